"""The answers at the left; at the right the one that is looked at."""

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QTabBar,
    QWidget,
)

from levensreis.ui.anonymise.frames import panel
from levensreis.ui.member_check.items import Choice, Item
from levensreis.ui.member_check.keys_kept import keys_kept
from levensreis.ui.member_check.working.deeds import DeedBar, key_presses
from levensreis.ui.member_check.working.presenter import WorkingPresenter
from levensreis.ui.member_check.working.question import Question
from levensreis.ui.member_check.working.rows import REMARK, item_rows
from levensreis.ui.member_check.working.typed import Typed
from levensreis.ui.style import Style
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.plain_text import LineField, PlainTextField
from levensreis.ui.widgets.row_list import RowList

LIST_SHARE: Final = 2
QUESTION_SHARE: Final = 3


class WorkingPanel(QWidget):
    """A deed goes on to the next answer; the keys go back to the list."""

    done_told = Signal(str)
    statement_wanted = Signal(object)
    """Somebody wants to see a statement in the conversation."""
    closing_wanted = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.presenter: WorkingPresenter | None = None
        self._item: Item | None = None
        self._is_filling = False
        self._is_open = False
        self.choices = QTabBar()
        self.choices.setAccessibleName(self.tr("Welke antwoorden"))
        self.choices.setDrawBase(False)
        self.choices.setExpanding(False)
        for each in Choice:
            self.choices.addTab(each.label)
        self.rows = RowList(style)
        self.rows.setAccessibleName(self.tr("Antwoorden van de ouder"))
        self.nothing = wrapped("", "meta")
        self.to_closing = QPushButton(self.tr("Naar afronden"))
        self.to_closing.setProperty("kind", "primary")
        self.question = Question(style)
        self.deeds = DeedBar(style)
        self._lay_out()

    def attend(self, presenter: WorkingPresenter) -> None:
        """Hand what is done to a presenter, which lives as long as its panel."""
        self.presenter = presenter
        self.choices.currentChanged.connect(self._change)
        self.rows.current_changed.connect(self._choose)
        self.rows.opened.connect(self._go_in)
        self.question.put_right.put.connect(presenter.put_right)
        self.to_closing.clicked.connect(self.closing_wanted)
        self.question.look_up.clicked.connect(self._look_up)
        self.question.forget.clicked.connect(presenter.forget_typed)
        self.question.typed_over.connect(self._show_deeds)
        deeds = self.deeds
        for button, keys, deed in (
            (deeds.take, "Ctrl+1", presenter.take_over),
            (deeds.adapt, "Ctrl+2", presenter.adapt),
            (deeds.discuss, "Ctrl+3", presenter.discuss),
            (deeds.decline, "Ctrl+4", presenter.decline),
            (deeds.see, "Ctrl+5", presenter.see),
            (self.question.reopen, "Ctrl+7", presenter.reopen),
        ):
            button.clicked.connect(lambda _=False, deed=deed: deed())
            key_presses(self, keys, button)
        key_presses(self, "Ctrl+6", self.question.put_right.button)
        # Its key is that of the menu, which the page takes first.
        deeds.undo.clicked.connect(presenter.undo)
        for keys, step in (("Ctrl+Down", 1), ("Ctrl+Up", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda step=step: presenter.go_to_next(step))

    def begin(self) -> None:
        """Put the keys on the list, or on what comes next when all is done."""
        if not self.to_closing.isHidden():
            self.to_closing.setFocus()
        elif not self.rows.isHidden():
            self.rows.setFocus()
        else:
            self.choices.setFocus()

    @property
    def typed(self) -> Typed:
        """What was typed at the answer that is shown, and is stored nowhere."""
        return self.question.typed if self._item is not None else Typed()

    def show_items(
        self, items: Sequence[Item], counts: Mapping[Choice, int], choice: Choice
    ) -> None:
        """Show the answers of a list, and how many there are in each list."""
        self._is_filling = True
        with keys_kept(self, self.begin):
            self._show_list(items, counts, choice)
        self._is_filling = False

    def _show_list(
        self, items: Sequence[Item], counts: Mapping[Choice, int], choice: Choice
    ) -> None:
        was_done = not self.to_closing.isHidden()
        for at, each in enumerate(Choice):
            self.choices.setTabText(at, f"{each.label} ({counts[each]})")
        self.choices.setCurrentIndex(list(Choice).index(choice))
        rows = item_rows(items, choice)
        if rows != list(self.rows.rows):
            self.rows.show_rows(rows)
        self.rows.setVisible(bool(items))
        self.nothing.setVisible(not items)
        self.nothing.setText(self._empty(choice, counts[Choice.ALL]))
        all_done = bool(counts[Choice.ALL]) and not counts[Choice.WAITING]
        self.to_closing.setVisible(all_done)
        if all_done and not was_done and self.rows.hasFocus():
            self.begin()

    def show_item(self, item: Item | None, typed: Typed, *, is_open: bool) -> None:
        """Show one answer and what was typed at it; None when the list is empty."""
        with keys_kept(self, self.begin):
            self._show_item(item, typed, is_open=is_open)

    def _show_item(self, item: Item | None, typed: Typed, *, is_open: bool) -> None:
        had_keys = self._right.isAncestorOf(self.window().focusWidget() or self)
        other = item != self._item
        self._item, self._is_open = item, is_open
        self._right.setVisible(item is not None)
        self.deeds.setVisible(is_open)
        if item is not None:
            self._mark(item)
            self.question.show_item(item, typed, is_open=is_open)
        self.question.put_right.button.setHidden(self.question.put_right.isHidden())
        self._show_deeds()
        if item is not None and other:
            self._area.verticalScrollBar().setValue(0)
            if had_keys:
                self.begin()

    def _show_deeds(self) -> None:
        words = self.question.parents_words
        self.deeds.show_item(self._item, words, is_open=self._is_open)

    def show_undo(self, *, possible: bool) -> None:
        """Show whether something that was done here can be taken back."""
        with keys_kept(self, self.begin):
            self.deeds.undo.setEnabled(possible)

    def show_text_problem(self, words: str) -> None:
        """Tell beside the new text why it cannot be stored."""
        self.question.outcome.show_text_problem(words)
        self._reveal(self.question.outcome.text_problem)

    def show_reason_problem(self, words: str) -> None:
        """Tell beside the reason what is wrong with it."""
        self.question.outcome.show_reason_problem(words)
        self._reveal(self.question.outcome.reason_problem)

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self.done_told.emit(words)

    def _empty(self, choice: Choice, every: int) -> str:
        if not every:
            return self.tr(
                "Er is nog geen formulier terug. Lees het in bij de stap ‘Inlezen’."
            )
        if choice is Choice.DOUBTFUL:
            return self.tr("Over geen enkel antwoord is twijfel.")
        return self.tr("Alle antwoorden zijn verwerkt.")

    def _mark(self, item: Item) -> None:
        keys = [row.key for row in self.rows.rows]
        key = item.statement or REMARK
        if key in keys and self.rows.currentIndex().row() != keys.index(key):
            self._is_filling = True
            self.rows.setCurrentIndex(self.rows.model().index(keys.index(key), 0))
            self._is_filling = False

    def _choose(self) -> None:
        row = self.rows.current
        if row is not None and self.presenter is not None and not self._is_filling:
            self.presenter.choose(row.key if isinstance(row.key, UUID) else None)

    def _change(self, at: int) -> None:
        if self.presenter is not None and not self._is_filling:
            self.presenter.show(list(Choice)[at])

    def _go_in(self) -> None:
        """Put the keys where something is to be typed at this answer."""
        question = self.question
        first = (question.put_right.field, question.outcome.text)
        seen = (each for each in first if each.isVisible())
        field = next(seen, question.outcome.reason)
        field.setFocus()
        self._reveal(field)

    def _reveal(self, part: QWidget) -> None:
        """Bring a part of the answer into sight, also when it was shown just now."""
        for within in (self.question.outcome, self.question):
            if (layout := within.layout()) is not None:
                layout.activate()
        self._area.ensureWidgetVisible(part)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Ctrl+Z undo what was typed in a field, and then what was done."""
        if (
            self.presenter is not None
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not _can_undo(watched)
        ):
            self.presenter.undo()
            return True
        return super().eventFilter(watched, event)

    def _look_up(self) -> None:
        if self._item is not None and self._item.statement is not None:
            self.statement_wanted.emit(self._item.statement)

    def _lay_out(self) -> None:
        left, listed = panel()
        listed.addWidget(self.choices)
        listed.addWidget(self.nothing)
        listed.addWidget(self.to_closing, 0, Qt.AlignmentFlag.AlignLeft)
        listed.addWidget(self.rows, 1)
        listed.addStretch(0)
        self._right, asked = panel()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self.question)
        asked.addWidget(self._area, 1)
        right = self.question.put_right
        asked.addWidget(right.button, 0, Qt.AlignmentFlag.AlignLeft)
        QWidget.setTabOrder(right.field, right.button)
        for field in self.question.fields:
            field.installEventFilter(self)
        asked.addWidget(self.deeds)
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(12)
        sides.addWidget(left, LIST_SHARE)
        sides.addWidget(self._right, QUESTION_SHARE)


def _can_undo(field: QObject) -> bool:
    """Tell whether a field has something of its own to undo."""
    if isinstance(field, LineField):
        return field.isUndoAvailable()
    return isinstance(field, PlainTextField) and field.document().isUndoAvailable()
