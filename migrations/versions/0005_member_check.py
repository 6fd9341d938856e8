"""The member check: forms that were made, what came back, and how it was worked in."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    _rounds()
    _answers()
    _worked()
    for table in ("check_round", "check_answer", "check_worked"):
        op.create_index(f"ix_{table}_journey_id", table, ["journey_id"])
    # What was answered and done with it is added to, and never written over.
    for table in ("check_answer", "check_worked"):
        op.execute(
            f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} "
            "BEGIN SELECT RAISE(ABORT, 'what was answered only grows'); END"
        )


def _rounds() -> None:
    op.create_table(
        "check_round",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("journey_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("made", sa.String(), nullable=False),
        sa.Column("layout", sa.Text(), nullable=False),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.Column("names_stay", sa.Boolean(), nullable=False),
        sa.Column("outcome", sa.String()),
        sa.Column("reason", sa.Text()),
        sa.Column("closed_by", sa.Text()),
        sa.Column("closed_at", sa.String()),
        sa.Column("closed_shown", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_check_round"),
        sa.UniqueConstraint(
            "journey_id", "version", name="uq_check_round_journey_id_version"
        ),
        sa.UniqueConstraint("form", "version", name="uq_check_round_form_version"),
        _of_journey("check_round"),
    )


def _answers() -> None:
    op.create_table(
        "check_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("journey_id", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("choice", sa.String(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("picture", sa.LargeBinary(), nullable=False),
        sa.Column("route", sa.String(), nullable=False),
        sa.Column("doubts", sa.String(), nullable=False),
        sa.Column("typed", sa.Boolean(), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("by_whom", sa.Text(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_check_answer"),
        _of_journey("check_answer"),
    )


def _worked() -> None:
    op.create_table(
        "check_worked",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("journey_id", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("statement", sa.String()),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("answered", sa.String(), nullable=False),
        sa.Column("by_whom", sa.Text(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_check_worked"),
        _of_journey("check_worked"),
    )


def _of_journey(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["journey_id"],
        ["journey.id"],
        name=f"fk_{table}_journey_id_journey",
        ondelete="CASCADE",
    )
