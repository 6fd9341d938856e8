"""How the window looks and where it stands, remembered for the next time."""

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSettings

if TYPE_CHECKING:
    from levensreis.ui.main_window import MainWindow

GEOMETRY: Final = "window/geometry"
DARK: Final = "look/dark"
ZOOM: Final = "look/zoom"
STEP: Final = 0.1
TITLE_BAR: Final = 40
"""Pixels that the frame of a window takes from the screen."""


class WindowLook:
    """Light or dark, how large, and the place of the window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._style = window.style_of_all
        # Before anything is made: a menu bar that is not shown keeps its letters.
        with suppress(ValueError):  # a file of settings can be damaged
            self._style.set_zoom(float(str(QSettings().value(ZOOM, self._style.zoom))))

    def set_dark(self, dark: bool) -> None:
        """Choose the dark or the light palette, for next time too."""
        self._style.set_dark(dark)
        QSettings().setValue(DARK, dark)

    def zoom(self, steps: int) -> None:
        """Make everything larger or smaller; 0 gives the normal size."""
        self._style.set_zoom(self._style.zoom + steps * STEP if steps else 1.0)
        QSettings().setValue(ZOOM, self._style.zoom)

    def remember_place(self) -> None:
        """Come back in this place and size the next time."""
        QSettings().setValue(GEOMETRY, self._window.saveGeometry())

    def restore(self) -> None:
        """Look as the last time, and stand where it stood."""
        settings, window = QSettings(), self._window
        if settings.contains(DARK):
            window.menus.dark.setChecked(bool(settings.value(DARK, type=bool)))
        geometry = settings.value(GEOMETRY)
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)
        else:
            room = window.screen().availableGeometry()
            high = min(900, room.height() - TITLE_BAR)
            window.resize(min(1440, room.width()), high)
