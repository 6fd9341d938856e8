"""What a stretch is a stretch of, or that it is an indication, with the facts of it."""

from collections.abc import Iterable
from enum import StrEnum
from itertools import chain
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from levensreis.domain.spell import (
    FACTS,
    KINDS,
    Decision,
    DeliveryForm,
    Exemption,
    FundingLaw,
    MoveReason,
    NeedChange,
    Spell,
    SpellFact,
    SpellType,
    Stability,
    WorkKind,
    fact_label,
)
from levensreis.ui.interview.choice import Choice
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.plain_text import LineField

NO_ONE: Final = "–"
BESIDE: Final = ("delivery_form",)
"""The facts that stand beside the one before them, since both are short."""
_VALUES: Final[dict[str, type[SpellFact]]] = {
    "stable": Stability,
    "exemption": Exemption,
    "work": WorkKind,
    "funding_law": FundingLaw,
    "delivery_form": DeliveryForm,
    "decision": Decision,
    "reason": MoveReason,
    "afterwards": NeedChange,
}
_IN_WORDS: Final = "with_whom"
_ORDER: Final = tuple(dict.fromkeys(chain.from_iterable(FACTS.values())))
"""Every fact, in the order of the screen."""


class SpellFields(QWidget):
    """First what it is, then only the facts that are asked of that."""

    spell_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: SpellType | None = None
        self._labels: dict[str, QLabel] = {}
        self.type = _choice((each.label.capitalize(), each) for each in SpellType)
        self.type.activated.connect(self._choose)
        self.choices = {name: Choice() for name in _ORDER if name != _IN_WORDS}
        self.with_whom = LineField()
        self.with_whom.edited.connect(self._choose)
        for name, values in _VALUES.items():
            _fill(self.choices[name], values)
        for box in self.choices.values():
            box.activated.connect(self._choose)
        self._about_course = wrapped(
            self.tr(
                "Hoe complex de situatie toen was: breed is de laagste stap, zeer "
                "complex de hoogste. Zoals het werd verteld, nooit een oordeel van "
                "ons."
            ),
            "meta",
        )
        self._lay_out()
        self.show_spell(None)

    def field(self, fact: str) -> Choice | LineField:
        """Return the field of a fact."""
        return self.with_whom if fact == _IN_WORDS else self.choices[fact]

    def show_spell(self, spell: Spell | None) -> None:
        """Show what it is and its facts; what is typed is shown by who asks for it."""
        spell_type = spell.type if spell else None
        if spell_type is not self._shown:
            self._shown = spell_type
            self._ask(spell_type)
        _set(self.type, spell_type)
        for name, box in self.choices.items():
            _set(box, spell and getattr(spell, name))

    def _ask(self, spell_type: SpellType | None) -> None:
        kind = self.choices["kind"]
        kind.clear()
        if spell_type is not None:
            _fill(kind, KINDS[spell_type])
            # The kind of the statement itself is called the same.
            kind.setAccessibleName(f"{fact_label('kind')}: {spell_type.label}")
        self._about_course.setVisible(spell_type is SpellType.COURSE)
        asked = FACTS[spell_type] if spell_type else ()
        for name in _ORDER:
            self._labels[name].setVisible(name in asked)
            self.field(name).setVisible(name in asked)

    def _choose(self) -> None:
        chosen = self.type.currentData()
        facts = {name: self._value(name) for name in self.choices}
        facts[_IN_WORDS] = self.with_whom.text().strip()
        self.spell_chosen.emit(
            Spell.with_facts(SpellType(chosen), facts) if chosen else None
        )

    def _value(self, name: str) -> object:
        chosen = self.choices[name].currentData()
        if not chosen:
            return None
        if name != "kind":
            return _VALUES[name](chosen)
        # Those to choose from are still of what it was until now.
        return KINDS[self._shown](chosen) if self._shown else None

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        name = self.tr("Periode of indicatie")
        self.type.setAccessibleName(name)
        grid.addWidget(label(name, "label", buddy=self.type), 0, 0, 1, 2)
        grid.addWidget(self.type, 1, 0, 1, 2)
        paired = {_ORDER[_ORDER.index(each) - 1] for each in BESIDE}
        row = 0
        for fact in _ORDER:
            beside = fact in BESIDE
            row += 0 if beside else 2
            wide = 1 if beside or fact in paired else 2
            field = self.field(fact)
            field.setAccessibleName(fact_label(fact))
            self._labels[fact] = label(fact_label(fact), "label", buddy=field)
            grid.addWidget(self._labels[fact], row, int(beside), 1, wide)
            grid.addWidget(field, row + 1, int(beside), 1, wide)
        grid.addWidget(self._about_course, row + 2, 0, 1, 2)


def _choice(items: Iterable[tuple[str, StrEnum]]) -> Choice:
    box = Choice()
    box.addItem(NO_ONE, None)
    for text, value in items:
        box.addItem(text, value)
    return box


def _fill(box: Choice, values: type[SpellFact]) -> None:
    box.addItem(NO_ONE, None)
    for value in values:
        box.addItem(value.label, value)


def _set(box: Choice, value: object) -> None:
    box.setCurrentIndex(max(box.findData(value), 0))
