"""The eight themes (onderwerpen) in which a journey is told."""

from enum import StrEnum

from levensreis.language import say, word


class Theme(StrEnum):
    """A part of life; the order is that of the conversation. Values are stored."""

    HEALTH = "health"
    LIVING = "living"
    SKILLS = "skills"
    DAY_ACTIVITIES = "day_activities"
    BEHAVIOUR = "behaviour"
    CARE = "care"
    RELATIONSHIPS = "relationships"
    FAMILY_SUPPORT = "family_support"

    @property
    def label(self) -> str:
        """The name on screen and paper."""
        return say(_LABELS[self])


_LABELS = {
    Theme.HEALTH: word("Gezondheid"),
    Theme.LIVING: word("Woonplekken"),
    Theme.SKILLS: word("Ontwikkeling van vaardigheden"),
    Theme.DAY_ACTIVITIES: word("Daginvulling"),
    Theme.BEHAVIOUR: word("Gedrag"),
    Theme.CARE: word("Zorg en ondersteuning"),
    Theme.RELATIONSHIPS: word("Relaties"),
    Theme.FAMILY_SUPPORT: word("Ondersteuning naasten"),
}
