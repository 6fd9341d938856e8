"""A statement (uitspraak): the unit that is recorded, checked, coded and counted."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from uuid import UUID, uuid4

from levensreis.domain.codebook import Codebook, Factor, FactorId
from levensreis.domain.errors import KnownError
from levensreis.domain.influence import Influence
from levensreis.domain.period import Period
from levensreis.domain.spell import Spell
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.language import say, word


class InvalidStatement(KnownError):
    """A statement that contradicts itself."""


class Kind(StrEnum):
    """What a statement tells of. Values are stored."""

    CIRCUMSTANCE = "circumstance"
    EVENT = "event"
    SPELL = "spell"

    @property
    def label(self) -> str:
        """The Dutch name."""
        return say(_KIND_LABELS[self])


@dataclass(frozen=True, slots=True)
class Coding:
    """One factor of a statement, with the example that the table may show of it."""

    factor: FactorId
    example: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A circumstance or event (omstandigheid of gebeurtenis) in a journey."""

    id: UUID = field(default_factory=uuid4)
    theme: Theme
    kind: Kind = Kind.EVENT
    period: Period = field(default_factory=lambda: Period.parse(""))
    text: str
    story: str = ""
    influence: Influence = Influence.NEUTRAL
    system: System | None = None
    group: PartyGroup | None = None
    codings: tuple[Coding, ...] = ()
    respondent: str | None = None
    """The key of the respondent whose account it is."""
    session: UUID | None = None
    """The sitting (gesprek) in which it was told."""
    account_of: UUID | None = None
    """The event that several accounts (verslagen) tell of, when it is one of them."""
    turning_point: bool = False
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
        if self.group is not None and self.system is not System.MICRO:
            raise InvalidStatement(
                say(
                    "Alleen uitspraken in ‘{system}’ horen bij een groep.",
                    system=System.MICRO.label,
                )
            )
        if self.codings and self.influence is Influence.NEUTRAL:
            raise InvalidStatement(
                say("Een uitspraak met een factor verlaagt of verhoogt de zorgvraag.")
            )
        if len({coding.factor for coding in self.codings}) < len(self.codings):
            raise InvalidStatement(
                say("Dezelfde factor staat twee keer bij een uitspraak.")
            )

    def is_told_as(self, other: "Statement") -> bool:
        """Tell whether another statement is the same, word for word.

        Periods are equal when they tell the same time; here the words count as well.
        """
        return self == other and self.period.said == other.period.said

    def coded(self, factor: Factor) -> "Statement":
        """Return this statement with a factor added, on the factor's side and system.

        Factors of another side or system cannot stay beside it and go.
        """
        stays = (self.influence, self.system) == (factor.influence, factor.system)
        kept = self.codings if stays else ()
        if any(coding.factor == factor.id for coding in kept):
            return self
        return replace(
            self,
            influence=factor.influence,
            system=factor.system,
            group=factor.group or (self.group if stays else None),
            codings=(*kept, Coding(factor.id)),
        )

    def placed(self, influence: Influence, system: System | None) -> "Statement":
        """Return this statement on another side or system.

        Factors and a group that do not belong there are left behind.
        """
        if (influence, system) == (self.influence, self.system):
            return self
        return replace(
            self,
            influence=influence,
            system=system,
            group=self.group if system is System.MICRO else None,
            codings=(),
        )

    def check_codings(self, codebook: Codebook) -> None:
        """Raise InvalidStatement when a factor is not of this side and system."""
        for coding in self.codings:
            factor = codebook.by_id.get(coding.factor)
            if factor is None:
                raise InvalidStatement(
                    say("Deze factor staat niet in het codeboek van deze studie.")
                )
            if (factor.influence, factor.system) != (self.influence, self.system):
                raise InvalidStatement(
                    say(
                        "De factor ‘{label}’ hoort bij {wanted}, de uitspraak staat "
                        "bij {found}.",
                        label=factor.label,
                        wanted=_place(factor.influence, factor.system),
                        found=_place(self.influence, self.system),
                    )
                )


def _place(influence: Influence, system: System | None) -> str:
    where = system.value if system else say("geen systeem")
    return f"{influence.sign} {where}"


_KIND_LABELS = {
    Kind.CIRCUMSTANCE: word("omstandigheid"),
    Kind.EVENT: word("gebeurtenis"),
    Kind.SPELL: word("periode"),
}
