"""The pane beside the board: one tab at a time."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.style import Style

WIDTH: Final = 352


class Tab(StrEnum):
    """What the pane can show."""

    STATEMENT = "statement"
    GUIDE = "guide"
    STORY = "story"
    PARKING = "parking"


class SidePane(QFrame):
    """Tabs with the statement, the guide, the story and the parking list."""

    tab_changed = Signal(object)

    def __init__(
        self, style: Style, pages: dict[Tab, QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("cls", "panel")
        self._style = style
        self._tabs = list(pages)
        self.bar = QTabBar()
        self.bar.setAccessibleName(self.tr("Naast het bord"))
        self.bar.setDrawBase(False)
        self.bar.setExpanding(True)
        self.bar.setUsesScrollButtons(False)
        self._pages = QStackedWidget()
        for tab, page in pages.items():
            self.bar.addTab("")
            self._pages.addWidget(page)
            self.bar.setTabToolTip(self._tabs.index(tab), self._tip(tab))
        self.show_parked(0)
        self.bar.currentChanged.connect(self._change)
        # As high as the board: what does not fit in a page scrolls there.
        self._pages.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 4, 1, 8)
        whole.setSpacing(6)
        whole.addWidget(self.bar)
        whole.addWidget(self._pages, 1)

    @property
    def current(self) -> Tab:
        """The tab that is shown."""
        return self._tabs[self.bar.currentIndex()]

    def show_tab(self, tab: Tab) -> None:
        """Show one tab."""
        self.bar.setCurrentIndex(self._tabs.index(tab))

    def show_parked(self, number: int) -> None:
        """Name the tabs, with how much is parked."""
        tr = self.tr
        parked = tr("Parkeren {number}").format(number=number)
        names = {
            Tab.STATEMENT: tr("Uitspraak"),
            Tab.GUIDE: tr("Leidraad"),
            Tab.STORY: tr("Verhaal"),
            Tab.PARKING: parked if number else tr("Parkeren"),
        }
        for place, tab in enumerate(self._tabs):
            self.bar.setTabText(place, names[tab])

    def hasHeightForWidth(self) -> bool:
        """Take the height there is: what does not fit scrolls inside."""
        return False

    def _change(self, place: int) -> None:
        self._pages.setCurrentIndex(place)
        self.tab_changed.emit(self._tabs[place])

    def _tip(self, tab: Tab) -> str:
        tr = self.tr
        return {
            Tab.STATEMENT: tr("De gekozen uitspraak, of een terugblik (Ctrl+E)"),
            Tab.GUIDE: tr("Vragen bij dit thema (Ctrl+K)"),
            Tab.STORY: tr("Het uitgewerkte verhaal van dit thema (Ctrl+J)"),
            Tab.PARKING: tr("Om later op terug te komen (Ctrl+P)"),
        }[tab]
