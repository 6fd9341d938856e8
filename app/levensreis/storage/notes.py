"""Store and fetch what is kept beside the statements of a journey."""

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, Row, Table, delete, insert, select

from levensreis.domain.accounts import Aspect, WorkingValue
from levensreis.domain.coverage import CoverageMark, MarkKind
from levensreis.domain.guide import ProbeState
from levensreis.domain.notes import Notes, ParkedItem
from levensreis.domain.theme import Theme
from levensreis.storage.tables import (
    coverage_mark,
    parked_item,
    probe_answer,
    theme_story,
    working_value,
)

_NOTHING: Final = Notes()


def of_journey(connection: Connection, journey_key: int) -> Notes:
    """Fetch the notes of a journey."""

    def rows(table: Table) -> list[Row[Any]]:
        of_this = select(table).where(table.c.journey_id == journey_key)
        return list(connection.execute(of_this.order_by(table.c.id)))

    return Notes(
        stories={Theme(row.theme): row.text for row in rows(theme_story)},
        answers={row.probe: ProbeState(row.state) for row in rows(probe_answer)},
        marks=tuple(
            CoverageMark(Theme(row.theme), row.age, MarkKind(row.kind))
            for row in rows(coverage_mark)
        ),
        parked=tuple(
            ParkedItem(row.text, Theme(row.theme), row.done, UUID(row.uid))
            for row in rows(parked_item)
        ),
        working=tuple(
            WorkingValue(
                UUID(row.event), Aspect(row.aspect), UUID(row.statement), row.reason
            )
            for row in rows(working_value)
        ),
    )


def put(
    connection: Connection, journey_key: int, new: Notes, before: Notes = _NOTHING
) -> None:
    """Store the notes of a journey as they are now, where they are not as before."""
    for table, part, to_rows in _PARTS:
        if getattr(new, part) == getattr(before, part):
            continue
        connection.execute(delete(table).where(table.c.journey_id == journey_key))
        rows = [{"journey_id": journey_key, **row} for row in to_rows(new)]
        if rows:
            connection.execute(insert(table), rows)


_Rows = Callable[[Notes], list[dict[str, Any]]]

_PARTS: Final[tuple[tuple[Table, str, _Rows], ...]] = (
    (
        theme_story,
        "stories",
        lambda notes: [
            {"theme": theme, "text": text} for theme, text in notes.stories.items()
        ],
    ),
    (
        probe_answer,
        "answers",
        lambda notes: [
            {"probe": key, "state": state} for key, state in notes.answers.items()
        ],
    ),
    (
        coverage_mark,
        "marks",
        lambda notes: [
            {"theme": each.theme, "age": each.age, "kind": each.kind}
            for each in notes.marks
        ],
    ),
    (
        parked_item,
        "parked",
        lambda notes: [
            {
                "uid": each.id.hex,
                "theme": each.theme,
                "text": each.text,
                "done": each.done,
            }
            for each in notes.parked
        ],
    ),
    (
        working_value,
        "working",
        lambda notes: [
            {
                "event": each.event.hex,
                "aspect": each.aspect,
                "statement": each.statement.hex,
                "reason": each.reason,
            }
            for each in notes.working
        ],
    ),
)
