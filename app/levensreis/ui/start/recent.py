"""What was opened on this computer, the last one first: studies, and for researchers.

Only where it lies; nothing of what is in it, and no password.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings

RECENT: Final = "recent_studies"
RECENT_RESEARCH: Final = "recent_research"
MOST_RECENT: Final = 8


def recent_studies() -> list[str]:
    """Return the folders of studies that are remembered."""
    return _remembered(RECENT)


def remember_study(folder: Path) -> None:
    """Put a folder first."""
    QSettings().setValue(RECENT, _first(RECENT, str(folder)))


def forget_study(folder: Path) -> None:
    """Remember a folder no more."""
    known = [each for each in _remembered(RECENT) if each != str(folder)]
    QSettings().setValue(RECENT, known)


def recent_research() -> list[str]:
    """Return the folders of merged studies and the addresses that are remembered."""
    return _remembered(RECENT_RESEARCH)


def remember_research(place: str) -> None:
    """Put a folder or an address without a password first."""
    QSettings().setValue(RECENT_RESEARCH, _first(RECENT_RESEARCH, place))


def is_server(place: str) -> bool:
    """Tell whether a place is the address of a server, and no folder."""
    return "://" in place


def _remembered(key: str) -> list[str]:
    found = QSettings().value(key, [])
    if isinstance(found, str):
        return [found]
    return [str(each) for each in found] if isinstance(found, list) else []


def _first(key: str, place: str) -> list[str]:
    known = [each for each in _remembered(key) if each != place]
    return [place, *known][:MOST_RECENT]
