"""The studies that were opened on this computer, the last one first.

Only where they lie; nothing of what is in them.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings

RECENT: Final = "recent_studies"
MOST_RECENT: Final = 8


def recent_studies() -> list[str]:
    """Return the folders that are remembered."""
    found = QSettings().value(RECENT, [])
    if isinstance(found, str):
        return [found]
    return [str(each) for each in found] if isinstance(found, list) else []


def remember_study(folder: Path) -> None:
    """Put a folder first."""
    known = [each for each in recent_studies() if each != str(folder)]
    QSettings().setValue(RECENT, [str(folder), *known][:MOST_RECENT])
