"""The tables. Rows never leave this layer; domain objects do.

Integer keys join inside the file; the random `uid` is what the program knows.
"""

from typing import Final

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from levensreis.storage import check_tables
from levensreis.storage.columns import no, owner, text
from levensreis.storage.shared_tables import access_log_table, study_table

metadata: Final = check_tables.metadata
"""Of these tables and those of the member check."""

study: Final = study_table(metadata)

factor: Final = Table(
    "factor",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", String, nullable=False, unique=True),
    Column("position", Integer, nullable=False),
    Column("label", Text, nullable=False, unique=True),
    Column("system", String, nullable=False),
    Column("influence", String, nullable=False),
    Column("party_group", String),
    Column("own", Boolean(create_constraint=False), nullable=False),
)

journey: Final = Table(
    "journey",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", String, nullable=False, unique=True),
    Column("code", String, nullable=False, unique=True),
    Column("pseudonym", String, nullable=False),
    Column("birth_month", String),
    Column("sex", String),
    no("imported"),
    Column("retain_until", String),
    Column("birth_date", String),
)

respondent: Final = Table(
    "respondent",
    metadata,
    Column("id", Integer, primary_key=True),
    owner("journey"),
    Column("position", Integer, nullable=False),
    Column("key", String, nullable=False),
    Column("role", Text, nullable=False),
    UniqueConstraint("journey_id", "key"),
)

characteristic: Final = Table(
    "characteristic",
    metadata,
    Column("id", Integer, primary_key=True),
    owner("journey"),
    Column("name", String, nullable=False),
    Column("value", String, nullable=False),
    UniqueConstraint("journey_id", "name"),
)

