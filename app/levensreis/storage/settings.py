"""What a study remembers of itself, such as where its reserve copies go too."""

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from levensreis.storage.tables import study

SECOND_PLACE = "second_place"


def get(connection: Connection, name: str) -> str:
    """Return what was kept under a name; empty when nothing was."""
    found = connection.scalar(select(study.c.value).where(study.c.name == name))
    return str(found or "")


def put(connection: Connection, name: str, value: str) -> None:
    """Keep a value under a name; an empty one is forgotten. The caller commits."""
    if not value:
        connection.execute(delete(study).where(study.c.name == name))
        return
    kept = insert(study).values(name=name, value=value)
    connection.execute(
        kept.on_conflict_do_update(index_elements=["name"], set_={"value": value})
    )
