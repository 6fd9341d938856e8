"""A second coder: blind coding, the agreement, and talking differences through."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.agreement import Agreement
from levensreis.domain.codebook_work.state import CodebookState
from levensreis.services.codebook_work import CodebookWork
from levensreis.services.second_coding import SecondCoding
from levensreis.ui.anonymise.frames import panel
from levensreis.ui.research.agreement.blind.panel import BlindPanel
from levensreis.ui.research.agreement.outcome import OutcomePanel
from levensreis.ui.research.agreement.presenter import AgreementPresenter, Step
from levensreis.ui.research.agreement.talk.panel import TalkPanel
from levensreis.ui.research.codes.actions import StepButtons
from levensreis.ui.research.parts import ResearchContext
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.step_bars import StepTabs
from levensreis.ui.widgets.undo_keys import UndoKeys

NAME = 220
"""Pixels of the field with the name of the coder, before zooming."""


class AgreementPart(UndoKeys):
    """Asks who codes, and shows one of the three steps."""

    def __init__(self, context: ResearchContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert context.merged is not None, "a second coder works in a merged study"
        self._context = context
        self.coder = QComboBox()
        self.coder.setEditable(True)
        self.coder.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.coder.setAccessibleName(self.tr("Naam van de tweede codeur"))
        self.coder.setMinimumWidth(context.style.px(NAME))
        self.start = QPushButton(self.tr("Beginnen of verdergaan"))
        self.start.setProperty("kind", "primary")
        self.taking_back = StepButtons(context.style)
        self.tabs = StepTabs(self.tr("Stappen van het tweede coderen"))
        for step in Step:
            self.tabs.addTab(step.label)
        self.blind = BlindPanel(context.style, context.notice)
        self.outcome = OutcomePanel(context.style)
        self.talk = TalkPanel(context.style, context.notice)
        self._panels = (self.blind, self.outcome, self.talk)
        self._steps = QStackedWidget()
        self._pages = QStackedWidget()
        self.presenter = AgreementPresenter(
            (self, self.blind, self.talk),
            SecondCoding(context.merged),
            CodebookWork(context.merged),
            context.changed,
        )
        self._lay_out()
        self._attend()
        self.watch_fields()

    @property
    def takes_redo(self) -> bool:
        """Whether Ctrl+Y does again what was taken back."""
        return True

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return list(Step)[self.tabs.currentIndex()]

    def refresh(self) -> None:
        """Look anew."""
        self.presenter.refresh()

    def first_field(self) -> QWidget:
        """Return where the keys go when the part is shown."""
        if not self.presenter.coder:
            return self.coder
        return {
            Step.BLIND: self.blind.chooser.line,
            Step.OUTCOME: self.outcome.table,
            Step.TALK: self.talk.rows,
        }[self.step]

    def undo(self) -> None:
        """Take the last deed back."""
        self.presenter.undo()

    def redo(self) -> None:
        """Do the last deed that was taken back again."""
        self.presenter.redo()

    def show_coders(self, coders: Sequence[str], chosen: str) -> None:
        """Show who coded before, and who does now."""
        typed = chosen or self.coder.currentText()
        if [self.coder.itemText(at) for at in range(self.coder.count())] != list(
            coders
        ):
            self.coder.clear()
            self.coder.addItems(list(coders))
        self.coder.setCurrentText(typed)

    def show_begun(self, *, begun: bool) -> None:
        """Show the steps, or what is to be done before them."""
        self._pages.setCurrentIndex(1 if begun else 0)
        self.start.setProperty("kind", None if begun else "primary")
        self.start.style().unpolish(self.start)
        self.start.style().polish(self.start)

    def show_agreement(self, found: Agreement, state: CodebookState) -> None:
        """Show how far two coders agree."""
        self.outcome.show_agreement(found, state)

    def show_waiting(self, count: int) -> None:
        """Tell how many differences nobody talked through."""
        name = f"{Step.TALK.label} ({count})" if count else Step.TALK.label
        self.tabs.setTabText(list(Step).index(Step.TALK), name)

    def show_steps(self, undo: str | None, redo: str | None) -> None:
        """Name what can be undone and redone."""
        self.taking_back.show_steps(undo, redo)

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self._context.notice.show_done(words)

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self._context.notice.show_problem(words)

    def _attend(self) -> None:
        presenter = self.presenter
        self.blind.attend(presenter.blind)
        self.talk.attend(presenter.talk)
        self.start.clicked.connect(self._begin)
        line = self.coder.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.coder.accessibleName())
            line.setAccessibleName(self.coder.accessibleName())
            line.returnPressed.connect(self._begin)
        self.tabs.currentChanged.connect(self._steps.setCurrentIndex)
        self.taking_back.undo.clicked.connect(presenter.undo)
        self.taking_back.redo.clicked.connect(presenter.redo)
        for keys, step in (("Ctrl+Shift+PgDown", 1), ("Ctrl+Shift+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._walk(step))

    def _begin(self) -> None:
        self.presenter.begin(self.coder.currentText())
        if self.presenter.coder:
            self.tabs.setCurrentIndex(0)
            self.blind.begin()

    def _walk(self, step: int) -> None:
        place = self.tabs.currentIndex() + step
        if self.presenter.coder and 0 <= place < self.tabs.count():
            self.tabs.setCurrentIndex(place)
            self.first_field().setFocus()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(label(self.tr("Tweede codeur"), "label", buddy=self.coder))
        top.addWidget(self.coder)
        top.addWidget(self.start)
        top.addStretch(1)
        top.addWidget(self.taking_back)
        for each in self._panels:
            self._steps.addWidget(each)
        begun = QWidget()
        column = QVBoxLayout(begun)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._steps, 1)
        self._pages.addWidget(self._introduction())
        self._pages.addWidget(begun)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(top)
        whole.addWidget(self._pages, 1)

    def _introduction(self) -> QWidget:
        frame, inside = panel()
        inside.addWidget(label(self.tr("Overeenstemming tussen twee codeurs"), "h2"))
        for words in (
            self.tr(
                "Een tweede codeur leest dezelfde uitspraken, in een volgorde door "
                "toeval, en kiest factoren uit het codeboek zonder te zien wat de "
                "eerste koos. Stoppen kan altijd: elk antwoord is meteen bewaard."
            ),
            self.tr(
                "Daarna staat hier per factor hoe vaak beiden het eens zijn, met "
                "Cohens kappa, en een lijst om de verschillen samen te bespreken. Wat "
                "wordt afgesproken gaat naar het codeboek; de uitkomst blijft zoals "
                "zij voor het gesprek was."
            ),
            self.tr("Vul boven de naam van de tweede codeur in om te beginnen."),
        ):
            inside.addWidget(wrapped(words))
        inside.addStretch(1)
        return frame
