"""Before which day the letter asks an answer: typed as people type a day."""

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from levensreis.domain.errors import KnownError
from levensreis.domain.today import today
from levensreis.language import day, say
from levensreis.ui.details.days import WrongDay, read_coming_day
from levensreis.ui.details.typed_fields import TypedFields
from levensreis.ui.widgets.field_rows import FieldRows
from levensreis.ui.widgets.plain_text import LineField

_A_WHILE: Final = timedelta(days=21)


class ReturnDay(QWidget):
    """A day that is still to come, or nothing."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day: date | None = None
        self.line = LineField()
        self.line.setPlaceholderText(_example())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._rows = FieldRows(column, 0)
        self._rows.add(
            "day",
            self.tr("Terug vóór welke dag?"),
            self.line,
            note=self.tr("Leeg: dan noemt de brief geen dag."),
        )
        self._fields = TypedFields(self._rows, self)
        self._fields.add("day", self.line, self._take)

    def problem(self) -> str:
        """Return what is told beside the day; empty when nothing is."""
        return self._rows.problem("day")

    def commit(self) -> QWidget | None:
        """Take what was typed and not left yet; return the field when it is wrong."""
        return self._fields.commit()

    def _take(self, words: str) -> None:
        found = _read(words)
        before, self.day = self.day, found
        self._fields.show("day", day(found) if found else "")
        if found != before:
            self.changed.emit()


def _example() -> str:
    """Return a day as it can be typed, that is still to come."""
    return day(today() + _A_WHILE)


def _read(words: str) -> date | None:
    if not words.strip():
        return None
    now = today()
    try:
        found = read_coming_day(words, now)
    except KnownError:
        raise WrongDay(
            say("Geen dag herkend. Typ bijvoorbeeld {day}.", day=_example())
        ) from None
    if found <= now:
        raise WrongDay(say("Kies een dag die nog komt."))
    return found
