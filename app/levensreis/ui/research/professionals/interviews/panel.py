"""The view of the group interviews: a list, and beside it what was said in one."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.anonymise.frames import panel
from levensreis.ui.research.professionals.interviews.bar import SaidBar
from levensreis.ui.research.professionals.interviews.interview_list import InterviewList
from levensreis.ui.research.professionals.interviews.statement_list import StatementList
from levensreis.ui.research.professionals.memory import (
    PROFESSIONALS_WIDTHS,
    ProfessionalsMemory,
    put_widths,
)
from levensreis.ui.research.professionals.view import Head, Nothing
from levensreis.ui.research.told_page import ToldPage
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import ElidedLabel

_WIDTHS: Final = (290, 800)
_LINES: Final = 3
"""Organisations, participants and a note."""


class InterviewsPanel(QWidget):
    """Shows one interview beside the list, or how to begin."""

    change_wanted = Signal()
    add_wanted = Signal()
    take_over_wanted = Signal()

    def __init__(
        self, style: Style, memory: ProfessionalsMemory, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style, self._memory = style, memory
        self.interviews = InterviewList(style)
        self.title = ElidedLabel("", "h2")
        self.about = [ElidedLabel("", "meta") for _ in range(_LINES)]
        self.bar = SaidBar(style)
        self.statements = StatementList(style)
        self.nothing = ToldPage(style, IconName.USERS)
        self.begin = QPushButton(self.tr(" Eerste gesprek vastleggen"))
        self.begin.setProperty("kind", "primary")
        self.begin.setToolTip("Ctrl+Shift+N")
        put_icon(self.begin, style, IconName.PLUS, "accent_text")
        self.begin_taking = QPushButton(self.tr(" Overnemen uit een bestand …"))
        self.begin_taking.setShortcut("Ctrl+O")
        self.begin_taking.setToolTip("Ctrl+O")
        put_icon(self.begin_taking, style, IconName.DOWNLOAD)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self._pages = QStackedWidget()
        self._lay_out()
        self._attend()

    def first_field(self) -> QWidget | None:
        """Return where the keys go when the view is shown; None when nowhere."""
        if self._pages.currentWidget() is self.split:
            return self.bar.line
        return self.begin if self.begin.isVisibleTo(self) else None

    def show_head(self, head: Head) -> None:
        """Show what is known of an interview."""
        self.title.set_text(head.title)
        for place, line in enumerate(self.about):
            line.set_text("".join(head.lines[place : place + 1]))
            line.setVisible(place < len(head.lines))

    def show_nothing(self, nothing: Nothing | None) -> None:
        """Show why there is nothing; None when there is."""
        if nothing is None:
            self._pages.setCurrentWidget(self.split)
            return
        self.nothing.tell(nothing.heading, nothing.words)
        for button in (self.begin, self.begin_taking):
            button.setVisible(nothing.can_begin)
        self._pages.setCurrentIndex(1)
        announce(self.nothing, f"{nothing.heading}. {nothing.words}", at_once=False)

    def _attend(self) -> None:
        interviews, statements = self.interviews, self.statements
        for button in (self.begin, interviews.add):
            button.clicked.connect(self.add_wanted)
        for button in (self.begin_taking, interviews.take_over):
            button.clicked.connect(self.take_over_wanted)
        interviews.change.clicked.connect(self.change_wanted)
        interviews.line_wanted.connect(self.bar.line.setFocus)
        for keys, deed in (
            ("Ctrl+Shift+N", self.add_wanted.emit),
            ("F2", self._change),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)
        self.split.splitterMoved.connect(lambda: self._memory.keep_widths(self.split))
        statements.setAccessibleName(self.tr("Wat er werd gezegd"))

    def _change(self) -> None:
        if self.statements.isAncestorOf(self.focusWidget() or self):
            if self.statements.current is not None:
                self.statements.opened.emit(self.statements.current)
        else:
            self.change_wanted.emit()

    def _lay_out(self) -> None:
        frame, inside = panel()
        inside.addWidget(self.title)
        told = QVBoxLayout()
        told.setSpacing(2)
        for line in self.about:
            told.addWidget(line)
        inside.addLayout(told)
        inside.addWidget(self.bar)
        inside.addSpacing(4)
        inside.addWidget(self.statements, 1)
        self.split.addWidget(self.interviews)
        self.split.addWidget(frame)
        self.split.setChildrenCollapsible(False)
        self.split.setStretchFactor(1, 1)
        if not put_widths(PROFESSIONALS_WIDTHS, self.split):
            self.split.setSizes([self._style.px(each) for each in _WIDTHS])
        self._pages.addWidget(self.split)
        self._pages.addWidget(self._empty())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _empty(self) -> QWidget:
        """Return how to begin: what is told, and under it the buttons."""
        made, middle = QWidget(), QWidget()
        inside = QVBoxLayout(middle)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.nothing)
        buttons = QHBoxLayout()
        around = self.nothing.contentsMargins().left()
        buttons.setContentsMargins(around, 0, 0, 0)
        buttons.setSpacing(8)
        buttons.addWidget(self.begin)
        buttons.addWidget(self.begin_taking)
        buttons.addStretch(1)
        inside.addLayout(buttons)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(middle)
        row.addStretch(1)
        column = QVBoxLayout(made)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        return made
