"""How everything looks: colours, font, icons and the style sheet."""

from typing import Final

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtWidgets import QApplication, QToolTip

from levensreis.ui.style.fonts import BASE_PX, font
from levensreis.ui.style.palette import palette
from levensreis.ui.style.sheet import sheet
from levensreis.ui.style.tokens import DARK, LIGHT, Tokens

LEAST_ZOOM: Final = 0.9
MOST_ZOOM: Final = 1.5


class Style(QObject):
    """The look of the program: light or dark, and how large.

    Widgets that paint themselves are given this object, read `tokens` and `px`
    while painting, and repaint at `changed`.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        scheme = QApplication.styleHints().colorScheme()
        self._dark = scheme is Qt.ColorScheme.Dark
        self._zoom = 1.0
        self._application: QApplication | None = None
        self._pictures = QTemporaryDir()

    @property
    def tokens(self) -> Tokens:
        """The colours of this moment."""
        return DARK if self._dark else LIGHT

    @property
    def dark(self) -> bool:
        """Whether the dark palette is on."""
        return self._dark

    @property
    def zoom(self) -> float:
        """How much larger than designed everything is, 0.9 to 1.5."""
        return self._zoom

    def px(self, designed: float) -> int:
        """Return a designed size in pixels at this zoom."""
        return round(designed * self._zoom)

    def apply(self, application: QApplication) -> None:
        """Dress the application, now and at every later change."""
        self._application = application
        application.setStyle("Fusion")
        self._dress()

    def set_dark(self, dark: bool) -> None:
        """Choose the dark or the light palette."""
        if dark != self._dark:
            self._dark = dark
            self._dress()

    def set_zoom(self, zoom: float) -> None:
        """Make everything larger or smaller, within 0.9 to 1.5."""
        zoom = min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
        if zoom != self._zoom:
            self._zoom = zoom
            self._dress()

    def _dress(self) -> None:
        if self._application is not None:
            text = font(BASE_PX * self._zoom)
            # Dressing anew takes a quarter of the time of changing clothes.
            self._application.setStyleSheet("")
            self._application.setFont(text)
            QToolTip.setFont(text)
            self._application.setPalette(palette(self.tokens))
            self._application.setStyleSheet(
                sheet(self.tokens, self._zoom, self._pictures.path())
            )
        self.changed.emit()
