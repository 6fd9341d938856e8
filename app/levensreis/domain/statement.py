"""A statement (uitspraak): the unit that is recorded, checked, coded and counted."""

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID, uuid4

from levensreis.domain.course_change import CourseChange
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.period import Period
from levensreis.domain.placed import Coding, InvalidStatement, Placed
from levensreis.domain.spell import Spell, SpellType
from levensreis.domain.theme import Theme
from levensreis.language import say, word

__all__ = ["Coding", "InvalidStatement", "Kind", "Statement"]


class Kind(StrEnum):
    """What a statement tells of. Values are stored."""

    CIRCUMSTANCE = "circumstance"
    EVENT = "event"
    SPELL = "spell"

    @property
    def label(self) -> str:
        """The Dutch name."""
        return say(_KIND_LABELS[self])


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Placed):
    """A circumstance or event (omstandigheid of gebeurtenis) in a journey."""

    id: UUID = field(default_factory=uuid4)
    theme: Theme
    kind: Kind = Kind.EVENT
    period: Period = field(default_factory=lambda: Period.parse(""))
    text: str
    story: str = ""
    respondent: str | None = None
    """The key of the respondent whose account it is."""
    session: UUID | None = None
    """The sitting (gesprek) in which it was told."""
    account_of: UUID | None = None
    """The event that several accounts (verslagen) tell of, when it is one of them."""
    turning_point: bool = False
    course_change: CourseChange | None = None
    """Whether the situation became more or less complex with it."""
    help_step: HelpStep | None = None
    """The step on the way to help that it tells of (ZET-stap)."""
    source: Source | None = None
    """From whom or what it comes: the person, a professional or a file."""
    quote: str = ""
    meaning: str = ""
    """What it meant to who told it (wat betekende dat?)."""
    sensitive: bool = False
    """Must be handled with care (gevoelig)."""
    withheld: bool = False
    """Never leaves the study and counts nowhere (niet delen)."""
    spell: Spell | None = None
    loose_words: tuple[str, ...] = ()
    """Tags as they were typed that nothing matched: to be sorted later."""

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise InvalidStatement(say("Schrijf op wat er gebeurde."))
        self.check_place()

    @property
    def is_course(self) -> bool:
        """Whether it tells how complex the situation was, for a while."""
        return self.spell is not None and self.spell.type is SpellType.COURSE

    def is_told_as(self, other: "Statement") -> bool:
        """Tell whether another statement is the same, word for word.

        Periods are equal when they tell the same time; here the words count as well.
        """
        return self == other and self.period.said == other.period.said


_KIND_LABELS = {
    Kind.CIRCUMSTANCE: word("omstandigheid"),
    Kind.EVENT: word("gebeurtenis"),
    Kind.SPELL: word("periode"),
}
