"""Fields that are saved when they are left, each with its own problem beside it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from levensreis.domain.errors import KnownError
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import FieldRows
from levensreis.ui.widgets.plain_text import LineField, PlainTextField

Typed = LineField | PlainTextField


class TypedFields:
    """What could not be saved stays in its field, with the reason beside it."""

    def __init__(self, rows: FieldRows, parent: QWidget) -> None:
        self._rows, self._parent = rows, parent
        self._fields: dict[str, Typed] = {}
        self._shown: dict[str, str] = {}
        self._asked = ""

    def add(self, key: str, field: Typed, save: Callable[[str], object]) -> None:
        """Save what is typed in a field, which has its place in the rows by its key."""
        self._fields[key] = field
        self._shown[key] = ""

        def tell(words: str) -> None:
            self.attempt(key, lambda: save(words))

        field.edited.connect(tell)

    def attempt(self, key: str, deed: Callable[[], object]) -> bool:
        """Do something; False when it is told at this key why it cannot be done."""
        self._asked = key
        try:
            deed()
        except KnownError as error:
            self._rows.show_problem(key, str(error))
            announce(self._parent, str(error))
            return False
        finally:
            self._asked = ""
        return True

    def show(self, key: str, text: str, *, opened: bool = False) -> None:
        """Show what is kept; what was typed elsewhere and could not be saved stays."""
        field = self._fields[key]
        self._shown[key] = text
        if opened or key == self._asked or not field.is_pending:
            field.set_text(text)
            self._rows.clear([key])

    def commit(self) -> QWidget | None:
        """Save what was typed and not left; return the first field that could not be.

        Of a text that was emptied nothing is lost: what was there comes back.
        """
        stuck: list[QWidget] = []
        for key, field in self._fields.items():
            field.commit()
            if field.is_pending and not field.text().strip():
                field.set_text(self._shown[key])
                self._rows.clear([key])
            if field.is_pending:
                stuck.append(field)
        return next(iter(stuck), None)
