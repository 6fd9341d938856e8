"""How far a member check is follows from its rounds and from the journey as it is."""

from dataclasses import replace
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.form_layout import GENERAL
from levensreis.domain.member_check.answers import (
    NOTHING,
    Answer,
    Doubt,
    Given,
    Route,
)
from levensreis.domain.member_check.asking import Why, asked_again
from levensreis.domain.member_check.checks import (
    check_settling,
    needs_reason,
)
from levensreis.domain.member_check.rounds import (
    CheckRound,
    CheckState,
    NotChecked,
    Outcome,
    Verdict,
    needs_work,
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
    a_layout,
    a_round,
    closed,
    receipt,
    received,
    returned,
    shown,
    worked,
    wrong,
)


def test_a_check_goes_from_nothing_to_approved() -> None:
    assert state([], AS_TOLD) is CheckState.NONE
    assert state([SENT], AS_TOLD) is CheckState.SENT
    came = returned(RIGHT, wrong("in groep 4"), NOTHING)
    assert state([came], AS_TOLD) is CheckState.RETURNED
    done = worked(came, TWO, Verdict.ADAPTED)
    assert state([done], shown(*IDS, s2="now")) is CheckState.WORKED_IN
    assert state([closed(done)], AS_TOLD) is CheckState.APPROVED
    assert state([closed(done, Outcome.WITHOUT)], AS_TOLD) is CheckState.WITHOUT
    assert state([closed(done)], shown(*IDS, s1="now")) is CheckState.CHANGED
    assert state([closed(done), SENT], AS_TOLD) is CheckState.SENT


def test_only_what_was_approved_or_explained_goes_to_research() -> None:
    assert {each for each in CheckState if each.allows_research} == {
        CheckState.APPROVED,
        CheckState.WITHOUT,
    }


@pytest.mark.parametrize(
    ("given", "waits"),
    [
        (NOTHING, False),
        (RIGHT, False),
        (Given(Answer.UNKNOWN), False),
        (WRONG, True),
        (Given(words="ook in Assen"), True),
        (Given(picture=b"png", route=Route.PAPER), True),
        (Given(Answer.RIGHT, doubts=frozenset({Doubt.FAINT})), True),
    ],
)
def test_somebody_must_look_at_what_is_wrong_written_or_doubtful(
    given: Given, waits: bool
) -> None:
    assert needs_work(given) is waits
    assert returned(given).waiting == ([ONE] if waits else [])
    remark = SENT.with_received([receipt(GENERAL, given)])
    assert remark.waiting == ([None] if waits else [])


def test_what_is_to_be_discussed_waits_and_is_not_untouched() -> None:
    came = returned(WRONG, WRONG)
    talk = worked(came, ONE, Verdict.DISCUSS)
    assert (talk.waiting, talk.untouched) == ([ONE, TWO], [TWO])
    done = worked(talk, ONE, Verdict.DECLINED, reason="Staat in het dossier.")
    assert (done.waiting, done.untouched) == ([TWO], [TWO])
    assert [each.verdict for each in done.worked] == [Verdict.DISCUSS, Verdict.DECLINED]


def test_another_answer_waits_again_and_the_same_one_does_not() -> None:
    done = worked(returned(wrong("in groep 4")), ONE, Verdict.TAKEN_OVER)
    assert done.waiting == []
    other = done.with_received(received({ONE: wrong("in groep 5")}))
    assert other.waiting == [ONE]
    assert [each.given.words for each in other.earlier(ONE)] == [
        "in groep 4",
        "in groep 5",
    ]


def test_what_comes_back_after_the_end_is_to_be_worked_in() -> None:
    ended = closed(returned(RIGHT))
    late = ended.with_received([receipt(TWO, wrong("nee"), is_late=True)])
    assert late.came_late
    assert state([late], AS_TOLD) is CheckState.RETURNED
    assert state([worked(late, TWO, Verdict.SEEN)], AS_TOLD) is CheckState.APPROVED
    # What was left when it ended without approval is no news.
    left = closed(returned(WRONG), Outcome.WITHOUT)
    assert not left.came_late
    assert state([left], AS_TOLD) is CheckState.WITHOUT


def test_what_is_declined_needs_a_reason_and_what_is_changed_a_change() -> None:
    came = returned(WRONG)
    with pytest.raises(NotChecked, match="waarom dit niet wordt overgenomen"):
        check_settling(came, ONE, Verdict.DECLINED, " ", is_changed=False)
    with pytest.raises(NotChecked, match="nog niets aan de uitspraak veranderd"):
        check_settling(came, ONE, Verdict.ADAPTED, "", is_changed=False)
    with pytest.raises(NotChecked, match="stond niet op het formulier"):
        check_settling(came, uuid4(), Verdict.SEEN, "", is_changed=False)
    check_settling(came, ONE, Verdict.ADAPTED, "", is_changed=True)
    check_settling(came, None, Verdict.TAKEN_OVER, "", is_changed=False)


