"""What was being typed in a merged study when it was locked, beside its tables."""

from typing import Final

from sqlalchemy import Connection, delete, insert, select

from levensreis.storage.drafts import Draft
from levensreis.storage.research.merged_tables import study

_DRAFT: Final = "draft "
"""With what the name of a row begins that holds one."""


def put(connection: Connection, draft: Draft) -> None:
    """Keep what is typed in a place; no text ends it."""
    name = f"{_DRAFT}{draft.place}"
    connection.execute(delete(study).where(study.c.name == name))
    # The screen can hand over half characters.
    if text := draft.text.encode(errors="ignore").decode():
        connection.execute(insert(study).values(name=name, value=text))


def get_all(connection: Connection) -> list[Draft]:
    """Fetch what was left behind."""
    query = select(study).where(study.c.name.startswith(_DRAFT)).order_by(study.c.name)
    return [
        Draft(row.name.removeprefix(_DRAFT), None, row.value)
        for row in connection.execute(query)
    ]
