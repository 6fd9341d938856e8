"""The fields of a statement under each other, what is asked most first."""

from collections.abc import Callable, Iterable
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from levensreis.domain.codebook import Codebook, Factor
from levensreis.domain.journey import Respondent
from levensreis.domain.session import Session
from levensreis.domain.statement import Kind, Statement
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.ui.interview.choice import Choice
from levensreis.ui.interview.coded_factors import CodedFactors
from levensreis.ui.interview.detail.accounts_line import AccountsLine
from levensreis.ui.interview.detail.more_part import MorePart
from levensreis.ui.interview.detail.spell_part import SpellPart
from levensreis.ui.interview.detail.texts import (
    FACTOR,
    MORE,
    SPELL,
    TextField,
    example_of,
)
from levensreis.ui.interview.session_labels import session_labels
from levensreis.ui.interview.spell_fields import NO_ONE
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.influence_buttons import InfluenceButtons
from levensreis.ui.widgets.plain_text import LineField, PlainTextField
from levensreis.ui.widgets.rings import RingsPicker

SPACE: Final = 4


class StatementForm(QWidget):
    """Every field of a statement, with its name and what is wrong with it."""

    def __init__(
        self,
        style: Style,
        search: Callable[[str], list[Factor]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        tr = self.tr
        self.text = PlainTextField(3)
        self.loose = wrapped("", "warning")
        self.sorted_out = QPushButton(tr("Dit is geordend"))
        put_icon(self.sorted_out, style, IconName.CHECK)
        self.influence = InfluenceButtons(style)
        self.turning_point = QCheckBox(tr("Cruciaal moment"))
        self.period = LineField()
        self.when = wrapped("", "meta")
        self.spell = SpellPart(style)
        self.quote = PlainTextField(2)
        self.meaning = PlainTextField(2)
        self.respondent = Choice()
        self.accounts = AccountsLine(style)
        self.session = Choice()
        self.system = RingsPicker(style)
        self.factors = CodedFactors(style, search)
        self.story = PlainTextField(4)
        groups = ((each.label, each) for each in PartyGroup)
        self.group = _choices([(NO_ONE, None), *groups])
        self.theme = _choices((each.label, each) for each in Theme)
        self.kind = _choices((each.label.capitalize(), each) for each in Kind)
        self.sensitive = QCheckBox(tr("Gevoelig"))
        self.withheld = QCheckBox(tr("Niet delen"))
        self.more = MorePart(style)
        self.remove = QPushButton(tr(" Verwijderen"))
        self.remove.setProperty("kind", "quiet")
        put_icon(self.remove, style, IconName.TRASH, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 4, 15, 4)
        column.setSpacing(SPACE)
        self.rows = FieldRows(column, SPACE)
        self._add_rows()
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.show_sessions(())

    @property
    def typed(self) -> dict[str, TextField]:
        """The fields in which can be typed now, by name."""
        examples = self.factors.examples.items()
        return {
            "text": self.text,
            "period": self.period,
            SPELL: self.spell.fields.with_whom,
            "quote": self.quote,
            "meaning": self.meaning,
            **{example_of(factor): field for factor, field in examples},
            "story": self.story,
        }

    def show_respondents(self, respondents: Iterable[Respondent]) -> None:
        """Let the user choose among who speaks in the journey."""
        self.respondent.clear()
        self.respondent.addItem(NO_ONE, None)
        for person in respondents:
            self.respondent.addItem(f"{person.role}  (@{person.key})", person.key)

    def show_sessions(self, sessions: Iterable[Session]) -> None:
        """Let the user choose among the sittings of the journey."""
        chosen = self.session.currentData()
        labels = session_labels(sessions)
        self.session.clear()
        none = NO_ONE if labels else self.tr("Nog geen gesprek vastgelegd")
        self.session.addItem(none, None)
        for session, text in labels.items():
            self.session.addItem(text, session.hex)
        _set(self.session, chosen)
        self.session.setEnabled(bool(labels))

    def show_choices(self, statement: Statement, codebook: Codebook) -> None:
        """Show all of a statement that is not typed."""
        self.influence.set_value(statement.influence)
        self.system.set_value(statement.system)
        self.group.setEnabled(statement.system is System.MICRO)
        _set(self.group, statement.group)
        _set(self.respondent, statement.respondent)
        _set(self.session, statement.session and statement.session.hex)
        _set(self.theme, statement.theme)
        _set(self.kind, statement.kind)
        self.turning_point.setChecked(statement.turning_point)
        self.sensitive.setChecked(statement.sensitive)
        self.withheld.setChecked(statement.withheld)
        self.spell.show_statement(statement)
        self.more.show_statement(statement)
        self.accounts.show_statement(statement)
        self.factors.show_factors(
            [codebook.by_id[coding.factor] for coding in statement.codings]
        )
        words = " ".join(statement.loose_words)
        self.loose.setText(self.tr("Nog ordenen: {words}").format(words=words))
        self.loose.setVisible(bool(words))
        self.sorted_out.setVisible(bool(words))

    def _add_rows(self) -> None:
        rows, tr = self.rows, self.tr
        rows.add("text", tr("Wat &gebeurde er"), self.text, self.loose, self.sorted_out)
        rows.add("influence", tr("Dit … de zorgvraag"), self.influence)
        rows.add("turning_point", "", self.turning_point)
        rows.add("period", tr("&Wanneer"), self.period, self.when)
        rows.add(SPELL, "", self.spell)
        rows.add("quote", tr("In de woorden van de gesprekspartner"), self.quote)
        rows.add("meaning", tr("Wat betekende &dat?"), self.meaning)
        rows.add("respondent", tr("&Volgens wie"), self.respondent, self.accounts)
        rows.add("session", tr("Gesprek"), self.session)
        rows.add("system", tr("S&ysteem"), self.system)
        rows.add(FACTOR, tr("Factor uit het codeboe&k"), self.factors)
        rows.add("story", tr("&Toelichting"), self.story)
        rows.add("group", tr("Groep"), self.group)
        rows.add("theme", tr("Thema"), self.theme)
        rows.add("kind", tr("Soort"), self.kind)
        rows.add("sensitive", "", self.sensitive)
        note = tr("Blijft in de studie: komt in geen enkele uitvoer en telt niet mee.")
        rows.add("withheld", "", self.withheld, note=note)
        rows.add(MORE, "", self.more)


def _choices(items: Iterable[tuple[str, Any]]) -> Choice:
    box = Choice()
    for text, value in items:
        box.addItem(text, value)
    return box


def _set(box: Choice, value: object) -> None:
    box.setCurrentIndex(max(box.findData(value), 0))
