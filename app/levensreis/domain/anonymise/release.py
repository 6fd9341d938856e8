"""What may leave the encrypted file: one rule, in one place.

Every export is made of what `release`, `release_text` and `release_word` return, and
every journey in it is a `ReleasedJourney`, which only `release` makes: no report or
file can be made from what was said as it was said. The refusals name no name, since
a command prints them on a terminal that may keep what it shows.
"""

from collections.abc import Callable, Mapping
from dataclasses import InitVar, dataclass, replace
from typing import Final
from uuid import UUID

from levensreis.domain.anonymise.register import Register, cleaned
from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey, Respondent
from levensreis.domain.period import Period
from levensreis.domain.statement import Coding, Statement

_RELEASED: Final = object()
_NOTHING_SEEN: Final = "…"  # in place of a text of which nothing can be seen


class NotReleased(KnownError):
    """Something may not leave the file yet."""


@dataclass(frozen=True, slots=True)
class ReleasedJourney:
    """A journey in which every registered name has been replaced; see `release`."""

    journey: Journey
    proof: InitVar[object]

    def __post_init__(self, proof: object) -> None:
        if proof is not _RELEASED:
            raise TypeError("only release makes a ReleasedJourney")


def release(journey: Journey, register: Register) -> ReleasedJourney:
    """Return a journey as it may leave; raises NotReleased.

    Words that stay as they are hold no name, texts have their names replaced, and
    loose words stay behind.
    """
    release_word("De code van deze levensreis", journey.code, register)
    try:
        return ReleasedJourney(_released(journey, register), _RELEASED)
    except NotReleased as error:
        raise NotReleased(f"{journey.code}: {error}") from None


def release_text(text: str, register: Register) -> str:
    """Return a text, cleaned, with its names replaced; raises NotReleased.

    A replacement and the words beside it can make another registered name.
    """
    released = register.apply(text)
    if register.name_in(released) is not None:
        raise NotReleased(
            "Een vervanging maakt met de woorden ernaast weer een naam uit het "
            "register. Kies in Anonimiseren een andere vervanging."
        )
    return released


def release_word(what: str, word: str, register: Register) -> str:
    """Return a word, cleaned, that leaves as it is: it holds no registered name."""
    if register.name_in(word) is not None:
        raise NotReleased(
            f"{what} bevat een naam uit het register. Kies een ander woord bij "
            "Gegevens van de levensreis."
        )
    return cleaned(word).strip()


def rewritten(statement: Statement, change: Callable[[str], str]) -> Statement:
    """Return a statement with every text in it that leaves changed.

    Loose words do not leave: they are for who records, until they are sorted.
    """
    return replace(
        statement,
        period=Period.parse(change(statement.period.said)),
        text=change(statement.text).strip() or _NOTHING_SEEN,
        story=change(statement.story),
        quote=change(statement.quote),
        codings=tuple(
            Coding(coding.factor, change(coding.example).strip())
            for coding in statement.codings
        ),
        loose_words=(),
    )


def named_by(text: str, registers: Mapping[UUID, Register]) -> list[UUID]:
    """Return the journeys in whose register a name stands that a text holds."""
    return [
        journey_id
        for journey_id, register in registers.items()
        if register.name_in(text) is not None
    ]


def _released(journey: Journey, register: Register) -> Journey:
    def released(text: str) -> str:
        return release_text(text, register)

    _check_none_is_open(register)
    keys = {person.key for person in journey.respondents}
    keys |= {each.respondent for each in journey.statements if each.respondent}
    for key in keys:
        release_word("Het woord achter @ van een gesprekspartner", key, register)
    return replace(
        journey,
        pseudonym=release_word("De schuilnaam", journey.pseudonym, register),
        respondents=tuple(
            Respondent(person.key, released(person.role).strip() or person.key)
            for person in journey.respondents
        ),
        statements=tuple(rewritten(each, released) for each in journey.statements),
    )


def _check_none_is_open(register: Register) -> None:
    waiting = len(register.open_entries)
    if waiting:
        names = "is nog 1 naam" if waiting == 1 else f"zijn nog {waiting} namen"
        raise NotReleased(
            f"Er {names} zonder vervanging. Kies die eerst in Anonimiseren."
        )
