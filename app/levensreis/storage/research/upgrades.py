"""Make of the rows of an older research file what this program writes, in memory.

One step for each schema, on rows that were read and checked as they were in the file:
nothing is carried out in it, and its own digests and signature stay those of before.
"""

from collections.abc import Callable, Mapping
from typing import Final

from levensreis.storage.research.digest import TableRows, Tables

Upgrade = Callable[[Tables], Tables]
"""Returns the tables of one schema as those of the next."""


def _with_course_and_help(tables: Tables) -> Tables:
    """Let statements say nothing of what schema 1 did not know."""
    told = tables["statement"]
    added = ("reason", "afterwards", "course_change", "help_step", "source")
    nothing = (None,) * len(added)
    rows = [(*row, *nothing) for row in told.rows]
    return {**tables, "statement": TableRows((*told.columns, *added), rows)}


UPGRADES: Final[Mapping[int, Upgrade]] = {1: _with_course_and_help}
"""What makes of a schema the next one."""
