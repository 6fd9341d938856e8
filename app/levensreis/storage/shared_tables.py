"""The tables that a study and a merged study both have, each in metadata of its own."""

from sqlalchemy import Column, Integer, MetaData, String, Table, Text


def study_table(metadata: MetaData) -> Table:
    """Return the table of what is kept of a study itself: a value by its name."""
    return Table(
        "study",
        metadata,
        Column("name", String, primary_key=True),
        Column("value", Text, nullable=False),
    )


def access_log_table(metadata: MetaData) -> Table:
    """Return the access log: who writes a line gives its number."""
    return Table(
        "access_log",
        metadata,
        Column("id", Integer, primary_key=True, autoincrement=False),
        Column("at", String, nullable=False),
        Column("who", String, nullable=False),
        Column("machine", String, nullable=False),
        Column("kind", String, nullable=False),
        # No foreign key: what was done to a journey stays known when it is gone.
        Column("journey", String, nullable=False),
        Column("what", String, nullable=False),
        Column("seal", String, nullable=False),
    )
