"""The panel beside the statements: one of its tabs at a time."""

from enum import StrEnum

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from levensreis.language import say, word
from levensreis.ui.anonymise.frames import panel
from levensreis.ui.research.codes.side.factor_panel import FactorPanel
from levensreis.ui.research.codes.side.history_panel import HistoryPanel
from levensreis.ui.research.codes.side.review_panel import ReviewPanel
from levensreis.ui.style import Style


class Tab(StrEnum):
    """What can be seen at the side."""

    STATEMENTS = "statements"
    FACTOR = "factor"
    HISTORY = "history"
    REVIEW = "review"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_TABS[self])


class SidePanel(QWidget):
    """Takes the statements in as a first tab where there is no room beside it."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.factor = FactorPanel(style)
        self.history = HistoryPanel(style)
        self.review = ReviewPanel(style)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(say("Wat ernaast staat"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self._stack = QStackedWidget()
        self._known: list[Tab] = []
        for tab, shown in (
            (Tab.FACTOR, self.factor),
            (Tab.HISTORY, self.history),
            (Tab.REVIEW, self.review),
        ):
            self.tabs.addTab(tab.label)
            self._stack.addWidget(shown)
            self._known.append(tab)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        frame, inside = panel()
        inside.setContentsMargins(12, 8, 12, 12)
        inside.addWidget(self.tabs)
        inside.addWidget(self._stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)

    @property
    def tab(self) -> Tab:
        """What is seen now."""
        return self._known[self.tabs.currentIndex()]

    def show_tab(self, tab: Tab) -> None:
        """Let one of the tabs be seen, when it is there."""
        if tab in self._known:
            self.tabs.setCurrentIndex(self._known.index(tab))

    def show_waiting(self, count: int) -> None:
        """Tell how many questions wait."""
        name = f"{Tab.REVIEW.label} ({count})" if count else Tab.REVIEW.label
        self.tabs.setTabText(self._known.index(Tab.REVIEW), name)

    def take_in(self, statements: QWidget) -> None:
        """Show the statements as a first tab."""
        self._stack.insertWidget(0, statements)
        self._known.insert(0, Tab.STATEMENTS)
        self.tabs.insertTab(0, Tab.STATEMENTS.label)
        self.show_tab(Tab.STATEMENTS)

    def let_out(self, statements: QWidget) -> None:
        """Give the statements back to who shows them beside this panel."""
        self._stack.removeWidget(statements)
        self._known.remove(Tab.STATEMENTS)
        self.tabs.removeTab(0)
        self._stack.setCurrentIndex(self.tabs.currentIndex())


_TABS = {
    Tab.STATEMENTS: word("Uitspraken"),
    Tab.FACTOR: word("Factor"),
    Tab.HISTORY: word("Geschiedenis"),
    Tab.REVIEW: word("Na te kijken"),
}
