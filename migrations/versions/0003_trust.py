"""Trust: the access log, drafts, how long to keep, what left, and what was erased."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("journey", sa.Column("retain_until", sa.String()))
    _access_log()
    _drafts_and_exports()
    _tombstones()


def _access_log() -> None:
    op.create_table(
        "access_log",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("machine", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("journey", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("seal", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_access_log"),
    )
    for deed in ("UPDATE", "DELETE"):
        op.execute(_refusing(f"no_{deed.lower()}", f"BEFORE {deed} ON access_log"))
    # INSERT OR REPLACE deletes a line without a word to the triggers of DELETE.
    op.execute(
        _refusing(
            "in_order",
            "BEFORE INSERT ON access_log "
            "WHEN NEW.id <= (SELECT coalesce(max(id), 0) FROM access_log)",
        )
    )
    op.execute("INSERT INTO study(name, value) VALUES ('access_log_head', '0:')")


def _refusing(name: str, when: str) -> str:
    return (
        f"CREATE TRIGGER access_log_{name} {when} "
        "BEGIN SELECT RAISE(ABORT, 'the access log only grows'); END"
    )


def _drafts_and_exports() -> None:
    op.create_table(
        "draft",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("journey_id", sa.Integer()),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_draft"),
        _of_journey("draft"),
    )
    op.create_table(
        "export_record",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("journey_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_export_record"),
        sa.UniqueConstraint(
            "journey_id", "path", name="uq_export_record_journey_id_path"
        ),
        _of_journey("export_record"),
    )
    for table in ("draft", "export_record"):
        op.create_index(f"ix_{table}_journey_id", table, ["journey_id"])


def _tombstones() -> None:
    op.create_table(
        "tombstone",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("finished", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.PrimaryKeyConstraint("id", name="pk_tombstone"),
        sa.UniqueConstraint("uid", name="uq_tombstone_uid"),
    )


def _of_journey(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["journey_id"],
        ["journey.id"],
        name=f"fk_{table}_journey_id_journey",
        ondelete="CASCADE",
    )
