"""The tables for research, and what a merged study keeps beside them."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _journey()
    _factor()
    _statement()
    _coding()
    _characteristic()
    _theme_story()
    _tombstone()
    _access_log()
    _conflict()
    _factor_variant()
    _merged_file()
    _study()
    _indexes()


def _journey() -> None:
    op.create_table(
        "journey",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rid", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_journey"),
        sa.UniqueConstraint("rid", name="uq_journey_rid"),
    )


def _factor() -> None:
    op.create_table(
        "factor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("fid", sa.String(64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("system", sa.String(16), nullable=False),
        sa.Column("influence", sa.String(16), nullable=False),
        sa.Column("party_group", sa.String(32)),
        sa.Column("own", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_factor"),
        sa.UniqueConstraint("fid", name="uq_factor_fid"),
    )


def _statement() -> None:
    op.create_table(
        "statement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sid", sa.String(32), nullable=False),
        sa.Column("journey_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("theme", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("meaning", sa.Text(), nullable=False),
        sa.Column("influence", sa.String(16), nullable=False),
        sa.Column("system", sa.String(16)),
        sa.Column("party_group", sa.String(32)),
        sa.Column("respondent", sa.Text(), nullable=False),
        sa.Column("turning_point", sa.Integer(), nullable=False),
        sa.Column("sensitive", sa.Integer(), nullable=False),
        sa.Column("earliest_start", sa.Integer()),
        sa.Column("latest_start", sa.Integer()),
        sa.Column("earliest_end", sa.Integer()),
        sa.Column("latest_end", sa.Integer()),
        sa.Column("age", sa.Text(), nullable=False),
        sa.Column("spell_type", sa.String(32)),
        sa.Column("spell_kind", sa.String(32)),
        sa.Column("with_whom", sa.Text(), nullable=False),
        sa.Column("stable", sa.String(32)),
        sa.Column("exemption", sa.String(32)),
        sa.Column("work", sa.String(32)),
        sa.Column("funding_law", sa.String(32)),
        sa.Column("delivery_form", sa.String(32)),
        sa.Column("decision", sa.String(32)),
        sa.PrimaryKeyConstraint("id", name="pk_statement"),
        sa.UniqueConstraint("sid", name="uq_statement_sid"),
        sa.ForeignKeyConstraint(
            ["journey_id"],
            ["journey.id"],
            name="fk_statement_journey_id_journey",
            ondelete="CASCADE",
        ),
    )


def _coding() -> None:
    op.create_table(
        "coding",
        sa.Column("statement_id", sa.Integer(), nullable=False),
        sa.Column("factor_id", sa.Integer(), nullable=False),
        sa.Column("journey_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("example", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("statement_id", "factor_id", name="pk_coding"),
        sa.ForeignKeyConstraint(
            ["statement_id"],
            ["statement.id"],
            name="fk_coding_statement_id_statement",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["factor_id"], ["factor.id"], name="fk_coding_factor_id_factor"
        ),
        sa.ForeignKeyConstraint(
            ["journey_id"],
            ["journey.id"],
            name="fk_coding_journey_id_journey",
            ondelete="CASCADE",
        ),
    )


def _characteristic() -> None:
    op.create_table(
        "characteristic",
        sa.Column("journey_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("journey_id", "name", name="pk_characteristic"),
        sa.ForeignKeyConstraint(
            ["journey_id"],
            ["journey.id"],
            name="fk_characteristic_journey_id_journey",
            ondelete="CASCADE",
        ),
    )


def _theme_story() -> None:
    op.create_table(
        "theme_story",
        sa.Column("journey_id", sa.Integer(), nullable=False),
        sa.Column("theme", sa.String(32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("journey_id", "theme", name="pk_theme_story"),
        sa.ForeignKeyConstraint(
            ["journey_id"],
            ["journey.id"],
            name="fk_theme_story_journey_id_journey",
            ondelete="CASCADE",
        ),
    )


def _tombstone() -> None:
    op.create_table(
        "tombstone",
        sa.Column("rid", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("rid", name="pk_tombstone"),
    )


def _access_log() -> None:
    op.create_table(
        "access_log",
        sa.Column("id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("machine", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("journey", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("seal", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_access_log"),
    )


def _conflict() -> None:
    op.create_table(
        "conflict",
        sa.Column("rid", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("found_at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("rid", "revision", "digest", name="pk_conflict"),
    )


def _factor_variant() -> None:
    op.create_table(
        "factor_variant",
        sa.Column("fid", sa.String(64), nullable=False),
        sa.Column(
            "codebook_version", sa.Integer(), nullable=False, autoincrement=False
        ),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("system", sa.String(16), nullable=False),
        sa.Column("influence", sa.String(16), nullable=False),
        sa.Column("party_group", sa.String(32), nullable=False),
        sa.Column("own", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("position", sa.Integer(), nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint(
            "fid",
            "codebook_version",
            "label",
            "system",
            "influence",
            "party_group",
            "own",
            "position",
            name="pk_factor_variant",
        ),
    )


def _merged_file() -> None:
    op.create_table(
        "merged_file",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("signer", sa.String(64), nullable=False),
        sa.Column("merged_at", sa.String(32), nullable=False),
        sa.Column("by_whom", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_merged_file"),
    )


def _study() -> None:
    op.create_table(
        "study",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_study"),
    )


def _indexes() -> None:
    op.create_index(
        "ix_statement_journey_id_position", "statement", ["journey_id", "position"]
    )
    op.create_index(
        "ix_coding_factor_id_journey_id", "coding", ["factor_id", "journey_id"]
    )
    op.create_index("ix_coding_journey_id", "coding", ["journey_id"])
    op.create_index("ix_characteristic_name_value", "characteristic", ["name", "value"])
    # Few codings are a marked example: those are found without reading the others.
    op.execute(
        "CREATE INDEX ix_coding_marked ON coding (factor_id) WHERE example <> ''"
    )
