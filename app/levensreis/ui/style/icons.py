"""Icons: Lucide, tinted, as sharp as the screen."""

from enum import StrEnum
from functools import cache
from typing import Final

import lucide
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from levensreis.domain.theme import Theme

STROKE: Final = 1.75
"""Width of a stroke on the grid of 24 by 24 on which Lucide draws."""
RATIOS: Final = (1.0, 2.0, 3.0)
"""The pixel ratios at which an icon is kept; others are scaled down from these."""


class IconName(StrEnum):
    """Every icon the program uses, by its Lucide name."""

    ACTIVITY = "activity"
    ALERT = "triangle-alert"
    ARCHIVE = "archive"
    ARROW_LEFT = "arrow-left"
    ARROW_RIGHT = "arrow-right"
    BOOK = "book-open"
    CALENDAR = "calendar-days"
    CHART = "chart-column"
    CHECK = "check"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_RIGHT = "chevron-right"
    CHEVRON_UP = "chevron-up"
    CIRCLE_CHECK = "circle-check"
    CLOSE = "x"
    COPY = "copy"
    DOWNLOAD = "download"
    EYE = "eye"
    EYE_OFF = "eye-off"
    FILE = "file-text"
    FOLDER = "folder-open"
    HAND_HELPING = "hand-helping"
    HEART_PULSE = "heart-pulse"
    HELP = "circle-question-mark"
    HISTORY = "rotate-ccw-clock"
    HOURGLASS = "hourglass"
    HOUSE = "house"
    INFO = "info"
    KEY = "key-round"
    LIFE_BUOY = "life-buoy"
    LIST = "list"
    LOCK = "lock"
    MAP_PIN = "map-pin"
    MESSAGE = "message-square"
    MINUS = "minus"
    MOON = "moon"
    MORE = "ellipsis"
    PENCIL = "pencil"
    PLUS = "plus"
    PRINT = "printer"
    QUOTE = "quote"
    REDO = "redo-2"
    SAVE = "save"
    SEARCH = "search"
    SETTINGS = "settings"
    SHIELD = "shield-check"
    SPROUT = "sprout"
    STAR = "star"
    SUN = "sun"
    TABLE = "table-2"
    TAG = "tag"
    TRASH = "trash"
    UNDO = "undo-2"
    UPLOAD = "upload"
    USER = "user"
    USERS = "users"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"


THEME_ICONS: Final = {
    Theme.HEALTH: IconName.HEART_PULSE,
    Theme.LIVING: IconName.HOUSE,
    Theme.SKILLS: IconName.SPROUT,
    Theme.DAY_ACTIVITIES: IconName.CALENDAR,
    Theme.BEHAVIOUR: IconName.ACTIVITY,
    Theme.CARE: IconName.HAND_HELPING,
    Theme.RELATIONSHIPS: IconName.USERS,
    Theme.FAMILY_SUPPORT: IconName.LIFE_BUOY,
}


@cache
def svg(name: IconName, color: str) -> str:
    """Return the SVG of an icon in a colour such as `#1B5E70`."""
    made: str = lucide.lucide_icon(name.value, stroke=color, stroke_width=STROKE)
    return made


def pixmap(
    name: IconName, color: str, px: int = 16, ratio: float | None = None
) -> QPixmap:
    """Return an icon of `px` by `px`, at the pixel ratio of the sharpest screen."""
    if ratio is None:
        ratio = max(screen.devicePixelRatio() for screen in QGuiApplication.screens())
    key = f"{name}:{color}:{px}:{ratio}"
    made = QPixmap()
    if QPixmapCache.find(key, made):
        return made
    made = QPixmap(round(px * ratio), round(px * ratio))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(svg(name, color).encode())).render(painter)
    painter.end()
    made.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, made)
    return made


def icon(name: IconName, color: str, px: int = 16) -> QIcon:
    """Return an icon for a button; it greys itself when the button is disabled."""
    made = QIcon()
    for ratio in RATIOS:
        made.addPixmap(pixmap(name, color, px, ratio))
    return made
