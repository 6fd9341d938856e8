"""Where the parts of a probe lie in its row of the list."""

from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from levensreis.domain.guide import Probe, ProbeState
from levensreis.language import say
from levensreis.ui.style import Style

PADDING: Final = 8
ICON: Final = 16
GAP: Final = 6
"""Between two rows."""
SMALL_SHARE: Final = 12 / 13
"""The small words, as a share of the question."""
_TOGGLE_PADDING: Final = 7
_TOGGLE_HEIGHT: Final = 24
"""The least that can be hit well; WCAG 2.2, 2.5.8."""
_BETWEEN_TOGGLES: Final = 4
_WRAP: Final = Qt.TextFlag.TextWordWrap
_ANY: Final = 10_000


class RowLayout(NamedTuple):
    """The boxes of one row, in the coordinates of the list."""

    card: QRect
    icon: QRect
    text: QRect
    hint: QRect
    toggles: dict[ProbeState, QRect]

    def toggle_at(self, place: QPoint) -> ProbeState | None:
        """Return the state whose button is at a place."""
        found = (state for state, box in self.toggles.items() if box.contains(place))
        return next(found, None)


def small(font: QFont) -> QFont:
    """Return the font of the small words beside this one."""
    made = QFont(font)
    made.setPixelSize(max(1, round(font.pixelSize() * SMALL_SHARE)))
    return made


def bold(font: QFont) -> QFont:
    """Return the font of a button that is down."""
    made = small(font)
    made.setBold(True)
    return made


def lay_out(probe: Probe, row: QRect, font: QFont, style: Style) -> RowLayout:
    """Place the parts of a probe, at the top and over the width of a row."""
    px = style.px
    padding, icon = px(PADDING), px(ICON)
    inner = row.adjusted(padding + 1, padding, -padding - 1, 0)
    inner.setHeight(_ANY)
    words = inner.adjusted(icon + px(6), 0, 0, 0)
    text = QFontMetrics(font).boundingRect(words, _WRAP, say(probe.text))
    bottom = text.bottom() + 1
    hint = QRect(words.left(), bottom, 0, 0)
    if probe.hint:
        room = words.adjusted(0, bottom + 2 - words.top(), 0, 0)
        hint = QFontMetrics(small(font)).boundingRect(room, _WRAP, say(probe.hint))
        bottom = hint.bottom() + 1
    toggles = _toggles(inner.left(), bottom + px(6), inner.width(), font, style)
    height = bottom + px(6) + px(_TOGGLE_HEIGHT) + padding - row.top()
    return RowLayout(
        card=QRect(row.left(), row.top(), row.width(), height),
        icon=QRect(inner.left(), inner.top(), icon, icon),
        text=text,
        hint=hint,
        toggles=toggles,
    )


def _toggles(
    left: int, top: int, room: int, font: QFont, style: Style
) -> dict[ProbeState, QRect]:
    """Place the four buttons beside each other, narrower when they must be."""
    metrics = QFontMetrics(bold(font))
    gap = style.px(_BETWEEN_TOGGLES)
    wishes = [
        metrics.horizontalAdvance(state.short_label) + 2 * style.px(_TOGGLE_PADDING)
        for state in ProbeState
    ]
    share = min(1.0, (room - gap * (len(wishes) - 1)) / sum(wishes))
    placed = {}
    for state, wish in zip(ProbeState, wishes, strict=True):
        width = int(wish * share)
        placed[state] = QRect(left, top, width, style.px(_TOGGLE_HEIGHT))
        left += width + gap
    return placed
