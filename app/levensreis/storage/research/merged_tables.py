"""What a merged study keeps beside the tables for research: where it all came from."""

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

from levensreis.storage.research import tables
from levensreis.storage.shared_tables import access_log_table, study_table

metadata: Final = MetaData(naming_convention=tables.metadata.naming_convention)
"""Apart from the others: none of this is in a file that leaves a laptop."""

study: Final = study_table(metadata)
access_log: Final = access_log_table(metadata)

merged_file: Final = Table(
    "merged_file",
    metadata,
    # SHA-256 of its bytes: the same file again has nothing to tell.
    Column("digest", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("signer", String(64), nullable=False),
    Column("merged_at", String(32), nullable=False),
    Column("by_whom", Text, nullable=False),
)

factor_variant: Final = Table(
    "factor_variant",
    metadata,
    # Everything that any file ever called a factor: more than one is for people.
    Column("fid", String(64), primary_key=True),
    # Of the codebook in which it was called so: the newest has the last word.
    Column("codebook_version", Integer, primary_key=True, autoincrement=False),
    Column("label", Text, primary_key=True),
    Column("system", String(16), primary_key=True),
    Column("influence", String(16), primary_key=True),
    Column("party_group", String(32), primary_key=True),
    Column("own", Integer, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
)

conflict: Final = Table(
    "conflict",
    metadata,
    # A content that was not taken over, of a revision that is there with another.
    Column("rid", String(32), primary_key=True),
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("digest", String(64), primary_key=True),
    Column("file_name", Text, nullable=False),
    Column("found_at", String(32), nullable=False),
)

codebook_event: Final = Table(
    "codebook_event",
    metadata,
    # What researchers did to the codebook; lines are only ever added.
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", String(32), nullable=False),
    Column("by_whom", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("kind", String(32), nullable=False),
    # What was done, as JSON: ids, and words of the codebook.
    Column("said", Text, nullable=False),
)

statement_recoded: Final = Table(
    "statement_recoded",
    metadata,
    # A statement with other factors in `coding` than those with which it arrived.
    Column(
        "statement_id",
        ForeignKey(tables.statement.c.id, ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
)

coding_arrived: Final = Table(
    "coding_arrived",
    metadata,
    # Of those statements: with what they arrived. The factor need not stand any more.
    Column(
        "statement_id",
        ForeignKey(tables.statement.c.id, ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("fid", String(64), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("example", Text, nullable=False),
)
Index("ix_coding_arrived_fid", coding_arrived.c.fid)

factor_note: Final = Table(
    "factor_note",
    metadata,
    # What researchers say of a factor beside what files know of it.
    Column("fid", String(64), primary_key=True),
    Column("definition", Text, nullable=False),
    Column("category", Text, nullable=False),
    Column("is_core", Integer, nullable=False),
)

coder_seen: Final = Table(
    "coder_seen",
    metadata,
    # A statement that a second coder judged, also when no factor was right.
    Column("coder", String(128), primary_key=True),
    Column("sid", String(32), primary_key=True),
    Column("at", String(32), nullable=False),
    # The last event on the codebook by then: what is recoded later is no judgement.
    Column("after_event", Integer, nullable=False),
)

second_coding: Final = Table(
    "second_coding",
    metadata,
    Column("coder", String(128), primary_key=True),
    Column("sid", String(32), primary_key=True),
    Column("fid", String(64), primary_key=True),
    Column("at", String(32), nullable=False),
)
