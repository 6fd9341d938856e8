"""The laws of work on a codebook, and what each deed does."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work import deeds
from levensreis.domain.codebook_work.deeds import Deed, Event, Undo, Wording
from levensreis.domain.codebook_work.fold import fold
from levensreis.domain.codebook_work.history import counting, last_undo_of, steps
from levensreis.domain.codebook_work.state import CodebookState
from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System
from tests.domain.codebook_work.working import (
    CATEGORY,
    FIDS,
    MADE,
    OUTSIDE,
    SPLIT,
    arrived,
    done,
    events,
)

RUST, SCHOOL, VERHUIZING = FIDS
SIDS = ("s1", "s2", "s3", "s4")
ALL = arrived(*FIDS)
_CODINGS = st.dictionaries(
    st.sampled_from(SIDS), st.lists(st.sampled_from(FIDS), unique=True)
)
_SOME = st.lists(st.sampled_from(FIDS), unique=True)


@given(events(SIDS), st.data())
def test_undo_restores_exactly_and_redo_does_it_again(
    told: tuple[Event, ...], data: st.DataObject
) -> None:
    todo = counting(told)
    if not todo:
        return
    chosen = data.draw(st.sampled_from(todo))
    without = [each for each in todo if each is not chosen]
    last = len(told) + 1
    taken = (*told, Event(last, "", "", "", Undo(chosen.number)))
    again = (*taken, Event(last + 1, "", "", "", Undo(last)))
    assert fold(taken, ALL) == fold(without, ALL)
    assert fold(again, ALL) == fold(told, ALL)
    assert steps(taken).to_redo == chosen
    assert last_undo_of(taken, chosen.number).number == last
    assert chosen in steps(again).done


@given(events(SIDS), _SOME, st.data())
def test_the_order_in_which_factors_arrive_never_matters(
    told: tuple[Event, ...], fids: list[FactorId], data: st.DataObject
) -> None:
    other = data.draw(st.permutations(fids))
    assert fold(told, arrived(*fids)) == fold(told, arrived(*other))


@given(
    st.lists(
        st.builds(
            deeds.Merge,
            st.lists(st.sampled_from(FIDS)).map(tuple),
            st.sampled_from(FIDS),
        ),
        max_size=4,
    ),
    _CODINGS,
)
def test_a_merged_factor_has_the_union_of_the_journeys_and_never_their_sum(
    merges: list[Deed], codings: dict[str, list[FactorId]]
) -> None:
    state = fold(done(*merges), ALL)
    for each in state.factors:
        members = {fid for fid in FIDS if state.gone.get(fid, fid) == each.fid}
        union = {sid for sid, fids in codings.items() if members & set(fids)}
        now = [
            sid
            for sid, fids in codings.items()
            for fid in state.codes(sid, fids)
            if fid == each.fid
        ]
        assert sorted(now) == sorted(union)
    assert set(state.gone) | set(state.by_id) == set(FIDS)


@given(events(SIDS), _SOME, _CODINGS)
def test_every_coding_is_of_a_factor_that_stands_and_once(
    told: tuple[Event, ...], there: list[FactorId], codings: dict[str, list[FactorId]]
) -> None:
    state = fold(told, arrived(*there))
    for sid, fids in codings.items():
        came = [fid for fid in fids if fid in there]
        codes = state.codes(sid, came)
        assert len(set(codes)) == len(codes)
        assert set(codes) <= state.by_id.keys()
        became = {state.becomes(sid, fid) for fid in came} - {None}
        assert became <= set(codes)
    assert [each.position for each in state.factors] == sorted(
        {each.position for each in state.factors}
    )


@pytest.mark.parametrize(
    "deed",
    [
        deeds.Rename(RUST, "Stilte"),
        deeds.Define(RUST, "Als het stil is."),
        deeds.Move(RUST, System.MICRO, Influence.POSITIVE, PartyGroup.FAMILY),
        deeds.Reorder((RUST,), None),
        deeds.Merge((RUST,), SCHOOL),
        deeds.Merge((SCHOOL,), RUST),
        deeds.Split(RUST, SPLIT, "Slaap", ("s1",)),
        deeds.ChooseWording(RUST, OUTSIDE, (OUTSIDE,)),
    ],
)
def test_a_deed_about_what_is_not_there_waits_until_it_arrives(deed: Deed) -> None:
    others = arrived(SCHOOL, VERHUIZING)
    assert fold(done(deed), others) == fold((), others)
    assert fold(done(deed), ALL) != fold((), ALL)


def _labels(state: CodebookState) -> list[str]:
    return [each.label for each in state.factors]


def test_deeds_change_what_they_are_about_and_nothing_else() -> None:
    micro = Wording("Gemist", System.MICRO, Influence.NEGATIVE, PartyGroup.OTHER)
    state = fold(
        done(
            deeds.NewFactor(MADE, micro, "Wat niemand zag."),
            deeds.Rename(SCHOOL, "Klas"),
            deeds.Split(RUST, SPLIT, "Slaap", ("s2",)),
            deeds.Reorder((MADE,), SCHOOL),
            deeds.Move(VERHUIZING, System.ONTO, Influence.POSITIVE, PartyGroup.OTHER),
        ),
        ALL,
    )
    assert _labels(state) == [
        "Factor rust",
        "Slaap",
        "Gemist",
        "Klas",
        "Factor verhuizing",
    ]
    assert [each.position for each in state.factors] == [1, 2, 3, 4, 5]
    moved = state.by_id[VERHUIZING].wording
    assert (moved.system, moved.influence, moved.group) == (
        System.ONTO,
        Influence.POSITIVE,
        None,
    )
    assert state.by_id[MADE].factor.own
    assert state.codebook.labelled("KLAS") is not None
    assert state.codes("s2", [RUST, SCHOOL]) == (SPLIT, SCHOOL)
    assert state.codes("s1", [RUST]) == (RUST,)


def test_what_was_recoded_follows_its_factor_when_that_is_merged() -> None:
    todo: Any = (
        deeds.Recode("s1", (RUST,), (SCHOOL,)),
        deeds.Merge((SCHOOL,), VERHUIZING),
    )
    state = fold(done(*todo), ALL)
    assert state.codes("s1", [RUST, VERHUIZING]) == (VERHUIZING,)
    assert state.becomes("s1", RUST) is None
    assert state.codes("s2", [RUST, SCHOOL]) == (RUST, VERHUIZING)
    late = fold(done(todo[1], todo[0]), ALL)
    assert late.codes("s1", [RUST]) == (VERHUIZING,)


def test_factors_stand_in_a_category_and_one_category_is_the_core() -> None:
    todo: list[Deed] = [
        deeds.NewCategory(CATEGORY, "Thuis"),
        deeds.RenameCategory(CATEGORY, "Een thuis"),
        deeds.DefineCategory(CATEGORY, "Waar je mag zijn."),
        deeds.Categorise((RUST, VERHUIZING), CATEGORY),
        deeds.ChooseCore(CATEGORY),
    ]
    state = fold(done(*todo), ALL)
    [home] = state.categories
    assert (home.label, home.definition, home.is_core) == (
        "Een thuis",
        "Waar je mag zijn.",
        True,
    )
    assert [each.fid for each in state.by_category[CATEGORY]] == [RUST, VERHUIZING]
    assert [each.fid for each in state.by_category[None]] == [SCHOOL]
    gone = fold(done(*todo, deeds.DropCategory(CATEGORY)), ALL)
    assert (gone.categories, len(gone.by_category[None])) == ((), 3)


def test_steps_are_taken_back_and_done_again_from_the_top() -> None:
    todo = [deeds.Rename(RUST, "een"), deeds.Rename(RUST, "twee")]
    told = steps(done(*todo, Undo(2), Undo(1)))
    assert told.to_undo is None
    assert [each.number for each in told.undone] == [2, 1]
    again = steps(done(*todo, Undo(2), Undo(1), Undo(4)))
    assert (again.to_undo, again.to_redo) == (done(*todo)[0], done(*todo)[1])
    fresh = steps(done(*todo, Undo(2), deeds.Rename(RUST, "drie")))
    assert fresh.to_redo is None
