"""Where the parts of the interview page stand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import IconLabel, put_icon
from levensreis.ui.widgets.labels import ElidedLabel, label

if TYPE_CHECKING:
    from levensreis.ui.interview.journey_page import JourneyPage


class PageLayout:
    """The head and the quick line stay; what is below them scrolls when it must."""

    def __init__(self, page: "JourneyPage", style: Style) -> None:
        self._page = page
        self._style = style
        self.title = ElidedLabel("", "h1")
        self.chip = label("", "chip")
        self.saved = label("", "meta")
        self._saved_mark = IconLabel(style, IconName.CIRCLE_CHECK, "accent", 16)
        self._middle = QStackedWidget()
        self._middle.addWidget(page.board)
        above = QVBoxLayout()
        above.setContentsMargins(16, 12, 16, 0)
        above.setSpacing(10)
        above.addLayout(self._head())
        above.addWidget(page.quick)
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(above)
        whole.addWidget(self._scrolling(), 1)

    @property
    def head(self) -> tuple[ElidedLabel, QLabel, QLabel]:
        """The labels that tell whose journey it is, its code, and what is saved."""
        return self.title, self.chip, self.saved

    def fold(self, *, folded: bool) -> None:
        """Leave out of the head what it can do without."""
        self.chip.setVisible(not folded)
        self._saved_mark.setVisible(not folded)

    def show_large(self, *, large: bool) -> None:
        """Put the timeline in the place of the board, or back under it."""
        page = self._page
        if large == self.is_large:
            return
        if large:
            self._middle.addWidget(page.timeline)
            self._middle.setCurrentWidget(page.timeline)
        else:
            self._middle.removeWidget(page.timeline)
            self._middle.setCurrentWidget(page.board)
            page.below.take_back(page.timeline)
        page.below.setVisible(not large)

    def bring(self, widget: QWidget) -> None:
        """Scroll a part of the page into sight."""
        self._area.ensureWidgetVisible(widget)

    def bring_top(self) -> None:
        """Scroll to what stands under the quick line."""
        self._area.verticalScrollBar().setValue(0)

    @property
    def is_large(self) -> bool:
        """Whether the timeline stands in the place of the board."""
        return self._middle.currentWidget() is self._page.timeline

    def _head(self) -> QHBoxLayout:
        page = self._page
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.title, 1)
        top.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addSpacing(8)
        top.addWidget(self._saved_mark)
        top.addWidget(self.saved)
        top.addSpacing(8)
        for text, icon, wanted in (
            (page.tr(" Gegevens"), IconName.USER, page.details_wanted),
            (page.tr(" Anonimiseren"), IconName.SHIELD, page.anonymise_wanted),
            (page.tr(" Overzicht (pdf)"), IconName.FILE, page.overview_wanted),
        ):
            button = QPushButton(text)
            put_icon(button, self._style, icon)
            button.clicked.connect(wanted)
            top.addWidget(button)
        return top

    def _scrolling(self) -> QScrollArea:
        page = self._page
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self._middle, 1)
        middle.addWidget(page.side)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(16, 0, 16, 12)
        column.setSpacing(10)
        column.addLayout(middle, 1)
        column.addWidget(page.below)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(below)
        self._area = area
        return area
