"""A name that is not in the register yet, offered on the line under the quick line."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from levensreis.ui.interview.new_names.presenter import NamesPresenter
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import icon_button
from levensreis.ui.widgets.labels import label

PAUSE_MS: Final = 1200
"""Without a key: who thinks or listens does not type on at once."""
KEY: Final = "Ctrl+Shift+R"


class NameOffer(QWidget):
    """One key or click adds it, another click passes it by; it takes no focus."""

    told = Signal(str)
    problem_told = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter: NamesPresenter | None = None
        self.words = label("", "meta")
        self.add = QPushButton(self.tr("In het register"))
        self.add.setProperty("kind", "chip")
        self.add.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # typing goes on after a click
        self.skip = icon_button(style, IconName.CLOSE, self.tr("Niet in het register"))
        self.skip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (self.words, self.add, self.skip):
            row.addWidget(part)
        self.hide()

    def attend(self, presenter: NamesPresenter) -> None:
        """Hand what is answered to a presenter, which lives as long as the offer."""
        self._presenter = presenter
        self._pause.timeout.connect(presenter.look)
        self.add.clicked.connect(presenter.add)
        self.skip.clicked.connect(presenter.pass_by)
        QShortcut(QKeySequence(KEY), self).activated.connect(presenter.add)

    def wait_for_a_pause(self) -> None:
        """Look as soon as nobody is typing."""
        self._pause.start()

    def put_off(self) -> None:
        """Wait for another pause: a key was pressed."""
        if self._pause.isActive():
            self._pause.start()

    def show_name(self, name: str) -> None:
        """Offer a name for the register; empty for none."""
        words = self.tr("{name} staat nog niet in het register").format(name=name)
        self.words.setText(words)
        self.add.setAccessibleName(
            self.tr("{name} in het register zetten").format(name=name)
        )
        self.add.setToolTip(f"{self.add.accessibleName()} ({KEY})")
        self.setVisible(bool(name))

    def tell(self, words: str, *, problem: bool = False) -> None:
        """Tell what was done, or what went wrong."""
        (self.problem_told if problem else self.told).emit(words)
