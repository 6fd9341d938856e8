"""What the detector proposes: a place in a text, what it is, and how sure it is."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from levensreis.language import say, word


class Category(StrEnum):
    """What a found text tells about somebody. Values are stored."""

    NAME = "NAAM"
    ORGANISATION = "ORGANISATIE"
    PLACE = "PLAATS"
    ADDRESS = "ADRES"
    DATE = "DATUM"
    CONTACT = "CONTACT"
    NUMBER = "ID"
    AGE = "LEEFTIJD"
    YEAR = "JAAR"
    PROFESSION = "BEROEP"
    DIAGNOSIS = "DIAGNOSE"
    FAMILY = "GEZIN"
    ORIGIN = "HERKOMST"
    WORD = "WOORD"
    """A word that is in no list: it may be anything."""

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_LABELS[self])

    @property
    def is_direct(self) -> bool:
        """Whether it points at somebody by itself, not only beside others."""
        return self in _DIRECT


class Level(IntEnum):
    """How sure it is; higher is surer."""

    UNKNOWN_WORD = 1
    LIKELY = 2
    REGISTER = 3

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_LEVELS[self])


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open place in a text, in characters."""

    start: int
    end: int
    cat: Category
    level: Level = Level.LIKELY
    is_homonym: bool = False
    """Whether it is an everyday word too: a person decides each time (Roos, Wil)."""

    def overlaps(self, other: "Span") -> bool:
        """Tell whether two spans share a character."""
        return self.start < other.end and other.start < self.end


_DIRECT = frozenset(
    {
        Category.NAME,
        Category.ORGANISATION,
        Category.PLACE,
        Category.ADDRESS,
        Category.DATE,
        Category.CONTACT,
        Category.NUMBER,
    }
)
_LABELS = {
    Category.NAME: word("naam"),
    Category.ORGANISATION: word("organisatie"),
    Category.PLACE: word("plaats"),
    Category.ADDRESS: word("adres"),
    Category.DATE: word("datum"),
    Category.CONTACT: word("contactgegeven"),
    Category.NUMBER: word("nummer"),
    Category.AGE: word("leeftijd"),
    Category.YEAR: word("jaar"),
    Category.PROFESSION: word("beroep"),
    Category.DIAGNOSIS: word("diagnose"),
    Category.FAMILY: word("gezin"),
    Category.ORIGIN: word("herkomst"),
    Category.WORD: word("onbekend woord"),
}
_LEVELS = {
    Level.REGISTER: word("uit het register"),
    Level.LIKELY: word("waarschijnlijk"),
    Level.UNKNOWN_WORD: word("onbekend woord"),
}
