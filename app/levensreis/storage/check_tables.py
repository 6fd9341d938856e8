"""The tables of the member check: forms, what came back on them, how it was used."""

from typing import Final

from sqlalchemy import (
    Boolean,
    Column,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from levensreis.storage.columns import NAMES, owner

metadata: Final = MetaData(naming_convention=NAMES)
"""Of all tables of a laptop's study: the others are in `storage.tables`."""

check_round: Final = Table(
    "check_round",
    metadata,
    Column("id", Integer, primary_key=True),
    owner("journey"),
    Column("version", Integer, nullable=False),
    Column("form", String, nullable=False),
    Column("made", String, nullable=False),
    Column("layout", Text, nullable=False),
    Column("shown", Text, nullable=False),
    Column("names_stay", Boolean(create_constraint=False), nullable=False),
    # How it ended; all five are empty while it goes on.
    Column("outcome", String),
    Column("reason", Text),
    Column("closed_by", Text),
    Column("closed_at", String),
    Column("closed_shown", Text),
    UniqueConstraint("journey_id", "version"),
    UniqueConstraint("form", "version"),
)

check_answer: Final = Table(
    "check_answer",
    metadata,
    Column("id", Integer, primary_key=True),
    owner("journey"),
    Column("round", Integer, nullable=False),
    Column("place", String, nullable=False),
    # Of the form on which it stood: that may be older than the round.
    Column("version", Integer, nullable=False),
    Column("choice", String, nullable=False),
    Column("words", Text, nullable=False),
    Column("picture", LargeBinary, nullable=False),
    Column("route", String, nullable=False),
    Column("doubts", String, nullable=False),
    Column("typed", Boolean(create_constraint=False), nullable=False),
    Column("late", Boolean(create_constraint=False), nullable=False),
    Column("by_whom", Text, nullable=False),
    Column("at", String, nullable=False),
)

check_worked: Final = Table(
    "check_worked",
    metadata,
    Column("id", Integer, primary_key=True),
    owner("journey"),
    Column("round", Integer, nullable=False),
    # The statement; empty for the remark.
    Column("statement", String),
    Column("verdict", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("answered", String, nullable=False),
    Column("by_whom", Text, nullable=False),
    Column("at", String, nullable=False),
)
