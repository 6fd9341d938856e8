"""Where on the way to help a statement belongs, and from whom or what it comes."""

from enum import StrEnum

from levensreis.language import say, word


class HelpStep(StrEnum):
    """A step on the way to help (ZET-stap, NJi 2025), in their order. Stored."""

    ACCESS = "access"
    QUESTION = "question"
    PLANNING = "planning"
    DIRECTION = "direction"
    SAFETY = "safety"
    MONITORING = "monitoring"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_STEP_LABELS[self])


class Source(StrEnum):
    """From whom or what a statement comes (bron, NJi 2025). Values are stored."""

    PERSON = "person"
    PROFESSIONAL = "professional"
    FILE = "file"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_SOURCE_LABELS[self])


_STEP_LABELS = {
    HelpStep.ACCESS: word("toegang"),
    HelpStep.QUESTION: word("vraagverheldering"),
    HelpStep.PLANNING: word("planning"),
    HelpStep.DIRECTION: word("regie"),
    HelpStep.SAFETY: word("veiligheid"),
    HelpStep.MONITORING: word("monitoring"),
}
_SOURCE_LABELS = {
    Source.PERSON: word("de jongere of naasten"),
    Source.PROFESSIONAL: word("professional"),
    Source.FILE: word("dossier"),
}
