"""The rest of the study: moves, what came after, the course, and characteristics."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_NEW = ("reason", "afterwards", "course_change", "help_step", "source")


def upgrade() -> None:
    for name in _NEW:
        op.add_column("statement", sa.Column(name, sa.String()))
    op.create_table(
        "characteristic",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("journey_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_characteristic"),
        sa.UniqueConstraint(
            "journey_id", "name", name="uq_characteristic_journey_id_name"
        ),
        sa.ForeignKeyConstraint(
            ["journey_id"],
            ["journey.id"],
            name="fk_characteristic_journey_id_journey",
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_characteristic_journey_id", "characteristic", ["journey_id"])
