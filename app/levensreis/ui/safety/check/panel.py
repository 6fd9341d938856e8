"""The section in which a study is looked through and repaired."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from levensreis.storage.findings import Severity
from levensreis.ui.safety.check.passphrase_dialog import PassphraseDialog
from levensreis.ui.safety.check.presenter import CheckPresenter, FindingLine, Seen
from levensreis.ui.safety.section import Section
from levensreis.ui.start.opening import Entrance
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel, put_icon
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.page_keys import PageKeys

_SIGNS: Final = {
    Severity.FINE: (IconName.CIRCLE_CHECK, "plus"),
    Severity.NOTE: (IconName.INFO, "warning"),
    Severity.SERIOUS: (IconName.ALERT, "danger"),
}


class CheckPanel(Section):
    """A line for each finding, and under them what can be done about it."""

    icon = IconName.SHIELD
    restore_wanted = Signal()
    """A reserve copy is to be put back."""
    salvage_wanted = Signal(object)
    """What opens the study (Entrance), that is to be closed and then saved."""

    def __init__(
        self, style: Style, parent: QWidget | None = None, *, is_merged: bool = False
    ) -> None:
        """Offer to save nothing when `is_merged`: its files can be merged again."""
        super().__init__(parent)
        self._style, self._is_merged = style, is_merged
        self._presenter: CheckPresenter | None = None
        self._dialog: PassphraseDialog | None = None
        self.look = QPushButton(self.tr("Studie nakijken"))
        self.look.setProperty("kind", "primary")
        self._sign = IconLabel(style, IconName.INFO, "muted")
        self.state = wrapped(self.tr("Nog niet nagekeken sinds de studie openging."))
        self._found = QFrame()
        self._found.setProperty("cls", "panel")
        self._lines = QVBoxLayout(self._found)
        self._lines.setContentsMargins(16, 14, 16, 14)
        self._lines.setSpacing(8)
        self.rebuild = QPushButton(self.tr("Woordenlijst opnieuw maken"))
        self.restore = QPushButton(self.tr(" Reservekopie terugzetten …"))
        put_icon(self.restore, style, IconName.HISTORY)
        self.salvage = QPushButton(self.tr(" Redden wat te lezen is …"))
        put_icon(self.salvage, style, IconName.LIFE_BUOY)
        self._lay_out()
        for part in (self._found, self.rebuild, self.restore, self.salvage):
            part.hide()
        PageKeys(self)

    @property
    def title(self) -> str:
        """The name in the list."""
        return self.tr("Nakijken en herstellen")

    @property
    def lines(self) -> list[str]:
        """What was found, as it is told."""
        return [each.accessibleName() for each in self._rows()]

    def attend(self, presenter: CheckPresenter) -> None:
        """Hand what is wanted to a presenter, which lives as long as its panel."""
        self._presenter = presenter
        self.look.clicked.connect(presenter.look)
        self.rebuild.clicked.connect(presenter.rebuild)
        self.restore.clicked.connect(self.restore_wanted)
        self.salvage.clicked.connect(self._ask_passphrase)

    def open(self) -> None:
        """Show what was found before; looking takes a while, and must be asked for."""

    def show_seen(self, seen: Seen) -> None:
        """Show what was found."""
        self._sign.set_icon(*_SIGNS[seen.severity])
        self.state.setText(seen.words)
        for row in self._rows():
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        for line in seen.lines:
            self._lines.addWidget(_row(line, self._style))
        self._found.show()
        self.rebuild.setVisible(seen.can_rebuild)
        self.restore.setVisible(seen.can_restore)
        self.salvage.setVisible(seen.can_salvage and not self._is_merged)
        announce(self, seen.words)

    def show_wrong(self, words: str) -> None:
        """Tell why this does not open the study."""
        if self._dialog is not None:
            self._dialog.show_problem(words)

    def hand_over(self, entrance: Entrance) -> None:
        """Announce that the study is to be closed, and saved as far as it goes."""
        if self._dialog is not None:
            self._dialog.accept()
        self.salvage_wanted.emit(entrance)

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self.done_told.emit(words)

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self.problem_told.emit(words)

    def _rows(self) -> list[QWidget]:
        items = (self._lines.itemAt(each) for each in range(self._lines.count()))
        return [row for each in items if each and (row := each.widget())]

    def _ask_passphrase(self) -> None:
        if self._presenter is None:
            return
        dialog = PassphraseDialog(self._style, self)
        dialog.given.connect(self._presenter.begin_salvage)
        dialog.finished.connect(self._forget)
        self._dialog = dialog
        dialog.open()

    def _forget(self) -> None:
        self._dialog = None

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(self.title, "h2"), 1)
        head.addWidget(self.look)
        told = QHBoxLayout()
        told.setSpacing(10)
        told.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.state, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.rebuild, self.restore, self.salvage):
            buttons.addWidget(button)
        buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addWidget(
            wrapped(
                self.tr(
                    "Leest het hele bestand, op een kopie: aan de studie verandert "
                    "niets, en u kunt intussen verder werken. Bij wat niet klopt, "
                    "staat wat u kunt doen."
                ),
                "meta",
            )
        )
        whole.addLayout(told)
        whole.addWidget(self._found)
        whole.addLayout(buttons)
        whole.addStretch(1)


def _row(line: FindingLine, style: Style) -> QWidget:
    row = QWidget()
    row.setAccessibleName(line.spoken)
    beside = QHBoxLayout(row)
    beside.setContentsMargins(0, 0, 0, 0)
    beside.setSpacing(10)
    sign = IconLabel(style, *_SIGNS[line.severity], 18)
    beside.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    words = wrapped(line.words)
    words.setAccessibleName(line.spoken)
    beside.addWidget(words, 1)
    return row
