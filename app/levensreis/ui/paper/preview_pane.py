"""The paper as it will be, with what walks through it; or why there is none."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.paper.obstacle import Obstacle
from levensreis.ui.paper.page_scroll import Fit
from levensreis.ui.paper.preview import PaperView
from levensreis.ui.paper.rendering import PageSize
from levensreis.ui.paper.ways import Way
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import icon_button
from levensreis.ui.widgets.labels import label

SOON_MS: Final = 300
"""What is made sooner is there before anybody could read that it was begun."""


class PreviewPane(QWidget):
    """Pages with buttons above them."""

    way_wanted = Signal(object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.view = PaperView(style)
        self.obstacle = Obstacle(style)
        self.back = icon_button(style, IconName.CHEVRON_UP, tr("Vorige bladzijde"))
        self.on = icon_button(style, IconName.CHEVRON_DOWN, tr("Volgende bladzijde"))
        self.number = label("")
        self.making = label("", "meta")
        self.smaller = icon_button(style, IconName.ZOOM_OUT, tr("Bladzijde kleiner"))
        self.larger = icon_button(style, IconName.ZOOM_IN, tr("Bladzijde groter"))
        self.percent = label("", "meta")
        self.wide = QPushButton(tr("Hele breedte"))
        self.whole = QPushButton(tr("Hele bladzijde"))
        for button in (self.wide, self.whole):
            button.setProperty("kind", "quiet")
            button.setProperty("compact", True)
            button.setCheckable(True)
        self.remark = wrapped("", "meta")
        self.remark.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.obstacle)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._tell_making)
        self._lay_out()
        self._listen()
        self._show_place()

    @property
    def has_paper(self) -> bool:
        """Whether pages are shown."""
        return self._stack.currentWidget() is self.view and self.view.count > 0

    def show_making(self) -> None:
        """Tell that a paper is being made, if that lasts; what is seen stays."""
        self._soon.start()

    def show_paper(
        self, name: str, content: bytes, sizes: tuple[PageSize, ...]
    ) -> None:
        """Show the pages of a paper."""
        self._made()
        self._stack.setCurrentWidget(self.view)
        self.view.show_paper(name, content, sizes)

    def show_remark(self, words: str) -> None:
        """Tell above the pages what may stand in them; nothing for no words."""
        self.remark.setText(words)
        self.remark.setVisible(bool(words))

    def show_obstacle(self, words: str, ways: Sequence[Way]) -> None:
        """Tell why there are no pages, and where to go."""
        self._made()
        self.view.clear()
        self.obstacle.show_words(words, ways)
        self._stack.setCurrentWidget(self.obstacle)
        self._show_place()

    def clear(self) -> None:
        """Show nothing: what was shown is of another journey."""
        self._made()
        self.view.clear()
        self._stack.setCurrentWidget(self.view)

    def _made(self) -> None:
        self.remark.hide()
        self._soon.stop()
        self.making.setText("")

    def _tell_making(self) -> None:
        self.making.setText(self.tr("wordt gemaakt …"))

    def _show_place(self) -> None:
        view, has_paper = self.view, self.has_paper
        self.number.setText(
            self.tr("{page} van {count}").format(page=view.page + 1, count=view.count)
            if has_paper
            else ""
        )
        self.percent.setText(f"{view.percent} %" if has_paper else "")
        self.back.setEnabled(has_paper and view.page > 0)
        self.on.setEnabled(has_paper and view.page < view.count - 1)
        for button in (self.smaller, self.larger, self.wide, self.whole):
            button.setEnabled(has_paper)
        self.wide.setChecked(has_paper and view.fit is Fit.WIDTH)
        self.whole.setChecked(has_paper and view.fit is Fit.PAGE)

    def _listen(self) -> None:
        view = self.view
        view.page_changed.connect(self._show_place)
        self.back.clicked.connect(lambda: view.go_to(view.page - 1))
        self.on.clicked.connect(lambda: view.go_to(view.page + 1))
        self.smaller.clicked.connect(lambda: view.zoom(-1))
        self.larger.clicked.connect(lambda: view.zoom(1))
        self.wide.clicked.connect(lambda: view.set_fit(Fit.WIDTH))
        self.whole.clicked.connect(lambda: view.set_fit(Fit.PAGE))
        self.obstacle.way_wanted.connect(self.way_wanted)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.back)
        row.addWidget(self.number)
        row.addWidget(self.on)
        row.addSpacing(8)
        row.addWidget(self.making)
        row.addStretch(1)
        row.addWidget(self.smaller)
        row.addWidget(self.percent)
        row.addWidget(self.larger)
        row.addWidget(self.wide)
        row.addWidget(self.whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.remark)
        column.addWidget(self._stack, 1)
