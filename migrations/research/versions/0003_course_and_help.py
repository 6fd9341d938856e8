"""Why a move, what came after an indication, escalation, the way to help, the source.

What arrived in schema 1 says nothing of it, and keeps the digests with which it came.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    for name in ("reason", "afterwards", "course_change", "help_step", "source"):
        # Straight on: the table would be written anew by a batch, with all in it.
        op.add_column("statement", sa.Column(name, sa.String(32)))
