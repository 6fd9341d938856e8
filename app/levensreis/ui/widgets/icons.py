"""Icons on buttons and beside texts that follow the colours."""

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QToolButton, QWidget

from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName, icon, pixmap


class _Tint(QObject):
    """Keeps the icon of one button in colour; lives and dies with that button."""

    def __init__(
        self,
        button: QAbstractButton,
        style: Style,
        name: IconName,
        color: str,
        px: int,
    ) -> None:
        super().__init__(button)
        self._button, self._style = button, style
        self._name, self._color, self._px = name, color, px
        style.changed.connect(self.tint)
        self.tint()

    def tint(self) -> None:
        """Draw the icon in the colours and size of this moment."""
        px = self._style.px(self._px)
        color = getattr(self._style.tokens, self._color)
        self._button.setIcon(icon(self._name, color, px))
        self._button.setIconSize(QSize(px, px))


def put_icon(
    button: QAbstractButton,
    style: Style,
    name: IconName,
    color: str = "text",
    px: int = 16,
) -> None:
    """Put an icon on a button, in a colour of Tokens, and keep it in that colour."""
    for former in button.findChildren(_Tint):
        style.changed.disconnect(former.tint)
        former.setParent(None)  # else it is found again before it is gone
        former.deleteLater()
    _Tint(button, style, name, color, px)


def icon_button(
    style: Style, name: IconName, text: str, color: str = "muted", px: int = 16
) -> QToolButton:
    """Return a button of an icon only; the text is its tooltip and accessible name."""
    made = QToolButton()
    made.setFocusPolicy(made.focusPolicy().StrongFocus)
    made.setToolTip(text)
    made.setAccessibleName(text)
    put_icon(made, style, name, color, px)
    return made


class IconLabel(QLabel):
    """An icon beside a text, which says it all; screen readers pass it over."""

    def __init__(
        self,
        style: Style,
        name: IconName,
        color: str = "accent",
        px: int = 18,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style, self._px = style, px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_icon(name, color)
        style.changed.connect(self._tint)

    def set_icon(self, name: IconName, color: str = "accent") -> None:
        """Show another icon, in a colour of Tokens."""
        self._name, self._color = name, color
        self._tint()

    def _tint(self) -> None:
        color = getattr(self._style.tokens, self._color)
        self.setPixmap(pixmap(self._name, color, self._style.px(self._px)))
