"""The answer of a party: at most five solutions, and what it says of each."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from levensreis.domain.fold import fold
from levensreis.domain.solutions.answer import MOST, Answer, Choice
from levensreis.domain.solutions.solution import Solution, SolutionId
from levensreis.ui.research.solutions.listing.telling import headed, number_told
from levensreis.ui.research.solutions.parties.choice_card import ChoiceCard
from levensreis.ui.research.solutions.parties.telling import is_same
from levensreis.ui.research.solutions.parties.typed_answer import (
    as_text,
    from_text,
)
from levensreis.ui.research.solutions.search_field import SearchField
from levensreis.ui.style import Style
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.factor_list import FactorRow
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.plain_text import PlainTextField


class AnswerForm(QScrollArea):
    """Chosen by number or by words; nothing is kept by it."""

    edited = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._solutions: dict[SolutionId, Solution] = {}
        self._before = Answer()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.counted = label("", "label")
        self.search = SearchField(
            style, self.tr("Kies een oplossing: typ een nummer of woorden"), self._find
        )
        self.search.taken.connect(self._add)
        self.cards = [ChoiceCard(style) for _ in range(MOST)]
        for place, card in enumerate(self.cards):
            card.setAccessibleName(self.tr("Keuze {number}").format(number=place + 1))
            card.removal_wanted.connect(partial(self._remove, place))
            card.edited.connect(self.edited)
        self._none = wrapped(self.tr("Nog niets gekozen."), "meta")
        self.remark = PlainTextField(2)
        self.remark.setAccessibleName(self.tr("Opmerking"))
        self.remark.textChanged.connect(self.edited)
        self._memo = PlainTextField()
        """Never seen: it lets a lock keep what is chosen, as it keeps typed words."""
        self._memo.setAccessibleName(self.tr("Gekozen oplossingen"))
        self._memo.textChanged.connect(self._put_back)
        self._is_noting = False
        self.edited.connect(self._note)
        self._lay_out()
        style.changed.connect(self.updateGeometry)

    @property
    def answer(self) -> Answer:
        """What is filled in now."""
        choices = (card.choice for card in self.cards)
        typed = self.remark.text().strip()
        return Answer(
            tuple(each for each in choices if each is not None),
            typed if self.remark.is_pending else self._before.remark,
            self._before.form,
        )

    @property
    def is_edited(self) -> bool:
        """Whether something is filled in that was not shown."""
        return not is_same(self.answer, self._before)

    def minimumSizeHint(self) -> QSize:
        """Return a size in which nothing is cut off at the side."""
        least = super().minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width()
        width = self._inner.minimumSizeHint().width() + bar
        return QSize(max(least.width(), width), least.height())

    def show_solutions(self, solutions: Sequence[Solution]) -> None:
        """Tell what can be chosen."""
        self._solutions = {each.id: each for each in solutions}

    def show_answer(self, answer: Answer, owner: str) -> None:
        """Show an answer in place of what stands there."""
        self._before = answer
        self._inner.setAccessibleName(owner)
        self.remark.set_text(answer.remark)
        self._is_noting = True
        self._memo.set_text(as_text(answer.choices))
        self._is_noting = False
        self._show(answer.choices)

    def _show(self, choices: Sequence[Choice]) -> None:
        for place, card in enumerate(self.cards):
            chosen = choices[place] if place < len(choices) else None
            known = self._solutions.get(chosen.solution) if chosen else None
            card.show_choice(chosen, known)
        self._none.setVisible(not choices)
        self.updateGeometry()
        counted = self.tr("{count} van de {most} gekozen")
        self.counted.setText(counted.format(count=len(choices), most=MOST))
        is_full = len(choices) >= MOST
        self.search.setEnabled(not is_full)
        self.search.setPlaceholderText(
            self.tr("Meer dan {most} kan niet. Haal er eerst een weg.").format(
                most=MOST
            )
            if is_full
            else self.search.accessibleName()
        )
        self.edited.emit()

    def _note(self) -> None:
        """Keep as text what is chosen, for as long as it is not kept otherwise."""
        self._is_noting = True
        text = as_text(self.answer.choices)
        if text != self._memo.text():
            self._memo.setPlainText(text)
            self._memo.document().setModified(True)
        self._is_noting = False

    def _put_back(self) -> None:
        """Choose again what a lock kept."""
        if not self._is_noting and self._memo.is_pending:
            self._show(from_text(self._memo.text())[:MOST])

    def _find(self, words: str) -> list[FactorRow]:
        has = {each.solution for each in self.answer.choices}
        wanted = fold(words).split()
        found = [
            each
            for each in self._solutions.values()
            if each.id not in has and all(word in fold(headed(each)) for word in wanted)
        ]
        # Who types a number means that number.
        found.sort(key=lambda each: number_told(each) != words)
        return [FactorRow(each.id, headed(each), "") for each in found]

    def _add(self, key: str) -> None:
        chosen = Choice(SolutionId(key))
        self._show((*self.answer.choices, chosen))
        place = len(self.answer.choices) - 1
        announce(self, self.counted.text(), at_once=False)
        # Laid out first: it has no place yet.
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.cards[place]))
        if not self.search.isEnabled():
            self.cards[place].impact.setFocus()

    def _remove(self, place: int) -> None:
        choices = list(self.answer.choices)
        self._show(choices[:place] + choices[place + 1 :])
        self.search.setFocus()
        announce(self, self.counted.text(), at_once=False)

    def _lay_out(self) -> None:
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(2, 2, 8, 2)
        column.setSpacing(8)
        column.addWidget(self.counted)
        column.addWidget(self.search)
        column.addWidget(self._none)
        for card in self.cards:
            column.addWidget(card)
        column.addWidget(label(self.tr("Opmerking"), "label", buddy=self.remark))
        column.addWidget(self.remark)
        column.addWidget(self._memo)
        self._memo.hide()
        column.addStretch(1)
        self.setWidget(self._inner)
