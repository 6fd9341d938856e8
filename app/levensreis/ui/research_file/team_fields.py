"""For one research team only: its public key, pasted or out of a file."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.research_file.presenter import ResearchFilePresenter
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.file_dialogs import ask_file
from levensreis.ui.widgets.icons import IconLabel, put_icon
from levensreis.ui.widgets.labels import label


class TeamFields(QWidget):
    """Asks for a key only when the file is for one team; tells at once if it is one."""

    pair_wanted = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter: ResearchFilePresenter | None = None
        self.wanted = QCheckBox(self.tr("&Alleen te openen door één onderzoeksteam"))
        self.key = QLineEdit()
        self.key.setAccessibleName(self.tr("Publieke sleutel van het team"))
        self.key.setPlaceholderText("age1…")
        self.from_file = QPushButton(self.tr(" Uit een bestand …"))
        put_icon(self.from_file, style, IconName.FILE)
        self.new_pair = QPushButton(self.tr(" Sleutelpaar maken …"))
        put_icon(self.new_pair, style, IconName.KEY)
        self._mark = IconLabel(style, IconName.CIRCLE_CHECK, "plus", 16)
        self.right = wrapped("", "meta")
        self.wrong = wrapped("", "wrong")
        self._fields = QWidget()
        self._lay_out()
        self.wanted.toggled.connect(self._follow)
        self.key.textEdited.connect(lambda text: self._check(text, is_whole=False))
        self.key.editingFinished.connect(lambda: self._check(self.key.text()))
        self.from_file.clicked.connect(self._browse)
        self.new_pair.clicked.connect(self.pair_wanted)
        self.show_told("", is_right=True)
        self._fields.hide()

    @property
    def typed(self) -> str | None:
        """The key as it was typed; None when the file is for no team."""
        return self.key.text() if self.wanted.isChecked() else None

    def attend(self, presenter: ResearchFilePresenter) -> None:
        """Hand every key to a presenter, which tells whether it is one."""
        self._presenter = presenter

    def show_team(self, key: str, *, is_wanted: bool) -> None:
        """Show the key of a team, and whether the file is for that one only."""
        self.key.setText(key)
        self.wanted.setChecked(is_wanted)
        self._follow(is_wanted)

    def take(self, key: str) -> None:
        """Take a key that was just made."""
        self.show_team(key, is_wanted=True)
        self._check(key)

    def show_told(self, words: str, *, is_right: bool) -> None:
        """Tell whether it is a key, beside it."""
        for told, shown in ((self.right, is_right), (self.wrong, not is_right)):
            told.setText(words if shown else "")
            told.setVisible(bool(words) and shown)
        self._mark.setVisible(bool(words) and is_right)
        self.key.setAccessibleDescription(words)
        if words and not is_right:
            announce(self, words)

    def _follow(self, wanted: bool) -> None:
        self._fields.setVisible(wanted)
        if wanted and self.isVisible():
            self.key.setFocus()
        if wanted:
            self._check(self.key.text())

    def _check(self, typed: str, *, is_whole: bool = True) -> None:
        if self._presenter is not None and self.wanted.isChecked():
            self._presenter.check_key(typed, is_whole=is_whole)

    def _browse(self) -> None:
        ask_file(
            self,
            self.tr("Publieke sleutel van het team"),
            Path.home(),
            self.tr("Publieke sleutel (*.publiek);;Alle bestanden (*)"),
            self._read,
        )

    def _read(self, path: Path) -> None:
        if self._presenter is not None:
            self._presenter.read_key(path)

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._fields)
        inner.setContentsMargins(24, 2, 0, 0)
        inner.setSpacing(4)
        name = label(self.tr("&Publieke sleutel van het team"), "label", buddy=self.key)
        inner.addWidget(name)
        inner.addWidget(self.key)
        told = QHBoxLayout()
        told.setSpacing(8)
        told.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.right, 1)
        inner.addLayout(told)
        inner.addWidget(self.wrong)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.from_file)
        row.addWidget(self.new_pair)
        row.addStretch(1)
        inner.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.wanted)
        column.addWidget(self._fields)
