"""Ask what is needed for a factor that the codebook does not have."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.errors import KnownError
from levensreis.domain.influence import Influence
from levensreis.domain.statement import Statement
from levensreis.domain.system import PartyGroup, System
from levensreis.ui.widgets.dialog_buttons import dialog_buttons
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.plain_text import LineField

Save = Callable[[str, Influence, System, PartyGroup | None], None]
"""Keeps a factor; raises KnownError."""


class NewFactorDialog(QDialog):
    """A label, its side and its system; those of the statement are filled in.

    Stays open while something is wrong.
    """

    def __init__(
        self,
        words: str,
        statement: Statement | None,
        save: Save,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Eigen factor toevoegen"))
        self._save = save
        self.name = LineField()
        self.name.setText(words)
        self.name.selectAll()
        self.influence = QComboBox()
        for influence in (Influence.POSITIVE, Influence.NEGATIVE):
            sign = influence.sign.replace("-", "−")
            self.influence.addItem(f"{sign}  {influence.label}", influence)
        self.system = QComboBox()
        for system in System:
            self.system.addItem(system.label, system)
        self.group = QComboBox()
        self.group.addItem("–", None)
        for group in PartyGroup:
            self.group.addItem(group.label, group)
        self.system.currentIndexChanged.connect(self._allow_group)
        if statement is not None:
            _set(self.influence, statement.influence)
            _set(self.system, statement.system)
            _set(self.group, statement.group)
        self._allow_group()
        self._lay_out()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setSpacing(4)
        whole.addWidget(
            wrapped(
                self.tr(
                    "Het codeboek heeft deze factor niet. Een eigen factor hoort bij "
                    "deze studie en telt mee in de factortabel. Gebruik geen namen."
                )
            )
        )
        whole.addSpacing(6)
        self._rows = rows = FieldRows(whole)
        rows.add("name", self.tr("&Naam van de factor"), self.name)
        rows.add("influence", self.tr("&Invloed"), self.influence)
        rows.add("system", self.tr("&Systeem"), self.system)
        rows.add("group", self.tr("&Groep"), self.group)
        whole.addSpacing(6)
        whole.addWidget(dialog_buttons(self, self.tr("Toevoegen"), self._accept))
        self.setMinimumWidth(440)

    def problem(self, field: str) -> str:
        """Return what is told beside a field."""
        return self._rows.problem(field)

    def _allow_group(self) -> None:
        micro = self.system.currentData() == System.MICRO
        self.group.setEnabled(micro)
        if not micro:
            self.group.setCurrentIndex(0)

    def _accept(self) -> None:
        group: Any = self.group.currentData()
        try:
            self._save(
                self.name.text(),
                Influence(self.influence.currentData()),
                System(self.system.currentData()),
                PartyGroup(group) if group else None,
            )
        except KnownError as error:
            self._rows.show_problem("name", str(error))
            self.name.setFocus()
        else:
            self.accept()


def _set(box: QComboBox, value: object) -> None:
    row = box.findData(value)
    if row >= 0:
        box.setCurrentIndex(row)
