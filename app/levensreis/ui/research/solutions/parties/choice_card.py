"""What a party says of one solution that it chose."""

from enum import Enum
from typing import Final, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from levensreis.domain.solutions.answer import Choice as Chosen
from levensreis.domain.solutions.answer import Feasibility, Impact, Term
from levensreis.domain.solutions.solution import Solution
from levensreis.ui.interview.choice import Choice
from levensreis.ui.research.solutions.listing.telling import headed
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import icon_button
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.plain_text import PlainTextField

_UNSAID: Final = "–"
Kind = TypeVar("Kind", bound=Enum)


class ChoiceCard(QFrame):
    """Impact, feasibility, term, a suggestion and who should do it."""

    edited = Signal()
    removal_wanted = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cls", "card")
        self._chosen: Chosen | None = None
        self.title = wrapped("", "h3")
        self.remove = icon_button(style, IconName.CLOSE, "")
        self.remove.clicked.connect(self.removal_wanted)
        self.impact, self.feasibility, self.term = Choice(), Choice(), Choice()
        for field, scale in (
            (self.impact, Impact),
            (self.feasibility, Feasibility),
        ):
            field.addItem(_UNSAID, None)
            for step in scale:
                field.addItem(f"{int(step)}  {step.label}", step)
        self.term.addItem(_UNSAID, None)
        for term in Term:
            self.term.addItem(term.label, term)
        self.suggestion, self.actors = PlainTextField(2), PlainTextField(2)
        for choice in (self.impact, self.feasibility, self.term):
            choice.currentIndexChanged.connect(lambda _: self.edited.emit())
        for text in (self.suggestion, self.actors):
            text.textChanged.connect(self.edited)
        self._lay_out()

    def show_choice(self, chosen: Chosen | None, solution: Solution | None) -> None:
        """Show what is said of a solution, or nothing when none stands here."""
        self._chosen = chosen
        self.setVisible(chosen is not None)
        if chosen is None:
            return
        name = solution.name if solution is not None else _UNSAID
        self.title.setText(headed(solution) if solution is not None else _UNSAID)
        self.setAccessibleDescription(self.title.text())
        gone = self.tr("Niet gekozen: {name}").format(name=name)
        self.remove.setAccessibleName(gone)
        self.remove.setToolTip(gone)
        self.blockSignals(True)
        for field, value in (
            (self.impact, chosen.impact),
            (self.feasibility, chosen.feasibility),
            (self.term, chosen.term),
        ):
            field.setCurrentIndex(max(field.findData(value), 0))
        self.suggestion.set_text(chosen.suggestion)
        self.actors.set_text(chosen.actors)
        self.blockSignals(False)

    @property
    def choice(self) -> Chosen | None:
        """What is filled in now; None when no solution stands here."""
        before = self._chosen
        if before is None:
            return None
        return Chosen(
            solution=before.solution,
            impact=_of(self.impact, Impact),
            term=_of(self.term, Term),
            feasibility=_of(self.feasibility, Feasibility),
            suggestion=_words(self.suggestion, before.suggestion),
            actors=_words(self.actors, before.actors),
        )

    def _lay_out(self) -> None:
        tr = self.tr
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 10)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addLayout(
            _row(
                (tr("Impact"), self.impact),
                (tr("Haalbaarheid"), self.feasibility),
                (tr("Termijn"), self.term),
            )
        )
        column.addLayout(
            _row(
                (tr("Suggestie"), self.suggestion),
                (tr("Wie het moeten doen"), self.actors),
            )
        )


def _row(*named: tuple[str, QWidget]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(3)
    for place, (name, field) in enumerate(named):
        field.setAccessibleName(name)
        grid.addWidget(label(name, "label", buddy=field), 0, place)
        grid.addWidget(field, 1, place)
        grid.setColumnStretch(place, 1)
    return grid


def _of(field: Choice, kind: type[Kind]) -> Kind | None:
    value = field.currentData()
    return None if value is None else kind(value)


def _words(field: PlainTextField, before: str) -> str:
    """Return what was typed; else as it was, since Qt makes other signs of some."""
    return field.text().strip() if field.is_pending else before
