"""What can be done with the timeline: small buttons, and what part of it is shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from levensreis.pictures.life_window import SHORTEST
from levensreis.ui.interview.life_sight import LifeSight
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import icon_button
from levensreis.ui.widgets.labels import label


class LifeTools(QWidget):
    """Zooming, the whole life, and large or small; a page may give it another place."""

    zoom_wanted = Signal(int)
    """Steps: 1 is larger, -1 smaller."""
    whole_wanted = Signal()
    large_wanted = Signal(bool)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_large = False
        self.shown = label("", "meta")
        self.zoom_out = icon_button(
            style, IconName.ZOOM_OUT, self.tr("Tijdlijn uitzoomen (Page Down)")
        )
        self.zoom_in = icon_button(
            style, IconName.ZOOM_IN, self.tr("Tijdlijn inzoomen (Page Up)")
        )
        self.whole = QToolButton()
        self.whole.setText(self.tr("Hele leven"))
        self.whole.setToolTip(self.tr("Het hele leven tonen (Ctrl+Page Down)"))
        self.large = QToolButton()
        self.zoom_out.clicked.connect(lambda: self.zoom_wanted.emit(-1))
        self.zoom_in.clicked.connect(lambda: self.zoom_wanted.emit(1))
        self.whole.clicked.connect(self.whole_wanted)
        self.large.clicked.connect(lambda: self.large_wanted.emit(not self._is_large))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.shown)
        row.addSpacing(8)
        for button in (self.zoom_out, self.zoom_in, self.whole, self.large):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            row.addWidget(button)
        self.show_large(False)

    def show_sight(self, sight: LifeSight) -> None:
        """Tell what part of a life is seen, and offer what can be done with it."""
        is_whole = sight.window.is_whole
        told = self.tr("{ages} · {told}").format(ages=sight.ages, told=sight.counted)
        self.shown.setText("" if is_whole else told)
        self.zoom_out.setEnabled(not is_whole)
        self.whole.setEnabled(not is_whole)
        self.zoom_in.setEnabled(sight.window.months > SHORTEST)

    def show_large(self, large: bool) -> None:
        """Show whether the timeline is large."""
        self._is_large = large
        self.large.setText(self.tr("Klein") if large else self.tr("Groot"))
        words = (
            self.tr("Tijdlijn klein, onder het bord (Ctrl+Shift+B)")
            if large
            else self.tr("Tijdlijn groot, met teksten (Ctrl+Shift+B)")
        )
        self.large.setToolTip(words)
        self.large.setAccessibleName(words)
