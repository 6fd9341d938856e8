"""Bring a file to the newest schema, on the connection that holds the key."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from levensreis.domain.errors import KnownError
from levensreis.language import say
from levensreis.resources import MIGRATIONS
from levensreis.storage.backup import backup
from levensreis.storage.errors import MigrationFailed
from levensreis.storage.soundness import broken_links, faults, rows_by_table

if TYPE_CHECKING:
    from levensreis.storage.database import Database


def upgrade(
    connection: Connection, migrations: Path = MIGRATIONS, revision: str = "head"
) -> None:
    """Run every migration that the file has not had; the caller commits."""
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def upgrade_file(database: "Database", migrations: Path, newest: str) -> None:
    """Upgrade a file with people's work in it, or leave it as it is.

    First a reserve copy is made and looked through. Then all happens in one
    transaction, that only ends when nothing was lost. Raises MigrationFailed, and
    what `backup` raises.
    """
    made = backup(
        database,
        database.path.parent,
        database.keys,
        datetime.now().astimezone(),
        before=newest,
    )
    try:
        with database.without_links(), database.transaction() as connection:
            driver = connection.connection.driver_connection
            before = rows_by_table(driver)
            upgrade(connection, migrations, newest)
            _require_nothing_lost(driver, before, made.path)
    except KnownError:
        raise
    except Exception as error:
        # The name of what went wrong, never its text: that may hold what was said.
        raise _failed(type(error).__name__, made.path) from error


def _require_nothing_lost(driver: Any, before: dict[str, int], copy: Path) -> None:
    after = rows_by_table(driver)
    for table, rows in before.items():
        if after.get(table, 0) < rows:
            raise _failed(
                say(
                    "uit {table} verdwenen rijen: {rows}",
                    table=table,
                    rows=rows - after.get(table, 0),
                ),
                copy,
            )
    if broken_links(driver):
        raise _failed(say("verwijzingen gingen verloren"), copy)
    if faults(driver):
        raise _failed(say("het bestand was daarna niet heel"), copy)


def _failed(why: str, copy: Path) -> MigrationFailed:
    return MigrationFailed(
        say(
            "Deze studie kon niet geschikt worden gemaakt voor deze Levensreis "
            "({why}). Er is niets aan veranderd: de vorige Levensreis opent haar nog. "
            "Er is ook een reservekopie: {copy}. Meld dit aan wie u helpt.",
            why=why,
            copy=copy,
        )
    )
