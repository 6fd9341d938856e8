"""What is chosen of a paper: which one, how, and where it goes from here."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.paper.options import PaperOptions
from levensreis.ui.paper.paper_choice import PaperChoice
from levensreis.ui.paper.wish import Wish
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import put_icon

WIDTH: Final = 348
AROUND: Final = 72
"""Pixels above and below a field that are brought into sight with it."""


class PaperForm(QWidget):
    """Scrolls when it is higher than the page; its buttons stay in sight."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.choice = PaperChoice(style)
        self.options = PaperOptions(style)
        self.every = QPushButton(self.tr("Alle levensreizen …"))
        self.save = QPushButton(self.tr(" Bewaren … (Ctrl+S)"))
        self.save.setProperty("kind", "primary")
        put_icon(self.save, style, IconName.SAVE, "accent_text")
        self._area = QScrollArea()
        # Later: what was just shown has no place yet.
        self._reveal = QTimer(self, singleShot=True, interval=0)
        self._reveal.timeout.connect(self._show_focus)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._look)
        self._lay_out()
        style.changed.connect(self._fit)
        self._fit()

    @property
    def wish(self) -> Wish:
        """What is chosen now."""
        return self.options.wish(self.choice.paper)

    def _look(self) -> None:
        self._reveal.start()

    def _show_focus(self) -> None:
        """Bring the field with the keys into sight, with what is told under it."""
        seen = QApplication.focusWidget()
        if seen is not None and self._area.isAncestorOf(seen):
            self._area.ensureWidgetVisible(seen, 0, self._style.px(AROUND))

    def _fit(self) -> None:
        self.setFixedWidth(self._style.px(WIDTH))

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(12)
        column.addWidget(self.choice)
        column.addWidget(self.options)
        column.addStretch(1)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inner)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.every)
        foot.addStretch(1)
        foot.addWidget(self.save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self._area, 1)
        whole.addLayout(foot)
