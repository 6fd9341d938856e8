"""Where steps are chosen: tabs above them, or a list at their left."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QPushButton,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import put_icon


class StepTabs(QTabBar):
    """A tab for each step, above what is walked."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)

    @property
    def has_keys(self) -> bool:
        """Whether the keys walk the steps."""
        return self.hasFocus()

    def focus(self) -> None:
        """Put the keys on the step that is shown."""
        self.setFocus()


class StepList(QWidget):
    """A button with an icon for each step, at the left of what is walked."""

    currentChanged = Signal(int)  # noqa: N815 - as that of tabs

    def __init__(self, style: Style, name: str, width: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._style, self._width = style, width
        self.buttons = QButtonGroup(self)
        self._place = -1
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addStretch(1)
        self.buttons.idClicked.connect(self.setCurrentIndex)
        style.changed.connect(self._fit)
        self._fit()

    @property
    def has_keys(self) -> bool:
        """Whether the keys walk the steps."""
        return any(each.hasFocus() for each in self.buttons.buttons())

    def add(self, name: str, icon: IconName, key: str) -> None:
        """Add a step under the others, and tell by which key it is shown."""
        button = QPushButton(f" {name}")
        button.setProperty("kind", "nav")
        button.setCheckable(True)
        button.setAccessibleName(name)
        button.setToolTip(key)
        put_icon(button, self._style, icon)
        place = self.count()
        self.buttons.addButton(button, place)
        self._column.insertWidget(place, button)

    def count(self) -> int:
        """Return how many steps there are."""
        return len(self.buttons.buttons())

    def currentIndex(self) -> int:
        """Return which step is shown; -1 when none is."""
        return self._place

    def setCurrentIndex(self, place: int) -> None:
        """Choose a step, as if it was clicked."""
        button = self.buttons.button(place)
        button.setChecked(True)
        if self.has_keys:
            button.setFocus()
        if place != self._place:
            self._place = place
            self.currentChanged.emit(place)

    def focus(self) -> None:
        """Put the keys on the step that is shown."""
        self.buttons.button(self._place).setFocus()

    def _fit(self) -> None:
        self.setFixedWidth(self._style.px(self._width))


StepBar = StepTabs | StepList
