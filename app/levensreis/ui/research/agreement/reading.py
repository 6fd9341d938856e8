"""A statement to read: its words large, and around them what is known of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from levensreis.domain.codebook_work.material import BlindStatement
from levensreis.domain.influence import Influence
from levensreis.language import say
from levensreis.ui.research.codes.telling import meta_of
from levensreis.ui.style import Style
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.sign import SignLabel


class Reading(QScrollArea):
    """Shows the statement, its story, its quote and what it meant."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._statement: BlindStatement | None = None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(say("Uitspraak"))
        self._sign = SignLabel(style, Influence.NEGATIVE, 20)
        self._side = wrapped("", "meta")
        self._meta = wrapped("", "meta")
        self._text = wrapped("", "h2")
        self._story = wrapped("")
        self._quote = wrapped("")
        self._meaning = wrapped("")
        self._lay_out()

    @property
    def told(self) -> str:
        """All that is shown, for who cannot see it."""
        shown = self._statement
        if shown is None:
            return ""
        parts = (meta_of(shown), shown.influence.label, shown.text, shown.quote)
        return ". ".join(filter(None, parts))

    def show_statement(self, statement: BlindStatement | None) -> bool:
        """Show a statement; tell whether it is another one than before."""
        known = self._statement.sid if self._statement else None
        self._statement = statement
        self.setVisible(statement is not None)
        if statement is None:
            return known is not None
        self._sign.set_influence(statement.influence)
        quote = f"“{statement.quote}”" if statement.quote else ""
        meaning = (
            say("Betekenis: {meaning}", meaning=statement.meaning)
            if statement.meaning
            else ""
        )
        for part, words in (
            (self._side, statement.influence.label),
            (self._meta, meta_of(statement)),
            (self._text, statement.text),
            (self._story, statement.story),
            (self._quote, quote),
            (self._meaning, meaning),
        ):
            part.setText(words)
            part.setVisible(bool(words))
        self.setAccessibleDescription(self.told)
        if known != statement.sid:
            self.verticalScrollBar().setValue(0)
        return known != statement.sid

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(2, 6, 8, 2)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._side, 1)
        column.addLayout(top)
        for part in (
            self._text,
            self._quote,
            self._story,
            self._meaning,
            self._meta,
        ):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(inner)
