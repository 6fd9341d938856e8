"""The tables for research: in a research file, a merged study and on a server.

The same on SQLite and PostgreSQL. Integer keys join inside; the random `rid` of a
journey and `sid` of a statement are what it is known by outside. A yes or no is 1 or 0,
so that every engine and every program reads the same. `dictionary` tells of each column
what it means; what is not here leaves no laptop.
"""

from typing import Final

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

from levensreis.storage.columns import NAMES

SCHEMA: Final = 2
"""Of these tables; a file tells its own in `user_version`.

With a higher one go a step in `upgrades`, a migration of merged studies, and a line in
`digest.LATER` for each column that is told only where it says something.
"""

metadata: Final = MetaData(naming_convention=NAMES)


def _key() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _of_journey(*, primary_key: bool = False) -> Column[int]:
    return Column(
        "journey_id",
        ForeignKey("journey.id", ondelete="CASCADE"),
        primary_key=primary_key,
        nullable=False,
    )


journey: Final = Table(
    "journey",
    metadata,
    _key(),
    Column("rid", String(32), nullable=False, unique=True),
    Column("revision", Integer, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("pseudonym", Text, nullable=False),
)

factor: Final = Table(
    "factor",
    metadata,
    _key(),
    Column("fid", String(64), nullable=False, unique=True),
    Column("position", Integer, nullable=False),
    Column("label", Text, nullable=False),
    Column("system", String(16), nullable=False),
    Column("influence", String(16), nullable=False),
    Column("party_group", String(32)),
    Column("own", Integer, nullable=False),
)

statement: Final = Table(
    "statement",
    metadata,
    _key(),
    Column("sid", String(32), nullable=False, unique=True),
    _of_journey(),
    Column("position", Integer, nullable=False),
    Column("theme", String(32), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("story", Text, nullable=False),
    Column("quote", Text, nullable=False),
    Column("meaning", Text, nullable=False),
    Column("influence", String(16), nullable=False),
    Column("system", String(16)),
    Column("party_group", String(32)),
    Column("respondent", Text, nullable=False),
    Column("turning_point", Integer, nullable=False),
    Column("sensitive", Integer, nullable=False),
    # Whole months of age, half open; pregnancy is -9 to 0; empty where it is unknown.
    Column("earliest_start", Integer),
    Column("latest_start", Integer),
    Column("earliest_end", Integer),
    Column("latest_end", Integer),
    Column("age", Text, nullable=False),
    Column("spell_type", String(32)),
    Column("spell_kind", String(32)),
    Column("with_whom", Text, nullable=False),
    Column("stable", String(32)),
    Column("exemption", String(32)),
    Column("work", String(32)),
    Column("funding_law", String(32)),
    Column("delivery_form", String(32)),
    Column("decision", String(32)),
    # From schema 2 on; behind the others, as they are where they were added.
    Column("reason", String(32)),
    Column("afterwards", String(32)),
    Column("course_change", String(32)),
    Column("help_step", String(32)),
    Column("source", String(32)),
)
Index("ix_statement_journey_id_position", statement.c.journey_id, statement.c.position)

coding: Final = Table(
    "coding",
    metadata,
    Column(
        "statement_id",
        ForeignKey("statement.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("factor_id", ForeignKey("factor.id"), primary_key=True),
    # The journey is copied here, so that Table B1 is counted from one index.
    _of_journey(),
    Column("position", Integer, nullable=False),
    Column("example", Text, nullable=False),
)
Index("ix_coding_factor_id_journey_id", coding.c.factor_id, coding.c.journey_id)
Index("ix_coding_journey_id", coding.c.journey_id)

characteristic: Final = Table(
    "characteristic",
    metadata,
    _of_journey(primary_key=True),
    Column("name", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)
Index("ix_characteristic_name_value", characteristic.c.name, characteristic.c.value)

theme_story: Final = Table(
    "theme_story",
    metadata,
    _of_journey(primary_key=True),
    Column("theme", String(32), primary_key=True),
    Column("text", Text, nullable=False),
)

tombstone: Final = Table(
    "tombstone",
    metadata,
    Column("rid", String(32), primary_key=True),
)

CONTENT: Final = (
    journey,
    factor,
    statement,
    coding,
    characteristic,
    theme_story,
    tombstone,
)
"""What is told, in an order in which rows can be put."""

data_dictionary: Final = Table(
    "data_dictionary",
    metadata,
    Column("place", String(64), primary_key=True),
    Column("field", String(64), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("meaning", Text, nullable=False),
    Column("codes", String(32)),
)

code_list: Final = Table(
    "code_list",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("value", String(32), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("label", Text, nullable=False),
)

manifest: Final = Table(
    "manifest",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("value", Text, nullable=False),
)
"""Only of a file: what is in it, and who vouches for that."""

ABOUT: Final = (data_dictionary, code_list)
"""What explains the content to whoever opens it."""
