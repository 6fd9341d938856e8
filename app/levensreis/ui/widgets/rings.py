"""Choose a system: five nested rings beside their names."""

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.system import System
from levensreis.ui.style import Style

NEAR_TO_FAR: Final = tuple(reversed(System))
INNERMOST: Final = 11.0
STEP: Final = 8.75
"""Radius of the innermost ring, and how much each next one is larger, in pixels."""
SIDE: Final = 94
_CLEARING: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class _Rings(QWidget):
    """The drawing; it tells which ring was clicked."""

    clicked = Signal(object)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.value: System | None = None
        self._style = style
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        side = self._style.px(SIDE)
        return QSize(side, side)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number, system in enumerate(NEAR_TO_FAR):
            middle, radius = self._circle(number)
            apart = event.position() - middle
            if QPointF.dotProduct(apart, apart) <= radius * radius:
                self.clicked.emit(system)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._style.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, system in reversed(list(enumerate(NEAR_TO_FAR))):
            chosen = system is self.value
            painter.setPen(QPen(QColor(tokens.accent if chosen else tokens.control), 1))
            painter.setBrush(QColor(tokens.accent if chosen else tokens.surface))
            middle, radius = self._circle(number)
            painter.drawEllipse(middle, radius, radius)

    def _circle(self, number: int) -> tuple[QPointF, float]:
        """Middle and radius of a ring; all rest on the same ground."""
        radius = (INNERMOST + number * STEP) * self._style.zoom
        return QPointF(self.width() / 2, self.height() - 1 - radius), radius


class _Name(QRadioButton):
    """The name of a system; the picker handles the keys."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


class RingsPicker(QWidget):
    """Lets the user choose a system, or none.

    Up and down walk the names, 1 to 5 choose from near to far, Delete clears.
    """

    system_chosen = Signal(object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: System | None = None
        self._style = style
        self._rings = _Rings(style)
        self._rings.clicked.connect(self._choose)
        self._names: dict[System, _Name] = {}
        names = QVBoxLayout()
        names.setSpacing(0)
        for number, system in enumerate(NEAR_TO_FAR, start=1):
            names.addWidget(self._name(system, number))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._rings)
        row.addLayout(names, 1)
        style.changed.connect(self._restyle)
        self.set_value(None)

    @property
    def value(self) -> System | None:
        """The chosen system."""
        return self._value

    def set_value(self, value: System | None) -> None:
        """Show a system without telling."""
        self._value = self._rings.value = value
        for system, name in self._names.items():
            # Qt lets nobody uncheck an exclusive button; a screen reader knows a
            # radio button by being one.
            name.setAutoExclusive(False)
            name.setChecked(system is value)
            name.setAutoExclusive(True)
            bold = QFont()
            bold.setBold(system is value)
            name.setFont(bold)
            reached = system is (value or NEAR_TO_FAR[0])
            policy = Qt.FocusPolicy.StrongFocus if reached else Qt.FocusPolicy.NoFocus
            name.setFocusPolicy(policy)
        self.setFocusProxy(self._names[value or NEAR_TO_FAR[0]])
        chosen = self.tr("geen") if value is None else value.label
        self.setAccessibleName(self.tr("Systeem: {system}").format(system=chosen))
        self._rings.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, choose by number or clear."""
        digit = event.key() - Qt.Key.Key_1
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._walk(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in _CLEARING:
            self._choose(None)
        elif event.key() == Qt.Key.Key_Space:
            self._choose(self._value or NEAR_TO_FAR[0])
        elif 0 <= digit < len(NEAR_TO_FAR):
            self._choose(NEAR_TO_FAR[digit])
        else:
            event.ignore()

    def _name(self, system: System, number: int) -> _Name:
        name = self._names[system] = _Name(system.label)
        name.setProperty("cls", "name")
        name.setToolTip(
            self.tr("{system} (toets {number}; Delete wist de keuze)").format(
                system=system.model_name, number=number
            )
        )
        name.clicked.connect(lambda: self._choose(system))
        return name

    def _walk(self, step: int) -> None:
        if self._value is None:
            self._choose(NEAR_TO_FAR[0 if step > 0 else -1])
            return
        place = NEAR_TO_FAR.index(self._value) + step
        if 0 <= place < len(NEAR_TO_FAR):
            self._choose(NEAR_TO_FAR[place])

    def _choose(self, system: System | None) -> None:
        changed = system is not self._value
        self.set_value(system)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if changed:
            self.system_chosen.emit(system)

    def _restyle(self) -> None:
        self._rings.updateGeometry()
        # A new style sheet takes the bold away.
        self.set_value(self._value)
