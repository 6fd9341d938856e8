"""The youth in the register: in a file called by the pseudonym of the journey."""

from typing import Final

from levensreis.domain.anonymise.register import Register, RegisterEntry
from levensreis.domain.fold import fold
from levensreis.domain.journey import Journey
from levensreis.language import say

YOUTH_ROLE: Final = "jongere"
_ROLES: Final = frozenset((YOUTH_ROLE, "kind"))
"""What who made a register elsewhere calls the youth."""


def is_youth(role: str) -> bool:
    """Tell whether this is the role of the youth."""
    return fold(role.strip()) in _ROLES


def youth_in(register: Register) -> RegisterEntry | None:
    """Return the line of the youth, if there is one."""
    found = (each for each in register.entries if is_youth(each.role))
    return next(found, None)


def told_apart(register: Register, journey: Journey) -> str:
    """Tell that the youth has two pseudonyms in one file; empty when not."""
    youth = youth_in(register)
    if youth is None or youth.replacement is None:
        return ""
    if fold(youth.replacement) == fold(journey.pseudonym):
        return ""
    return say(
        "De schuilnaam van deze levensreis is {pseudonym}, maar ‘{name}’ wordt "
        "‘{replacement}’. In één bestand heet de jongere dan twee keer anders.",
        pseudonym=journey.pseudonym,
        name=youth.name,
        replacement=youth.replacement,
    )
