"""How many moves without a reason there must and can have been."""

from collections.abc import Iterator
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.crosscut.finding import FindingRow, Unit
from levensreis.domain.crosscut.keys import FindingKey
from levensreis.domain.crosscut.living import living_findings
from levensreis.domain.crosscut.told import FigureStatement, Told
from levensreis.domain.influence import Influence
from levensreis.domain.life_context import Months
from levensreis.domain.spell import MoveReason, Spell, SpellType

Place = tuple[range, bool]
"""In which months somebody can have come there, and whether a reason is told."""


@st.composite
def places(draw: st.DrawFn) -> list[Place]:
    """Some places, of which the first can be any of several."""
    found = []
    for _ in range(draw(st.integers(1, 4))):
        first = draw(st.integers(0, 4))
        found.append(
            (range(first, first + draw(st.integers(1, 4))), draw(st.booleans()))
        )
    return found


def without_reason(every: list[Place]) -> FindingRow:
    told = tuple(
        _statement(str(number), months, has_reason=has_reason)
        for number, (months, has_reason) in enumerate(every)
    )
    found = {each.key: each for each in living_findings(Told(("a",), told))}
    return found[FindingKey.MOVES].row("")


def _statement(sid: str, months: range, *, has_reason: bool) -> FigureStatement:
    reason = MoveReason.COURT if has_reason else None
    return FigureStatement(
        rid="a",
        sid=sid,
        influence=Influence.NEUTRAL,
        turning_point=False,
        months=Months(months.start, months.stop, None, None),
        spell=Spell(SpellType.PLACE, reason=reason),
        course_change=None,
        help_step=None,
        source=None,
        factors=(),
    )


def can_be(every: list[Place]) -> Iterator[int]:
    """Give every number that it can be: the first place of an order is no move."""
    for order in permutations(every):
        reached = 0
        for months, _ in order:
            reached = max(reached, months.start)
            if reached >= months.stop:
                break
        else:
            yield sum(not has_reason for _, has_reason in order) - (not order[0][1])


@given(places())
def test_moves_are_within_their_bounds_and_reach_them(every: list[Place]) -> None:
    numbers = set(can_be(every))
    row = without_reason(every)
    spells, journeys = row.numbers[Unit.SPELLS], row.journeys
    assert spells is not None
    assert journeys is not None
    assert (spells.least, spells.most) == (min(numbers), max(numbers))
    assert (journeys.least, journeys.most) == (min(numbers) > 0, max(numbers) > 0)
