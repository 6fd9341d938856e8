"""The detail of one statement: every field beside its words, told at once."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.codebook import Codebook, Factor
from levensreis.domain.journey import Journey
from levensreis.domain.life_context import LifeContext
from levensreis.domain.period import Period
from levensreis.domain.statement import Kind, Statement
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.ui.interview import edits
from levensreis.ui.interview.choice import Choice
from levensreis.ui.interview.coded_factors import CodedFactors
from levensreis.ui.interview.edits import Edit
from levensreis.ui.interview.spell_fields import SpellFields
from levensreis.ui.style import Style
from levensreis.ui.style.icons import THEME_ICONS, IconName
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.icons import IconLabel, put_icon
from levensreis.ui.widgets.influence_buttons import InfluenceButtons
from levensreis.ui.widgets.labels import ElidedLabel
from levensreis.ui.widgets.plain_text import LineField, PlainTextField
from levensreis.ui.widgets.rings import RingsPicker

NO_ONE: Final = "–"
MARGIN: Final = 40
"""Room kept above and below a field that is brought into sight."""


class DetailPane(QFrame):
    """Shows one statement and announces each change of it."""

    edit_wanted = Signal(object, str)
    """An Edit, and the name of the field where a problem is told."""
    removal_wanted = Signal()
    factor_wanted = Signal(str)
    new_factor_wanted = Signal(str)
    renaming_wanted = Signal(str, str)

    def __init__(
        self,
        style: Style,
        search: Callable[[str], list[Factor]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("cls", "panel")
        self.setAccessibleName(self.tr("Uitspraak"))
        self._style = style
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
        self._icon = IconLabel(style, IconName.INFO)
        self._title = ElidedLabel("", "h3")
        self._shown: Statement | None = None
        self._asked = ""
        self._context = LifeContext()
        self._empty = self._emptiness()
        self._area = self._fields()
        self._body = self._with_head(self._area)
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
        self._show_words(statement)
        self._empty.setVisible(statement is None)
        self._body.setVisible(statement is not None)
        before, self._shown = self._shown, statement
        if statement is None:
            return
        if before is None or statement.id != before.id:
            self._area.verticalScrollBar().setValue(0)
        self._context = context
        self._icon.set_icon(THEME_ICONS[statement.theme])
        self._title.set_text(statement.theme.label)
        if not self.period.is_pending:
            self._tell_period(statement.period)
        self.influence.set_value(statement.influence)
        self.system.set_value(statement.system)
        self.group.setEnabled(statement.system is System.MICRO)
        _set(self.group, statement.group)
        _set(self.respondent, statement.respondent)
        _set(self.theme, statement.theme)
        _set(self.kind, statement.kind)
        self.turning_point.setChecked(statement.turning_point)
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
        for field in self._typed.values():
            field.commit()

    @property
    def is_pending(self) -> bool:
        """Whether something that was typed could not be recorded."""
        # Of a text that was emptied nothing is lost.
        emptied = not self.text.text().strip()
        return any(
            field.is_pending and not (field is self.text and emptied)
            for field in self._typed.values()
        )

    @property
    def _typed(self) -> dict[str, PlainTextField | LineField]:
        return {
            "text": self.text,
            "period": self.period,
            "quote": self.quote,
            "story": self.story,
        }

    def _show_words(self, statement: Statement | None) -> None:
        """Show what was said; what was typed and could not be recorded stays."""
        before, after = _words(self._shown), _words(statement)
        same = statement and self._shown and statement.id == self._shown.id
        told = {}
        for name, field in self._typed.items():
            untouched = before[name] == after[name] and name != self._asked
            if same and untouched and field.is_pending:
                told[name] = self.problem(name)
            else:
                field.set_text(after[name])
        self._rows.clear()
        for name, words in told.items():
            if words:
                self.show_problem(words, name)

    def _tell_period(self, period: Period) -> None:
        self._rows.clear(["period"])
        if period.understood:
            words = period.in_words()
            age = period.age_text(self._context)
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
        self._asked = field
        self.edit_wanted.emit(edit, field)
        self._asked = ""

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
        self.factors.renaming_wanted.connect(self.renaming_wanted)
        # What a time will mean is told while it is typed.
        self.period.textEdited.connect(
            lambda text: self._tell_period(Period.parse(text))
        )
        self._sorted.clicked.connect(lambda: want(edits.sorted_out(), "kind"))
        self.remove.clicked.connect(self.removal_wanted)

    def reveal(self) -> None:
        """Bring the field with the cursor into sight."""
        field = self.focusWidget()
        inner = self._area.widget()
        if field is not None and inner is not None and inner.isAncestorOf(field):
            # All of it: ensureWidgetVisible is content with the line of the cursor.
            middle = field.mapTo(inner, field.rect().center())
            room = field.height() // 2 + MARGIN
            self._area.ensureVisible(middle.x(), middle.y(), 0, room)

    def _with_head(self, area: QScrollArea) -> QWidget:
        whole = QWidget()
        head = QHBoxLayout()
        head.setContentsMargins(15, 2, 15, 0)
        head.setSpacing(8)
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(area, 1)
        return whole

    def _fields(self) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(15, 4, 15, 4)
        column.setSpacing(4)
        self._when = wrapped("", "meta")
        self._loose = wrapped("", "warning")
        self._sorted = QPushButton(self.tr("Dit is geordend"))
        put_icon(self._sorted, self._style, IconName.CHECK)
        self._rows = rows = FieldRows(column, 4)
        tr = self.tr
        rows.add("text", tr("Wat &gebeurde er"), self.text, self._loose, self._sorted)
        rows.add("influence", tr("Dit … de zorgvraag"), self.influence)
        rows.add("turning_point", "", self.turning_point)
        rows.add("period", tr("&Wanneer"), self.period, self._when)
        rows.add("system", tr("S&ysteem"), self.system)
        rows.add("factor", tr("Factor uit het codeboe&k"), self.factors)
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


def _words(statement: Statement | None) -> dict[str, str]:
    if statement is None:
        return dict.fromkeys(("text", "period", "quote", "story"), "")
    return {
        "text": statement.text,
        "period": statement.period.said,
        "quote": statement.quote,
        "story": statement.story,
    }


def _choices(items: list[tuple[str, Any]]) -> Choice:
    box = Choice()
    for text, value in items:
        box.addItem(text, value)
    return box


def _set(box: Choice, value: object) -> None:
    box.setCurrentIndex(max(box.findData(value), 0))


def _on_choice(box: Choice, tell: Callable[[Any], None]) -> None:
    box.activated.connect(lambda row: tell(box.itemData(row)))
