"""What the tables have in common: how constraints are called, and some columns."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy import Boolean, Column, ForeignKey, Text, false

NAMES: Final[Mapping[str, str]] = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""What every constraint and index is called: the same in the code as in a file."""


def owner(table: str) -> Column[int]:
    """Return the key of what a row belongs to, and goes with."""
    return Column(
        f"{table}_id",
        ForeignKey(f"{table}.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    )


def text(name: str) -> Column[str]:
    """Return a text that is empty in rows of before it was asked."""
    return Column(name, Text, nullable=False, server_default="")


def no(name: str) -> Column[bool]:
    """Return a yes or no that is no in rows of before it was asked."""
    return Column(
        name,
        Boolean(create_constraint=False),
        nullable=False,
        server_default=false(),
    )
