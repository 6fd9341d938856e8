"""Answers of a parent are kept, worked in and closed: nothing is lost or half done."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from levensreis.domain.form_layout import APPROVAL
from levensreis.domain.journey import Journey
from levensreis.domain.member_check.answers import (
    NOTHING,
    Answer,
    Approval,
    Doubt,
    Given,
    Route,
)
from levensreis.domain.member_check.rounds import (
    CheckState,
    NotChecked,
    Outcome,
    Verdict,
    Why,
)
from levensreis.services.folder import keys_of
from levensreis.services.member_check import MemberCheckService
from levensreis.services.study import Study
from levensreis.storage.journeys import UnknownJourney
from levensreis.storage.key import open_key
from tests.builders import PASSPHRASE, a_journey, a_statement
from tests.checked import RIGHT, WRONG, a_layout, wrong
from tests.services.checks_made import (
    ALL,
    FRIEND,
    HOME,
    SCHOOL,
    change,
    give_back,
    keep_as_sent,
    send,
    state,
)
from tests.storage.pages import words_in


@pytest.fixture
def journey(study: Study) -> Journey:
    """A journey of three statements that is to be checked."""
    journey = a_journey(HOME, SCHOOL, FRIEND, code="LR-001")
    study.journeys.begin(journey)
    return journey


@pytest.fixture
def sent(study: Study, journey: Journey) -> Journey:
    """A journey of which the parent has a form."""
    send(study, journey.id)
    return journey


def test_a_check_from_the_first_form_to_the_last_approval(
    study: Study, journey: Journey
) -> None:
    check = study.member_check
    assert state(study, journey) is CheckState.NONE
    first = send(study, journey.id, names_stay=True)
    assert (first.version, first.asked) == (1, [HOME.id, SCHOOL.id, FRIEND.id])
    assert state(study, journey) is CheckState.SENT

    answers = {HOME.id: RIGHT, SCHOOL.id: wrong("groep 4"), FRIEND.id: WRONG}
    give_back(study, journey.id, answers)
    assert state(study, journey) is CheckState.RETURNED
    check.settle(journey.id, SCHOOL.id, Verdict.ADAPTED, text="Naar school in groep 4")
    check.settle(journey.id, FRIEND.id, Verdict.DISCUSS)
    with pytest.raises(NotChecked, match="nog 1 antwoord: uitspraak 3"):
        check.close(journey.id, Outcome.APPROVED)

    second = send(study, journey.id)
    assert (second.version, second.form) == (2, first.form)
    assert second.asked == [SCHOOL.id, FRIEND.id]
    approval = Given(Approval.AGREED)
    give_back(study, journey.id, dict.fromkeys(second.asked, RIGHT), approval=approval)
    assert state(study, journey) is CheckState.WORKED_IN
    check.close(journey.id, Outcome.APPROVED)
    assert state(study, journey) is CheckState.APPROVED

    change(study, journey, 0, "Thuis bij vader")
    assert state(study, journey) is CheckState.CHANGED
    assert send(study, journey.id).asked == [HOME.id]
    assert [each.names_stay for each in check.rounds(journey.id)] == [
        True,
        False,
        False,
    ]


def test_a_form_that_is_not_kept_leaves_nothing_and_keeps_its_name(
    study: Study, journey: Journey
) -> None:
    one, other = (study.member_check.new_form(journey.id) for _ in range(2))
    assert one.code == other.code
    assert study.member_check.rounds(journey.id) == []
    another = a_journey(a_statement(), code="LR-002")
    study.journeys.begin(another)
    assert study.member_check.new_form(another.id).code.form != one.code.form


def test_of_a_journey_without_statements_no_form_is_made(study: Study) -> None:
    withheld = replace(HOME, withheld=True)
    for code, told in (("LR-002", ()), ("LR-003", (withheld,))):
        empty = a_journey(code=code, statements=told)
        study.journeys.begin(empty)
        with pytest.raises(NotChecked, match="nog niets om aan de ouder voor te"):
            study.member_check.new_form(empty.id)
        assert study.member_check.rounds(empty.id) == []


def test_no_form_leaves_of_a_journey_that_changed_meanwhile(
    study: Study, journey: Journey
) -> None:
    made = study.member_check.new_form(journey.id).round(a_layout())
    change(study, journey, 0, "Thuis bij vader")
    with pytest.raises(NotChecked, match="Maak het formulier opnieuw"):
        keep_as_sent(study, journey.id, made)
    assert state(study, journey) is CheckState.NONE
    assert "export" not in [each.kind for each in study.log.entries(journey.id)]


def test_the_same_reading_again_changes_nothing(study: Study, sent: Journey) -> None:
    answers = {HOME.id: RIGHT, SCHOOL.id: wrong("groep 4"), FRIEND.id: NOTHING}
    remark = Given(words="Mooi.")
    once = give_back(study, sent.id, answers, remark=remark)
    study.member_check.settle(sent.id, SCHOOL.id, Verdict.TAKEN_OVER)
    study.member_check.settle(sent.id, None, Verdict.SEEN)
    twice = give_back(study, sent.id, answers, remark=remark)
    assert twice.history == once.history
    assert twice.waiting == []
    assert [twice] == study.member_check.rounds(sent.id)
    assert (twice.answers, twice.remark) == (answers, remark)


def test_an_empty_place_wipes_nothing_and_another_answer_waits(
    study: Study, sent: Journey
) -> None:
    give_back(study, sent.id, {HOME.id: RIGHT, SCHOOL.id: wrong("groep 4")})
    give_back(study, sent.id, {HOME.id: NOTHING, SCHOOL.id: NOTHING})
    last = give_back(study, sent.id, {SCHOOL.id: wrong("groep 3")})
    assert last.answers[HOME.id] == RIGHT
    assert last.answers[SCHOOL.id].words == "groep 3"
    assert last.answers[SCHOOL.id].doubts == {Doubt.DIFFERS}
    assert [each.given.words for each in last.earlier(SCHOOL.id)] == [
        "groep 4",
        "groep 3",
    ]
    assert last.missing == [FRIEND.id]


def test_an_older_form_that_comes_late_is_kept_with_the_newest(
    study: Study, sent: Journey
) -> None:
    give_back(study, sent.id, {HOME.id: RIGHT})
    change(study, sent, 1, "Naar school in groep 4")
    newest = send(study, sent.id)
    assert newest.asked == [SCHOOL.id, FRIEND.id]
    late = {HOME.id: wrong("niet bij vader"), FRIEND.id: NOTHING}
    kept = give_back(study, sent.id, late, version=1)
    assert (kept.version, kept.waiting) == (2, [HOME.id])
    # An empty page of the old form tells nothing of the new one.
    assert kept.missing == [SCHOOL.id, FRIEND.id]
    assert give_back(study, sent.id, late, version=1) == kept
    first, last = study.member_check.rounds(sent.id)
    assert (first.answers, last) == ({HOME.id: RIGHT}, kept)
    # What came back is told with its own form.
    assert [each.place for each in first.elsewhere] == [HOME.id, FRIEND.id]
    assert first.came[HOME.id].words == "niet bij vader"
    assert (first.missing, last.is_returned) == ([SCHOOL.id], False)
    typed = study.member_check.answer(sent.id, HOME.id, wrong("bij vader"))
    assert typed.history[-1].version == 1
    first, last = study.member_check.rounds(sent.id)
    assert (first.came[HOME.id].words, last.is_returned) == ("bij vader", False)


def test_the_next_form_asks_what_changed_and_not_what_was_skipped(
    study: Study, sent: Journey
) -> None:
    give_back(study, sent.id, {HOME.id: NOTHING, SCHOOL.id: wrong("groep 4")})
    study.member_check.settle(sent.id, SCHOOL.id, Verdict.TAKEN_OVER)
    new = study.member_check.new_form(sent.id)
    assert new.only == {SCHOOL.id: Why.CHANGED, FRIEND.id: Why.UNSEEN}


def test_what_is_deleted_for_good_is_gone_from_the_check_too(
    study: Study, sent: Journey
) -> None:
    answers = {HOME.id: wrong("appelmoes"), SCHOOL.id: wrong("kersenpit")}
    give_back(study, sent.id, answers)
    for each in answers:
        study.member_check.settle(sent.id, each, Verdict.TAKEN_OVER)
    study.journeys.remove(SCHOOL.id)
    assert len(study.member_check.rounds(sent.id)[0].worked) == 2
    study.journeys.empty_bin(sent.id)
    [last] = study.member_check.rounds(sent.id)
    assert [each.place for each in last.history] == [HOME.id]
    assert [each.statement for each in last.worked] == [HOME.id]
    key = open_key(keys_of(study.folder), PASSPHRASE)
    path = study._database.path
    with study._database.at_rest():
        assert words_in(path, key, ("appelmoes", "kersenpit")) == ["appelmoes"]
    assert state(study, sent) is CheckState.WORKED_IN


def test_a_person_types_handwriting_over_and_the_picture_stays(
    study: Study, sent: Journey
) -> None:
    scanned = Given(
        "", "", b"png", Route.PAPER, frozenset({Doubt.HANDWRITING, Doubt.SEVERAL})
    )
    give_back(study, sent.id, {SCHOOL.id: scanned}, remark=scanned)
    typed = Given(Answer.WRONG, "groep 4", route=Route.PAPER)
    study.member_check.answer(sent.id, None, replace(typed, choice=""))
    last = study.member_check.answer(sent.id, SCHOOL.id, typed)
    assert last.answers[SCHOOL.id] == replace(typed, picture=b"png")
    assert last.remark == Given("", "groep 4", b"png", Route.PAPER)
    assert last.earlier(SCHOOL.id)[0].given == scanned
    assert last.waiting == [SCHOOL.id, None]
    assert give_back(study, sent.id, {SCHOOL.id: scanned}) == last
    with pytest.raises(NotChecked, match="stond niet op het formulier"):
        study.member_check.answer(sent.id, uuid4(), typed)


def test_a_doubtful_approval_is_made_clear_by_a_person(
    study: Study, sent: Journey
) -> None:
    faint = Given(Approval.AGREED, doubts=frozenset({Doubt.FAINT}))
    give_back(study, sent.id, dict.fromkeys(ALL, RIGHT), approval=faint)
    with pytest.raises(NotChecked, match="niet zeker"):
        study.member_check.close(sent.id, Outcome.APPROVED)
    study.member_check.answer(sent.id, APPROVAL, Given(Approval.AGREED))
    study.member_check.close(sent.id, Outcome.APPROVED)
    assert state(study, sent).allows_research


def test_without_approval_the_reason_is_kept(study: Study, sent: Journey) -> None:
    last = study.member_check.close(sent.id, Outcome.WITHOUT, " verhuisd\n")
    assert last.closing is not None
    assert (last.closing.reason, last.closing.outcome) == ("verhuisd", Outcome.WITHOUT)
    assert study.member_check.rounds(sent.id) == [last]
    assert state(study, sent).allows_research


def test_what_comes_after_the_end_is_worked_in_all_the_same(
    study: Study, sent: Journey
) -> None:
    study.member_check.close(sent.id, Outcome.APPROVED, "gebeld")
    give_back(study, sent.id, {SCHOOL.id: wrong("groep 4")})
    assert state(study, sent) is CheckState.RETURNED
    study.member_check.settle(sent.id, SCHOOL.id, Verdict.DECLINED, "dossier")
    assert state(study, sent) is CheckState.APPROVED


def test_another_pseudonym_opens_nothing(study: Study, sent: Journey) -> None:
    study.member_check.close(sent.id, Outcome.APPROVED, "gebeld")
    told = study.journeys.get(sent.id)
    study.journeys.change(replace(told, pseudonym="Bo"))
    assert state(study, sent) is CheckState.APPROVED


@pytest.mark.parametrize(
    "deed",
    [
        lambda check, journey_id: check.settle(journey_id, None, Verdict.SEEN),
        lambda check, journey_id: check.answer(journey_id, None, RIGHT),
        lambda check, journey_id: check.close(journey_id, Outcome.APPROVED, "ja"),
    ],
)
def test_before_there_is_a_form_nothing_can_be_done_with_it(
    study: Study, journey: Journey, deed: Callable[[MemberCheckService, UUID], object]
) -> None:
    with pytest.raises(NotChecked, match="nog geen controleformulier"):
        deed(study.member_check, journey.id)
    with pytest.raises(UnknownJourney):
        deed(study.member_check, uuid4())


def test_why_there_was_no_check_at_all_is_kept(study: Study, journey: Journey) -> None:
    check = study.member_check
    with pytest.raises(NotChecked, match="Schrijf op waarom"):
        check.close(journey.id, Outcome.WITHOUT, " ")
    last = check.close(journey.id, Outcome.WITHOUT, "Zij is overleden.")
    assert check.rounds(journey.id) == [last]
    assert (last.has_form, last.asked, last.missing) == (False, [], [])
    assert state(study, journey) is CheckState.WITHOUT
    with pytest.raises(NotChecked, match="al afgerond"):
        check.close(journey.id, Outcome.WITHOUT, "nogmaals")
    with pytest.raises(NotChecked, match="nog geen controleformulier"):
        check.settle(journey.id, HOME.id, Verdict.SEEN)
    change(study, journey, 0, "Thuis bij vader")
    assert state(study, journey) is CheckState.CHANGED
    with pytest.raises(NotChecked, match="nog geen controleformulier"):
        check.close(journey.id, Outcome.APPROVED, "gebeld")
    check.close(journey.id, Outcome.WITHOUT, "Zij is nog steeds overleden.")
    assert state(study, journey) is CheckState.WITHOUT
    # A form can still be made, and is the first that anybody sees.
    first = send(study, journey.id)
    assert (first.version, first.form, first.asked) == (3, last.form, ALL)
    assert state(study, journey) is CheckState.SENT
    assert [each.has_form for each in check.rounds(journey.id)] == [False, False, True]


def test_every_deed_is_in_the_log_and_no_answer_is(study: Study, sent: Journey) -> None:
    give_back(study, sent.id, {SCHOOL.id: wrong("kersenpit")})
    study.member_check.settle(sent.id, SCHOOL.id, Verdict.TAKEN_OVER, "kersenpit")
    study.member_check.close(sent.id, Outcome.APPROVED, "kersenpit")
    told = study.log.entries(sent.id)
    assert [(each.kind, each.what) for each in told if each.what] == [
        ("export", "check_form"),
        ("view", "member_check"),
        ("import", "member_check"),
        ("edit", "member_check"),
    ]
    assert "kersenpit" not in repr(told)


def test_of_an_erased_journey_no_form_is_known(study: Study, sent: Journey) -> None:
    give_back(study, sent.id, {SCHOOL.id: wrong("groep 4")})
    found = study.erasure.erase(sent.id, "LR-001", "op verzoek")
    assert (found.forms, found.answers) == (1, 1)
    assert study.member_check.states() == {}
    with pytest.raises(UnknownJourney):
        study.member_check.rounds(sent.id)
