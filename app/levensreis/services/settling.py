"""Work an answer of the member check in: the statement and what was done, together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from levensreis.domain.journey import Journey
from levensreis.domain.member_check import checks
from levensreis.domain.member_check.rounds import CheckRound
from levensreis.domain.member_check.shown import shown_of
from levensreis.domain.member_check.working import NotChecked, Verdict, Worked
from levensreis.language import say
from levensreis.services.access_log import now, this_user
from levensreis.services.journeys import store_changes
from levensreis.storage import journeys, member_check
from levensreis.storage.access_log import Transaction


@dataclass(frozen=True, slots=True)
class Settling:
    """What somebody wants to do with an answer."""

    statement: UUID | None
    """None for the remark."""
    verdict: Verdict
    reason: str
    text: str | None
    """What the statement says from now on; None when it stays, or was changed."""

    def text_after(self, told: Journey, last: CheckRound) -> str | None:
        """Return the new text; None leaves the statement as it is.

        What is taken over says what the parent wrote; what is not changed after all
        says again what it said before. Raises NotChecked.
        """
        if self.text is not None:
            return self.text
        if self.verdict is Verdict.TAKEN_OVER:
            return " ".join(last.given(self.statement).words.split()) or None
        if self.verdict.changes_text:
            return None
        return _text_before(last, told, self.statement)


def settled(
    connection: Transaction,
    told: Journey,
    rounds: Sequence[CheckRound],
    wanted: Settling,
) -> CheckRound:
    """Store a change of the statement as an edit does, and what was done; or neither.

    Raises NotChecked and InvalidStatement.
    """
    last, statement = checks.last_of(rounds), wanted.statement
    given = last.given(statement)
    after = _with_text(told, statement, wanted.text_after(told, last))
    checks.check_settling(
        last,
        statement,
        wanted.verdict,
        wanted.reason,
        is_changed=_is_changed(last, after, statement),
    )
    store_changes(connection, told, after)
    done = Worked(
        statement=statement,
        verdict=wanted.verdict,
        reason=wanted.reason.strip(),
        before=_text(told, statement),
        after=_text(after, statement),
        by=this_user()[0],
        at=now(),
        answered=given.digest,
    )
    key = journeys.key_of(connection, told.id)
    member_check.work(connection, key, last.version, done)
    return last.with_worked(done)


def _with_text(told: Journey, statement: UUID | None, text: str | None) -> Journey:
    if text is None or statement is None:
        return told
    if all(each.id != statement for each in told.statements):
        raise NotChecked(say("Deze uitspraak staat niet meer in de levensreis."))
    return replace(
        told,
        statements=tuple(
            replace(each, text=text.strip()) if each.id == statement else each
            for each in told.statements
        ),
    )


def _text_before(last: CheckRound, told: Journey, statement: UUID | None) -> str | None:
    """Return what a statement said before its answer was worked in, if it was.

    Raises NotChecked when it was changed elsewhere too: nobody knows what is meant.
    """
    before = worked_in = None
    for done in last.worked:
        if done.statement != statement or done.before == done.after:
            continue
        before = done.before if before is None else before
        worked_in = done.after
        if worked_in == before:
            before = None
    current = _text(told, statement)
    if before is None or current in ("", before):
        return None
    if current != worked_in:
        raise NotChecked(
            say(
                "Deze uitspraak is daarna ook in het gesprek veranderd. Zet daar eerst "
                "terug wat er stond: ‘{text}’",
                text=before,
            )
        )
    return before


def _text(told: Journey, statement: UUID | None) -> str:
    return next((each.text for each in told.statements if each.id == statement), "")


def _is_changed(last: CheckRound, after: Journey, statement: UUID | None) -> bool:
    """Tell whether a statement is not as it stood on the form."""
    if statement is None:
        return False
    return shown_of(after).get(statement) != last.shown.get(statement)
