"""The page of details: who it is about, the conversations, and what is allowed."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.details.characteristics_panel import CharacteristicsPanel
from levensreis.ui.details.consent_panel import ConsentPanel
from levensreis.ui.details.presenter import DetailsPresenter
from levensreis.ui.details.sessions_panel import SessionsPanel
from levensreis.ui.details.tab_order import order_tabs
from levensreis.ui.details.view import Details
from levensreis.ui.details.who_panel import WhoPanel
from levensreis.ui.interview.choice import Choice
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import IconLabel, put_icon
from levensreis.ui.widgets.labels import ElidedLabel, label
from levensreis.ui.widgets.notice import NoticeBar
from levensreis.ui.widgets.undo_keys import UndoKeys

WIDTH: Final = 980
"""The page becomes no wider: lines that are longer are hard to read."""
MARGIN: Final = 40
"""Room kept above and below what is brought into sight."""


class DetailsPage(UndoKeys):
    """Four parts under each other; everything is saved when it is left.

    Ctrl+Z is about the characteristics: all else is changed back where it stands.
    """

    back_wanted = Signal()
    journey_changed = Signal()
    erasure_wanted = Signal(object)
    """The id of the journey on the page."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.presenter: DetailsPresenter | None = None
        self.title = ElidedLabel("", "h1")
        self.chip = label("", "chip")
        self.saved = label("", "meta")
        self.back = QPushButton(self.tr(" &Terug naar het gesprek"))
        put_icon(self.back, style, IconName.ARROW_LEFT)
        self.notice = NoticeBar(style)
        self.notice.lie_over(self.title)
        self.who = WhoPanel(style)
        self.characteristics = CharacteristicsPanel(style)
        self.sessions = SessionsPanel(style)
        self.consent = ConsentPanel(style)
        self.panels = (self.who, self.characteristics, self.sessions, self.consent)
        self._lay_out()
        self.back.clicked.connect(self._leave)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.activated.connect(self._escape)
        self.consent.erasure_wanted.connect(self._want_erasure)
        for part in (self.who, self.sessions, self.consent):
            part.rearranged.connect(self._order_tabs)
        # Later: what was just shown has no place yet.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._reveal)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._look)
        style.changed.connect(self._fit)
        self._fit()

    def attend(self, presenter: DetailsPresenter) -> None:
        """Hand what is typed to a presenter, which lives as long as its page."""
        self.presenter = presenter
        for panel in self.panels:
            panel.attend(presenter)
        self.watch_fields()
        for choice in self.findChildren(Choice):
            choice.installEventFilter(self)

    def show_journey(self, details: Details, *, opened: bool) -> None:
        """Show what is known; what was typed and could not be saved stays."""
        form = details.form
        self.title.set_text(self.tr("Gegevens van {name}").format(name=form.pseudonym))
        self.chip.setText(form.code)
        self.who.show_details(details, opened=opened)
        self.characteristics.show_details(details, opened=opened)
        self.sessions.show_sessions(details.sessions, opened=opened)
        self.consent.show_details(details, opened=opened)
        if opened:
            self.notice.clear()
            self.saved.setText(self.tr("Alles opgeslagen"))
            self._area.verticalScrollBar().setValue(0)
            self.who.pseudonym.setFocus()

    def show_saved(self) -> None:
        """Tell that everything is on disk, and since when."""
        now = QTime.currentTime().toString("HH:mm")
        self.saved.setText(self.tr("Alles opgeslagen, {time}").format(time=now))
        self.notice.clear()
        self.journey_changed.emit()

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self.notice.show_done(words)

    def show_problem(self, words: str) -> None:
        """Tell why nothing can be shown."""
        self.notice.show_problem(words)

    def keep(self) -> bool:
        """Save what is being typed; False when it is told why that could not be."""
        stuck = self.who.commit() or self.characteristics.commit()
        stuck = stuck or self.sessions.commit() or self.consent.keeping.commit()
        if stuck is not None:
            stuck.setFocus()
            return False
        return self.consent.keep()

    @property
    def undo_name(self) -> str | None:
        """The name of what Ctrl+Z takes back here."""
        return self.presenter.choosing.undo_name if self.presenter else None

    @property
    def redo_name(self) -> str | None:
        """The name of what Ctrl+Y does again here."""
        return self.presenter.choosing.redo_name if self.presenter else None

    @property
    def takes_undo(self) -> bool:
        """Whether something was chosen here that can be taken back."""
        return self.undo_name is not None

    @property
    def takes_redo(self) -> bool:
        """Whether something was taken back here that can be done again."""
        return self.redo_name is not None

    def undo(self) -> None:
        """Take the last choice of a characteristic back."""
        if self.presenter is not None:
            self.presenter.choosing.undo()

    def redo(self) -> None:
        """Choose again what was taken back."""
        if self.presenter is not None:
            self.presenter.choosing.redo()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a list leave these keys to the page: it looks for a value with them."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, Choice)
            and self._is_ours(event)
        ):
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _want_erasure(self) -> None:
        if self.presenter is not None and self.keep():
            self.erasure_wanted.emit(self.presenter.journey.id)

    def _leave(self) -> None:
        if self.keep():
            self.back_wanted.emit()

    def _escape(self) -> None:
        if not self.consent.close_form():
            self._leave()

    def _order_tabs(self) -> None:
        whole = self.layout()
        if whole is not None:
            order_tabs(whole)
        self._soon.start()

    def _look(self) -> None:
        self._soon.start()

    def _reveal(self) -> None:
        """Bring what has the cursor into sight, with the form or card around it."""
        inner, seen = self._area.widget(), QApplication.focusWidget()
        if seen is None or inner is None or not inner.isAncestorOf(seen):
            return
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return  # what is being clicked must not move
        for around in (self.consent.form, *self.sessions.cards):
            fits = around.height() + 2 * MARGIN <= self._area.viewport().height()
            if fits and around.isAncestorOf(seen):
                seen = around
        for place in (seen.rect().bottomLeft(), seen.rect().topLeft()):
            self._area.ensureVisible(0, seen.mapTo(inner, place).y(), 0, MARGIN)

    def _fit(self) -> None:
        for part in (self._top, self._parts):
            part.setMaximumWidth(self._style.px(WIDTH))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title, 1)
        head.addWidget(self.chip)
        head.addSpacing(6)
        head.addWidget(IconLabel(self._style, IconName.CIRCLE_CHECK, "accent", 16))
        head.addWidget(self.saved)
        head.addSpacing(6)
        head.addWidget(self.back)
        head.setContentsMargins(0, 0, 0, 0)
        self._top = QWidget()
        self._top.setLayout(head)
        self._parts = QWidget()
        column = QVBoxLayout(self._parts)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(12)
        for panel in self.panels:
            column.addWidget(panel)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(_in_the_middle(self._parts))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 12, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self.notice)
        whole.addWidget(_in_the_middle(self._top))
        whole.addWidget(self._area, 1)


def _in_the_middle(part: QWidget) -> QWidget:
    """Return a row with a part in its middle, as wide as it may become."""
    row = QWidget()
    beside = QHBoxLayout(row)
    beside.setContentsMargins(16, 0, 16, 0)
    beside.addStretch(1)
    beside.addWidget(part, 1000)
    beside.addStretch(1)
    return row
