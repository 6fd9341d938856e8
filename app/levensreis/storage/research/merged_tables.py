"""What a merged study keeps beside the tables for research: where it all came from."""

from typing import Final

from sqlalchemy import Column, Integer, MetaData, String, Table, Text

from levensreis.storage.research import tables

metadata: Final = MetaData(naming_convention=tables.metadata.naming_convention)
"""Apart from the others: none of this is in a file that leaves a laptop."""

study: Final = Table(
    "study",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", Text, nullable=False),
)

access_log: Final = Table(
    "access_log",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("at", String, nullable=False),
    Column("who", String, nullable=False),
    Column("machine", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("journey", String, nullable=False),
    Column("what", String, nullable=False),
    Column("seal", String, nullable=False),
)

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
