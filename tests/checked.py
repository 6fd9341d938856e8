"""Build rounds of the member check; a test names only what matters."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from levensreis.domain.form_layout import APPROVAL, FormLayout, StatementPlace
from levensreis.domain.member_check.answers import (
    Answer,
    Approval,
    Given,
    Returned,
)
from levensreis.domain.member_check.receipts import Place, Receipt
from levensreis.domain.member_check.rounds import (
    CheckRound,
    Closing,
    Outcome,
    Verdict,
    Worked,
)

AT = datetime(2026, 3, 4, 9, 15, tzinfo=UTC)
BY = "anna"
BOX = (56.0, 700.0, 540.0, 760.0)
RIGHT, WRONG = Given(Answer.RIGHT), Given(Answer.WRONG)


def wrong(words: str, **changes: Any) -> Given:
    """An answer that something must be different, with what."""
    return Given(Answer.WRONG, words, **changes)


def a_layout(*asked: UUID, form: str = "a1b2c3", version: int = 1) -> FormLayout:
    """The layout of a form that asks these statements, numbered from 1."""
    places = tuple(
        StatementPlace(each, number, 0, BOX) for number, each in enumerate(asked, 1)
    )
    return FormLayout(form, version, 1, (BOX, BOX), places, ())


def a_round(*asked: UUID, version: int = 1, **changes: Any) -> CheckRound:
    """A round of a form that asks these statements, each as it was first told."""
    fields: dict[str, Any] = {
        "version": version,
        "form": "a1b2c3",
        "made": AT,
        "layout": a_layout(*asked, version=version),
        "shown": shown(*asked),
    }
    return CheckRound(**fields | changes)


def shown(*statements: UUID, **changed: str) -> dict[UUID, str]:
    """What is shown of statements: `told`, or what stands behind their number."""
    return {
        each: changed.get(f"s{number}", "told")
        for number, each in enumerate(statements, 1)
    }


def received(answers: Mapping[Any, Given], version: int = 1) -> list[Receipt]:
    """What was read at places of a form."""
    return [receipt(place, given, version) for place, given in answers.items()]


def receipt(place: Place, given: Given, version: int = 1, **changes: Any) -> Receipt:
    """What was read, or typed, at one place of a form."""
    return Receipt(place, given, version, BY, AT, **changes)


def a_return(answers: Mapping[UUID, Given], **changes: Any) -> Returned:
    """What was read of a form."""
    fields: dict[str, Any] = {"form": "a1b2c3", "version": 1}
    return Returned(answers=dict(answers), **fields | changes)


def worked(
    last: CheckRound, statement: UUID | None, verdict: Verdict, **changes: Any
) -> CheckRound:
    """A round in which something was done with an answer."""
    fields: dict[str, Any] = {
        "statement": statement,
        "verdict": verdict,
        "reason": "",
        "before": "eerst",
        "after": "daarna",
        "by": BY,
        "at": AT,
        "answered": last.given(statement).digest,
    }
    return last.with_worked(Worked(**fields | changes))


def a_closing(
    shown: Mapping[UUID, str], outcome: Outcome = Outcome.APPROVED, reason: str = ""
) -> Closing:
    """The end of a round."""
    return Closing(outcome, reason, BY, AT, shown)


ONE, TWO, THREE = IDS = tuple(UUID(int=number) for number in (1, 2, 3))
AS_TOLD = shown(*IDS)
SENT = a_round(*IDS)
YES = Given(Approval.AGREED)


def returned(*answers: Given, **changes: Any) -> CheckRound:
    """The round of a form that came back with these answers."""
    came = received(dict(zip(IDS, answers, strict=False)))
    return replace(SENT.with_received(came), **changes)


def agreed(last: CheckRound, approval: Given = YES) -> CheckRound:
    """The same round, with an answer to the last question on every page that it has."""
    came = {each: last.given(each) for each in last.asked} | {APPROVAL: approval}
    return last.with_received(received(came, last.version))


def closed(last: CheckRound, outcome: Outcome = Outcome.APPROVED) -> CheckRound:
    """The same round, ended with every statement as it was first told."""
    return replace(last, closing=a_closing(AS_TOLD, outcome))
