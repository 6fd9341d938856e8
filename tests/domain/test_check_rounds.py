"""How far a member check is follows from its rounds and from the journey as it is."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.form_layout import GENERAL
from levensreis.domain.member_check.answers import (
    NOTHING,
    Answer,
    Approval,
    Doubt,
    Given,
    Route,
)
from levensreis.domain.member_check.checks import (
    asked_next,
    check_closing,
    check_settling,
    last_of,
)
from levensreis.domain.member_check.rounds import (
    CheckRound,
    CheckState,
    NotChecked,
    Outcome,
    Verdict,
    changed,
    needs_work,
    state,
)
from tests.checked import (
    RIGHT,
    WRONG,
    a_closing,
    a_layout,
    a_round,
    receipt,
    received,
    shown,
    worked,
    wrong,
)

ONE, TWO, THREE = IDS = tuple(UUID(int=number) for number in (1, 2, 3))
AS_TOLD = shown(*IDS)
SENT = a_round(*IDS)


def returned(*answers: Given, **changes: object) -> CheckRound:
    """The round of a form that came back with these answers."""
    came = received(dict(zip(IDS, answers, strict=False)))
    return replace(SENT.with_received(came), **changes)  # type: ignore[arg-type]


def closed(last: CheckRound, outcome: Outcome = Outcome.APPROVED) -> CheckRound:
    return replace(last, closing=a_closing(AS_TOLD, outcome))


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


def test_what_was_worked_in_is_part_of_what_is_approved() -> None:
    done = worked(returned(wrong("in groep 4")), ONE, Verdict.TAKEN_OVER)
    now = shown(*IDS, s1="in groep 4")
    check_closing([done], now, Outcome.APPROVED, "")
    ended = replace(done, closing=a_closing(now))
    assert state([ended], now) is CheckState.APPROVED
    assert changed([ended], now) == []


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
    assert asked_next(rounds, now, only_changed=True) == frozenset({THREE})
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
    assert asked_next([talk], AS_TOLD, only_changed=True) == frozenset({ONE})
    ended = closed(came, Outcome.WITHOUT)
    assert asked_next([ended], AS_TOLD, only_changed=False) is None


def test_approval_waits_for_every_answer() -> None:
    many = tuple(UUID(int=number) for number in range(1, 13))
    came = a_round(*many).with_received(
        [*received(dict.fromkeys(many, WRONG)), receipt(GENERAL, Given(words="Bel."))]
    )
    with pytest.raises(
        NotChecked,
        match="nog 13 antwoorden: uitspraak 1, .* uitspraak 8, de algemene opmerking "
        r"en nog 4\. Verwerk die eerst",
    ):
        check_closing([came], shown(*many), Outcome.APPROVED, "")
    one = returned(WRONG)
    with pytest.raises(NotChecked, match="nog 1 antwoord: uitspraak 1"):
        check_closing([one], AS_TOLD, Outcome.APPROVED, "zij belde")
    check_closing([one], AS_TOLD, Outcome.WITHOUT, "zij is verhuisd")


def test_nobody_approves_what_was_never_shown() -> None:
    came = returned(RIGHT, RIGHT, RIGHT)
    now = {uuid4(): "told"} | shown(*IDS, s2="now")
    with pytest.raises(NotChecked, match="2 uitspraken zijn nieuw of veranderd"):
        check_closing([came], now, Outcome.APPROVED, "")
    with pytest.raises(NotChecked, match="1 uitspraak is nieuw of veranderd"):
        check_closing([came], shown(*IDS, s2="now"), Outcome.APPROVED, "")


@pytest.mark.parametrize(
    ("approval", "told"),
    [
        (Given(Approval.NOT_YET), "‘Nee, ik wil er eerst over praten.’"),
        (Given(Approval.AGREED, doubts=frozenset({Doubt.FAINT})), "niet zeker"),
    ],
)
def test_what_is_no_clear_yes_needs_words(approval: Given, told: str) -> None:
    came = returned(RIGHT, approval=approval)
    with pytest.raises(NotChecked, match=told):
        check_closing([came], AS_TOLD, Outcome.APPROVED, " ")
    check_closing([came], AS_TOLD, Outcome.APPROVED, "Gebeld op 3 mei: akkoord.")


@pytest.mark.parametrize("approval", [NOTHING, *map(Given, [*Approval][:2])])
def test_who_said_yes_or_said_it_aloud_approves(approval: Given) -> None:
    check_closing([returned(RIGHT, approval=approval)], AS_TOLD, Outcome.APPROVED, "")


def test_without_approval_needs_a_reason_and_a_round_ends_once() -> None:
    with pytest.raises(NotChecked, match="geen akkoord"):
        check_closing([SENT], AS_TOLD, Outcome.WITHOUT, " \n")
    with pytest.raises(NotChecked, match="al afgerond op 4 maart 2026"):
        check_closing([closed(SENT)], AS_TOLD, Outcome.WITHOUT, "nogmaals")
    with pytest.raises(NotChecked, match="nog geen controleformulier"):
        last_of([])


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