HANDWRITING = Given(picture=b"png", doubts=frozenset({Doubt.HANDWRITING}))


def test_where_words_stand_beside_klopt_nothing_is_to_be_put_right() -> None:
    given = Given(Answer.RIGHT, "Prima zo", doubts=frozenset({Doubt.CONTRADICTION}))
    with pytest.raises(NotChecked, match="Schrijf op waarom er niets verandert"):
        check_settling(returned(given), ONE, Verdict.SEEN, "", is_changed=False)


def test_what_was_reopened_waits_untouched_and_is_not_to_be_discussed() -> None:
    talk = worked(returned(WRONG), ONE, Verdict.DISCUSS)
    assert asked_again([talk], AS_TOLD)[ONE] is Why.DISCUSS
    told = worked(talk, ONE, Verdict.REOPENED)
    assert told.waiting == told.untouched == [ONE]
    assert Why.DISCUSS not in asked_again([told], AS_TOLD).values()


@pytest.mark.parametrize(
    ("given", "needs", "of_remark"),
    [
        (RIGHT, False, False),
        (NOTHING, False, False),
        (Given(Answer.UNKNOWN), False, False),
        (WRONG, True, False),
        (Given(Answer.RIGHT, "en hij was blij"), True, False),
        (Given(Answer.RIGHT, doubts=frozenset({Doubt.FAINT})), True, True),
        (HANDWRITING, True, True),
        (replace(HANDWRITING, doubts=frozenset()), False, False),
    ],
)
def test_what_asks_for_something_is_not_just_seen(
    given: Given, needs: bool, of_remark: bool
) -> None:
    assert needs_reason(given) is needs
    assert needs_reason(given, is_remark=True) is of_remark
    remark = SENT.with_received([receipt(GENERAL, given)])
    for last, place, asks in (
        (returned(given), ONE, needs),
        (remark, None, of_remark),
    ):
        check_settling(last, place, Verdict.SEEN, "Dit klopt al.", is_changed=False)
        if not asks:
            check_settling(last, place, Verdict.SEEN, "", is_changed=False)
            continue
        told = "na te kijken" if given.doubts else "waarom er niets verandert"
        with pytest.raises(NotChecked, match=told):
            check_settling(last, place, Verdict.SEEN, " ", is_changed=False)


def test_what_came_back_is_told_with_its_own_form() -> None:
    late = received({ONE: WRONG, TWO: NOTHING}, 1)
    second = a_round(*IDS, version=2).with_received(late)
    first = replace(SENT, elsewhere=tuple(late))
    assert (first.is_returned, second.is_returned) == (True, False)
    assert first.came == {ONE: WRONG, TWO: NOTHING}
    assert (first.missing, second.missing) == ([THREE], [*IDS])
    # It waits in the newest all the same; its empty page tells nothing there.
    assert (first.waiting, second.waiting) == ([], [ONE])
    assert second.answers == {ONE: WRONG}
    assert state([first, second], AS_TOLD) is CheckState.RETURNED
    done = worked(second, ONE, Verdict.DECLINED)
    assert state([first, done], AS_TOLD) is CheckState.SENT


def test_an_empty_page_that_comes_late_makes_nothing_late() -> None:
    left = closed(returned(WRONG), Outcome.WITHOUT)
    empty = left.with_received([receipt(ONE, NOTHING, 0, is_late=True)])
    assert not empty.came_late


def test_a_statement_on_two_pages_is_asked_once() -> None:
    places = a_layout(ONE, TWO).statements
    layout = replace(a_layout(), statements=(*places, replace(places[1], page=1)))
    assert a_round(layout=layout).asked == [ONE, TWO]


@given(
    st.lists(st.sampled_from([NOTHING, RIGHT, WRONG]), min_size=3, max_size=3),
    st.lists(st.sampled_from([None, *Verdict]), min_size=3, max_size=3),
    st.sampled_from([None, *Outcome]),
    st.booleans(),
)
def test_a_state_tells_what_must_be_done_next(
    answers: list[Given],
    verdicts: list[Verdict | None],
    outcome: Outcome | None,
    is_changed: bool,
) -> None:
    last = returned(*answers)
    for each, verdict in zip(IDS, verdicts, strict=True):
        if verdict is not None:
            last = worked(last, each, verdict)
    if outcome is not None:
        last = closed(last, outcome)
    now = shown(*IDS, s2="now") if is_changed else AS_TOLD
    found = state([last], now)
    # Nothing goes to research but what was closed, and as it was then.
    assert found.allows_research == (outcome is not None and not is_changed)
    if outcome is None:
        assert (found is CheckState.RETURNED) == bool(last.waiting)
        assert (found is CheckState.SENT) == (not any(answers_given(last)))
    assert state([SENT, last], now) is found
    assert state([last, SENT], now) is CheckState.SENT


def answers_given(last: CheckRound) -> list[bool]:
    return [not each.is_empty for each in last.answers.values()]
