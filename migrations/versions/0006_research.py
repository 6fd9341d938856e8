"""Research: what a journey is called outside, and what was withdrawn there."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    _names()
    op.create_table(
        "research_tombstone",
        sa.Column("rid", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("rid", name="pk_research_tombstone"),
    )
    # However a journey goes, from this file or a reserve copy, who has it outside is
    # told that it went.
    op.execute(
        "CREATE TRIGGER research_journey_gone AFTER DELETE ON research_journey "
        "BEGIN INSERT OR IGNORE INTO research_tombstone(rid) VALUES (old.rid); END"
    )
    _name_all()


def _names() -> None:
    op.create_table(
        "research_journey",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("journey_id", sa.Integer(), nullable=False),
        sa.Column("rid", sa.String(), nullable=False),
        sa.Column("salt", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_research_journey"),
        sa.UniqueConstraint("journey_id", name="uq_research_journey_journey_id"),
        sa.UniqueConstraint("rid", name="uq_research_journey_rid"),
        sa.ForeignKeyConstraint(
            ["journey_id"],
            ["journey.id"],
            name="fk_research_journey_journey_id_journey",
            ondelete="CASCADE",
        ),
    )
    op.create_index(
        "ix_research_journey_journey_id", "research_journey", ["journey_id"]
    )


def _name_all() -> None:
    """Give a name to every journey that is there, so that reserve copies have it."""
    connection = op.get_bind()
    keys = connection.execute(sa.text("SELECT id FROM journey")).scalars().all()
    for key in keys:
        connection.execute(
            sa.text(
                "INSERT INTO research_journey(journey_id, rid, salt, revision, digest) "
                "VALUES (:journey, :rid, :salt, 0, '')"
            ),
            {
                "journey": key,
                "rid": secrets.token_hex(16),
                "salt": secrets.token_hex(16),
            },
        )
