"""The page of safety and keeping: a list of subjects, and one of them beside it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.safety.section import Section
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import label

LIST_WIDTH: Final = 216
WIDTH: Final = 900
"""A section becomes no wider: lines that are longer are hard to read."""


class SafetyPage(QWidget):
    """Shows one section at a time; each is filled anew when it is chosen."""

    back_wanted = Signal()

    def __init__(
        self, style: Style, sections: Sequence[Section], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style = style
        self.sections = list(sections)
        self.back = QPushButton(self.tr(" &Terug naar de levensreizen"))
        put_icon(self.back, style, IconName.ARROW_LEFT)
        self.back.clicked.connect(self._leave)
        self.buttons = QButtonGroup(self)
        self._list = QWidget()
        self._stack = QStackedWidget()
        self._lay_out()
        self.buttons.idClicked.connect(self._choose)
        # Not while a dialog of a section is on top: that has an Escape of its own.
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.activated.connect(self._leave)
        style.changed.connect(self._fit)
        self._fit()

    @property
    def section(self) -> Section:
        """The section that is shown."""
        return self.sections[self._stack.currentIndex()]

    def open(self, wanted: type[Section] | None = None) -> None:
        """Show what is known now, of one section or of the one that was shown."""
        kinds = [type(each) for each in self.sections]
        place = self._stack.currentIndex() if wanted is None else kinds.index(wanted)
        self._show(place)
        self.buttons.button(place).setFocus()

    def keep(self) -> bool:
        """Tell whether the page may be left."""
        return self.section.keep()

    def _choose(self, place: int) -> None:
        if place != self._stack.currentIndex() and not self.keep():
            self.buttons.button(self._stack.currentIndex()).setChecked(True)
            return
        self._show(place)

    def _show(self, place: int) -> None:
        self.buttons.button(place).setChecked(True)
        self._stack.setCurrentIndex(place)
        self.sections[place].open()

    def _leave(self) -> None:
        if self.keep():
            self.back_wanted.emit()

    def _fit(self) -> None:
        self._list.setFixedWidth(self._style.px(LIST_WIDTH))
        for section in self.sections:
            section.setMaximumWidth(self._style.px(WIDTH))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Beveiliging en beheer"), "h1"), 1)
        head.addWidget(self.back)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for place, section in enumerate(self.sections):
            button = QPushButton(f" {section.title}")
            button.setProperty("kind", "nav")
            button.setCheckable(True)
            button.setAccessibleName(section.title)
            put_icon(button, self._style, section.icon)
            self.buttons.addButton(button, place)
            column.addWidget(button)
            self._stack.addWidget(_scrolling(section))
        column.addStretch(1)
        beside = QHBoxLayout()
        beside.setSpacing(20)
        beside.addWidget(self._list)
        beside.addWidget(self._stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 0)
        whole.setSpacing(12)
        whole.addLayout(head)
        whole.addLayout(beside, 1)


def _scrolling(section: Section) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    around = QWidget()
    row = QHBoxLayout(around)
    row.setContentsMargins(0, 0, 0, 16)
    row.addWidget(section, 1000)
    row.addStretch(1)
    area.setWidget(around)
    return area
