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

    def text_after(self, words: str) -> str | None:
        """Return the new text; what is taken over says what the parent wrote."""
        if self.text is None and self.verdict is Verdict.TAKEN_OVER:
            return " ".join(words.split()) or None
        return self.text


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
    after = _with_text(told, statement, wanted.text_after(given.words))
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


def _text(told: Journey, statement: UUID | None) -> str:
    return next((each.text for each in told.statements if each.id == statement), "")


def _is_changed(last: CheckRound, after: Journey, statement: UUID | None) -> bool:
    """Tell whether a statement is not as it stood on the form."""
    if statement is None:
        return False
    return shown_of(after).get(statement) != last.shown.get(statement)
