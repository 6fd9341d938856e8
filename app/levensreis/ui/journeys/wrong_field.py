"""What was typed in a field and cannot be read. Knows no Qt."""

from levensreis.domain.errors import KnownError


class WrongField(KnownError):
    """A field that cannot be read; `field` says which."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field = field
