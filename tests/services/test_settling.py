"""An answer is worked in with the statement, put back with it, or neither."""

from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from levensreis.domain.journey import Journey
from levensreis.domain.member_check.rounds import (
    CheckState,
    NotChecked,
    Outcome,
    Verdict,
)
from levensreis.domain.statement import InvalidStatement
from levensreis.services.study import Study
from tests.builders import PASSPHRASE, a_journey
from tests.checked import WRONG, wrong
from tests.services.checks_made import (
    FRIEND,
    HOME,
    SCHOOL,
    change,
    give_back,
    send,
    state,
    text_of,
)
from tests.storage.crash import kill_everywhere


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


def test_what_is_taken_over_says_what_the_parent_wrote(
    study: Study, sent: Journey
) -> None:
    give_back(study, sent.id, {SCHOOL.id: wrong("Naar school\n in groep 4 ")})
    last = study.member_check.settle(sent.id, SCHOOL.id, Verdict.TAKEN_OVER)
    assert text_of(study, sent, 1) == "Naar school in groep 4"
    assert [each.statement_id for each in study.journeys.find("groep 4")] == [SCHOOL.id]
    [done] = last.worked
    assert (done.before, done.after) == (SCHOOL.text, "Naar school in groep 4")
    assert study.member_check.rounds(sent.id) == [last]
    assert state(study, sent) is CheckState.WORKED_IN


def test_a_change_in_the_conversation_can_be_called_adapted(
    study: Study, sent: Journey
) -> None:
    give_back(study, sent.id, {SCHOOL.id: WRONG})
    with pytest.raises(NotChecked, match="nog niets aan de uitspraak veranderd"):
        study.member_check.settle(sent.id, SCHOOL.id, Verdict.ADAPTED)
    with pytest.raises(NotChecked, match="nog niets aan de uitspraak veranderd"):
        study.member_check.settle(sent.id, SCHOOL.id, Verdict.TAKEN_OVER)
    change(study, sent, 1, "Naar school in groep 4")
    study.member_check.settle(sent.id, SCHOOL.id, Verdict.ADAPTED)
    study.member_check.close(sent.id, Outcome.APPROVED, "gebeld")
    assert state(study, sent) is CheckState.APPROVED


def test_a_statement_that_is_gone_can_only_be_seen(study: Study, sent: Journey) -> None:
    give_back(study, sent.id, {SCHOOL.id: wrong("groep 4")})
    study.journeys.remove(SCHOOL.id)
    with pytest.raises(NotChecked, match="staat niet meer in de levensreis"):
        study.member_check.settle(sent.id, SCHOOL.id, Verdict.TAKEN_OVER)
    done = study.member_check.settle(sent.id, SCHOOL.id, Verdict.SEEN, "weg")
    assert done.waiting == []
    with pytest.raises(InvalidStatement):
        study.member_check.settle(sent.id, HOME.id, Verdict.ADAPTED, text=" ")


def test_what_cannot_be_kept_leaves_the_statement_as_it_was(
    study: Study, sent: Journey
) -> None:
    give_back(study, sent.id, {SCHOOL.id: wrong("groep 4")})
    with study._database.transaction() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER full BEFORE INSERT ON check_worked "
            "BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    with pytest.raises(IntegrityError, match="full"):
        study.member_check.settle(sent.id, SCHOOL.id, Verdict.TAKEN_OVER)
    assert text_of(study, sent, 1) == SCHOOL.text
    assert study.member_check.rounds(sent.id)[0].worked == ()


def test_a_kill_leaves_both_the_statement_and_what_was_done_or_neither(
    study: Study, sent: Journey, tmp_path: Path
) -> None:
    give_back(study, sent.id, {SCHOOL.id: wrong("groep 4")})
    study.close()

    def settle(folder: Path) -> None:
        with Study.open(folder, PASSPHRASE) as opened:
            opened.member_check.settle(sent.id, SCHOOL.id, Verdict.TAKEN_OVER)

    killed = kill_everywhere(
        settle, study.folder, tmp_path / "gedood", every=7, chances=4
    )
    for folder in killed:
        with Study.open(folder, PASSPHRASE) as opened:
            [last] = opened.member_check.rounds(sent.id)
            assert [each.after for each in last.worked] in ([], ["groep 4"])
            expected = "groep 4" if last.worked else SCHOOL.text
            assert text_of(opened, sent, 1) == expected


NOT_CHANGED = [Verdict.DECLINED, Verdict.DISCUSS, Verdict.SEEN]


@pytest.mark.parametrize("verdict", NOT_CHANGED)
def test_what_is_not_changed_after_all_says_again_what_it_said(
    study: Study, sent: Journey, verdict: Verdict
) -> None:
    check = study.member_check
    give_back(study, sent.id, {SCHOOL.id: wrong("groep 4")})
    check.settle(sent.id, SCHOOL.id, Verdict.TAKEN_OVER)
    check.settle(sent.id, SCHOOL.id, Verdict.ADAPTED, text="Naar school in groep 4")
    last = check.settle(sent.id, SCHOOL.id, verdict, "Staat zo in het dossier.")
    assert text_of(study, sent, 1) == SCHOOL.text
    done = last.worked[-1]
    assert (done.before, done.after) == ("Naar school in groep 4", SCHOOL.text)
    assert check.shown(sent.id) == last.shown
    # And again from there: nothing is put back a second time.
    check.settle(sent.id, SCHOOL.id, verdict, "Nog eens.")
    assert text_of(study, sent, 1) == SCHOOL.text


@pytest.mark.parametrize("verdict", NOT_CHANGED)
def test_what_was_changed_elsewhere_meanwhile_is_not_put_back_unasked(
    study: Study, sent: Journey, verdict: Verdict
) -> None:
    check = study.member_check
    give_back(study, sent.id, {SCHOOL.id: wrong("groep 4")})
    check.settle(sent.id, SCHOOL.id, Verdict.TAKEN_OVER)
    change(study, sent, 1, "Groep 4, in Assen")
    with pytest.raises(NotChecked, match=f"ook in het gesprek .* ‘{SCHOOL.text}’"):
        check.settle(sent.id, SCHOOL.id, verdict, "dossier")
    assert text_of(study, sent, 1) == "Groep 4, in Assen"
    check.settle(sent.id, SCHOOL.id, verdict, "dossier", text=SCHOOL.text)
    assert text_of(study, sent, 1) == SCHOOL.text


def test_what_was_changed_before_the_answer_is_not_put_back(
    study: Study, sent: Journey
) -> None:
    change(study, sent, 1, "Naar school in groep 6")
    give_back(study, sent.id, {SCHOOL.id: wrong("groep 4")})
    study.member_check.settle(sent.id, SCHOOL.id, Verdict.ADAPTED)
    study.member_check.settle(sent.id, SCHOOL.id, Verdict.DECLINED, "dossier")
    assert text_of(study, sent, 1) == "Naar school in groep 6"
    study.member_check.settle(sent.id, SCHOOL.id, Verdict.TAKEN_OVER)
    study.journeys.remove(SCHOOL.id)
    study.member_check.settle(sent.id, SCHOOL.id, Verdict.SEEN, "weg")
