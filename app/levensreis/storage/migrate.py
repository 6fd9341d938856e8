"""Bring a file to the newest schema, on the connection that holds the key."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from levensreis.resources import MIGRATIONS


def upgrade(connection: Connection) -> None:
    """Run every migration that the file has not had; the caller commits."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
