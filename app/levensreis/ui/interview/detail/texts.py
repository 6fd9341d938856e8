"""What is typed in the fields of a statement, and what of it is not recorded yet."""

from collections.abc import Callable, Mapping
from typing import Final

from levensreis.domain.codebook import FactorId
from levensreis.domain.statement import Statement
from levensreis.ui.widgets.field_rows import FieldRows
from levensreis.ui.widgets.plain_text import LineField, PlainTextField

TextField = PlainTextField | LineField

SPELL: Final = "spell"
FACTOR: Final = "factor"
MORE: Final = "more"


def example_of(factor: FactorId) -> str:
    """Return the name of the field with the example of a factor."""
    return f"{FACTOR} {factor}"


def words_of(statement: Statement | None) -> dict[str, str]:
    """Return what a statement says in each field in which can be typed."""
    if statement is None:
        return {}
    return {
        "text": statement.text,
        "period": statement.period.said,
        "quote": statement.quote,
        "meaning": statement.meaning,
        "story": statement.story,
        SPELL: statement.spell.with_whom if statement.spell else "",
        **{example_of(each.factor): each.example for each in statement.codings},
    }


class TypedTexts:
    """Shows what was said; what was typed and could not be recorded stays."""

    def __init__(
        self, fields: Callable[[], Mapping[str, TextField]], rows: FieldRows
    ) -> None:
        self._fields = fields
        self._rows = rows

    @property
    def fields(self) -> Mapping[str, TextField]:
        """The fields in which can be typed now, by name."""
        return self._fields()

    def commit(self) -> None:
        """Announce what was typed and not yet left."""
        for field in self.fields.values():
            field.commit()

    @property
    def is_pending(self) -> bool:
        """Whether something that was typed could not be recorded."""
        return any(
            # Of a text that was emptied nothing is lost.
            field.is_pending and not (name == "text" and not field.text().strip())
            for name, field in self.fields.items()
        )

    def show(
        self, before: Statement | None, after: Statement | None, asked: str
    ) -> None:
        """Show a statement, after another or the same; `asked` is edited just now."""
        were, are = words_of(before), words_of(after)
        same = after is not None and before is not None and after.id == before.id
        told: dict[str, str] = {}
        for name, field in self.fields.items():
            untouched = were.get(name) == are.get(name) and name != asked
            # What is hidden is asked no more: nobody could mend it.
            if same and untouched and field.is_pending and not field.isHidden():
                row = row_of(name)
                told[row] = self._rows.problem(row)
            else:
                field.set_text(are.get(name, ""))
        self._rows.clear()
        for row, words in told.items():
            if words:
                self._rows.show_problem(row, words)


def row_of(name: str) -> str:
    """Return the row of the form beside which the problems of a field are told."""
    return name.partition(" ")[0]
