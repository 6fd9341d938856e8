"""A slim bar that moves along a life while only a part of it is seen."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollBar, QWidget

from levensreis.domain.life_context import PREGNANCY
from levensreis.pictures.life_window import LifeWindow

_TICKS: Final = 10  # in a month


class LifeBar(QScrollBar):
    """Keeps its room while it is hidden, so that zooming moves nothing else."""

    start_wanted = Signal(float)
    """The month of age with which the part begins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(self.tr("Welk deel van het leven te zien is"))
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.valueChanged.connect(self._tell)

    def show_window(self, window: LifeWindow) -> None:
        """Show, without telling, what part of a life is seen."""
        self.blockSignals(True)
        rest = window.life_end - PREGNANCY - window.months
        self.setRange(0, round(rest * _TICKS))
        self.setPageStep(round(window.months * _TICKS))
        self.setSingleStep(_TICKS)
        self.setValue(round((window.start - PREGNANCY) * _TICKS))
        self.blockSignals(False)
        self.setVisible(not window.is_whole)

    def _tell(self, value: int) -> None:
        self.start_wanted.emit(value / _TICKS + PREGNANCY)
