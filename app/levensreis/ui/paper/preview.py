"""Shows the pages of a paper as they will be printed, one under the other."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from levensreis.ui.paper.drawn_pages import DrawnPages
from levensreis.ui.paper.page_scroll import LINE, Fit, PageScroll
from levensreis.ui.paper.page_stack import PageBox
from levensreis.ui.paper.rendering import PageSize
from levensreis.ui.style import Style
from levensreis.ui.widgets.busy import announce

PAPER: Final = QColor("#FFFFFF")
"""Paper is white, whatever the colours of the screen are."""
_ZOOMS: Final = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
_WITH_CTRL: Final = (*_ZOOMS, Qt.Key.Key_0)


class PaperView(PageScroll):
    """Walks through the pages by keys, wheel and bars; draws only what is in sight.

    A screen reader hears which page it is, and what stands on it.
    """

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._name = ""
        self.pages = DrawnPages(self)
        # Once for all that moved in the same breath.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self.setProperty("cls", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Always there: else a page that just fits would make it come and go.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._soon.timeout.connect(self._want)
        self.moved.connect(self._soon.start)
        self.moved.connect(self.viewport().update)
        self.page_changed.connect(self._tell)
        self.pages.drawn.connect(self._show_drawn)
        style.changed.connect(self.viewport().update)
        self._describe()

    def show_paper(
        self, name: str, content: bytes, sizes: tuple[PageSize, ...]
    ) -> None:
        """Show the pages of a pdf; one of the same name stays where it was."""
        top = self.top if name == self._name else 0
        self._name = name
        self.pages.show(content)
        self.show_pages(sizes, top)

    def clear(self) -> None:
        """Show nothing, and forget what was shown."""
        self.show_paper("", b"", ())

    def event(self, event: QEvent) -> bool:
        """Take the keys that make it larger before the menu does."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(
            event, QKeyEvent
        ):
            with_ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if with_ctrl and event.key() in _WITH_CTRL:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read on and back, go to a page, or make the pages larger or smaller."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            done = self._zoom_by(event.key())
        else:
            done = self._walk_by(event.key()) or self._slide_by(event.key())
        if not done:
            event.ignore()  # it may mean something around this

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, around what the pointer is at; scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoom(1 if turned > 0 else -1, round(event.position().y()))
            event.accept()
        else:
            super().wheelEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what is in sight again."""
        super().showEvent(event)
        self._soon.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Draw nothing that nobody sees; a window that closes waits for nothing."""
        super().hideEvent(event)
        self._soon.stop()
        self.pages.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages that are in sight, white where they are not drawn yet."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        tokens = self._style.tokens
        painter.fillRect(self.viewport().rect(), QColor(tokens.side))
        painter.setPen(QColor(tokens.line))
        for number in self.seen:
            place = self._place(self.stack.boxes[number])
            painter.fillRect(place, PAPER)
            self._paint(painter, place, number)
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
        painter.end()

    def _paint(self, painter: QPainter, place: QRect, number: int) -> None:
        drawn = self.pages.picture(number)
        if drawn is None:
            return
        if drawn.image.width() == self._dots(place.width()):
            drawn.image.setDevicePixelRatio(self.devicePixelRatioF())
            painter.drawImage(place.topLeft(), drawn.image)
        else:  # of another scale, until it is drawn anew
            painter.drawImage(place, drawn.image)

    def _dots(self, pixels: int) -> int:
        return round(pixels * self.devicePixelRatioF())

    def _place(self, box: PageBox) -> QRect:
        across = self.horizontalScrollBar().value()
        return QRect(box.left - across, box.top - self.top, box.width, box.height)

    def _zoom_by(self, key: int) -> bool:
        if key not in _WITH_CTRL:
            return False
        if key == Qt.Key.Key_0:
            self.set_fit(Fit.WIDTH)
        else:
            self.zoom(_ZOOMS[Qt.Key(key)])
        return True

    def _walk_by(self, key: int) -> bool:
        match key:
            case Qt.Key.Key_PageDown | Qt.Key.Key_Space:
                self.read_on()
            case Qt.Key.Key_PageUp:
                self.read_back()
            case Qt.Key.Key_Home:
                self.go_to(0)
            case Qt.Key.Key_End:
                self.go_to(self.count - 1)
            case _:
                return False
        return True

    def _slide_by(self, key: int) -> bool:
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        match key:
            case Qt.Key.Key_Down:
                down.setValue(down.value() + LINE)
            case Qt.Key.Key_Up:
                down.setValue(down.value() - LINE)
            case Qt.Key.Key_Right:
                across.setValue(across.value() + LINE)
            case Qt.Key.Key_Left:
                across.setValue(across.value() - LINE)
            case _:
                return False
        return True

    def _want(self) -> None:
        """Ask for what is in sight, then for what comes next and what was before."""
        if not self.isVisible():
            return
        seen = self.seen
        around = (seen[-1] + 1, seen[0] - 1) if seen else ()
        wanted = [*seen, *(each for each in around if 0 <= each < self.count)]
        widths = [self._dots(self.stack.boxes[page].width) for page in wanted]
        self.pages.want(wanted, widths)

    def _show_drawn(self, page: int) -> None:
        if page == self.page:
            self._describe()
        self.viewport().update()

    def _tell(self) -> None:
        before = self.accessibleName()
        self._describe()
        if self.hasFocus() and self.count and self.accessibleName() != before:
            announce(self, self.accessibleName(), at_once=False)

    def _describe(self) -> None:
        """Tell which page it is, and what stands on it."""
        name = self.tr("Voorbeeld")
        if self.count:
            name = self.tr("Voorbeeld van {paper}, bladzijde {page} van {count}")
            name = name.format(paper=self._name, page=self.page + 1, count=self.count)
        drawn = self.pages.picture(self.page)
        self.setAccessibleName(name)
        self.setAccessibleDescription(drawn.words if drawn else "")
