"""The next form asks what no parent saw as it is now, and what is to be discussed."""

from dataclasses import replace
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.member_check.answers import (
    NOTHING,
    Given,
)
from levensreis.domain.member_check.checks import (
    asked_next,
)
from levensreis.domain.member_check.rounds import (
    CheckState,
    NotChecked,
    Outcome,
    Verdict,
    Why,
    asked_again,
    changed,
    state,
)
from tests.checked import (
    AS_TOLD,
    IDS,
    ONE,
    RIGHT,
    SENT,
    THREE,
    TWO,
    WRONG,
    a_round,
    closed,
    received,
    returned,
    shown,
    worked,
)


def test_before_anything_came_back_everything_is_asked() -> None:
    assert changed([], AS_TOLD) == changed([SENT], AS_TOLD) == [*IDS]
    assert changed([SENT, replace(SENT, version=2)], AS_TOLD) == [*IDS]


def test_the_next_form_asks_what_no_parent_saw_as_it_is_now() -> None:
    rounds = [returned(RIGHT, RIGHT, RIGHT)]
    new = uuid4()
    assert changed(rounds, AS_TOLD) == []
    now = {new: "told"} | shown(*IDS, s2="now")
    assert changed(rounds, now) == [new, TWO]
    # Made, and not come back: nobody saw it.
    unread = a_round(new, TWO, version=2, shown=now)
    assert changed([*rounds, unread], now) == [new, TWO]
    read = unread.with_received(received({new: RIGHT, TWO: RIGHT}, 2))
    assert changed([*rounds, read], now) == []


def test_the_next_form_asks_again_what_is_discussed_or_stayed_away() -> None:
    came = worked(returned(RIGHT, WRONG), TWO, Verdict.DISCUSS)
    assert came.missing == [THREE]
    assert changed([came], AS_TOLD) == [TWO, THREE]
    assert changed([worked(came, TWO, Verdict.SEEN)], AS_TOLD) == [THREE]


@given(
    st.lists(st.sampled_from(["told", "now"]), min_size=3, max_size=3),
    st.lists(st.sampled_from(["told", "now", "gone"]), min_size=3, max_size=3),
)
def test_what_is_asked_is_what_is_not_as_it_was_shown(
    before: list[str], after: list[str]
) -> None:
    then = dict(zip(IDS, before, strict=True))
    now = {each: told for each, told in zip(IDS, after, strict=True) if told != "gone"}
    last = returned(RIGHT, RIGHT, RIGHT, shown=then)
    assert changed([last], now) == [each for each in now if now[each] != then[each]]
    assert changed([last], then) == []


def test_the_first_form_asks_everything_and_the_next_what_changed() -> None:
    assert asked_next([], AS_TOLD, only_changed=True) is None
    assert asked_next([SENT], AS_TOLD, only_changed=True) is None
    rounds = [returned(RIGHT, RIGHT, RIGHT)]
    now = shown(*IDS, s3="now")
    assert asked_next(rounds, now, only_changed=True) == {THREE: Why.CHANGED}
    assert asked_next(rounds, now, only_changed=False) is None
    with pytest.raises(NotChecked, match="Er is niets veranderd"):
        asked_next(rounds, AS_TOLD, only_changed=True)


def test_no_form_is_made_over_answers_with_which_nothing_was_done() -> None:
    came = returned(WRONG, WRONG, RIGHT)
    with pytest.raises(
        NotChecked, match="nog 2 antwoorden: uitspraak 1 en uitspraak 2"
    ):
        asked_next([came], AS_TOLD, only_changed=False)
    talk = worked(worked(came, ONE, Verdict.DISCUSS), TWO, Verdict.SEEN)
    assert asked_next([talk], AS_TOLD, only_changed=True) == {ONE: Why.DISCUSS}
    ended = closed(came, Outcome.WITHOUT)
    assert asked_next([ended], AS_TOLD, only_changed=False) is None


def test_what_the_parent_skipped_is_seen_and_not_asked_again() -> None:
    came = returned(RIGHT, NOTHING, NOTHING)
    now = shown(*IDS, s1="now")
    assert asked_again([came], now) == {ONE: Why.CHANGED}
    # Nor when a later form, on which it stands too, stays away.
    assert asked_again([came, a_round(*IDS, version=2)], now) == {ONE: Why.CHANGED}


def test_a_page_that_stayed_away_is_asked_again_until_any_form_brings_it() -> None:
    first = returned(RIGHT)
    assert asked_again([first], AS_TOLD) == {TWO: Why.UNSEEN, THREE: Why.UNSEEN}
    second = a_round(TWO, THREE, version=2, shown=AS_TOLD)
    brings = second.with_received(received({THREE: RIGHT}, 2))
    assert asked_again([first, brings], AS_TOLD) == {TWO: Why.UNSEEN}
    # The old form after all, when the second was made: it waits with that.
    late = second.with_received(received({TWO: WRONG, THREE: NOTHING}, 1))
    first = replace(first, elsewhere=late.history)
    assert asked_again([first, late], AS_TOLD) == {}


def test_another_answer_takes_the_place_of_what_was_to_be_discussed() -> None:
    talk = worked(returned(WRONG, RIGHT, RIGHT), ONE, Verdict.DISCUSS)
    assert asked_again([talk], AS_TOLD) == {ONE: Why.DISCUSS}
    second = a_round(ONE, version=2, shown=AS_TOLD)
    assert asked_again([talk, second], AS_TOLD) == {ONE: Why.DISCUSS}
    answered = second.with_received(received({ONE: RIGHT}, 2))
    assert asked_again([talk, answered], AS_TOLD) == {}


def test_a_journey_without_statements_is_not_shown_to_anybody() -> None:
    for only_changed in (True, False):
        with pytest.raises(NotChecked, match="nog niets om aan de ouder voor te"):
            asked_next([], {}, only_changed=only_changed)


@given(
    st.lists(st.sampled_from([NOTHING, RIGHT, WRONG]), min_size=3, max_size=3),
    st.lists(st.sampled_from([None, *Verdict]), min_size=3, max_size=3),
    st.sampled_from([*Outcome]),
    st.lists(st.sampled_from(["told", "now"]), min_size=3, max_size=3),
)
def test_of_what_was_closed_only_what_changed_after_it_is_asked(
    answers: list[Given],
    verdicts: list[Verdict | None],
    outcome: Outcome,
    after: list[str],
) -> None:
    last = returned(*answers)
    for each, verdict in zip(IDS, verdicts, strict=True):
        if verdict is not None:
            last = worked(last, each, verdict)
    now = dict(zip(IDS, after, strict=True))
    rounds = [closed(last, outcome)]
    is_changed = state(rounds, now) is CheckState.CHANGED
    assert bool(asked_again(rounds, now)) is is_changed
