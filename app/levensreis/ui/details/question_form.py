"""A form within the page about consent: filled in and recorded, or put away."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.errors import KnownError
from levensreis.ui.details.answers import AnswerForm, WrongAnswer
from levensreis.ui.interview.choice import Choice
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import FieldRows, wrapped

FACTS: Final = ("on", "by", "version")
"""The fields of an answer beside what it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a form asks, with what is likely or known filled in."""

    name: str
    """What a screen reader calls the form."""
    words: str = ""
    """What it means, above the fields."""
    fields: Sequence[str]
    """FACTS, `given`, with `never` if it was not asked, and `withdrawn`."""
    form: AnswerForm
    save: str
    record: Callable[[AnswerForm], None]
    """Is handed what was filled in; raises a KnownError when that cannot be."""
    is_grave: bool = False


class QuestionForm(QFrame):
    """Enter records, the page lets Esc put it away; each field tells its problem."""

    recorded = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cls", "panel")
        self._question: Question | None = None
        self._first = AnswerForm()
        self._rows: dict[str, FieldRows] = {}
        self._parts: dict[str, QWidget] = {}
        self.words = wrapped("")
        self.yes = QRadioButton(self.tr("Ja, gegeven"))
        self.no = QRadioButton(self.tr("Nee, geweigerd"))
        self.never = QRadioButton(self.tr("Niet gevraagd: haal dit antwoord weg"))
        self._radios = QButtonGroup(self)
        for radio in (self.yes, self.no, self.never):
            self._radios.addButton(radio)
        self.day = QLineEdit()
        self.by = Choice()
        self.by.setEditable(True)
        self.by.setInsertPolicy(Choice.InsertPolicy.NoInsert)
        # It would make somebody else of the first letters of a word.
        self.by.setCompleter(None)  # type: ignore[arg-type]
        inside = self.by.lineEdit()
        if inside is not None:
            inside.setAccessibleName(self.tr("Door wie"))
        self.version = QLineEdit()
        self.version.setPlaceholderText(self.tr("bijvoorbeeld 1"))
        self.withdrawn = QLineEdit()
        self.save = QPushButton()
        self.cancel = QPushButton(self.tr("Annuleren"))
        for button in (self.save, self.cancel):
            button.setAutoDefault(True)  # else Enter on Annuleren would record
        self.save.clicked.connect(self._try)
        self.cancel.clicked.connect(self.left)
        self._radios.buttonToggled.connect(self._follow)
        self._lay_out()

    def ask(self, question: Question, people: Sequence[str]) -> None:
        """Ask something; these people may have answered."""
        self._question = question
        self.setAccessibleName(question.name)
        self.words.setText(question.words)
        self.words.setVisible(bool(question.words))
        self.save.setText(question.save)
        self.save.setProperty("kind", "danger" if question.is_grave else "primary")
        self.save.style().unpolish(self.save)
        self.save.style().polish(self.save)
        self.never.setVisible("never" in question.fields)
        for key, part in self._parts.items():
            part.setVisible(key in question.fields)
        self.by.clear()
        self.by.addItems(list(dict.fromkeys(people)))
        self._fill(question.form)
        self._first = self._typed()
        self.clear_problems()
        self._focus("given" if "given" in question.fields else "on")

    @property
    def is_touched(self) -> bool:
        """Whether something was chosen or typed in it."""
        return self._typed() != self._first

    def show_problem(self, words: str, field: str = "on") -> None:
        """Tell beside a field what is wrong with it, and put the cursor there."""
        self._rows[field].show_problem(field, words)
        announce(self, words)
        self._focus(field)

    def problem(self, field: str) -> str:
        """Return what is told beside a field."""
        return self._rows[field].problem(field)

    def clear_problems(self) -> None:
        """Tell nothing any more."""
        for rows in self._rows.values():
            rows.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Record at Enter, wherever the cursor is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._try()
        else:
            super().keyPressEvent(event)

    def _try(self) -> None:
        question = self._question
        if question is None:
            return
        self.clear_problems()
        try:
            question.record(self._typed())
        except WrongAnswer as error:
            self.show_problem(str(error), error.field)
        except KnownError as error:
            self.show_problem(str(error))
        else:
            self.recorded.emit()

    def _fill(self, form: AnswerForm) -> None:
        self._radios.setExclusive(False)  # else one that is checked stays so
        self.yes.setChecked(form.given is True)
        self.no.setChecked(form.given is False)
        self.never.setChecked(False)
        self._radios.setExclusive(True)
        self.day.setText(form.on)
        self.by.setEditText(form.by)
        self.version.setText(form.version)
        self.withdrawn.setText(form.withdrawn)

    def _typed(self) -> AnswerForm:
        chosen = self.yes.isChecked() or self.no.isChecked()
        return AnswerForm(
            given=self.yes.isChecked() if chosen else None,
            on=self.day.text(),
            by=self.by.currentText(),
            version=self.version.text(),
            withdrawn=self.withdrawn.text(),
            asked=not self.never.isChecked(),
        )

    def _follow(self) -> None:
        """Ask no facts of an answer that was not there."""
        for key in ("on", "by", "version", "withdrawn"):
            self._parts[key].setEnabled(not self.never.isChecked())

    def _focus(self, field: str) -> None:
        chosen = self._radios.checkedButton() or self.yes
        places = {"given": chosen, "on": self.day, "by": self.by}
        places |= {"version": self.version, "withdrawn": self.withdrawn}
        places[field].setFocus()

    def _lay_out(self) -> None:
        tr = self.tr
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 14)
        whole.setSpacing(10)
        whole.addWidget(self.words)
        answers = QWidget()
        beside = QHBoxLayout(answers)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(18)
        for radio in (self.yes, self.no, self.never):
            beside.addWidget(radio)
        beside.addStretch(1)
        whole.addWidget(self._part("given", "", answers))
        fields = QHBoxLayout()
        fields.setSpacing(14)
        fields.addWidget(self._part("on", tr("&Dag"), self.day), 2)
        fields.addWidget(self._part("by", tr("Door &wie"), self.by), 2)
        version = self._part("version", tr("&Versie van de tekst"), self.version)
        fields.addWidget(version, 2)
        gone = self._part("withdrawn", tr("&Ingetrokken op"), self.withdrawn)
        fields.addWidget(gone, 2)
        # A day alone is no wider than a day beside the others.
        for key in ("by", "version"):
            policy = self._parts[key].sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            self._parts[key].setSizePolicy(policy)
        whole.addLayout(fields)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        whole.addLayout(buttons)

    def _part(self, key: str, name: str, field: QWidget) -> QWidget:
        """Return a field with its name above and room for its problem beneath."""
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._rows[key] = FieldRows(column, 0)
        self._rows[key].add(key, name, field)
        column.addStretch(1)
        self._parts[key] = part
        return part
