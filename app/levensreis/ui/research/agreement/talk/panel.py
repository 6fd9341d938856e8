"""The differences at the left; at the right one of them, with both codings."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from levensreis.language import say
from levensreis.services.second_coding import TalkItem
from levensreis.ui.anonymise.frames import panel
from levensreis.ui.research.agreement.key_hints import HintedPanel
from levensreis.ui.research.agreement.reading import Reading
from levensreis.ui.research.agreement.talk.presenter import TalkPresenter
from levensreis.ui.research.codes.cards import Card
from levensreis.ui.research.codes.deeds.forms import FactorChoice, Search
from levensreis.ui.research.codes.deeds.recode_dialog import RecodeDialog
from levensreis.ui.research.codes.telling import meta_of
from levensreis.ui.research.parts import Notice
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.plain_text import LineField
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import Row

LIST_SHARE: Final = 2
ITEM_SHARE: Final = 3


class TalkPanel(HintedPanel):
    """A deed goes on to the next difference that nobody talked through."""

    def __init__(
        self, style: Style, notice: Notice, parent: QWidget | None = None
    ) -> None:
        super().__init__(style, parent)
        self._notice = notice
        self.presenter: TalkPresenter | None = None
        self._is_filling = False
        self.rows = RowList(style)
        self.rows.setAccessibleName(self.tr("Verschillen om te bespreken"))
        self._nothing = wrapped(
            self.tr("Niets te bespreken: wat beiden codeerden, is gelijk."), "meta"
        )
        self.reading = Reading(style)
        self.first, self.second = wrapped(""), wrapped("")
        self.now = wrapped("", "meta")
        self.why = LineField()
        self.why.setPlaceholderText(self.tr("Wat is afgesproken? Mag leeg blijven"))
        self.why.setAccessibleName(self.tr("Wat is afgesproken"))
        self.take_first = QPushButton(self.tr("Eerste"))
        self.take_second = QPushButton(self.tr("Tweede"))
        self.take_both = QPushButton(self.tr("Allebei"))
        self.take_other = QPushButton(self.tr("Anders …"))
        self._lay_out()

    def attend(self, presenter: TalkPresenter) -> None:
        """Hand what is done to a presenter, which lives as long as its panel."""
        self.presenter = presenter
        self.rows.current_changed.connect(self._choose)
        for number, (button, deed) in enumerate(
            (
                (self.take_first, presenter.take_first),
                (self.take_second, presenter.take_second),
                (self.take_both, presenter.take_both),
                (self.take_other, presenter.take_other),
            ),
            1,
        ):
            button.clicked.connect(lambda _=False, deed=deed: deed())
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(_click, button))

    def begin(self) -> None:
        """Put the keys on the list."""
        (self.rows if self.rows.rows else self).setFocus()

    @property
    def decided(self) -> str:
        """What was agreed, as it was typed."""
        return " ".join(self.why.text().split())

    def show_items(self, items: Sequence[TalkItem], place: int) -> None:
        """Show what is coded differently, and which one is looked at."""
        self._is_filling = True
        self.rows.show_rows([_row(each) for each in items])
        if place >= 0:
            self.rows.setCurrentIndex(self.rows.model().index(place, 0))
        self._is_filling = False
        self.rows.setVisible(bool(items))
        self._nothing.setVisible(not items)

    def show_item(
        self,
        item: TalkItem | None,
        first: Sequence[FactorChoice],
        second: Sequence[FactorChoice],
        now: Sequence[FactorChoice],
    ) -> None:
        """Show both codings of one statement, and what it has now."""
        self._right.setVisible(item is not None)
        if item is None:
            return
        if self.reading.show_statement(item.statement):
            self.why.set_text("")
        self.first.setText(self._named(first))
        self.second.setText(self._named(second))
        words = self.tr("Nu in het codeboek: {factors}").format(
            factors=", ".join(each.label for each in now) or self.tr("geen factor")
        )
        self.now.setText(words)

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self._notice.show_done(words)

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self._notice.show_problem(words)

    def ask_other(
        self,
        item: TalkItem,
        now: Sequence[FactorChoice],
        search: Search,
        save: Callable[[Sequence[str], Sequence[str], str], None],
    ) -> None:
        """Ask which factors it gets, when neither coding is what was agreed."""
        said = item.statement
        card = Card(
            key=said.sid,
            text=said.text,
            influence=said.influence,
            meta=meta_of(said),
        )
        dialog = RecodeDialog(
            self._style, card, now, search=search, save=save, parent=self
        )
        dialog.why.set_text(self.decided)
        dialog.open()

    def _named(self, choices: Sequence[FactorChoice]) -> str:
        lines = (f"{_sign(each)} {each.label}" for each in choices)
        return "\n".join(lines) or self.tr("Geen factor")

    def _choose(self) -> None:
        row = self.rows.current
        if row is not None and self.presenter is not None and not self._is_filling:
            self.presenter.choose(str(row.key))

    def _lay_out(self) -> None:
        left, listed = panel()
        listed.addWidget(self._nothing)
        listed.addWidget(self.rows, 1)
        listed.addStretch(0)
        self._right, told = panel()
        told.addWidget(self.reading, 1)
        both = QHBoxLayout()
        both.setSpacing(16)
        for name, words in (
            (self.tr("Eerste codeur"), self.first),
            (self.tr("Tweede codeur"), self.second),
        ):
            words.setAlignment(Qt.AlignmentFlag.AlignTop)
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(label(name, "h3"))
            column.addWidget(words, 1)
            both.addLayout(column, 1)
        told.addLayout(both)
        told.addWidget(self.now)
        told.addWidget(label(self.tr("Wat is afgesproken"), "label", buddy=self.why))
        told.addWidget(self.why)
        told.addLayout(self._buttons())
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(12)
        sides.addWidget(left, LIST_SHARE)
        sides.addWidget(self._right, ITEM_SHARE)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        buttons = (self.take_first, self.take_second, self.take_both, self.take_other)
        for number, button in enumerate(buttons, 1):
            self.add_hinted(row, button, f"Alt+{number}")
        row.addStretch(1)
        return row


def _row(item: TalkItem) -> Row:
    return Row(
        words=item.statement.text,
        key=item.statement.sid,
        mark=IconName.CIRCLE_CHECK if item.is_settled else IconName.MESSAGE,
        meta=meta_of(item.statement),
        spoken=_spoken(item),
        card=True,
        quiet=item.is_settled,
    )


def _spoken(item: TalkItem) -> str:
    state = say("besproken") if item.is_settled else say("te bespreken")
    return f"{state}, {item.statement.text}, {meta_of(item.statement)}"


def _sign(choice: FactorChoice) -> str:
    return choice.influence.sign.replace("-", "−")


def _click(button: QPushButton) -> None:
    if button.isVisible():
        button.click()
