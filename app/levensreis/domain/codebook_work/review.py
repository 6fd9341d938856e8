"""What merging leaves to people: factors with one name, and factors with several."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work import deeds
from levensreis.domain.codebook_work.deeds import Event, Wording
from levensreis.domain.codebook_work.history import counting
from levensreis.domain.codebook_work.state import (
    ArrivedFactor,
    CodebookState,
    WorkFactor,
    label_key,
)


@dataclass(frozen=True, slots=True)
class SameLabel:
    """Several factors have one name, and may be the same.

    Settled by merging them, by another name, or by keeping them apart.
    """

    factors: tuple[WorkFactor, ...]


@dataclass(frozen=True, slots=True)
class OtherWording:
    """Files call one factor by different words, or put it elsewhere.

    Settled by choosing one of them.
    """

    factor: WorkFactor
    seen: tuple[Wording, ...]
    """All that it was called, that of the newest codebook first."""


Question = SameLabel | OtherWording


def review_queue(
    events: Sequence[Event], arrived: Iterable[ArrivedFactor], state: CodebookState
) -> tuple[Question, ...]:
    """Return what nobody settled yet, in the order of the codebook."""
    done = [each.deed for each in counting(events)]
    apart = [set(each.fids) for each in done if isinstance(each, deeds.KeepApart)]
    chosen: dict[FactorId, set[Wording]] = {}
    for each in done:
        if isinstance(each, deeds.ChooseWording):
            chosen.setdefault(each.fid, set()).update(each.seen)
    return (*_same_labels(state, apart), *_other_wordings(arrived, state, chosen))


def _same_labels(
    state: CodebookState, apart: Sequence[set[FactorId]]
) -> list[Question]:
    found: dict[str, list[WorkFactor]] = {}
    for each in state.factors:
        found.setdefault(label_key(each.label), []).append(each)
    return [
        SameLabel(tuple(factors))
        for factors in found.values()
        if len(factors) > 1
        and not any({each.fid for each in factors} <= known for known in apart)
    ]


def _other_wordings(
    arrived: Iterable[ArrivedFactor],
    state: CodebookState,
    chosen: dict[FactorId, set[Wording]],
) -> list[Question]:
    told = {each.fid: each for each in arrived}
    return [
        OtherWording(factor, _newest_first(told[factor.fid]))
        for factor in state.factors
        if factor.fid in told
        and len(told[factor.fid].variants) > 1
        and not told[factor.fid].variants <= chosen.get(factor.fid, set())
    ]


def _newest_first(told: ArrivedFactor) -> tuple[Wording, ...]:
    return (told.wording, *sorted(told.variants - {told.wording}, key=_in_words))


def _in_words(wording: Wording) -> tuple[str, ...]:
    return (wording.label, wording.system, wording.influence, wording.group or "")
