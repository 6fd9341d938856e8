"""Getting help: at which step of the way (ZET), from which source, and for better."""

from collections.abc import Iterator

from levensreis.domain.crosscut.counting import Counting
from levensreis.domain.crosscut.finding import Finding, Unit
from levensreis.domain.crosscut.keys import FindingKey
from levensreis.domain.crosscut.told import Told
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.influence import Influence
from levensreis.language import say

_SIDES = {Influence.POSITIVE: Unit.PLUS, Influence.NEGATIVE: Unit.MINUS}


def help_findings(told: Told) -> Iterator[Finding]:
    """Give the figures of getting help."""
    units = (Unit.STATEMENTS, Unit.PLUS, Unit.MINUS)
    steps, sources = Counting(*units), Counting(*units)
    for step in HelpStep:
        steps.row(step.value, step.label)
        for source in (*Source, None):
            name = source.label if source else say("bron niet verteld")
            sources.row(_key(step, source), f"{step.label} · {name}")
    known, sourced = set[str](), set[str]()
    for each in told.statements:
        if each.help_step is None:
            continue
        side = _SIDES.get(each.influence)
        counted = [unit for unit in (Unit.STATEMENTS, side) if unit]
        steps.add(each.help_step, each.rid, [each.sid], units=counted)
        key = _key(each.help_step, each.source)
        sources.add(key, each.rid, [each.sid], units=counted)
        known.add(each.rid)
        if each.source is not None:
            sourced.add(each.rid)
    yield told.finding(FindingKey.HELP_STEPS, steps, len(known))
    yield told.finding(FindingKey.HELP_SOURCES, sources, len(sourced))


def _key(step: HelpStep, source: Source | None) -> str:
    return f"{step}/{source or ''}"
