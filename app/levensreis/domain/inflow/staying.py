"""Where a youth surely was in a month of age, and may have been: home, day, care."""

from collections.abc import Collection, Iterable, Sequence
from typing import Final, NamedTuple, Self

from levensreis.domain.inflow.entering import LATEST, Onset
from levensreis.domain.life_context import PREGNANCY, LifeContext
from levensreis.domain.period import Form
from levensreis.domain.spell import (
    ActivityKind,
    CareKind,
    Exemption,
    FundingLaw,
    PlaceKind,
    Spell,
    SpellType,
)
from levensreis.domain.statement import Statement


class Stay(NamedTuple):
    """A stretch: when it can have begun and ended, months that are counted too."""

    value: str | None
    """What it counts as; None when that is in doubt."""
    began: Onset
    ended: Onset
    until_next: bool = False
    """Whether it lasts until the next one begins, as one lives somewhere always."""

    def is_sure(self, month: int, others: Iterable["Stay"]) -> bool:
        """Tell whether it was in a month, whatever months it was of all it can be."""
        if self.began.last > month:
            return False
        if not self.until_next:
            return month <= self.ended.first
        return all(
            each.began.last < self.began.first or each.began.first > month
            for each in others
            if each is not self
        )

    def is_possible(self, month: int, others: Iterable["Stay"]) -> bool:
        """Tell whether it can have been in a month."""
        if self.began.first > month:
            return False
        if not self.until_next:
            return month <= self.ended.last
        return not any(
            each.began.first > self.began.last and each.began.last <= month
            for each in others
            if each is not self
        )


class Then(NamedTuple):
    """What there was in a month."""

    sure: frozenset[str | None]
    possible: frozenset[str | None]

    @classmethod
    def of(cls, stays: Sequence[Stay], month: int) -> Self:
        """Look at one month."""
        sure = (each.value for each in stays if each.is_sure(month, stays))
        possible = (each.value for each in stays if each.is_possible(month, stays))
        return cls(frozenset(sure), frozenset(possible))

    @property
    def only(self) -> str | None:
        """The one thing that it was; None in any doubt."""
        return next(iter(self.possible)) if self.sure and self.is_one else None

    @property
    def is_one(self) -> bool:
        """Whether there is one thing that it can have been."""
        return len(self.possible) == 1

    @property
    def together(self) -> str | None:
        """All the care that it was; None in any doubt, and when there was none told."""
        sure = self.sure - {None, _NOT_COUNTED}
        if len(sure) > 1:
            return "combination"
        if self.possible - {_NOT_COUNTED} == sure:
            return next(iter(sure), None)
        return None


def stays(
    statements: Collection[Statement], spell_type: SpellType, context: LifeContext
) -> list[Stay]:
    """Return the stretches of one type with what each counts as."""
    return [
        _stay(each, each.spell, context)
        for each in statements
        if each.spell is not None and each.spell.type is spell_type
    ]


def _stay(told: Statement, spell: Spell, context: LifeContext) -> Stay:
    form, months = told.period.form, told.period.months(context)
    began = Onset.of(months)
    low, end = months.earliest_end, months.latest_end
    first = began.first if low is None else low
    ended = Onset(first, LATEST if end is None else max(end - 1, first))
    if spell.type is not SpellType.PLACE:
        return Stay(_value(spell), began, ended)
    if form is Form.UNTIL:  # who lived somewhere until then did so from birth
        began = Onset(PREGNANCY, PREGNANCY)
    is_ended = form in (Form.RANGE, Form.UNTIL)
    return Stay(_value(spell), began, ended, until_next=not is_ended)


def _value(spell: Spell) -> str | None:
    if isinstance(spell.kind, PlaceKind):
        return _PLACES.get(spell.kind)
    if isinstance(spell.kind, ActivityKind):
        value = _ACTIVITIES.get(spell.kind)
        # Exempted from the school where one is: no telling which of the two it was.
        is_doubt = spell.exemption is Exemption.WHOLLY and value == "education"
        return None if is_doubt else value
    if spell.kind is CareKind.PROTECTION:
        return "youth_protection"
    return None if spell.funding_law is None else _LAWS.get(spell.funding_law)


_NOT_COUNTED: Final = ""
"""Care by another law: the study does not ask for it."""
_LAWS: Final = {
    **dict.fromkeys(FundingLaw, _NOT_COUNTED),
    FundingLaw.JEUGDWET: "youth_care",
    FundingLaw.WMO: "wmo",
}
_PLACES: Final = {
    PlaceKind.PARENTS: "two_parents",
    PlaceKind.ONE_PARENT: "one_parent",
    PlaceKind.CARE_GROUP: "institutional",
    PlaceKind.CLOSED: "institutional",
    PlaceKind.CLINIC: "institutional",
    PlaceKind.FAMILY: "other",
    PlaceKind.FOSTER: "other",
    PlaceKind.FAMILY_HOME: "other",
    PlaceKind.OWN: "other",
    PlaceKind.OTHER: "other",
}
"""Of others it is not said: adoptive parents can be one or two, a crisis place any."""
_ACTIVITIES: Final = {
    ActivityKind.CHILDCARE: "other",
    ActivityKind.SPECIAL_CHILDCARE: "day_activity",
    ActivityKind.PRIMARY: "education",
    ActivityKind.SPECIAL_PRIMARY: "education",
    ActivityKind.SPECIAL: "education",
    ActivityKind.SECONDARY: "education",
    ActivityKind.PRACTICAL: "education",
    ActivityKind.SPECIAL_SECONDARY: "education",
    ActivityKind.VOCATIONAL: "education",
    ActivityKind.DAY_ACTIVITIES: "day_activity",
    ActivityKind.WORK: "work",
    ActivityKind.HOME: "none",
    ActivityKind.OTHER: "other",
}
