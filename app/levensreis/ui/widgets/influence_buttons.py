"""Choose an influence: three buttons of which one is down."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from levensreis.domain.influence import Influence
from levensreis.ui.style import Style
from levensreis.ui.style.icons import RATIOS
from levensreis.ui.style.tokens import Tokens
from levensreis.ui.widgets.sign import paint_sign

SIGN_PX: Final = 14
_KINDS: Final = {
    Influence.POSITIVE: "plus",
    Influence.NEGATIVE: "minus",
    Influence.NEUTRAL: "neutral",
}
_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


def sign_icon(influence: Influence, tokens: Tokens, px: int) -> QIcon:
    """Return the sign of an influence as an icon for a button."""
    made = QIcon()
    for ratio in RATIOS:
        picture = QPixmap(round(px * ratio), round(px * ratio))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_sign(painter, QRectF(picture.rect()), influence, tokens)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        made.addPixmap(picture)
    return made


class _Choice(QPushButton):
    """One influence; the row of buttons handles the arrows."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class InfluenceButtons(QWidget):
    """Lets the user choose what something did to the need for support."""

    influence_chosen = Signal(Influence)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._value = Influence.NEUTRAL
        texts = {
            Influence.POSITIVE: self.tr("Verlaagde"),
            Influence.NEGATIVE: self.tr("Verhoogde"),
            Influence.NEUTRAL: self.tr("Geen of open"),  # a line need not say it
        }
        self._buttons = {each: self._button(each, texts[each]) for each in texts}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in self._buttons.values():
            row.addWidget(button, button.sizeHint().width())
        style.changed.connect(self._restyle)
        self._restyle()
        self.set_value(Influence.NEUTRAL)

    @property
    def value(self) -> Influence:
        """The chosen influence."""
        return self._value

    def set_value(self, value: Influence) -> None:
        """Show an influence without telling."""
        self._value = value
        for influence, button in self._buttons.items():
            chosen = influence is value
            button.setChecked(chosen)
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus
            )
        self.setFocusProxy(self._buttons[value])
        self.setAccessibleName(
            self.tr("Invloed: {influence}").format(influence=self._in_words(value))
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk to the next button with the arrows."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
            return
        choices = list(self._buttons)
        place = choices.index(self._value) + step
        if 0 <= place < len(choices):
            self._choose(choices[place])

    def _button(self, influence: Influence, text: str) -> QPushButton:
        made = _Choice(f" {text}")  # Qt leaves too little room after an icon
        made.setCheckable(True)
        made.setProperty("kind", _KINDS[influence])
        made.setProperty("compact", True)
        made.setAccessibleName(f"{influence.sign} {self._in_words(influence)}")
        made.setToolTip(self._in_words(influence))
        made.clicked.connect(lambda: self._choose(influence))
        return made

    def _in_words(self, influence: Influence) -> str:
        if influence is not Influence.NEUTRAL:
            return influence.label
        return self.tr("{none}, of nog niet gekozen").format(none=influence.label)

    def _choose(self, influence: Influence) -> None:
        changed = influence is not self._value
        self.set_value(influence)
        self._buttons[influence].setFocus(Qt.FocusReason.ShortcutFocusReason)
        if changed:
            self.influence_chosen.emit(influence)

    def _restyle(self) -> None:
        px = self._style.px(SIGN_PX)
        for influence, button in self._buttons.items():
            button.setIcon(sign_icon(influence, self._style.tokens, px))
            button.setIconSize(QSize(px, px))
