"""How hard a new passphrase is to guess, told while it is thought of."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.passphrase import LEVELS, Strength, strength
from levensreis.ui.style import Style
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label

PAUSE_MS: Final = 150
"""Judging takes 2 ms mostly and 40 ms at worst: not between two keys."""
PARTS: Final = len(LEVELS) + 1
_COLORS: Final = ("danger", "danger", "warning", "plus", "plus")
_HEIGHT: Final = 6
_GAP: Final = 3
_LINES: Final = 2
"""Room that is kept for advice, so that nothing moves while somebody types."""


class StrengthMeter(QWidget):
    """Watches a field; says the strength in a word and in parts of a bar, and why.

    It keeps nothing of what was typed.
    """

    def __init__(
        self,
        field: QLineEdit,
        style: Style,
        words: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._field, self._words = field, words
        self._style = style
        self._bar = _Bar(style)
        self.level = label("", "h3")
        self.advice = wrapped("", "meta")
        self.advice.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._judge)
        field.textChanged.connect(self._wait)
        beside = QHBoxLayout()
        beside.setSpacing(10)
        beside.addWidget(self._bar, 1)
        beside.addWidget(self.level)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(2)
        column.addLayout(beside)
        column.addWidget(self.advice)
        style.changed.connect(self._fit)
        self._fit()
        self._show(None)

    def _wait(self, typed: str) -> None:
        if typed:
            self._pause.start()
        else:
            self._pause.stop()
            self._show(None)

    def _judge(self) -> None:
        before = self.level.text()
        judged = strength(self._field.text(), self._words)
        self._show(judged)
        if judged.label != before:
            announce(self, self.accessibleName(), at_once=False)

    def _show(self, judged: Strength | None) -> None:
        """Show how strong it is; None while nothing is typed."""
        self._bar.show_level(-1 if judged is None else judged.level)
        self.level.setText(judged.label if judged else "")
        self.advice.setText(judged.advice if judged else self._hint())
        told = ""
        if judged is not None:
            told = self.tr("Sterkte van de wachtzin: {level}.").format(
                level=judged.label
            )
            told = f"{told} {judged.advice}".strip()
        self.setAccessibleName(told)
        # Who comes back to the field hears it too.
        self._field.setAccessibleDescription(told or self._hint())

    def _hint(self) -> str:
        return self.tr(
            "Vijf of meer woorden die niets met elkaar te maken hebben, en die u "
            "onthoudt."
        )

    def _fit(self) -> None:
        words = [Strength(each, 0, "").label for each in range(PARTS)]
        # As large as its longest words, so that the bar keeps its length too.
        room = _room_of(self.level, max(words, key=len))
        self.level.setMinimumSize(room)
        self.advice.setMinimumHeight(
            _room_of(self.advice, "x" + "\nx" * (_LINES - 1)).height()
        )


class _Bar(QWidget):
    """As many parts as there are levels, of which some are filled."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style, self._level = style, -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        style.changed.connect(self.updateGeometry)

    def show_level(self, level: int) -> None:
        """Fill the parts up to a level; none at -1."""
        self._level = level
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the parts."""
        return QSize(self._style.px(120), self._style.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the parts; a filled one is higher too, for who sees no colours."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        tokens, gap = self._style.tokens, self._style.px(_GAP)
        width = (self.width() - gap * (PARTS - 1)) / PARTS
        for part in range(PARTS):
            is_filled = part <= self._level
            color = _COLORS[self._level] if is_filled else "control"
            height = self.height() if is_filled else self.height() / 3
            top = (self.height() - height) / 2
            painter.setBrush(QColor(getattr(tokens, color)))
            box = QRectF(part * (width + gap), top, width, height)
            painter.drawRoundedRect(box, height / 2, height / 2)
        painter.end()


def _room_of(told: QLabel, words: str) -> QSize:
    """Return the room that a label needs for words."""
    told.ensurePolished()
    before = told.text()
    told.setText(words)
    room = told.sizeHint()
    told.setText(before)
    return room
