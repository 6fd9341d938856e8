"""The pane with the detail of one statement; it announces each change of it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from levensreis.domain.accounts import Aspect
from levensreis.domain.codebook import Codebook, Factor
from levensreis.domain.journey import Journey
from levensreis.domain.life_context import LifeContext
from levensreis.domain.period import Period
from levensreis.domain.session import Session
from levensreis.domain.statement import Statement
from levensreis.ui.interview.detail.announcing import announce
from levensreis.ui.interview.detail.form import SPACE, StatementForm
from levensreis.ui.interview.detail.head import StatementHead
from levensreis.ui.interview.detail.texts import TextField, TypedTexts, row_of
from levensreis.ui.interview.edits import Edit
from levensreis.ui.interview.period_words import as_told
from levensreis.ui.style import Style
from levensreis.ui.widgets.field_rows import wrapped

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
    account_wanted = Signal()
    """Somebody else tells of the same event."""
    comparison_wanted = Signal()
    """The accounts of the event are to be seen side by side."""
    brought = Signal(object)
    """A part of the form is to be in sight on the page as well."""

    def __init__(
        self,
        style: Style,
        search: Callable[[str], list[Factor]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Uitspraak"))
        self._codebook = Codebook(())
        self._context = LifeContext()
        self._shown: Statement | None = None
        self._asked = ""
        self.head = StatementHead(style)
        self.form = form = StatementForm(style, search)
        # Where others put the cursor.
        self.text, self.period = form.text, form.period
        self.influence, self.system = form.influence, form.system
        self.respondent, self.factors = form.respondent, form.factors
        self._texts = TypedTexts(lambda: form.typed, form.rows)
        self._empty = self._emptiness()
        self._area = _scrolling(form)
        # Later: what was just shown has no place yet.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._see_more)
        self._announce()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self._empty)
        whole.addWidget(self.head)
        whole.addWidget(self._area, 1)
        self.show_statement(None, self._context)

    def hasHeightForWidth(self) -> bool:
        """Take the height there is: what does not fit scrolls inside."""
        return False

    def show_journey(self, journey: Journey, codebook: Codebook) -> None:
        """Know who speaks in this journey and when they met, and the factors."""
        self.show_codebook(codebook)
        self.form.show_respondents(journey.respondents)
        self.show_sessions(journey.sessions)

    def show_codebook(self, codebook: Codebook) -> None:
        """Know the names of these factors."""
        self._codebook = codebook

    def show_sessions(self, sessions: Sequence[Session]) -> None:
        """Know in which sittings it can have been told."""
        self.form.show_sessions(sessions)

    def show_statement(self, statement: Statement | None, context: LifeContext) -> None:
        """Show a statement, or that none is chosen."""
        before, self._shown = self._shown, statement
        self._context = context
        self._empty.setVisible(statement is None)
        self.head.setVisible(statement is not None)
        self._area.setVisible(statement is not None)
        if before is None or statement is None or statement.id != before.id:
            self._area.verticalScrollBar().setValue(0)
        if statement is not None:
            self.head.show_statement(statement)
            self.form.show_choices(statement, self._codebook)
        self._texts.show(before, statement, self._asked)
        if statement is not None and not self.period.is_pending:
            self._tell_period(statement.period)

    def show_accounts(
        self, accounts: Sequence[Statement], open_aspects: Sequence[Aspect]
    ) -> None:
        """Tell of the accounts of its event, and in what they still differ."""
        self.form.accounts.show_accounts(accounts, open_aspects)

    def show_problem(self, words: str, field: str) -> None:
        """Tell beside a field what is wrong with it; what was typed stays."""
        self.form.rows.show_problem(field, words)

    def problem(self, field: str) -> str:
        """Return what is told beside a field."""
        return self.form.rows.problem(field)

    def commit(self) -> None:
        """Announce what was typed and not yet left."""
        self._texts.commit()

    @property
    def is_pending(self) -> bool:
        """Whether something that was typed could not be recorded."""
        return self._texts.is_pending

    def reveal(self) -> None:
        """Bring the field with the cursor into sight."""
        field = self.focusWidget()
        if field is not None and self.form.isAncestorOf(field):
            # All of it: ensureWidgetVisible is content with the line of the cursor.
            middle = field.mapTo(self.form, field.rect().center())
            room = field.height() // 2 + MARGIN
            self._area.ensureVisible(middle.x(), middle.y(), 0, room)

    @property
    def _typed(self) -> Mapping[str, TextField]:
        return self._texts.fields

    def _announce(self) -> None:
        form = self.form
        announce(form, self._want)
        form.factors.factor_wanted.connect(self.factor_wanted)
        form.factors.new_factor_wanted.connect(self.new_factor_wanted)
        form.factors.renaming_wanted.connect(self.renaming_wanted)
        form.accounts.account_wanted.connect(self.account_wanted)
        form.accounts.comparison_wanted.connect(self.comparison_wanted)
        form.remove.clicked.connect(self.removal_wanted)
        form.more.heading.clicked.connect(self._soon.start)
        # What a time will mean is told while it is typed.
        self.period.textEdited.connect(
            lambda text: self._tell_period(Period.parse(text))
        )

    def _want(self, edit: Edit, name: str) -> None:
        self._asked = name
        self.edit_wanted.emit(edit, row_of(name))
        self._asked = ""

    def _see_more(self) -> None:
        """Bring what was opened into sight, and rather its heading than its end."""
        more = self.form.more
        top = more.mapTo(self.form, QPoint(0, 0)).y()
        for y in (top + more.height(), top):
            self._area.ensureVisible(0, y, 0, SPACE)
        for part in (more, more.heading):
            self.brought.emit(part)

    def _tell_period(self, period: Period) -> None:
        self.form.rows.clear(["period"])
        self.form.when.setText(
            as_told(period, self._context) if period.understood else ""
        )
        if not period.understood:
            self.show_problem(
                self.tr(
                    "Geen tijdstip herkend; de woorden zijn bewaard. Typ bijvoorbeeld "
                    "6;6, groep 3, zomer 2014, vanaf 12 of na de verhuizing."
                ),
                "period",
            )

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


def _scrolling(form: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(form)
    return area
