"""A check ends with an approval that somebody gave, or with the reason why not."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from levensreis.domain.form_layout import APPROVAL, GENERAL, NO_LAYOUT
from levensreis.domain.member_check.answers import (
    NOTHING,
    Approval,
    Doubt,
    Given,
)
from levensreis.domain.member_check.checks import (
    asked_next,
    last_of,
)
from levensreis.domain.member_check.ending import check_closing, needs_no_form
from levensreis.domain.member_check.rounds import (
    CheckRound,
    CheckState,
    NotChecked,
    Outcome,
    Verdict,
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
    YES,
    a_closing,
    a_round,
    agreed,
    closed,
    receipt,
    received,
    returned,
    shown,
    worked,
    wrong,
)


def test_what_was_worked_in_is_part_of_what_is_approved() -> None:
    done = worked(returned(wrong("in groep 4")), ONE, Verdict.TAKEN_OVER)
    now = shown(*IDS, s1="in groep 4")
    check_closing([agreed(done)], now, Outcome.APPROVED, "")
    ended = replace(done, closing=a_closing(now))
    assert state([ended], now) is CheckState.APPROVED
    assert changed([ended], now) == []


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
        (NOTHING, "laatste vraag van het formulier is niet beantwoord"),
        (Given(Approval.NOT_YET), "‘Nee, ik wil er eerst over praten.’"),
        (Given(Approval.AGREED, doubts=frozenset({Doubt.FAINT})), "niet zeker"),
    ],
)
def test_what_is_no_clear_yes_needs_words(approval: Given, told: str) -> None:
    came = agreed(returned(RIGHT), approval)
    with pytest.raises(NotChecked, match=told):
        check_closing([came], AS_TOLD, Outcome.APPROVED, " ")
    check_closing([came], AS_TOLD, Outcome.APPROVED, "Gebeld op 3 mei: akkoord.")


@pytest.mark.parametrize("approval", [YES, Given(Approval.AGREED_AFTER)])
def test_who_said_yes_approves(approval: Given) -> None:
    check_closing([agreed(SENT, approval)], AS_TOLD, Outcome.APPROVED, "")


@pytest.mark.parametrize("last", [SENT, agreed(SENT, NOTHING)])
def test_a_form_that_is_not_back_or_is_empty_tells_no_approval(
    last: CheckRound,
) -> None:
    with pytest.raises(NotChecked, match="niet terug, of er staat niets op"):
        check_closing([last], AS_TOLD, Outcome.APPROVED, "")
    check_closing([last], AS_TOLD, Outcome.APPROVED, "Gebeld op 3 mei: akkoord.")


def test_a_yes_on_an_older_form_is_no_approval_of_this_one() -> None:
    second = a_round(*IDS, version=2)
    late = second.with_received(received({APPROVAL: YES}, 1))
    with pytest.raises(NotChecked, match="niet terug"):
        check_closing([SENT, late], AS_TOLD, Outcome.APPROVED, "")


def test_what_stood_on_a_page_that_stayed_away_needs_words() -> None:
    one_page = SENT.with_received(received({ONE: RIGHT, APPROVAL: YES}))
    with pytest.raises(NotChecked, match="Van 2 uitspraken kwam de bladzijde niet"):
        check_closing([one_page], AS_TOLD, Outcome.APPROVED, "")
    check_closing([one_page], AS_TOLD, Outcome.APPROVED, "Samen gelezen.")
    nearly = one_page.with_received(received({TWO: NOTHING}))
    with pytest.raises(NotChecked, match="Van 1 uitspraak kwam de bladzijde niet"):
        check_closing([nearly], AS_TOLD, Outcome.APPROVED, "")
    # It came back on an earlier form.
    before = SENT.with_received(received({THREE: NOTHING, ONE: RIGHT}))
    second = a_round(*IDS, version=2)
    again = second.with_received(received({ONE: RIGHT, TWO: RIGHT, APPROVAL: YES}, 2))
    check_closing([before, again], AS_TOLD, Outcome.APPROVED, "")


def test_without_approval_needs_a_reason_and_a_round_ends_once() -> None:
    with pytest.raises(NotChecked, match="geen akkoord"):
        check_closing([SENT], AS_TOLD, Outcome.WITHOUT, " \n")
    with pytest.raises(NotChecked, match="al afgerond op 4 maart 2026"):
        check_closing([closed(SENT)], AS_TOLD, Outcome.WITHOUT, "nogmaals")
    with pytest.raises(NotChecked, match="nog geen controleformulier"):
        last_of([])


def test_a_check_that_ended_without_a_form_can_do_so_again() -> None:
    told = a_closing(AS_TOLD, Outcome.WITHOUT, "Zij is overleden.")
    without = a_round(layout=NO_LAYOUT, shown=AS_TOLD, closing=told)
    assert needs_no_form([], AS_TOLD)
    assert not needs_no_form([SENT], AS_TOLD)
    assert not needs_no_form([without], AS_TOLD)
    assert needs_no_form([without], shown(*IDS, s1="now"))
    assert state([without], AS_TOLD) is CheckState.WITHOUT
    # Nobody saw anything: the first form asks it all.
    assert asked_next([without], AS_TOLD, only_changed=True) is None
    with pytest.raises(NotChecked, match="nog geen controleformulier"):
        last_of([without])
    with pytest.raises(NotChecked, match="al afgerond op 4 maart 2026"):
        check_closing([without], AS_TOLD, Outcome.WITHOUT, "nogmaals")
