"""Fieldwork in the table `study` of a laptop's own study, a merged one or a server.

Each thing is a row of its own, a name and JSON, so that two people on a server lose
nothing of each other.
"""

import json
from collections.abc import Mapping
from typing import Final

from sqlalchemy import Connection, delete, insert, select

from levensreis.domain.fieldwork import Body, Change, FieldworkKind
from levensreis.storage.research.merged_tables import study

_START: Final = "fieldwork"


def kept(connection: Connection, kind: FieldworkKind) -> dict[str, Body]:
    """Return everything of a kind, by its key."""
    start = _name(kind, "")
    query = select(study).where(study.c.name.startswith(start, autoescape=True))
    rows = connection.execute(query.order_by(study.c.name))
    return {row.name.removeprefix(start): json.loads(row.value) for row in rows}


def one(connection: Connection, kind: FieldworkKind, key: str) -> Body | None:
    """Return what is kept of one thing; None when it is not there."""
    query = select(study.c.value).where(study.c.name == _name(kind, key))
    found = connection.execute(query).scalar()
    if found is None:
        return None
    body: Mapping[str, object] = json.loads(found)
    return body


def put(connection: Connection, change: Change) -> None:
    """Keep one thing as it is now, or no longer."""
    name = _name(change.kind, change.key)
    connection.execute(delete(study).where(study.c.name == name))
    if change.body is not None:
        told = json.dumps(change.body, ensure_ascii=False)
        connection.execute(insert(study).values(name=name, value=told))


def _name(kind: FieldworkKind, key: str) -> str:
    return f"{_START}.{kind.value}.{key}"
