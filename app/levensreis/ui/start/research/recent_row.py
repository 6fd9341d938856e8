"""What a researcher opened before: a button each, that tells which kind it is."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from levensreis.ui.start.recent import is_server
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import label

MOST: Final = 4
LETTERS: Final = 26
"""Of a name; the tooltip has all of it."""


class RecentRow(QWidget):
    """Fills in where it is; what opens it is typed again."""

    chosen = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 8, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(label(self.tr("Onlangs:"), "meta"))
        self._row.addStretch(1)

    def show_places(self, places: Sequence[str]) -> None:
        """Show the last few places."""
        for each in self.buttons:
            self._row.removeWidget(each)
            each.deleteLater()
        self.buttons = [self._button(place) for place in places[:MOST]]
        for number, button in enumerate(self.buttons, 1):
            self._row.insertWidget(number, button)
        self.setVisible(bool(places))

    def _button(self, place: str) -> QPushButton:
        on_server = is_server(place)
        if on_server:
            kind, name = self.tr("server"), place.rpartition("/")[2]
        else:
            kind, name = self.tr("samengevoegde studie"), Path(place).name
        told = f"{name[:LETTERS]} ({kind})"
        made = QPushButton(f" {told.replace('&', '&&')}")
        made.setProperty("kind", "quiet")
        made.setToolTip(place)
        made.setAccessibleName(f"{told}, {place}")
        put_icon(made, self._style, _icon(on_server=on_server), "muted")
        made.clicked.connect(partial(self.chosen.emit, place))
        return made


def _icon(*, on_server: bool) -> IconName:
    return IconName.ARCHIVE if on_server else IconName.FOLDER
