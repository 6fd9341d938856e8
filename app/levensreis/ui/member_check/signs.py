"""The icon of each answer and of each state, beside the word for it."""

from typing import Final

from levensreis.domain.member_check.answers import Answer
from levensreis.domain.member_check.rounds import CheckState
from levensreis.ui.style.icons import IconName

ANSWERS: Final[dict[str, tuple[IconName, str]]] = {
    Answer.RIGHT: (IconName.CHECK, "plus"),
    Answer.WRONG: (IconName.CLOSE, "minus"),
    Answer.UNKNOWN: (IconName.HELP, "muted"),
}
"""With the colour in which it is drawn."""
NO_ANSWER: Final = (IconName.MINUS, "muted")

STATES: Final[dict[CheckState, tuple[IconName, str]]] = {
    CheckState.NONE: (IconName.MINUS, "muted"),
    CheckState.SENT: (IconName.PRINT, "muted"),
    CheckState.RETURNED: (IconName.MESSAGE, "warning"),
    CheckState.WORKED_IN: (IconName.PENCIL, "accent"),
    CheckState.APPROVED: (IconName.CIRCLE_CHECK, "plus"),
    CheckState.WITHOUT: (IconName.CHECK, "muted"),
    CheckState.CHANGED: (IconName.ALERT, "warning"),
}
"""With the colour in which it is drawn."""
