"""Put factors elsewhere in the codebook: by keys, and where they were dropped."""

from collections.abc import Sequence

from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work.state import CodebookState, WorkFactor
from levensreis.domain.system import PartyGroup, System
from levensreis.ui.research.codes.bench import Bench, Deed
from levensreis.ui.research.codes.nodes import CategoryKey
from levensreis.ui.research.codes.planting import Mode, block_of


def stepped(bench: Bench, step: int) -> Deed | None:
    """Return what puts the chosen factors a place up or down among their own.

    None when they are at the end, or not of one group.
    """
    state, mode, chosen = bench.state, bench.memory.mode, bench.factors
    if not chosen:
        return None
    block = [each.fid for each in block_of(state, state.by_id[chosen[0]], mode)]
    if not set(chosen) <= set(block):
        return None
    moved = [each for each in block if each in chosen]
    rest = [each for each in block if each not in chosen]
    place = len([each for each in block[: block.index(moved[0])] if each in rest])
    if step < 0:
        if place == 0:
            return None
        before: FactorId | None = rest[place - 1]
    else:
        if place == len(rest):
            return None
        before = _behind(state, rest[place], moved)
    return lambda: bench.work.reorder(moved, before)


def beside(
    bench: Bench, fids: Sequence[FactorId], target: FactorId, *, after: bool
) -> list[Deed]:
    """Return what puts factors before another or behind it, in its place."""
    state, work = bench.state, bench.work
    there = state.by_id[target]
    if bench.memory.mode is Mode.CATEGORY:
        made = into_category(bench, fids, CategoryKey(there.category))
    else:
        words = there.wording
        made = into_place(bench, fids, words.system, words.group)
    before = _behind(state, target, fids) if after else target
    return [*made, lambda: work.reorder(fids, before)]


def into_category(
    bench: Bench, fids: Sequence[FactorId], key: CategoryKey
) -> list[Deed]:
    """Return what puts factors in a category, where they are not in it."""
    others = [each for each in fids if bench.state.by_id[each].category != key.id]
    return [lambda: bench.work.categorise(others, key.id)] if others else []


def into_place(
    bench: Bench,
    fids: Sequence[FactorId],
    system: System,
    group: PartyGroup | None,
) -> list[Deed]:
    """Return what moves factors to a system and a group; each keeps its side."""
    return [
        _moving(bench, bench.state.by_id[each], system, group)
        for each in fids
        if _place(bench.state.by_id[each]) != (system, group)
    ]


def _moving(
    bench: Bench, factor: WorkFactor, system: System, group: PartyGroup | None
) -> Deed:
    side = factor.wording.influence
    return lambda: bench.work.move(factor.fid, system, side, group)


def _place(factor: WorkFactor) -> tuple[System, PartyGroup | None]:
    return factor.wording.system, factor.wording.group


def _behind(
    state: CodebookState, target: FactorId, moved: Sequence[FactorId]
) -> FactorId | None:
    """Return what comes behind a factor in the whole codebook, but for what moves."""
    order = [each.fid for each in state.factors if each.fid not in moved]
    place = order.index(target) + 1
    return order[place] if place < len(order) else None
