"""Work on the codebook, what a second coder judged, and an index for selecting."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    _events()
    _arrived()
    _second_coder()
    # Only here: a file that leaves a laptop is never selected from by this program.
    op.create_index(
        "ix_statement_selecting",
        "statement",
        ["theme", "respondent", "earliest_start", "latest_end"],
    )


def _events() -> None:
    op.create_table(
        "codebook_event",
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("by_whom", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_codebook_event"),
    )
    op.create_table(
        "factor_note",
        sa.Column("fid", sa.String(64), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("is_core", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("fid", name="pk_factor_note"),
    )


def _arrived() -> None:
    op.create_table(
        "statement_recoded",
        sa.Column("statement_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint("statement_id", name="pk_statement_recoded"),
        sa.ForeignKeyConstraint(
            ["statement_id"],
            ["statement.id"],
            name="fk_statement_recoded_statement_id_statement",
            ondelete="CASCADE",
        ),
    )
    op.create_table(
        "coding_arrived",
        sa.Column("statement_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("fid", sa.String(64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("example", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("statement_id", "fid", name="pk_coding_arrived"),
        sa.ForeignKeyConstraint(
            ["statement_id"],
            ["statement.id"],
            name="fk_coding_arrived_statement_id_statement",
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_coding_arrived_fid", "coding_arrived", ["fid"])


def _second_coder() -> None:
    op.create_table(
        "coder_seen",
        sa.Column("coder", sa.String(128), nullable=False),
        sa.Column("sid", sa.String(32), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("after_event", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("coder", "sid", name="pk_coder_seen"),
    )
    op.create_table(
        "second_coding",
        sa.Column("coder", sa.String(128), nullable=False),
        sa.Column("sid", sa.String(32), nullable=False),
        sa.Column("fid", sa.String(64), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("coder", "sid", "fid", name="pk_second_coding"),
    )
