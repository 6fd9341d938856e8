"""The dialog that shows a new recovery key, once, and asks whether it is on paper."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.errors import KnownError
from levensreis.ui.safety.keys.recovery.presenter import RecoveryPresenter
from levensreis.ui.style import Style
from levensreis.ui.style.fonts import font
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.file_dialogs import ask_save
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.words_dialog import WordsDialog

WIDTH: Final = 600
LETTERS: Final = 24
_ROW: Final = 4  # groups beside each other, as on the paper


class RecoveryDialog(WordsDialog):
    """First the key, to be printed or copied by hand; then, without it, its last group.

    It cannot be copied: what is on the clipboard, other programs read.
    """

    def __init__(
        self, presenter: RecoveryPresenter, style: Style, parent: QWidget | None = None
    ) -> None:
        super().__init__(style, WIDTH, parent)
        title = self.tr("Herstelsleutel: {label}")
        self.set_title(title.format(label=presenter.sheet.label))
        self._presenter, self._style = presenter, style
        tr = self.tr
        self.to_printer = QPushButton(tr(" Afdrukken …"))
        put_icon(self.to_printer, style, IconName.PRINT)
        self.to_pdf = QPushButton(tr(" Bewaren als pdf …"))
        put_icon(self.to_pdf, style, IconName.SAVE)
        self.on_paper = QPushButton(tr("Hij staat op papier"))
        self.again = QPushButton(tr("Sleutel nog eens tonen"))
        self.finish = QPushButton(tr("Klaar"))
        for button in (self.on_paper, self.finish):
            button.setProperty("kind", "primary")
        self.group = QLineEdit()
        self.group.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self._told = wrapped("", "meta")
        self._told.hide()
        self._steps = QStackedWidget()
        self._lay_out()
        self._listen()
        self._show_key()

    @property
    def told(self) -> str:
        """What is told under the buttons; empty when nothing is."""
        return "" if self._told.isHidden() else self._told.text()

    @property
    def shows_key(self) -> bool:
        """Whether the key can be seen now."""
        return self._steps.currentIndex() == 0

    def problem(self) -> str:
        """Return what is told beside the group."""
        return self._rows.problem("group")

    def reject(self) -> None:
        """Ask what becomes of a key that is on no paper."""
        if self._is_not_on_paper():
            try:
                self._presenter.discard()
            except KnownError as error:
                self._tell(str(error))
            else:
                super().reject()

    def _is_not_on_paper(self) -> bool:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Nog niet op papier"))
        box.setText(
            self.tr(
                "Deze sleutel is hierna nooit meer te zien. Staat hij niet op papier, "
                "dan heeft niemand er iets aan."
            )
        )
        gone = box.addButton(
            self.tr("Sleutel weer verwijderen"),
            QMessageBox.ButtonRole.DestructiveRole,
        )
        stay = box.addButton(self.tr("Terug"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        discarded = box.clickedButton() is gone
        box.deleteLater()
        return discarded

    def _show_key(self) -> None:
        self._steps.setCurrentIndex(0)
        self.on_paper.setDefault(True)
        self.to_printer.setFocus()

    def _ask_group(self) -> None:
        self._told.hide()
        self._rows.clear()
        self.group.clear()
        self._steps.setCurrentIndex(1)
        self.finish.setDefault(True)
        self.group.setFocus()

    def _try(self) -> None:
        if self._presenter.is_last_group(self.group.text()):
            self.accept()
            self._presenter.end()
            return
        words = self.tr(
            "Dit is niet de laatste groep. Kijk op het papier bij groep 7, of laat de "
            "sleutel nog eens tonen."
        )
        self._rows.show_problem("group", words)
        self.fit()
        announce(self, words)
        self.group.selectAll()
        self.group.setFocus()

    def _print(self) -> None:
        # Here, since what prints is slow to load.
        from levensreis.ui.safety.keys.recovery.printing import ask_print

        ask_print(self, self._presenter.sheet, self._tell)

    def _ask_path(self) -> None:
        path = Path.home() / self._presenter.proposed
        title = self.tr("Herstelsleutel bewaren als pdf")
        ask_save(self, title, path, self.tr("Pdf (*.pdf)"), self._save)

    def _save(self, path: Path) -> None:
        try:
            self._tell(self._presenter.save(path))
        except KnownError as error:
            self._tell(str(error))

    def _tell(self, words: str) -> None:
        self._told.setText(words)
        self._told.show()
        self.fit()
        announce(self, words)

    def _listen(self) -> None:
        self.to_printer.clicked.connect(self._print)
        self.to_pdf.clicked.connect(self._ask_path)
        self.on_paper.clicked.connect(self._ask_group)
        self.again.clicked.connect(self._show_key)
        self.finish.clicked.connect(self._try)

    def _lay_out(self) -> None:
        self._steps.addWidget(self._key_step())
        self._steps.addWidget(self._check_step())
        self.column.addWidget(self._steps)

    def _key_step(self) -> QWidget:
        step, column = _step()
        column.addWidget(
            wrapped(
                self.tr(
                    "Dit is de enige keer dat deze sleutel te zien is: hij wordt "
                    "nergens bewaard. Druk hem af of schrijf hem over, en bewaar het "
                    "papier achter slot, op een andere plek dan de laptop."
                )
            )
        )
        column.addWidget(self._groups())
        ways = QHBoxLayout()
        ways.setSpacing(8)
        ways.addWidget(self.to_printer)
        ways.addWidget(self.to_pdf)
        ways.addStretch(1)
        ways.addWidget(self.on_paper)
        column.addWidget(self._told)
        column.addLayout(ways)
        return step

    def _check_step(self) -> QWidget:
        step, column = _step()
        column.addWidget(
            wrapped(
                self.tr(
                    "Pak het papier erbij en typ de laatste groep over. Zo is zeker "
                    "dat de sleutel op papier staat."
                )
            )
        )
        fields = QVBoxLayout()
        fields.setSpacing(4)
        self._rows = FieldRows(fields)
        self._rows.add("group", self.tr("&Groep 7 van het papier"), self.group)
        column.addLayout(fields)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.again)
        row.addStretch(1)
        row.addWidget(self.finish)
        column.addLayout(row)
        return step

    def _groups(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("cls", "bar")
        grid = QGridLayout(frame)
        grid.setContentsMargins(16, 12, 16, 14)
        grid.setVerticalSpacing(2)
        grid.setRowMinimumHeight(2, self._style.px(LETTERS))
        for place, group in enumerate(self._presenter.sheet.groups):
            row, column = 3 * (place // _ROW), place % _ROW
            number = label(str(place + 1), "meta")
            number.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(number, row, column)
            grid.addWidget(self._group(place + 1, group), row + 1, column)
        return frame

    def _group(self, number: int, group: str) -> QLabel:
        shown = label(group)
        shown.setFont(font(self._style.px(LETTERS), bold=True))
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # Letter by letter: it is no word.
        spelled = " ".join(group)
        words = self.tr("Groep {number}: {letters}")
        shown.setAccessibleName(words.format(number=number, letters=spelled))
        return shown


def _step() -> tuple[QWidget, QVBoxLayout]:
    step = QWidget()
    column = QVBoxLayout(step)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    return step, column
