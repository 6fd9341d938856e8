"""What came back on a form (controleformulier), and how sure we are of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from uuid import UUID

from levensreis.language import say, word


class Answer(StrEnum):
    """What a parent says of a statement. Values are stored, and stand on the form."""

    RIGHT = "klopt"
    WRONG = "klopt-niet"
    UNKNOWN = "weet-ik-niet"

    @property
    def label(self) -> str:
        """The words on screen and on the form."""
        return say(_ANSWERS[self])


class Approval(StrEnum):
    """The answer to the last question. Values are stored, and stand on the form."""

    AGREED = "ja"
    AGREED_AFTER = "ja-na-verbeteren"
    NOT_YET = "eerst-praten"

    @property
    def label(self) -> str:
        """The words on screen and on the form."""
        return say(_APPROVALS[self])


class Route(StrEnum):
    """By which way an answer was read. Values are stored."""

    FIELDS = "fields"
    """From the fields of the form, as a viewer or browser saved them."""
    FLAT = "flat"
    """From a pdf in which what was filled in is part of the page."""
    NOTES = "notes"
    """From notes, highlights and strikes beside or over a statement."""
    PAPER = "paper"
    """From a scan or a photograph."""

    @property
    def label(self) -> str:
        """How it was read, on screen."""
        return say(_ROUTES[self])


class Doubt(StrEnum):
    """Why a person must look at an answer before it counts. Values are stored."""

    FAINT = "faint"
    """A tick that is thin or small."""
    SEVERAL = "several"
    """More than one box is ticked."""
    HANDWRITING = "handwriting"
    """Something is written by hand, to be typed over."""
    UNCLEAR_MARK = "unclear_mark"
    """A mark of which nobody can say by rule what it means, such as a highlight."""
    CONTRADICTION = "contradiction"
    """It is right, and yet something must be different."""
    CHANGED_SINCE = "changed_since"
    """The statement is no longer as it stood on this form."""
    DIFFERS = "differs"
    """An earlier reading of the same form said something else."""

    @property
    def label(self) -> str:
        """What to look at, on screen."""
        return say(_DOUBTS[self])


@dataclass(frozen=True, slots=True)
class Given:
    """What was filled in at one place: a choice, words, and a picture of handwriting.

    `choice` is a value of `Answer` at a statement, of `Approval` at the end.
    """

    choice: str = ""
    words: str = ""
    picture: bytes = b""
    """A PNG of what was written by hand; empty when nothing was."""
    route: Route = Route.FIELDS
    doubts: frozenset[Doubt] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was filled in here."""
        return not (self.choice or self.words or self.picture or self.doubts)

    @property
    def digest(self) -> str:
        """What tells this answer from another, however it was read."""
        told = (self.choice, self.words, *sorted(self.doubts))
        written = "\0".join(told).encode("utf-8", "surrogatepass")
        return sha256(written + b"\0" + self.picture).hexdigest()[:_DIGITS]


NOTHING = Given()
"""What stands at a place where nothing was filled in."""


@dataclass(frozen=True, slots=True)
class Returned:
    """What was read of one form that came back, in one file or several."""

    form: str
    version: int
    answers: dict[UUID, Given] = field(default_factory=dict)
    """Of each statement on the pages that were read, also where nothing stands."""
    remark: Given = NOTHING
    approval: Given = NOTHING
    loose: tuple[str, ...] = ()
    """Words of notes that stand by no statement."""
    pages_missing: tuple[int, ...] = ()
    """Counted from 1: pages of the form that did not come along."""
    pages_twice: tuple[int, ...] = ()
    """Counted from 1: pages that came along more than once."""

    @property
    def doubtful(self) -> list[UUID]:
        """The statements of which somebody must look at the answer."""
        return [each for each, given in self.answers.items() if given.doubts]


def merged_doubts(*given: Given) -> frozenset[Doubt]:
    """Return every doubt about several readings of the same place."""
    return frozenset(_each(given))


_DIGITS = 32


def _each(given: Iterable[Given]) -> Iterable[Doubt]:
    for one in given:
        yield from one.doubts


_ANSWERS = {
    Answer.RIGHT: word("Klopt"),
    Answer.WRONG: word("Klopt niet"),
    Answer.UNKNOWN: word("Weet ik niet"),
}
_APPROVALS = {
    Approval.AGREED: word("Ja, dit mag zo."),
    Approval.AGREED_AFTER: word("Ja, als mijn verbeteringen erin staan."),
    Approval.NOT_YET: word("Nee, ik wil er eerst over praten."),
}
_ROUTES = {
    Route.FIELDS: word("ingevuld in het formulier"),
    Route.FLAT: word("gelezen van de bladzijde"),
    Route.NOTES: word("uit notities en markeringen"),
    Route.PAPER: word("van papier"),
}
_DOUBTS = {
    Doubt.FAINT: word("Het kruisje is zwak."),
    Doubt.SEVERAL: word("Er is meer dan één vakje aangekruist."),
    Doubt.HANDWRITING: word("Er is met de hand geschreven. Typ het over."),
    Doubt.UNCLEAR_MARK: word("Er is iets gemarkeerd. Kijk wat ermee is bedoeld."),
    Doubt.CONTRADICTION: word("Het klopt, maar er staat ook wat anders moet."),
    Doubt.CHANGED_SINCE: word("De uitspraak is veranderd na dit formulier."),
    Doubt.DIFFERS: word("Eerder werd hier iets anders gelezen."),
}
