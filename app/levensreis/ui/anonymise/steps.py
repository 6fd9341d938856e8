"""The steps of anonymising, in the order in which they are walked."""

from enum import StrEnum

from levensreis.language import say, word


class Step(StrEnum):
    """One part of the page."""

    REGISTER = "register"
    FOUND = "found"
    WORDS = "words"
    CLUES = "clues"
    COMPARE = "compare"
    SIGN = "sign"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_LABELS[self])

    def named(self, waiting: int | None) -> str:
        """Return the name with how many points are open; None when it holds nothing."""
        if waiting is None:
            return self.label
        if self is Step.SIGN:
            return self.label if waiting else f"✓ {self.label}"
        return f"{self.label} ({waiting})" if waiting else f"✓ {self.label}"


_LABELS = {
    Step.REGISTER: word("Register"),
    Step.FOUND: word("Gevonden"),
    Step.WORDS: word("Woorden"),
    Step.CLUES: word("Aanwijzingen"),
    Step.COMPARE: word("Voor en na"),
    Step.SIGN: word("Ondertekenen"),
}
