"""Anonymised: who and what the register names, decisions about texts, signatures."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("journey", sa.Column("birth_date", sa.String()))
    op.add_column("register_entry", sa.Column("sex", sa.String()))
    for name in ("role", "infix", "surname", "initials", "sort"):
        op.add_column(
            "register_entry",
            sa.Column(name, sa.Text(), nullable=False, server_default=""),
        )
    _decisions()
    _signatures()


def _decisions() -> None:
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("journey_id", sa.Integer(), nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("replacement", sa.Text(), nullable=False),
        sa.Column("text_key", sa.String()),
        sa.Column("digest", sa.String()),
        sa.Column("start", sa.Integer()),
        sa.Column("by_whom", sa.Text(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_decision"),
        _of_journey("decision"),
    )
    op.create_index("ix_decision_journey_id", "decision", ["journey_id"])


def _signatures() -> None:
    op.create_table(
        "signature",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("journey_id", sa.Integer(), nullable=False),
        sa.Column("text_key", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("by_whom", sa.Text(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_signature"),
        sa.UniqueConstraint(
            *("journey_id", "text_key", "role"),
            name="uq_signature_journey_id_text_key_role",
        ),
        _of_journey("signature"),
    )
    op.create_index("ix_signature_journey_id", "signature", ["journey_id"])


def _of_journey(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["journey_id"],
        ["journey.id"],
        name=f"fk_{table}_journey_id_journey",
        ondelete="CASCADE",
    )
