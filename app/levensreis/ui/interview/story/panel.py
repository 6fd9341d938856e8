"""The story of a theme, with under it what was recorded in that theme."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.domain.wording import sentence
from levensreis.ui.interview.story.field import StoryField
from levensreis.ui.interview.story.presenter import StoryPresenter
from levensreis.ui.style import Style
from levensreis.ui.style.icons import THEME_ICONS, IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import ElidedLabel, label
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import FOLD, Row, fold_row

MOST_SEEN: Final = 7
"""Rows that are seen at once; the others scroll."""


class StoryPanel(QFrame):
    """Lets the interviewer write the story of the theme that is being recorded."""

    statement_chosen = Signal(object)
    """The id of a statement."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Verhaal"))
        self.presenter: StoryPresenter | None = None
        self._style = style
        self._is_folded = False
        self._rows: list[Row] = []
        self._icon = IconLabel(style, IconName.BOOK)
        self._title = ElidedLabel("", "h3")
        self._words = label("", "meta")
        self._problem = wrapped("", "wrong")
        self._problem.hide()
        self.field = StoryField()
        self.field.setPlaceholderText(
            self.tr(
                "Wat gebeurde er, waarom, en hoe hangt het samen?\n\nSchrijf het zoals "
                "het is verteld: hoe het begon, wat er veranderde, wat hielp en wat "
                "niet, en wat het betekende voor de jongere en het gezin."
            )
        )
        self.field.textChanged.connect(self._count)
        self.statements = RowList(style)
        self.statements.opened.connect(self._open)
        self.statements.second_wanted.connect(self._add)
        self._keys = wrapped(
            self.tr("Enter kaart openen  ·  Ctrl+Enter in het verhaal zetten"), "meta"
        )
        self.setFocusProxy(self.field)
        self._lay_out()
        self._count()
        self._show_rows()
        style.changed.connect(self._fit)

    def hasHeightForWidth(self) -> bool:
        """Take the height there is: what does not fit scrolls inside."""
        return False

    def attend(self, presenter: StoryPresenter) -> None:
        """Hand what is announced to a presenter, which lives as long as its panel."""
        self.presenter = presenter
        self.field.edited.connect(lambda text: self._show_taken(presenter.write(text)))
        self.field.left.connect(presenter.leave)

    @property
    def is_pending(self) -> bool:
        """Whether something was typed that could not be stored."""
        return self.field.is_pending

    def commit(self) -> None:
        """Store what was typed and not yet left."""
        self.field.commit()

    def keep(self) -> bool:
        """Store what was typed; False when it is told that this could not be done."""
        self.commit()
        return not self.is_pending

    def open_story(self, theme: Theme, text: str) -> None:
        """Show the story of a theme in the place of what was there."""
        self._icon.set_icon(THEME_ICONS[theme])
        self._title.set_text(theme.label)
        told = self.tr("Verhaal van {theme}").format(theme=theme.label)
        self.field.setAccessibleName(told)
        self.statements.setAccessibleName(
            self.tr("Uitspraken over {theme}").format(theme=theme.label)
        )
        self.field.open_text(text)
        self._problem.hide()

    def show_story(self, text: str) -> None:
        """Show the story as it is stored now; what is being typed stays."""
        if not self.field.is_pending or text == self.field.text():
            self.field.set_text(text)
            self._problem.hide()

    def show_statements(
        self, statements: Sequence[Statement], context: LifeContext
    ) -> None:
        """Show what was recorded in the theme, in this order."""
        self._rows = [_row(each, context) for each in statements]
        self._show_rows()

    def _show_taken(self, is_stored: bool) -> None:
        if is_stored:
            self.field.take()
            self._problem.hide()
        else:
            self._problem.setText(
                self.tr("Nog niet opgeslagen. Wat er is getypt, blijft hier staan.")
            )
            self._problem.show()

    def _add(self, key: object) -> None:
        row = self.statements.current
        if row is not None and key != FOLD:
            self.field.add(row.words)
            self.field.commit()
            self.field.left.emit()

    def _count(self) -> None:
        count = self.field.words
        one = count == 1
        told = self.tr("1 woord") if one else self.tr("{count} woorden")
        self._words.setText(told.format(count=count))

    def _open(self, key: object) -> None:
        if key == FOLD:
            self._is_folded = not self._is_folded
            self._show_rows()
        else:
            self.statement_chosen.emit(key)

    def _show_rows(self) -> None:
        words = self.tr("Uitspraken ({count})").format(count=len(self._rows))
        shown = [] if self._is_folded else self._rows
        fold = fold_row(words, is_folded=self._is_folded)
        self.statements.show_rows([fold, *shown] if self._rows else [])
        self.statements.setVisible(bool(self._rows))
        self._keys.setVisible(bool(shown))
        self._fit()

    def _fit(self) -> None:
        """Make the list as high as its rows, until there are many."""
        rows = min(len(self.statements.rows), MOST_SEEN)
        height = rows * self.statements.sizeHintForRow(0)
        self.statements.setMaximumHeight(height + 2 * self.statements.frameWidth())

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._icon)
        top.addWidget(self._title, 1)
        top.addWidget(self._words)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 6, 14, 2)
        whole.setSpacing(8)
        whole.addLayout(top)
        whole.addWidget(self.field, 1)
        whole.addWidget(self._problem)
        whole.addWidget(self.statements)
        whole.addWidget(self._keys)


def _row(statement: Statement, context: LifeContext) -> Row:
    words = sentence(" ".join(statement.text.split()))
    period = statement.period
    when = period.age_text(context) if period.said else ""
    return Row(
        words=words,
        key=statement.id,
        mark=statement.influence,
        before=when,
        spoken=", ".join(filter(None, (when, words, statement.influence.label))),
        one_line=True,
    )
