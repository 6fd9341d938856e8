"""What the page of the codebook remembers: order, choice and widths. Nothing told."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QSplitter

from levensreis.ui.research.codes.planting import Mode

CODES_MODE = "research/codes/mode"
CODES_CHOSEN = "research/codes/chosen"
CODES_WIDTHS = "research/codes/widths"


class CodesMemory:
    """Kept in the settings of this computer; ids say nothing to others."""

    @property
    def mode(self) -> Mode:
        """By what the tree is ordered."""
        found = QSettings().value(CODES_MODE, Mode.SYSTEM.value)
        return Mode(str(found)) if found in list(Mode) else Mode.SYSTEM

    @mode.setter
    def mode(self, mode: Mode) -> None:
        QSettings().setValue(CODES_MODE, mode.value)

    @property
    def chosen(self) -> Sequence[str]:
        """The ids of the factors that were looked at last."""
        found = QSettings().value(CODES_CHOSEN, [])
        every = found if isinstance(found, list) else [found]
        return [each for each in every if isinstance(each, str) and each]

    @chosen.setter
    def chosen(self, chosen: Sequence[str]) -> None:
        QSettings().setValue(CODES_CHOSEN, list(chosen))

    def keep_widths(self, splitter: QSplitter) -> None:
        """Remember how wide the columns are."""
        QSettings().setValue(CODES_WIDTHS, splitter.saveState())

    def put_widths(self, splitter: QSplitter) -> bool:
        """Make the columns as wide as they were; False when nobody chose that."""
        found = QSettings().value(CODES_WIDTHS)
        return isinstance(found, QByteArray) and splitter.restoreState(found)
