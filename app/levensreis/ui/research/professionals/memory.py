"""What the part on professionals remembers until the next time."""

from typing import Final

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QSplitter

PROFESSIONALS_VIEW: Final = "research/professionals/view"
PROFESSIONALS_INTERVIEW: Final = "research/professionals/interview"
PROFESSIONALS_WIDTHS: Final = "research/professionals/widths"
PROFESSIONALS_TABLE_WIDTHS: Final = "research/professionals/table_widths"


class ProfessionalsMemory:
    """Keeps where somebody was and how wide the columns are; nothing that is told."""

    @property
    def view(self) -> int:
        """Which view was shown last."""
        kept = str(QSettings().value(PROFESSIONALS_VIEW, "0"))
        return int(kept) if kept.isdecimal() else 0

    @view.setter
    def view(self, place: int) -> None:
        QSettings().setValue(PROFESSIONALS_VIEW, str(place))

    @property
    def interview(self) -> str:
        """The id of the interview that was looked at last; empty when none was."""
        return str(QSettings().value(PROFESSIONALS_INTERVIEW, ""))

    @interview.setter
    def interview(self, interview: str) -> None:
        QSettings().setValue(PROFESSIONALS_INTERVIEW, interview)

    def keep_widths(self, splitter: QSplitter) -> None:
        """Remember how wide the list of interviews is."""
        QSettings().setValue(PROFESSIONALS_WIDTHS, splitter.saveState())

    def keep_table_widths(self, splitter: QSplitter) -> None:
        """Remember how wide Table B2 is."""
        QSettings().setValue(PROFESSIONALS_TABLE_WIDTHS, splitter.saveState())


def put_widths(name: str, splitter: QSplitter) -> bool:
    """Make columns as wide as they were; False when nobody chose that."""
    found = QSettings().value(name)
    return isinstance(found, QByteArray) and splitter.restoreState(found)
