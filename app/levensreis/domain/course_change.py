"""Escalation and de-escalation: what an event did to how complex the situation was."""

from enum import StrEnum

from levensreis.language import say, word


class CourseChange(StrEnum):
    """Which way the complexity went with an event. Values are stored."""

    ESCALATION = "escalation"
    DEESCALATION = "deescalation"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_LABELS[self])


_LABELS = {
    CourseChange.ESCALATION: word("escalatie"),
    CourseChange.DEESCALATION: word("de-escalatie"),
}
