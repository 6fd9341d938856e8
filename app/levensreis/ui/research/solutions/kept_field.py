"""A field that is kept when it is left; what could not be kept stays in it."""

from collections.abc import Callable

from levensreis.ui.widgets.plain_text import LineField, PlainTextField

Typed = LineField | PlainTextField
Keep = Callable[[str], bool]
"""Keeps words; False when it is told why not."""


class KeptFields:
    """Fields of one thing; each is kept alone, as a step of its own."""

    def __init__(self) -> None:
        self._fields: list[tuple[Typed, Keep]] = []
        self._stored: dict[Typed, str] = {}

    def add(self, field: Typed, keep: Keep) -> None:
        """Let a field be kept when it is left."""
        self._fields.append((field, keep))
        field.edited.connect(lambda _: self._keep(field, keep))

    def show(self, field: Typed, words: str, *, anew: bool) -> None:
        """Show what is stored; over what is typed only if that is of another thing."""
        self._stored[field] = words
        if anew or not field.is_pending:
            field.set_text(words)

    def keep(self) -> bool:
        """Keep all that is typed; False when something could not be."""
        # Each of them, also when one before it could not be kept.
        kept = [self._keep(field, keep) for field, keep in self._fields]
        return all(kept)

    def _keep(self, field: Typed, keep: Keep) -> bool:
        if not field.is_pending:
            return True
        if not keep(field.text()):
            return False
        # As it is stored now, which can be in fewer spaces.
        field.set_text(self._stored[field])
        return True
