"""Erasing a journey for good: what goes, why, and its code to confirm it."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.safety.keeping.erase_presenter import ErasurePresenter
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import BusyRow, announce
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.icons import IconLabel, put_icon
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.plain_text import PlainTextField

WIDTH: Final = 540
MARGIN: Final = 20
LINES: Final = 3
"""Files outside that are seen at once; the others scroll."""
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ErasureDialog(QDialog):
    """Enter erases nothing; once begun it goes on to the end."""

    journey_erased = Signal(object)
    """The id of the journey that is gone."""

    def __init__(
        self, journey_id: UUID, style: Style, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._id, self._style = journey_id, style
        self._presenter: ErasurePresenter | None = None
        self._title = label("", "h2")
        self.icon = IconLabel(style, IconName.TRASH, "danger", 20)
        self.told = wrapped("")
        self.goes = wrapped("")
        self.stays_head = wrapped("", "h3")
        self.stays = PlainTextField(LINES)
        self.stays.setReadOnly(True)
        self.copy = QPushButton(self.tr(" Lijst kopiëren"))
        put_icon(self.copy, style, IconName.COPY)
        self.copy.clicked.connect(self._copy)
        self.reason = QLineEdit()
        self.code = QLineEdit()
        self.busy = BusyRow()
        self.busy.stop.hide()
        self.erase = QPushButton(self.tr(" Voorgoed wissen"))
        self.erase.setProperty("kind", "danger")
        put_icon(self.erase, style, IconName.TRASH, "danger")
        self.erase.clicked.connect(self._erase)
        self.leave = QPushButton(self.tr("Annuleren"))
        self.leave.clicked.connect(self.reject)
        self._form = self._asked()
        self._lay_out()
        self.resize(style.px(WIDTH), self.sizeHint().height())

    @property
    def is_going(self) -> bool:
        """Whether it is being erased now."""
        return not self.busy.isHidden()

    def problem(self, field: str) -> str:
        """Return what is told beside the code or the reason."""
        return self._rows.problem(field)

    def attend(self, presenter: ErasurePresenter) -> None:
        """Hand what is wanted to a presenter, and show what would go."""
        self._presenter = presenter
        presenter.start()

    def show_preview(
        self, code: str, goes: Sequence[str], stays: Sequence[str], reason: str
    ) -> None:
        """Show what goes and what stays outside, with the reason that is recorded."""
        self._name(self.tr("{code} wissen").format(code=code))
        self.goes.setText("\n".join(f"•  {each}" for each in goes))
        self._show_form()
        self._show_stays(self.tr("Dit blijft staan:"), stays)
        self.reason.setText(reason)
        self.code.setPlaceholderText(code)
        (self.code if reason else self.reason).setFocus()
        self._fit()

    def show_wrong(self, field: str, words: str) -> None:
        """Tell beside the code or the reason what is wrong with it."""
        self._show_form()
        self._rows.clear()
        self._rows.show_problem(field, words)
        (self.code if field == "code" else self.reason).setFocus()
        self._fit()
        announce(self, words)

    def show_going(self, words: str) -> None:
        """Show that it goes on, and cannot be stopped."""
        self._rows.clear()
        for part in (self._area, self.erase, self.leave):
            part.hide()
        self.busy.begin(words, lambda: None)
        self.busy.show()
        self.told.setText(
            self.tr("Dit duurt even, en gaat door tot het klaar is. Sluit niets af.")
        )
        announce(self, words)

    def show_progress(self, done: int, every: int) -> None:
        """Show how many copies are done, and of how many."""
        self.busy.show_progress(done, every)

    def end(self) -> None:
        """Show the form again: it was stopped before it began."""
        if self.is_going and self._presenter is not None:
            self._presenter.stopped()

    def show_problem(self, words: str) -> None:
        """Tell why nothing was erased."""
        self._show_form()
        if not self._title.text():  # nothing is known of it
            self._name(self.tr("Wissen kan nu niet"))
            self._area.hide()
            self.erase.hide()
        self.icon.set_icon(IconName.ALERT, "danger")
        self.told.setText(words)
        announce(self, words)

    def show_erased(self, words: str, left: Sequence[str]) -> None:
        """Tell that it is gone, and what a person must delete."""
        self.busy.hide()
        self._name(self.tr("Gewist"))
        self.icon.set_icon(IconName.CIRCLE_CHECK, "plus")
        self.told.setText(words)
        head = self.tr("Verwijder zelf wat hier nog staat:")
        self._show_stays(head, left)
        self.goes.hide()
        self._asking.hide()
        self._area.setVisible(bool(left))
        self.copy.setVisible(bool(left))
        self.leave.setText(self.tr("Sluiten"))
        self.leave.show()
        (self.stays if left else self.leave).setFocus()
        announce(self, " ".join((words, head if left else "")).strip())
        self._fit()
        self.journey_erased.emit(self._id)

    def reject(self) -> None:
        """Close, unless it is being erased: half of it is worse than either."""
        if not self.is_going:
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter in a field do nothing."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)

    def _erase(self) -> None:
        if self._presenter is not None:
            self._presenter.erase(self.code.text(), self.reason.text())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.stays.text())
        announce(self, self.tr("Gekopieerd"))

    def _show_form(self) -> None:
        self.told.setText(
            self.tr(
                "Dit gaat voorgoed weg. Niets haalt het terug, ook geen reservekopie."
            )
        )
        self.busy.hide()
        for part in (self._area, self.erase, self.leave):
            part.show()

    def _show_stays(self, head: str, lines: Sequence[str]) -> None:
        self.stays_head.setText(head)
        self.stays.setAccessibleName(head)
        self.stays.set_text("\n".join(lines))
        for part in (self.stays_head, self.stays):
            part.setVisible(bool(lines))

    def _name(self, title: str) -> None:
        self.setWindowTitle(title)
        self._title.setText(title)

    def _fit(self) -> None:
        """Become as high as what is shown, and never higher than the window under."""
        width = self._style.px(WIDTH)
        self._form.adjustSize()
        wanted = self._form.heightForWidth(width - 2 * MARGIN)
        around = self.sizeHint().height() - self._area.sizeHint().height()
        window = self.parentWidget()
        room = window.window().height() - 40 if window else wanted + around
        self.resize(width, min(wanted + around, room))

    def _asked(self) -> QWidget:
        asked = QWidget()
        column = QVBoxLayout(asked)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.goes)
        column.addWidget(self.stays_head)
        column.addWidget(self.stays)
        column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.copy.hide()
        self._asking = QWidget()
        fields = QVBoxLayout(self._asking)
        fields.setContentsMargins(0, 6, 0, 0)
        fields.setSpacing(4)
        self._rows = FieldRows(fields)
        self._rows.add(
            "reason",
            self.tr("&Reden"),
            self.reason,
            note=self.tr("Blijft bewaard, met de code en de dag. Schrijf geen namen."),
        )
        self._rows.add("code", self.tr("Typ de &code over om te wissen"), self.code)
        column.addWidget(self._asking)
        column.addStretch(1)
        return asked

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.icon)
        head.addWidget(self._title, 1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._form)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.erase)
        row.addStretch(1)
        row.addWidget(self.leave)
        for button in (self.erase, self.copy):
            button.setAutoDefault(False)
        self.busy.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, 18, MARGIN, 18)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addWidget(self.told)
        whole.addWidget(self._area, 1)
        whole.addWidget(self.busy)
        whole.addStretch(0)
        whole.addLayout(row)
