"""A study: its codebook, journeys, statements and registers of names."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_SEARCHED = ("text", "story", "quote")


def upgrade() -> None:
    op.create_table(
        "study",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_study"),
    )
    _codebook()
    _journeys()
    _statements()
    _register()
    _search()


def _codebook() -> None:
    op.create_table(
        "factor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("system", sa.String(), nullable=False),
        sa.Column("influence", sa.String(), nullable=False),
        sa.Column("party_group", sa.String()),
        sa.Column("own", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_factor"),
        sa.UniqueConstraint("uid", name="uq_factor_uid"),
        sa.UniqueConstraint("label", name="uq_factor_label"),
    )


def _journeys() -> None:
    op.create_table(
        "journey",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("pseudonym", sa.String(), nullable=False),
        sa.Column("birth_month", sa.String()),
        sa.Column("sex", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_journey"),
        sa.UniqueConstraint("uid", name="uq_journey_uid"),
        sa.UniqueConstraint("code", name="uq_journey_code"),
    )
    op.create_table(
        "respondent",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("journey_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_respondent"),
        sa.UniqueConstraint("journey_id", "key", name="uq_respondent_journey_id_key"),
        _of("journey", "respondent"),
    )
    op.create_index("ix_respondent_journey_id", "respondent", ["journey_id"])


def _statements() -> None:
    op.create_table(
        "statement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("journey_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("theme", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("influence", sa.String(), nullable=False),
        sa.Column("system", sa.String()),
        sa.Column("party_group", sa.String()),
        sa.Column("respondent", sa.String()),
        sa.Column("turning_point", sa.Boolean(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("spell_type", sa.String()),
        sa.Column("funding_law", sa.String()),
        sa.Column("delivery_form", sa.String()),
        sa.Column("loose_words", sa.Text(), nullable=False),
        sa.Column("in_bin", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_statement"),
        sa.UniqueConstraint("uid", name="uq_statement_uid"),
        sa.CheckConstraint("text <> ''", name="ck_statement_text_is_not_empty"),
        _of("journey", "statement"),
    )
    op.create_index("ix_statement_journey_id", "statement", ["journey_id"])
    op.create_table(
        "coding",
        sa.Column("statement_id", sa.Integer(), nullable=False),
        sa.Column("factor_id", sa.Integer(), nullable=False),
        sa.Column("journey_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("example", sa.Text(), nullable=False),
        sa.Column("counted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("statement_id", "factor_id", name="pk_coding"),
        _of("statement", "coding"),
        _of("journey", "coding"),
        sa.ForeignKeyConstraint(
            ["factor_id"], ["factor.id"], name="fk_coding_factor_id_factor"
        ),
    )
    op.create_index("ix_coding_journey_id", "coding", ["journey_id"])
    op.create_index(
        "ix_coding_counted",
        "coding",
        ["factor_id", "journey_id"],
        sqlite_where=sa.text("counted IS 1"),
    )


def _register() -> None:
    op.create_table(
        "register_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("journey_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("also", sa.Text(), nullable=False),
        sa.Column("replacement", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_register_entry"),
        sa.UniqueConstraint("uid", name="uq_register_entry_uid"),
        _of("journey", "register_entry"),
    )
    op.create_index("ix_register_entry_journey_id", "register_entry", ["journey_id"])


def _search() -> None:
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


def _of(owner: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [f"{owner}_id"],
        [f"{owner}.id"],
        name=f"fk_{table}_{owner}_id_{owner}",
        ondelete="CASCADE",
    )