statement: Final = Table(
    "statement",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", String, nullable=False, unique=True),
    owner("journey"),
    Column("position", Integer, nullable=False),
    Column("theme", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("period", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("story", Text, nullable=False),
    Column("influence", String, nullable=False),
    Column("system", String),
    Column("party_group", String),
    Column("respondent", String),
    Column("turning_point", Boolean(create_constraint=False), nullable=False),
    Column("quote", Text, nullable=False),
    Column("spell_type", String),
    Column("funding_law", String),
    Column("delivery_form", String),
    Column("loose_words", Text, nullable=False),
    Column("in_bin", Boolean(create_constraint=False), nullable=False),
    text("meaning"),
    no("sensitive"),
    no("withheld"),
    Column("session", String),
    Column("account_of", String),
    Column("spell_kind", String),
    text("with_whom"),
    Column("stable", String),
    Column("exemption", String),
    Column("work", String),
    Column("decision", String),
    Column("reason", String),
    Column("afterwards", String),
    Column("course_change", String),
    Column("help_step", String),
    Column("source", String),
    CheckConstraint("text <> ''", name="text_is_not_empty"),
)

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
    Column(
        "journey_id",
        ForeignKey("journey.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("position", Integer, nullable=False),
    Column("example", Text, nullable=False),
    Column("counted", Boolean(create_constraint=False), nullable=False),
)
Index(
    "ix_coding_counted",
    coding.c.factor_id,
    coding.c.journey_id,
    sqlite_where=coding.c.counted.is_(True),
    postgresql_where=coding.c.counted.is_(True),
)

register_entry: Final = Table(
    "register_entry",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", String, nullable=False, unique=True),
    owner("journey"),
    Column("position", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("name", Text, nullable=False),
    Column("also", Text, nullable=False),
    Column("replacement", Text),
    Column("sex", String),
    text("role"),
    text("infix"),
    text("surname"),
    text("initials"),
    text("sort"),
)

decision: Final = Table(
    "decision",
    metadata,
    Column("id", Integer, primary_key=True),
    owner("journey"),
    Column("entity", Text, nullable=False),
    Column("category", String, nullable=False),
    Column("verdict", String, nullable=False),
    Column("replacement", Text, nullable=False),
    # Of one place only; all three are empty when it holds in the whole journey.
    Column("text_key", String),
    Column("digest", String),
    Column("start", Integer),
    Column("by_whom", Text, nullable=False),
    Column("at", String, nullable=False),
)

signature: Final = Table(
    "signature",
    metadata,
    Column("id", Integer, primary_key=True),
    owner("journey"),
    Column("text_key", String, nullable=False),
    Column("role", String, nullable=False),
    Column("digest", String, nullable=False),
    Column("by_whom", Text, nullable=False),
    Column("at", String, nullable=False),
    UniqueConstraint("journey_id", "text_key", "role"),
)

session: Final = Table(
    "session",
    metadata,
    Column("id", Integer, primary_key=True),
    owner("journey"),
    Column("uid", String, nullable=False, unique=True),
    Column("position", Integer, nullable=False),
    Column("on_day", String, nullable=False),
    Column("respondents", Text, nullable=False),
    Column("note", Text, nullable=False),
)

consent: Final = Table(
    "consent",
    metadata,
    Column("id", Integer, primary_key=True),
    owner("journey"),
    Column("position", Integer, nullable=False),
    Column("purpose", String, nullable=False),
    Column("given", Boolean(create_constraint=False), nullable=False),
    Column("on_day", String, nullable=False),
    Column("by_whom", Text, nullable=False),
    Column("text_version", Text, nullable=False),
    Column("withdrawn", String),
)

theme_story: Final = Table(
    "theme_story",
    metadata,
    Column("id", Integer, primary_key=True),
    owner("journey"),
    Column("theme", String, nullable=False),
    Column("text", Text, nullable=False),
    UniqueConstraint("journey_id", "theme"),
)

probe_answer: Final = Table(
    "probe_answer",
    metadata,
    Column("id", Integer, primary_key=True),
    owner("journey"),
    Column("probe", String, nullable=False),
    Column("state", String, nullable=False),
    UniqueConstraint("journey_id", "probe"),
)

coverage_mark: Final = Table(
    "coverage_mark",
    metadata,
    Column("id", Integer, primary_key=True),
    owner("journey"),
    Column("theme", String, nullable=False),
    Column("age", Integer, nullable=False),
    Column("kind", String, nullable=False),
    UniqueConstraint("journey_id", "theme", "age"),
)

parked_item: Final = Table(
    "parked_item",
    metadata,
    Column("id", Integer, primary_key=True),
    owner("journey"),
    Column("uid", String, nullable=False, unique=True),
    Column("theme", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("done", Boolean(create_constraint=False), nullable=False),
)

working_value: Final = Table(
    "working_value",
    metadata,
    Column("id", Integer, primary_key=True),
    owner("journey"),
    Column("event", String, nullable=False),
    Column("aspect", String, nullable=False),
    Column("statement", String, nullable=False),
    Column("reason", Text, nullable=False),
    UniqueConstraint("journey_id", "event", "aspect"),
)

research_journey: Final = Table(
    "research_journey",
    metadata,
    Column("id", Integer, primary_key=True),
    owner("journey"),
    # What it is called outside: never the `uid`.
    Column("rid", String, nullable=False, unique=True),
    Column("salt", String, nullable=False),
    # Of what left last; 0 and nothing when it never did.
    Column("revision", Integer, nullable=False),
    Column("digest", String, nullable=False),
    UniqueConstraint("journey_id"),
)

research_tombstone: Final = Table(
    "research_tombstone",
    metadata,
    # No journey: it is of those that went.
    Column("rid", String, primary_key=True),
)

access_log: Final = access_log_table(metadata)

draft: Final = Table(
    "draft",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("journey_id", ForeignKey("journey.id", ondelete="CASCADE"), index=True),
    Column("place", String, nullable=False),
    Column("text", Text, nullable=False),
)

export_record: Final = Table(
    "export_record",
    metadata,
    Column("id", Integer, primary_key=True),
    owner("journey"),
    Column("kind", String, nullable=False),
    Column("at", String, nullable=False),
    Column("path", Text, nullable=False),
    UniqueConstraint("journey_id", "path"),
)

tombstone: Final = Table(
    "tombstone",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", String, nullable=False, unique=True),
    Column("code", String, nullable=False),
    Column("at", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("reason", Text, nullable=False),
    # Whether it is gone from the free pages and the reserve copies as well.
    no("finished"),
)
