"""The first screen: studies on one side, research on the other."""

from typing import Final

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.start.opening import Entrance
from levensreis.ui.start.page import StartPage
from levensreis.ui.start.research.side import ResearchSide
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import IconLabel, put_icon
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.step_bars import StepTabs

SIDE: Final = "start/side"
"""Which side was shown last: 0 for studies, 1 for research."""
TOUR_SEEN: Final = "help/tour_seen"
"""Whether the tour was walked or stopped; it is in the menu as well."""


class FirstScreen(QWidget):
    """Shows the side on which something was opened last."""

    tour_wanted = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.study = StartPage(style)
        self.research = ResearchSide(style, self.study.tasks)
        self.tabs = StepTabs(self.tr("Waarvoor"))
        self.tabs.addTab(self.tr("Levensreizen vastleggen"))
        self.tabs.addTab(self.tr("Onderzoek"))
        self._about, self._safe = label("", "meta"), label("", "meta")
        self.tour = QPushButton(self.tr(" Rondleiding met het voorbeeld"))
        self.tour.setProperty("kind", "quiet")
        put_icon(self.tour, style, IconName.HELP, "accent")
        self.tour.clicked.connect(self.tour_wanted)
        if QSettings().value(TOUR_SEEN, False, type=bool):
            self.tour.hide()  # to show it here would make it a window of its own
        self._sides = QStackedWidget()
        self._sides.addWidget(self.study)
        self._sides.addWidget(self.research)
        self._lay_out()
        self.tabs.currentChanged.connect(self._show)
        for side in (self.study, self.research):
            side.ready_changed.connect(self.tabs.setEnabled)
            side.ready_changed.connect(self.tour.setEnabled)
        self.study.merged_wanted.connect(self._open_merged)
        self._show(0)
        self.show_side(research=QSettings().value(SIDE, 0, type=int) == 1)

    @property
    def is_research(self) -> bool:
        """Whether the side for researchers is shown."""
        return self.tabs.currentIndex() == 1

    def show_side(self, *, research: bool) -> None:
        """Show one side."""
        self.tabs.setCurrentIndex(int(research))

    def hide_tour(self) -> None:
        """Offer the tour no more: it was seen."""
        self.tour.hide()

    def remember_side(self) -> None:
        """Begin on this side the next time."""
        QSettings().setValue(SIDE, self.tabs.currentIndex())

    def focus_first(self) -> None:
        """Put the cursor where typing starts."""
        (self.research if self.is_research else self.study).focus_first()

    def _open_merged(self, entrance: Entrance) -> None:
        self.study.clear()
        self.study.forget_passphrases()
        self.show_side(research=True)
        self.research.ask_to_open(entrance.folder, entrance.secret)

    def _show(self, place: int) -> None:
        tr = self.tr
        self._sides.setCurrentIndex(place)
        policy = QSizePolicy.Policy
        for side in (self.study, self.research):
            # The side that is not seen makes this one no higher.
            is_seen = side is self._sides.currentWidget()
            high = policy.Preferred if is_seen else policy.Ignored
            side.setSizePolicy(policy.Preferred, high)
        if self.is_research:
            about = tr("Levensreizen van vele laptops bij elkaar: ordenen en tellen.")
            safe = tr("Versleuteld op deze laptop; alleen uw eigen server komt erbij")
        else:
            about = tr("Een leven vastleggen zoals het is verteld, op deze laptop.")
            safe = tr("Versleuteld op deze laptop, zonder internet")
        self._about.setText(about)
        self._safe.setText(safe)

    def _lay_out(self) -> None:
        tr = self.tr
        middle = QVBoxLayout()
        middle.setSpacing(6)
        middle.addStretch(2)
        middle.addWidget(label(tr("Levensreis"), "title"))
        middle.addWidget(self._about)
        middle.addSpacing(10)
        middle.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        middle.addSpacing(6)
        middle.addWidget(self._sides)
        foot = QHBoxLayout()
        foot.addWidget(IconLabel(self._style, IconName.LOCK, "muted", 16))
        foot.addWidget(self._safe, 1)
        foot.addWidget(self.tour)
        middle.addSpacing(6)
        middle.addLayout(foot)
        middle.addStretch(3)
        inner = QWidget()
        across = QHBoxLayout(inner)
        across.addStretch(1)
        across.addLayout(middle)
        across.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
