"""The timeline of the interview: low under the board, or large with its words."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.pictures.compact import compact_height
from levensreis.pictures.life_window import LifeWindow
from levensreis.pictures.scene import Gap
from levensreis.pictures.timeline import CLOSE, SCREEN, TimelineStyle
from levensreis.ui.interview.life_area import LifeArea
from levensreis.ui.interview.life_bar import LifeBar
from levensreis.ui.interview.life_canvas import LifeCanvas
from levensreis.ui.interview.life_sight import LifeSight
from levensreis.ui.interview.life_tools import LifeTools
from levensreis.ui.style import Style
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.painter import qt_measure

HEIGHT: Final = 144.0  # points
LOW_HEIGHT: Final = 124.0
"""Where the window is low, the board needs the room more."""
FOR_COURSE: Final = 16.0
"""What the lanes give of their room to a course above them."""
_ZOOMS: Final = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}


class LifeView(QWidget):
    """Draws the statements of a journey, one lane a theme, or a part of its ages.

    It has the focus for its drawing. Left, Right, Home and End walk the statements,
    Page Up and Page Down zoom, Ctrl+Page Down shows the whole life. `tools` can be
    given another place as long as the form is low.
    """

    statement_clicked = Signal(object)
    large_wanted = Signal(bool)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._height = HEIGHT
        self._is_large = False
        self._sight = LifeSight(qt_measure)
        self.canvas = LifeCanvas(style, self._sight)
        self.tools = LifeTools(style)
        self.bar = LifeBar()
        self._area = LifeArea(style, self.canvas)
        # Drawn once for all that changed in the same breath.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw)
        self._lay_out()
        self._attend()
        self.set_large(False)

    @property
    def current(self) -> UUID | None:
        """The statement that is marked."""
        return self._sight.chosen

    @property
    def is_large(self) -> bool:
        """Whether the words of the statements are shown."""
        return self._is_large

    @property
    def seen(self) -> LifeWindow:
        """The part of the life that is shown."""
        return self._sight.window

    def show_life(
        self,
        statements: Sequence[Statement],
        context: LifeContext,
        gaps: Sequence[Gap] = (),
    ) -> None:
        """Draw these statements, and the times of which nothing was told."""
        before = self._sight.course
        self._sight.show(statements, context, gaps)
        if self._sight.course != before:
            self._fit()
        self._soon.start()

    def set_current(self, key: UUID | None) -> None:
        """Mark a statement without telling, and bring it into sight."""
        self._sight.choose(key)
        if not self._soon.isActive():
            self._see_chosen()

    def show_whole(self) -> None:
        """Show the whole life, as for a life that is new on the screen."""
        self._sight.see_all()
        self._draw()

    def zoom(self, steps: int) -> None:
        """Draw larger or smaller, around the marked statement if that is seen."""
        self._sight.zoom(steps)
        self._draw()
        self._announce()

    def set_large(self, large: bool) -> None:
        """Show the words of the statements as well, as high as the picture is."""
        self._is_large = large
        self.tools.show_large(large)
        self._head.addWidget(self.tools)  # a page may have taken it
        policy = QSizePolicy.Policy.Expanding if large else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, policy)
        self._fit()
        self._sight.choose(self.current)
        self._soon.start()

    def take_little_room(self, *, little: bool) -> None:
        """Draw low, or as high as is best to read."""
        height = LOW_HEIGHT if little else HEIGHT
        if height != self._height:
            self._height = height
            self._fit()
            self._soon.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom, and let the drawing have the keys that walk it."""
        key = Qt.Key(event.key())
        with_ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_PageDown and with_ctrl:
            self.show_whole()
            self._announce()
        elif key in _ZOOMS:
            self.zoom(_ZOOMS[key])
        elif not self.hasFocus():  # a key that a button in it does not know
            super().keyPressEvent(event)
        elif not self._area.slide(key):
            self.canvas.keyPressEvent(event)
            self._describe()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the focus is."""
        super().focusInEvent(event)
        self.canvas.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus went."""
        super().focusOutEvent(event)
        self.canvas.update()

    def _draw(self) -> None:
        self._soon.stop()
        if self._area.room < 1:
            return
        must_scroll = self._sight.is_to_reveal
        self.canvas.draw(self._form)
        if must_scroll:
            self._area.scroll_to(self.current)
        self._describe()
        sight = self._sight
        self.setAccessibleName(
            self.tr("Tijdlijn: {told}, {ages}").format(
                told=sight.counted, ages=sight.ages
            )
        )
        self.tools.show_sight(sight)
        self.bar.show_window(sight.window)

    def _fit(self) -> None:
        """Take the height of the low form before it is drawn, so that nothing jumps."""
        low = compact_height(self._low_form(0.0), self._sight.course)
        self._area.take_height(None if self._is_large else low)

    def _low_form(self, room: float) -> TimelineStyle:
        is_told = self._sight.course.is_told
        given = FOR_COURSE if is_told else 0.0
        return TimelineStyle.compact(room, self._height - given)

    @property
    def _form(self) -> TimelineStyle:
        if not self._is_large:
            return self._low_form(self._area.room)
        style = SCREEN if self._sight.window.is_whole else CLOSE
        return style.with_width(self._area.room)

    def _see_chosen(self) -> None:
        if self._sight.reveal():
            self._draw()
        else:
            self.canvas.set_current(self.current)
            self._describe()
        self._area.scroll_to(self.current)

    def _describe(self) -> None:
        self.setAccessibleDescription(self.canvas.accessibleDescription())

    def _announce(self) -> None:
        announce(self, self.accessibleName(), at_once=False)

    def _walk_to(self, key: UUID) -> None:
        self._sight.choose(key)
        self._see_chosen()

    def _click(self, key: UUID) -> None:
        self._sight.chosen = key
        self._describe()
        self.statement_clicked.emit(key)

    def _zoom_around(self, times: float, month: float) -> None:
        self._sight.zoom_around(times, month)
        self._soon.start()

    def _move(self, months: float) -> None:
        self._sight.move(months)
        self._soon.start()

    def _attend(self) -> None:
        self._style.changed.connect(self._fit)
        self.canvas.room_changed.connect(self._soon.start)
        self.canvas.statement_clicked.connect(self._click)
        self.canvas.reveal_wanted.connect(self._walk_to)
        self.canvas.zoom_wanted.connect(self._zoom_around)
        self.canvas.move_wanted.connect(self._move)
        self.tools.zoom_wanted.connect(self.zoom)
        self.tools.whole_wanted.connect(self.show_whole)
        self.tools.large_wanted.connect(self.large_wanted)
        self.bar.start_wanted.connect(
            lambda month: self._move(month - self._sight.window.start)
        )

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Before the proxy: after it, the policy of the proxy is set.
        self.canvas.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.canvas.setAccessibleName(self.tr("Tijdlijn"))
        self.canvas.setFocusProxy(self)
        self._head = QHBoxLayout()
        self._head.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._head)
        whole.addWidget(self._area, 1)
        whole.addWidget(self.bar)
