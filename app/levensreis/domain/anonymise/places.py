"""Tell where a text of a journey stands, so that a person finds it again."""

from levensreis.domain.anonymise.texts import Part, TextKey
from levensreis.domain.journey import Journey
from levensreis.domain.theme import Theme
from levensreis.language import say


def place_of(key: TextKey, journey: Journey | None = None) -> str:
    """Tell where a text stands; without its journey only which part it is."""
    if key.part is Part.THEME_STORY:
        return say("het verhaal bij {theme}", theme=Theme(key.owner).label)
    if journey is not None:
        owner = key.owner.partition("/")[0]
        for number, each in enumerate(journey.statements, start=1):
            if each.id.hex == owner:
                return say(
                    "uitspraak {number} ({theme}), {part}",
                    number=number,
                    theme=each.theme.label,
                    part=key.part.label,
                )
    return key.part.label


def hinted(word: str) -> str:
    """Return the first letter of a name and how long it is: enough to look for it."""
    return f"{word[:1]}{'·' * (len(word) - 1)}"
