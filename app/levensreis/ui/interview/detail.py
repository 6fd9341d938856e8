"""The detail of one statement: every field beside its words, told at once."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.codebook import Codebook, Factor
from levensreis.domain.journey import Journey
from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Kind, Statement
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.ui.interview import edits
from levensreis.ui.interview.choice import Choice
from levensreis.ui.interview.coded_factors import CodedFactors
from levensreis.ui.interview.edits import Edit
from levensreis.ui.interview.spell_fields import SpellFields
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.influence_buttons import InfluenceButtons
from levensreis.ui.widgets.plain_text import LineField, PlainTextField
from levensreis.ui.widgets.rings import RingsPicker

NO_ONE = "–"


class DetailPane(QFrame):
    """Shows one statement and announces each change of it."""

    edit_wanted = Signal(object, str)
    """An Edit, and the name of the field where a problem is told."""
    removal_wanted = Signal()
    factor_wanted = Signal(str)
    new_factor_wanted = Signal(str)

    def __init__(
        self,
        style: Style,
        search: Callable[[str], list[Factor]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("cls", "panel")
        self.setAccessibleName(self.tr("Uitspraak"))
        self._codebook = Codebook(())
        self.text = PlainTextField(3)
        self.period = LineField()
        self.influence = InfluenceButtons(style)
        self.system = RingsPicker(style)
        self.group = _choices([(NO_ONE, None), *((each, each) for each in PartyGroup)])
        self.factors = CodedFactors(style, search)
        self.respondent = Choice()
        self.turning_point = QCheckBox(self.tr("Cruciaal moment"))
        self.quote = PlainTextField(2)
        self.story = PlainTextField(4)
        self.theme = _choices([(each.label, each) for each in Theme])
        self.kind = _choices([(each.label.capitalize(), each) for each in Kind])
        self.spell = SpellFields()
        self.remove = QPushButton(self.tr(" Verwijderen"))
        self.remove.setProperty("kind", "quiet")
        put_icon(self.remove, style, IconName.TRASH, "muted")
        self._empty = self._emptiness()
        self._body = self._fields()
        self._announce()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 8, 1, 8)
        whole.addWidget(self._empty)
        whole.addWidget(self._body, 1)
        self._body.hide()

    def hasHeightForWidth(self) -> bool:
        """Take the height there is: what does not fit scrolls inside."""
        return False

    def show_journey(self, journey: Journey, codebook: Codebook) -> None:
        """Know who speaks in this journey, and the factors."""
        self.show_codebook(codebook)
        self.respondent.clear()
        self.respondent.addItem(NO_ONE, None)
        for person in journey.respondents:
            self.respondent.addItem(f"{person.role}  (@{person.key})", person.key)

    def show_codebook(self, codebook: Codebook) -> None:
        """Know the names of these factors."""
        self._codebook = codebook

    def show_statement(self, statement: Statement | None, context: LifeContext) -> None:
        """Show a statement, or that none is chosen."""
        self._rows.clear()
        self._empty.setVisible(statement is None)
        self._body.setVisible(statement is not None)
        if statement is None:
            return
        self.text.set_text(statement.text)
        self.period.set_text(statement.period.said)
        self._tell_period(statement, context)
        self.influence.set_value(statement.influence)
        self.system.set_value(statement.system)
        self.group.setEnabled(statement.system is System.MICRO)
        _set(self.group, statement.group)
        _set(self.respondent, statement.respondent)
        _set(self.theme, statement.theme)
        _set(self.kind, statement.kind)
        self.turning_point.setChecked(statement.turning_point)
        self.quote.set_text(statement.quote)
        self.story.set_text(statement.story)
        self.factors.show_factors(
            [self._codebook.by_id[coding.factor] for coding in statement.codings]
        )
        self.spell.setVisible(statement.kind is Kind.SPELL)
        self.spell.show_spell(statement.spell)
        self._loose.setVisible(bool(statement.loose_words))
        self._loose.setText(
            self.tr("Nog ordenen: {words}").format(
                words=" ".join(statement.loose_words)
            )
        )
        self._sorted.setVisible(bool(statement.loose_words))

    def show_problem(self, words: str, field: str) -> None:
        """Tell beside a field what is wrong with it; what was typed stays."""
        self._rows.show_problem(field, words)

    def problem(self, field: str) -> str:
        """Return what is told beside a field."""
        return self._rows.problem(field)

    def commit(self) -> None:
        """Announce what was typed and not yet left."""
        for field in (self.text, self.period, self.quote, self.story):
            field.commit()

    def _tell_period(self, statement: Statement, context: LifeContext) -> None:
        period = statement.period
        if period.understood:
            words = period.in_words()
            age = period.age_text(context)
            self._when.setText(words if words == age else f"{words}  =  {age}")
            return
        self.show_problem(
            self.tr(
                "Geen tijdstip herkend; de woorden zijn bewaard. Typ bijvoorbeeld 6;6, "
                "groep 3, zomer 2014, vanaf 12 of na de verhuizing."
            ),
            "period",
        )
        self._when.setText("")

    def _want(self, edit: Edit, field: str) -> None:
        self.edit_wanted.emit(edit, field)

    def _announce(self) -> None:
        want = self._want
        self.text.edited.connect(lambda words: want(edits.text(words), "text"))
        self.period.edited.connect(lambda words: want(edits.period(words), "period"))
        self.quote.edited.connect(lambda words: want(edits.quote(words), "quote"))
        self.story.edited.connect(lambda words: want(edits.story(words), "story"))
        self.influence.influence_chosen.connect(
            lambda chosen: want(edits.influence(chosen), "influence")
        )
        self.system.system_chosen.connect(
            lambda chosen: want(edits.system(chosen), "system")
        )
        self.turning_point.clicked.connect(
            lambda checked: want(edits.turning_point(checked), "turning_point")
        )
        _on_choice(
            self.group,
            lambda each: want(edits.group(PartyGroup(each) if each else None), "group"),
        )
        _on_choice(
            self.respondent, lambda key: want(edits.respondent(key), "respondent")
        )
        _on_choice(self.theme, lambda each: want(edits.theme(Theme(each)), "theme"))
        _on_choice(self.kind, lambda each: want(edits.kind(Kind(each)), "kind"))
        self.spell.spell_chosen.connect(lambda each: want(edits.spell(each), "kind"))
        self.factors.removal_wanted.connect(
            lambda gone: want(edits.remove_factor(gone), "factor")
        )
        self.factors.factor_wanted.connect(self.factor_wanted)
        self.factors.new_factor_wanted.connect(self.new_factor_wanted)
        self._sorted.clicked.connect(lambda: want(edits.sorted_out(), "kind"))
        self.remove.clicked.connect(self.removal_wanted)

    def _fields(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(15, 4, 15, 4)
        column.setSpacing(4)
        self._when = wrapped("", "meta")
        self._loose = wrapped("", "warning")
        self._sorted = QPushButton(self.tr("Is geordend"))
        self._sorted.setProperty("kind", "quiet")
        self._rows = rows = FieldRows(column, 4)
        tr = self.tr
        rows.add("text", tr("Wat &gebeurde er"), self.text, self._loose, self._sorted)
        rows.add("influence", tr("Dit … de zorgvraag"), self.influence)
        rows.add("turning_point", "", self.turning_point)
        rows.add("period", tr("&Wanneer"), self.period, self._when)
        rows.add("system", tr("S&ysteem"), self.system)
        rows.add("factor", tr("&Factor uit het codeboek"), self.factors)
        rows.add("quote", tr("In de woorden van de gesprekspartner"), self.quote)
        rows.add("respondent", tr("Volgens wie"), self.respondent)
        rows.add("story", tr("&Toelichting"), self.story)
        rows.add("group", tr("Groep"), self.group)
        rows.add("theme", tr("Thema"), self.theme)
        rows.add("kind", tr("Soort"), self.kind, self.spell)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area

    def _emptiness(self) -> QLabel:
        words = wrapped(
            self.tr(
                "Kies een kaart om de uitspraak te bekijken, te wijzigen en te "
                "coderen, of typ een nieuwe in de snelle regel (F9)."
            ),
            "meta",
        )
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        words.setContentsMargins(15, 4, 15, 4)
        return words


def _choices(items: list[tuple[str, Any]]) -> Choice:
    box = Choice()
    for text, value in items:
        box.addItem(text, value)
    return box


def _set(box: Choice, value: object) -> None:
    box.setCurrentIndex(max(box.findData(value), 0))


def _on_choice(box: Choice, tell: Callable[[Any], None]) -> None:
    box.activated.connect(lambda row: tell(box.itemData(row)))
