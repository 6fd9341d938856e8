"""Find the files that ship with the program but are not code.

They lie at the top of a checkout, and in `_data/` inside an installed or
frozen package. Nothing else in the program may know that difference.
"""

from pathlib import Path
from typing import Final

_PACKAGE = Path(__file__).parent
_SHIPPED = _PACKAGE / "_data"
_ROOT = _SHIPPED if _SHIPPED.is_dir() else _PACKAGE.parents[1]

RESOURCES: Final = _ROOT / "resources"
MIGRATIONS: Final = _ROOT / "migrations"


def handbook() -> Path:
    """Return the folder of the manual: beside the resources, or in a checkout's docs.

    Looked up when it is wanted: the program runs without it.
    """
    shipped = _ROOT / "handleiding"
    return shipped if shipped.is_dir() else _ROOT / "docs" / "handleiding"
