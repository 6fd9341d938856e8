"""A conversation: sittings, consent, notes beside the statements, facts of spells."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_SEARCHED = ("text", "story", "quote", "meaning")


def upgrade() -> None:
    op.add_column("journey", _no("imported"))
    _statement_columns()
    _search()
    _sessions_and_consents()
    _notes()


def _statement_columns() -> None:
    for column in (
        _text("meaning"),
        _no("sensitive"),
        _no("withheld"),
        sa.Column("session", sa.String()),
        sa.Column("account_of", sa.String()),
        sa.Column("spell_kind", sa.String()),
        _text("with_whom"),
        sa.Column("stable", sa.String()),
        sa.Column("exemption", sa.String()),
        sa.Column("work", sa.String()),
        sa.Column("decision", sa.String()),
    ):
        op.add_column("statement", column)


def _sessions_and_consents() -> None:
    _table(
        "session",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("on_day", sa.String(), nullable=False),
        sa.Column("respondents", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        unique=("uid",),
    )
    _table(
        "consent",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("given", sa.Boolean(), nullable=False),
        sa.Column("on_day", sa.String(), nullable=False),
        sa.Column("by_whom", sa.Text(), nullable=False),
        sa.Column("text_version", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.String()),
    )


def _notes() -> None:
    _table(
        "theme_story",
        sa.Column("theme", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        unique=("journey_id", "theme"),
    )
    _table(
        "probe_answer",
        sa.Column("probe", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        unique=("journey_id", "probe"),
    )
    _table(
        "coverage_mark",
        sa.Column("theme", sa.String(), nullable=False),
        sa.Column("age", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        unique=("journey_id", "theme", "age"),
    )
    _table(
        "parked_item",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("theme", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("done", sa.Boolean(), nullable=False),
        unique=("uid",),
    )
    _table(
        "working_value",
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("aspect", sa.String(), nullable=False),
        sa.Column("statement", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        unique=("journey_id", "event", "aspect"),
    )


def _table(name: str, *columns: sa.Column, unique: tuple[str, ...] = ()) -> None:
    named = f"uq_{name}_{'_'.join(unique)}"
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("journey_id", sa.Integer(), nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sa.ForeignKeyConstraint(
            ["journey_id"],
            ["journey.id"],
            name=f"fk_{name}_journey_id_journey",
            ondelete="CASCADE",
        ),
        *([sa.UniqueConstraint(*unique, name=named)] if unique else ()),
    )
    op.create_index(f"ix_{name}_journey_id", name, ["journey_id"])


def _search() -> None:
    """Build the index of words anew, with what things meant in it."""
    for when in ("insert", "delete", "update"):
        op.execute(f"DROP TRIGGER statement_search_after_{when}")
    op.execute("DROP TABLE statement_search")
    columns = ", ".join(_SEARCHED)
    old = ", ".join(f"old.{name}" for name in _SEARCHED)
    new = ", ".join(f"new.{name}" for name in _SEARCHED)
    forget = (
        f"INSERT INTO statement_search(statement_search, rowid, {columns}) "
        f"VALUES ('delete', old.id, {old});"
    )
    learn = f"INSERT INTO statement_search(rowid, {columns}) VALUES (new.id, {new});"
    op.execute(
        f"CREATE VIRTUAL TABLE statement_search USING fts5({columns}, "
        "content='statement', content_rowid='id', "
        'tokenize="unicode61 remove_diacritics 2")'
    )
    # Without it a deleted word stays readable in the index.
    op.execute(
        "INSERT INTO statement_search(statement_search, rank) "
        "VALUES ('secure-delete', 1)"
    )
    op.execute("INSERT INTO statement_search(statement_search) VALUES ('rebuild')")
    for when, steps in (
        ("INSERT", learn),
        ("DELETE", forget),
        (f"UPDATE OF {columns}", forget + learn),
    ):
        name = when.split()[0].lower()
        op.execute(
            f"CREATE TRIGGER statement_search_after_{name} AFTER {when} "
            f"ON statement BEGIN {steps} END"
        )


def _text(name: str) -> sa.Column:
    return sa.Column(name, sa.Text(), nullable=False, server_default="")


def _no(name: str) -> sa.Column:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())
