"""The facts of a spell: what it is, and of care who paid and how."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from levensreis.domain.spell import DeliveryForm, FundingLaw, Spell, SpellType
from levensreis.ui.interview.choice import Choice


class SpellFields(QWidget):
    """Three choices that together make a spell."""

    spell_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.type = self._choice(self.tr("Soort periode"), SpellType)
        self.law = self._choice(self.tr("Wet"), FundingLaw)
        self.form = self._choice(self.tr("Leveringsvorm"), DeliveryForm)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.law, 1)
        row.addWidget(self.form, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(self.type)
        whole.addLayout(row)

    def show_spell(self, spell: Spell | None) -> None:
        """Show the facts; law and form are asked for care only."""
        care = spell is not None and spell.type is SpellType.CARE
        for box, value in (
            (self.type, spell and spell.type),
            (self.law, spell and spell.funding_law),
            (self.form, spell and spell.delivery_form),
        ):
            box.setCurrentIndex(max(box.findData(value), 0))
        self.law.setVisible(care)
        self.form.setVisible(care)

    def _choice(self, name: str, values: type[StrEnum]) -> Choice:
        box = Choice()
        box.setAccessibleName(name)
        box.addItem(f"{name} …", None)
        for value in values:
            box.addItem(value.label, value)  # type: ignore[attr-defined]
        box.activated.connect(self._choose)
        return box

    def _choose(self) -> None:
        chosen = self.type.currentData()
        law, form = self.law.currentData(), self.form.currentData()
        spell = chosen and Spell(
            SpellType(chosen),
            FundingLaw(law) if law else None,
            DeliveryForm(form) if form else None,
        )
        self.spell_chosen.emit(spell)
