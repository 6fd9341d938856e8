"""Store and fetch the rounds of the member check; nothing is written over."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, Row, delete, insert, select, update

from levensreis.domain.access import MOMENT
from levensreis.domain.form_layout import APPROVAL, GENERAL, NO_LAYOUT, FormLayout
from levensreis.domain.member_check.answers import Doubt, Given, Route
from levensreis.domain.member_check.receipts import Place, Receipt
from levensreis.domain.member_check.rounds import (
    CheckRound,
    Closing,
    Outcome,
    Shown,
    Verdict,
    Worked,
)
from levensreis.storage.check_tables import check_answer, check_round, check_worked
from levensreis.storage.tables import journey, statement

_BESIDE: Final = (GENERAL, APPROVAL)
"""The places that are no statement."""


def add(connection: Connection, journey_key: int, made: CheckRound) -> None:
    """Store the round that begins with a form."""
    connection.execute(
        insert(check_round).values(
            journey_id=journey_key,
            version=made.version,
            form=made.form,
            made=_moment(made.made),
            layout=made.layout.as_text(),
            shown=_shown(made.shown),
            names_stay=made.names_stay,
        )
    )


def of_journey(connection: Connection, journey_key: int) -> list[CheckRound]:
    """Fetch every round of a journey, the first first."""
    found = [
        connection.execute(
            select(table).where(table.c.journey_id == journey_key).order_by(table.c.id)
        ).all()
        for table in (check_round, check_answer, check_worked)
    ]
    rounds, answers, worked = found
    return [
        _round(each, answers, worked, FormLayout.from_text(each.layout))
        for each in rounds
    ]


def newest_of(connection: Connection, journey_key: int) -> CheckRound | None:
    """Fetch the newest round of a journey, but for where everything stands on it."""
    mine = check_round.c.journey_id == journey_key
    row = connection.execute(
        select(check_round).where(mine).order_by(check_round.c.version.desc())
    ).first()
    if row is None:
        return None
    answers, worked = (
        connection.execute(
            select(table)
            .where(table.c.journey_id == journey_key, table.c.round == row.version)
            .order_by(table.c.id)
        ).all()
        for table in (check_answer, check_worked)
    )
    return _round(row, answers, worked, NO_LAYOUT)


def layout_of(connection: Connection, form: str, version: int) -> FormLayout | None:
    """Fetch the layout of a form of any journey."""
    found = connection.scalar(
        select(check_round.c.layout).where(
            check_round.c.form == form, check_round.c.version == version
        )
    )
    return FormLayout.from_text(found) if found else None


def owner_of(connection: Connection, form: str) -> UUID | None:
    """Tell of which journey a form is."""
    uid = connection.scalar(
        select(journey.c.uid)
        .join(check_round, check_round.c.journey_id == journey.c.id)
        .where(check_round.c.form == form)
    )
    return UUID(uid) if uid else None


def receive(
    connection: Connection, journey_key: int, version: int, came: Iterable[Receipt]
) -> None:
    """Add what came back to a round."""
    rows = [_receipt_row(journey_key, version, each) for each in came]
    if rows:
        connection.execute(insert(check_answer), rows)


def work(connection: Connection, journey_key: int, version: int, done: Worked) -> None:
    """Add what was done with an answer of a round."""
    connection.execute(
        insert(check_worked).values(
            journey_id=journey_key,
            round=version,
            statement=done.statement and done.statement.hex,
            verdict=done.verdict,
            reason=done.reason,
            before=done.before,
            after=done.after,
            answered=done.answered,
            by_whom=done.by,
            at=_moment(done.at),
        )
    )


def close(
    connection: Connection, journey_key: int, version: int, closing: Closing
) -> None:
    """Store how a round ended."""
    connection.execute(
        update(check_round)
        .where(
            check_round.c.journey_id == journey_key, check_round.c.version == version
        )
        .values(
            outcome=closing.outcome,
            reason=closing.reason,
            closed_by=closing.by,
            closed_at=_moment(closing.at),
            closed_shown=_shown(closing.shown),
        )
    )


def forget_bin(connection: Connection, journey_key: int) -> None:
    """Delete what was answered on statements in the bin, before they go for good."""
    thrown = select(statement.c.uid).where(
        statement.c.journey_id == journey_key, statement.c.in_bin.is_(True)
    )
    for table, place in (
        (check_answer, check_answer.c.place),
        (check_worked, check_worked.c.statement),
    ):
        connection.execute(
            delete(table).where(table.c.journey_id == journey_key, place.in_(thrown))
        )


def _round(
    row: Row[Any],
    answers: Iterable[Row[Any]],
    worked: Iterable[Row[Any]],
    layout: FormLayout,
) -> CheckRound:
    came = [each for each in answers if row.version in (each.round, each.version)]
    return CheckRound(
        version=row.version,
        form=row.form,
        made=_time(row.made),
        layout=layout,
        shown=_digests(row.shown),
        names_stay=row.names_stay,
        worked=tuple(_worked(each) for each in worked if each.round == row.version),
        closing=_closing(row),
        elsewhere=tuple(_receipt(each) for each in came if each.round != row.version),
    ).with_received(_receipt(each) for each in came if each.round == row.version)


def _closing(row: Row[Any]) -> Closing | None:
    if row.outcome is None:
        return None
    return Closing(
        outcome=Outcome(row.outcome),
        reason=row.reason,
        by=row.closed_by,
        at=_time(row.closed_at),
        shown=_digests(row.closed_shown),
    )


def _worked(row: Row[Any]) -> Worked:
    return Worked(
        statement=UUID(row.statement) if row.statement else None,
        verdict=Verdict(row.verdict),
        reason=row.reason,
        before=row.before,
        after=row.after,
        by=row.by_whom,
        at=_time(row.at),
        answered=row.answered,
    )


def _receipt_row(journey_key: int, version: int, came: Receipt) -> dict[str, Any]:
    given, place = came.given, came.place
    return {
        "journey_id": journey_key,
        "round": version,
        "place": place.hex if isinstance(place, UUID) else place,
        "version": came.version,
        "choice": given.choice,
        "words": given.words,
        "picture": given.picture,
        "route": given.route,
        "doubts": " ".join(sorted(given.doubts)),
        "typed": came.is_typed,
        "late": came.is_late,
        "by_whom": came.by,
        "at": _moment(came.at),
    }


def _receipt(row: Row[Any]) -> Receipt:
    place: Place = row.place if row.place in _BESIDE else UUID(row.place)
    doubts = frozenset(map(Doubt, row.doubts.split()))
    given = Given(row.choice, row.words, row.picture, Route(row.route), doubts)
    return Receipt(
        *(place, given, row.version, row.by_whom, _time(row.at)),
        is_typed=row.typed,
        is_late=row.late,
    )


def _shown(shown: Shown) -> str:
    # In order: that of the form.
    return json.dumps({each.hex: digest for each, digest in shown.items()})


def _digests(text: str) -> Shown:
    return {UUID(each): digest for each, digest in json.loads(text).items()}


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime(MOMENT)


def _time(stored: str) -> datetime:
    return datetime.fromisoformat(stored)  # many times as fast as strptime
