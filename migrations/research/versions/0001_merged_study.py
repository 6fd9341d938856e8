"""The tables for research, and what a merged study keeps beside them."""

from alembic import op

from levensreis.storage.research import merged_tables, tables

revision = "0001"
down_revision = None


def upgrade() -> None:
    tables.metadata.create_all(op.get_bind(), tables.CONTENT)
    merged_tables.metadata.create_all(op.get_bind())
    # Few codings are a marked example: those are found without reading the others.
    op.execute(
        "CREATE INDEX ix_coding_marked ON coding (factor_id) WHERE example <> ''"
    )
