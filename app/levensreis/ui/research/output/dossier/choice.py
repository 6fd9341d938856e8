"""For whom the dossier is, as what it is saved, and which day stands on it."""

from collections.abc import Mapping
from datetime import date
from typing import Final, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.today import today
from levensreis.language import day
from levensreis.services.document_files import PDF, WORD
from levensreis.ui.details.days import read_day
from levensreis.ui.details.typed_fields import TypedFields
from levensreis.ui.research.output.dossier.presenter import DossierWish
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.plain_text import LineField

Kind = TypeVar("Kind")
_OUTPUTS: Final = (Output.TEAM, Output.OTHERS)


class DossierChoice(QWidget):
    """Two questions beside each other, and a day below them."""

    changed = Signal()
    """Another reader: what is in it changes too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self.outputs = {each: QRadioButton(_begun(each.label)) for each in _OUTPUTS}
        self.endings = {
            PDF: QRadioButton(self.tr("Pdf: om te lezen en te printen")),
            WORD: QRadioButton(self.tr("Word (.docx): om in verder te schrijven")),
        }
        self.needs = wrapped("", "meta")
        self.line = LineField()
        self.line.setPlaceholderText(day(today()))
        self._lay_out()
        self.outputs[Output.TEAM].setChecked(True)
        self.endings[PDF].setChecked(True)

    @property
    def wish(self) -> DossierWish:
        """What is chosen."""
        published = _chosen(self.outputs) is Output.OTHERS
        return DossierWish(published, _chosen(self.endings), self._day)

    def commit(self) -> bool:
        """Take the day that was typed; False when it is told what is wrong with it."""
        wrong = self._fields.commit()
        if wrong is not None:
            wrong.setFocus()
        return wrong is None

    def fold(self, *, is_narrow: bool) -> None:
        """Put the two questions below each other where there is little room."""
        directions = QBoxLayout.Direction
        self._beside.setDirection(
            directions.TopToBottom if is_narrow else directions.LeftToRight
        )

    def problem(self) -> str:
        """Return what is told beside the day; empty when nothing is."""
        return self._rows.problem("day")

    def _take(self, words: str) -> None:
        self._day = read_day(words, today()) if words.strip() else None
        self._fields.show("day", day(self._day) if self._day else "")

    def _lay_out(self) -> None:
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(16)
        readers = self._asked(self.tr("Voor wie?"), self.outputs)
        self._beside.addLayout(readers, 1)
        self._beside.addLayout(self._asked(self.tr("Soort bestand"), self.endings), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(self._beside)
        whole.addWidget(self.needs)
        whole.addSpacing(4)
        self._rows = FieldRows(whole, 0)
        self._rows.add(
            "day",
            self.tr("Dag op de eerste bladzijde"),
            self.line,
            note=self.tr("Leeg: de dag waarop u het dossier maakt."),
        )
        self._fields = TypedFields(self._rows, self)
        self._fields.add("day", self.line, self._take)
        for button in self.outputs.values():
            button.toggled.connect(self._toggle)

    def _asked(self, title: str, buttons: Mapping[Kind, QRadioButton]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label(title, "h3"))
        group = QButtonGroup(self)
        for button in buttons.values():
            button.setAccessibleDescription(title)
            group.addButton(button)
            column.addWidget(button)
        column.addStretch(1)
        return column

    def _toggle(self, checked: bool) -> None:
        if checked:
            self.needs.setText(_chosen(self.outputs).needs())
            self.changed.emit()


def _chosen(buttons: Mapping[Kind, QRadioButton]) -> Kind:
    return next(each for each, button in buttons.items() if button.isChecked())


def _begun(words: str) -> str:
    """Return words as they stand at the beginning of a line."""
    return words[:1].upper() + words[1:]
