"""Participants are kept by their function (functie), never by their name."""

from collections.abc import Iterable

from levensreis.domain.anonymise.cleaning import cleaned
from levensreis.domain.anonymise.detector import find
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.span import Category, Level
from levensreis.domain.professionals.interview import InvalidInterview
from levensreis.language import say


def check_functions(participants: Iterable[str]) -> None:
    """Raise InvalidInterview when a participant seems to be told by name."""
    for number, participant in enumerate(participants, 1):
        text = cleaned(participant)
        found = find(text, Register())
        if any(
            each.cat is Category.NAME and each.level is Level.LIKELY for each in found
        ):
            raise InvalidInterview(
                say(
                    "Bij deelnemer {number} lijkt een naam te staan. Noteer alleen "
                    "de functie, zoals ‘gedragsdeskundige’.",
                    number=number,
                )
            )
