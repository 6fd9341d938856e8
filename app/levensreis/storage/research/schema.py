"""Which migrations a merged study has, in a file and on a server."""

from typing import Final

from levensreis.resources import MIGRATIONS

MERGED_MIGRATIONS: Final = MIGRATIONS / "research"
MERGED_SCHEMA: Final = "0003"
"""The newest of them that this program knows."""
