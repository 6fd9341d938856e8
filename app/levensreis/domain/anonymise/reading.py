"""A text being read: its words, what is found already, and what is never proposed."""

from collections.abc import Sequence

from levensreis.domain.anonymise.tokens import Token, has_capitals


class Reading:
    """The words of one text, with what stands beside each."""

    def __init__(
        self, words: Sequence[Token], taken: set[int], never: set[int]
    ) -> None:
        self.words = words
        self.has_capitals = has_capitals(words)
        """Of a text without any, a small letter tells nothing."""
        self._taken = taken
        self._never = never

    def before(self, at: int) -> Token | None:
        """Return the word before, in the same sentence."""
        return self.words[at - 1] if at and not self.words[at].is_first else None

    def after(self, at: int) -> Token | None:
        """Return the word behind, in the same sentence."""
        if at + 1 >= len(self.words) or self.words[at + 1].is_first:
            return None
        return self.words[at + 1]

    def is_taken(self, at: int) -> bool:
        """Tell whether a word is found already."""
        return self.words[at].start in self._taken

    def is_nobody(self, at: int) -> bool:
        """Tell whether a word is never proposed."""
        return self.words[at].start in self._never

    def is_free(self, at: int) -> bool:
        """Tell whether there is such a word, and it may be proposed."""
        return at < len(self.words) and not self.is_taken(at) and not self.is_nobody(at)
