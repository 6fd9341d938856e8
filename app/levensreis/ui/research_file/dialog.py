"""The dialog that makes a research file: first what goes and stays, then where to."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from levensreis.services.research_file import ResearchReport
from levensreis.ui.research_file.journeys import JourneyRows
from levensreis.ui.research_file.key_dialog import KeyPairDialog
from levensreis.ui.research_file.looked import (
    going_words,
    shown_words,
    withdrawn_words,
)
from levensreis.ui.research_file.presenter import ResearchFilePresenter
from levensreis.ui.research_file.team_fields import TeamFields
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.tasks.tasks import Tasks
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.busy_foot import BusyFoot
from levensreis.ui.widgets.dialog_buttons import button_row
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.file_dialogs import ask_save
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.page_keys import PageKeys

WIDTH: Final = 760
AROUND: Final = 60
"""Pixels of the screen that stay free above and below."""


class ResearchFileDialog(QDialog):
    """Nothing is written before it is seen what goes, what stays and who is rare."""

    way_wanted = Signal(object)
    """A journey that stays (LeftOut), once the dialog is closed."""
    made = Signal(str)
    """Where the file is, in words, once the dialog is closed."""

    def __init__(
        self, style: Style, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Onderzoeksbestand maken"))
        self._style, self._tasks = style, tasks
        self.presenter: ResearchFilePresenter | None = None
        self.going = wrapped("", "h3")
        self.rows = JourneyRows(style)
        self._alike_mark = IconLabel(style, IconName.USERS, "muted", 16)
        self.alike = wrapped("")
        self.withdrawn = wrapped("")
        self.signed = wrapped("", "meta")
        self.problem = wrapped("", "wrong")
        self.team = TeamFields(style)
        self.make = QPushButton(self.tr("&Bewaren …"))
        self.make.setProperty("kind", "primary")
        self.cancel = QPushButton(self.tr("Sluiten"))
        self.foot = BusyFoot(button_row(self.cancel, self.make))
        self.foot.follow(tasks)
        self._fields, self._area = QWidget(), QScrollArea()
        self._lay_out()
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in a field makes nothing
        PageKeys(self)
        self.make.clicked.connect(self._make)
        self.cancel.clicked.connect(self.reject)
        self.rows.opened.connect(self._go)
        self.team.wanted.toggled.connect(self._show_team_fields)
        # Later: what was just shown has no place yet.
        self._reveal = QTimer(self, singleShot=True, interval=0)
        self._reveal.timeout.connect(lambda: self._area.ensureWidgetVisible(self.team))
        tasks.stopped.connect(self.show_ready)

    def attend(self, presenter: ResearchFilePresenter) -> None:
        """Hand what is wanted to a presenter, and let it look."""
        self.presenter = presenter
        self.team.attend(presenter)
        self.team.pair_wanted.connect(self._ask_pair)
        presenter.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room that it needs, now that it is dressed."""
        super().showEvent(event)
        self._take_room()

    def show_busy(self, words: str) -> None:
        """Tell what is being done; nothing can be chosen."""
        self.problem.hide()
        self._fields.setEnabled(False)
        self.foot.begin(words, self._stop)

    def show_ready(self) -> None:
        """Let people choose again."""
        self._fields.setEnabled(True)
        self.foot.end()

    def show_report(self, report: ResearchReport) -> None:
        """Show what would go, and what would stay."""
        self.going.setText(going_words(report))
        self.rows.show_report(report)
        few = report.groups.is_small
        icon = (IconName.ALERT, "warning") if few else (IconName.USERS, "muted")
        self._alike_mark.set_icon(*icon)
        self.alike.setText(shown_words(report))
        self._alike.setVisible(bool(self.alike.text()))
        self.withdrawn.setText(withdrawn_words(report))
        self.withdrawn.setVisible(bool(report.withdrawn))
        self.signed.setText(
            self.tr(
                "Ondertekend met de sleutel van deze studie: {key}. Noem die aan het "
                "onderzoeksteam: zo weet het dat het bestand van u komt."
            ).format(key=report.signed_by)
        )
        for part in (self.team, self.signed):
            part.setVisible(report.is_something)
        self.make.setEnabled(report.is_something)
        self._take_room()
        words = (self.going.text(), self.alike.text(), self.withdrawn.text())
        announce(self, " ".join(filter(None, words)), at_once=False)
        (self.make if report.is_something else self.rows).setFocus()

    def show_team(self, key: str, *, is_wanted: bool) -> None:
        """Show for which team the file is."""
        self.team.show_team(key, is_wanted=is_wanted)

    def show_key(self, words: str, *, is_right: bool) -> None:
        """Tell beside the key whether it is one; without words nothing yet."""
        self.team.show_told(words, is_right=is_right)

    def go_to_key(self) -> None:
        """Put the cursor in the key, of which was just told what is wrong."""
        self.team.key.setFocus()
        self.team.key.selectAll()

    def ask_path(self, path: Path, kinds: str, save: Callable[[Path], None]) -> None:
        """Ask where the file should come."""
        ask_save(self, self.windowTitle(), path, kinds, save)

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self.problem.setText(words)
        self.problem.show()
        announce(self, words)
        (self.make if self.make.isEnabled() else self.cancel).setFocus()

    def show_made(self, words: str) -> None:
        """Be done, and tell where the file is."""
        self.accept()
        self.made.emit(words)

    def reject(self) -> None:
        """Leave; what goes on is stopped first, and told."""
        if self.foot.is_busy:
            self.foot.busy.stop.click()
        else:
            super().reject()

    def _show_team_fields(self) -> None:
        self._take_room()
        self._reveal.start()

    def _make(self) -> None:
        self.problem.hide()
        if self.presenter is not None:
            self.presenter.make(self.team.typed)

    def _stop(self) -> None:
        if self.presenter is not None:
            self.presenter.stop()

    def _go(self, left_out: object) -> None:
        if left_out is not None:
            self.accept()
            self.way_wanted.emit(left_out)

    def _ask_pair(self) -> None:
        dialog = KeyPairDialog(self._style, self._tasks, self)
        dialog.key_made.connect(self.team.take)
        dialog.open()

    def _take_room(self) -> None:
        """Become as high as what is shown, and never higher than the screen."""
        room = self.screen().availableGeometry()
        width = min(self._style.px(WIDTH), room.width() - AROUND)
        self._fields.ensurePolished()
        around = self.sizeHint().height() - self._area.sizeHint().height()
        inner = self._fields.layout()
        high = inner.totalHeightForWidth(width) if inner is not None else 0
        middle = self.geometry().center()
        self.resize(width, min(high + around, room.height() - AROUND))
        place = self.geometry()
        place.moveCenter(middle)  # it grows to all sides, and stays over its page
        place.moveTop(max(place.top(), room.top() + AROUND // 2))
        self.setGeometry(place)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(8)
        column.addWidget(self.going)
        column.addWidget(self.rows)
        self._alike = QWidget()
        alike = QHBoxLayout(self._alike)
        alike.setContentsMargins(0, 4, 0, 0)
        alike.setSpacing(8)
        alike.addWidget(self._alike_mark, 0, Qt.AlignmentFlag.AlignTop)
        alike.addWidget(self.alike, 1)
        column.addWidget(self._alike)
        for part in (self.withdrawn, self.team, self.signed):
            column.addWidget(part)
        column.addStretch(1)
        for hidden in (self._alike, self.withdrawn, self.team, self.signed):
            hidden.hide()
        self.problem.hide()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._fields)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(10)
        whole.addWidget(label(self.windowTitle(), "h2"))
        whole.addWidget(
            wrapped(
                self.tr(
                    "Voor onderzoekers. Namen zijn vervangen, en er gaat geen "
                    "geboortedatum, register, notitie of antwoord van een ouder mee. "
                    "Het bestand is gepseudonimiseerd, niet anoniem."
                ),
                "meta",
            )
        )
        whole.addWidget(self._area, 1)
        whole.addWidget(self.problem)
        whole.addWidget(self.foot)
