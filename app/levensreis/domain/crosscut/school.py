"""School and work: what filled the days, and in which order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby, pairwise
from typing import Final

from levensreis.domain.crosscut.bounds import Stretch
from levensreis.domain.crosscut.counting import Counting
from levensreis.domain.crosscut.finding import Finding, Unit
from levensreis.domain.crosscut.keys import FindingKey
from levensreis.domain.crosscut.no_school import no_school_findings
from levensreis.domain.crosscut.told import Spells, Told, fact_rows
from levensreis.domain.spell import (
    ActivityKind,
    Exemption,
    SpellKind,
    SpellType,
    WorkKind,
)
from levensreis.language import say

UNKNOWN: Final = "unknown"


def school_findings(told: Told) -> Iterator[Finding]:
    """Give the figures of school and work."""
    yield _kinds(told)
    yield from _order(told)
    yield from no_school_findings(told)
    yield _exemptions(told)
    yield _work(told)


def _activities(told: Told) -> Iterator[tuple[str, Spells]]:
    for rid, found in told.spells(SpellType.DAY_ACTIVITY):
        if found:
            yield rid, found


def _kinds(told: Told) -> Finding:
    counting, known = Counting(Unit.SPELLS), 0
    fact_rows(counting, ActivityKind)
    for rid, found in _activities(told):
        known += 1
        for sid, spell, _ in found:
            counting.add(spell.kind or "", rid, [sid])
    return told.finding(FindingKey.ACTIVITIES, counting, known)


@dataclass(frozen=True, slots=True)
class Step:
    """What filled the days next; more kinds where their order is not sure."""

    kinds: tuple[SpellKind, ...]
    sids: tuple[str, ...]

    @property
    def label(self) -> str:
        """The kinds in words."""
        label = " / ".join(each.label for each in self.kinds)
        return label if len(self.kinds) == 1 else f"({label})"

    @property
    def key(self) -> str:
        """The kinds as a key."""
        return "/".join(each.value for each in self.kinds)


def steps(found: Spells) -> list[Step] | None:
    """Return the kinds in the order in which they surely began.

    What may have begun before what it follows is in one step with it. None when the
    kind or the age of any of them was not told.
    """
    placed: list[tuple[Stretch, SpellKind, str]] = []
    for sid, spell, stretch in found:
        if spell.kind is None or stretch.starts.most is None:
            return None
        placed.append((stretch, spell.kind, sid))
    placed.sort(key=lambda each: (each[0].first_start, each[0].last_start, each[2]))
    made: list[Step] = []
    group: list[tuple[Stretch, SpellKind, str]] = []
    for each in placed:
        if group and each[0].first_start > max(one.last_start for one, _, _ in group):
            made.append(_step(group))
            group = []
        group.append(each)
    if group:
        made.append(_step(group))
    return [_joined(list(alike)) for _, alike in groupby(made, lambda one: one.kinds)]


def _step(group: Sequence[tuple[Stretch, SpellKind, str]]) -> Step:
    kinds = {kind for _, kind, _ in group}
    order = [each for each in ActivityKind if each in kinds]
    return Step(tuple(order), tuple(sid for _, _, sid in group))


def _joined(alike: Sequence[Step]) -> Step:
    return Step(alike[0].kinds, tuple(sid for each in alike for sid in each.sids))


def _order(told: Told) -> Iterator[Finding]:
    whole, turns, known = Counting(), Counting(), 0
    whole.row(UNKNOWN, say("niet of niet helemaal verteld"))
    for rid, found in told.spells(SpellType.DAY_ACTIVITY):
        ordered = steps(found)
        if not ordered:
            whole.add(UNKNOWN, rid, [sid for sid, _, _ in found])
            continue
        known += 1
        key = ">".join(each.key for each in ordered)
        whole.open_row(key, partial(_in_order, ordered))
        whole.add(key, rid, [sid for each in ordered for sid in each.sids])
        for before, after in pairwise(ordered):
            if len(before.kinds) == len(after.kinds) == 1:
                key = f"{before.key}>{after.key}"
                turns.open_row(key, partial(_in_order, (before, after)))
                turns.add(key, rid, [*before.sids, *after.sids])
    yield told.finding(
        FindingKey.ACTIVITY_ORDER, whole, known, is_whole=True, by_number=True
    )
    yield told.finding(FindingKey.ACTIVITY_STEPS, turns, known, by_number=True)


def _in_order(ordered: Iterable[Step]) -> str:
    return say(", dan ").join(each.label for each in ordered)


def _exemptions(told: Told) -> Finding:
    counting, known = Counting(Unit.SPELLS), 0
    fact_rows(counting, Exemption)
    for rid, found in _activities(told):
        known += any(spell.exemption for _, spell, _ in found)
        for sid, spell, _ in found:
            counting.add(spell.exemption or "", rid, [sid])
    return told.finding(FindingKey.EXEMPTIONS, counting, known)


def _work(told: Told) -> Finding:
    counting, known = Counting(Unit.SPELLS), set[str]()
    fact_rows(counting, WorkKind)
    for rid, found in _activities(told):
        for sid, spell, _ in found:
            if spell.work or spell.kind is ActivityKind.WORK:
                counting.add(spell.work or "", rid, [sid])
            if spell.work:
                known.add(rid)
    return told.finding(FindingKey.WORK, counting, len(known))
