"""The eight themes (onderwerpen) in which a journey is told."""

from enum import StrEnum


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
        """The Dutch name, as on screen and paper."""
        return _LABELS[self]


_LABELS = {
    Theme.HEALTH: "Gezondheid",
    Theme.LIVING: "Woonplekken",
    Theme.SKILLS: "Ontwikkeling van vaardigheden",
    Theme.DAY_ACTIVITIES: "Daginvulling",
    Theme.BEHAVIOUR: "Gedrag",
    Theme.CARE: "Zorg en ondersteuning",
    Theme.RELATIONSHIPS: "Relaties",
    Theme.FAMILY_SUPPORT: "Ondersteuning naasten",
}
