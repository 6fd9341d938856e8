"""Ask when and with whom a group interview was."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from levensreis.ui.research.professionals.forms.dialog import FormDialog
from levensreis.ui.research.professionals.forms.told import InterviewForm
from levensreis.ui.style import Style
from levensreis.ui.widgets.plain_text import LineField, PlainTextField

_WIDTH: Final = 560


class InterviewDialog(FormDialog):
    """A day, organisations and functions on lines of their own, and a note."""

    def __init__(
        self,
        style: Style,
        form: InterviewForm,
        save: Callable[[InterviewForm], None],
        parent: QWidget | None = None,
        *,
        is_new: bool,
    ) -> None:
        tr = self.tr
        title = tr("Nieuw groepsgesprek") if is_new else tr("Groepsgesprek wijzigen")
        super().__init__(style, title, _WIDTH, parent)
        self._save = save
        self.on = LineField()
        self.on.set_text(form.on)
        self.on.setPlaceholderText(tr("Bijvoorbeeld 4-2-2026 of gisteren"))
        self.organisations = PlainTextField(4)
        self.organisations.set_text(form.organisations)
        self.participants = PlainTextField(4)
        self.participants.set_text(form.participants)
        self.note = PlainTextField(2)
        self.note.set_text(form.note)
        rows = self.rows
        rows.add("on", tr("&Datum"), self.on)
        rows.add(
            "organisations",
            tr("&Organisaties (elk op een eigen regel)"),
            self.organisations,
        )
        rows.add(
            "participants",
            tr("Deelnemers met hun &functie (elk op een eigen regel)"),
            self.participants,
            note=tr("Geen namen: noteer bijvoorbeeld ‘gedragsdeskundige’."),
        )
        rows.add("note", tr("&Notitie (mag leeg blijven)"), self.note)
        self.finish(tr("Vastleggen") if is_new else tr("Wijzigen"))
        self.on.setFocus()

    def save(self) -> None:
        """Keep the interview."""
        self._save(
            InterviewForm(
                on=self.on.text(),
                organisations=self.organisations.text(),
                participants=self.participants.text(),
                note=self.note.text(),
            )
        )

    @property
    def first(self) -> str:
        """The name of the field at which is told what is wrong with no other."""
        return "organisations"

    def field_of(self, name: str) -> QWidget:
        """Return a field by its name."""
        fields: dict[str, QWidget] = {
            "on": self.on,
            "organisations": self.organisations,
            "participants": self.participants,
        }
        return fields[name]
