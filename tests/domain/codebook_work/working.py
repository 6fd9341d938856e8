"""Deeds by the dozen: on a few factors and statements, of which some are not there."""

from collections.abc import Sequence

from hypothesis import strategies as st

from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work import deeds
from levensreis.domain.codebook_work.deeds import (
    CategoryId,
    Deed,
    Event,
    Undo,
    Wording,
)
from levensreis.domain.codebook_work.state import ArrivedFactor
from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System

FIDS = tuple(map(FactorId, ("rust", "school", "verhuizing")))
MADE = FactorId("gemaakt")
SPLIT = FactorId("gesplitst")
CATEGORY = CategoryId("thuis")
OUTSIDE = Wording("Rust", System.EXO, Influence.NEGATIVE)


def arrived(*fids: FactorId) -> tuple[ArrivedFactor, ...]:
    """Factors as files have them, by their place in the list of all."""
    return tuple(
        ArrivedFactor(
            fid=fid,
            position=FIDS.index(fid) + 1,
            wording=Wording(f"Factor {fid}", System.EXO, Influence.NEGATIVE),
        )
        for fid in fids
    )


def done(*todo: Deed) -> tuple[Event, ...]:
    """Deeds as they are kept."""
    return tuple(
        Event(number, "2026-01-01T10:00:00Z", "onderzoeker", "", deed)
        for number, deed in enumerate(todo, 1)
    )


def some_deeds(sids: Sequence[str]) -> st.SearchStrategy[Deed]:
    """Any deed but undoing, with a meaning or not."""
    fids = st.sampled_from((*FIDS, MADE, SPLIT))
    few = st.lists(fids, max_size=2, unique=True).map(tuple)
    words = st.sampled_from("xyz")
    wordings = st.builds(
        Wording,
        words,
        st.just(System.MICRO),
        st.just(Influence.POSITIVE),
        st.sampled_from([None, PartyGroup.FAMILY]),
    )
    some = st.lists(st.sampled_from(sids), max_size=2, unique=True).map(tuple)
    categories = st.none() | st.just(CATEGORY)
    return st.one_of(
        st.builds(deeds.Merge, few, fids),
        st.builds(deeds.Merge, few, fids),
        st.builds(deeds.Split, fids, st.just(SPLIT), words, some),
        st.builds(deeds.Recode, st.sampled_from(sids), few, few),
        st.builds(deeds.NewFactor, st.just(MADE), wordings),
        st.builds(deeds.Rename, fids, words),
        st.builds(deeds.Define, fids, words),
        st.builds(
            deeds.Move, fids, st.sampled_from(System), st.just(Influence.NEGATIVE)
        ),
        st.builds(deeds.Reorder, few, st.none() | fids),
        st.builds(deeds.NewCategory, st.just(CATEGORY), words),
        st.builds(deeds.DropCategory, st.just(CATEGORY)),
        st.builds(deeds.Categorise, few, categories),
        st.builds(deeds.ChooseCore, categories),
        st.builds(deeds.ChooseWording, fids, wordings, st.just(())),
        st.builds(deeds.KeepApart, few),
    )


@st.composite
def events(draw: st.DrawFn, sids: Sequence[str]) -> tuple[Event, ...]:
    """What people did, taken back now and then."""
    todo: list[Deed] = draw(st.lists(some_deeds(sids), max_size=8))
    told: list[Deed] = []
    for deed in todo:
        told.append(deed)
        if draw(st.integers(0, 3)) == 0:
            told.append(Undo(draw(st.integers(1, len(told)))))
    return done(*told)
