"""What may leave the encrypted file: one rule, in one place.

Every export is made of what `release`, `release_text` and `release_word` return, and
every journey in it is a `ReleasedJourney`, which only `release` makes: no report or
file can be made from what was said as it was said. The refusals name no name, since
a command prints them on a terminal that may keep what it shows.
"""

from collections.abc import Mapping
from dataclasses import InitVar, dataclass, replace
from typing import Final
from uuid import UUID

from levensreis.domain.anonymise.gate import Outcome, outcome, refusal
from levensreis.domain.anonymise.kept import Kept
from levensreis.domain.anonymise.places import place_of
from levensreis.domain.anonymise.register import Register, cleaned
from levensreis.domain.anonymise.rewriting import Rewriting
from levensreis.domain.anonymise.texts import (
    NOTHING_SEEN,
    Part,
    TextKey,
    rewritten,
    with_texts,
)
from levensreis.domain.consent import ConsentState, Purpose, state
from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey, Respondent
from levensreis.domain.notes import Notes
from levensreis.language import say, word

_RELEASED: Final = object()
_NOWHERE: Final = TextKey("", Part.TEXT)
_BLANK_CODE: Final = "-"


class NotReleased(KnownError):
    """Something may not leave the file yet."""


@dataclass(frozen=True, slots=True)
class ReleasedJourney:
    """A journey in which every registered name has been replaced; see `release`."""

    journey: Journey
    proof: InitVar[object]
    kept: frozenset[Kept] = frozenset()
    """Where words stand in it that are names elsewhere; somebody decided that."""

    def __post_init__(self, proof: object) -> None:
        if proof is not _RELEASED:
            raise TypeError("only release makes a ReleasedJourney")


def release(
    journey: Journey,
    names: Register | Rewriting,
    purpose: Purpose = Purpose.PARTICIPATION,
) -> ReleasedJourney:
    """Return a journey as it may leave for a purpose; raises NotReleased.

    Words that stay as they are hold no name, texts have their names replaced. Loose
    words, what may not be shared and all that is kept beside the statements but the
    stories stay behind; without consent for quotes these do too.
    """
    rewriting = names if isinstance(names, Rewriting) else Rewriting(names)
    register = rewriting.register
    release_word(say("De code van deze levensreis"), journey.code, register)
    try:
        _check_consent(journey, purpose)
        kept: set[Kept] = set()
        return ReleasedJourney(
            _released(journey, rewriting, kept), _RELEASED, frozenset(kept)
        )
    except NotReleased as error:
        told = say("{code}: {problem}", code=journey.code, problem=error)
        raise NotReleased(told) from None


def release_text(
    text: str,
    names: Register | Rewriting,
    key: TextKey = _NOWHERE,
    journey: Journey | None = None,
) -> str:
    """Return a text, cleaned, with its names replaced; raises NotReleased.

    A replacement and the words beside it can make another registered name, and people
    say and type a name in other ways. What is refused is told with its place.
    """
    return settled(text, names, key, journey).text


def settled(
    text: str,
    names: Register | Rewriting,
    key: TextKey = _NOWHERE,
    journey: Journey | None = None,
) -> Outcome:
    """Return what a text becomes when it leaves, and what stays in it; see above."""
    rewriting = names if isinstance(names, Rewriting) else Rewriting(names)
    found = outcome(rewriting, key, text)
    refused = refusal(rewriting, found, place_of(key, journey))
    if refused is not None:
        raise NotReleased(refused)
    return found


def release_word(what: str, word: str, register: Register) -> str:
    """Return a word, cleaned, that leaves as it is: it holds no registered name."""
    if register.name_in(word) is not None:
        raise NotReleased(
            say(
                "{what} bevat een naam uit het register. Kies een ander woord bij "
                "Gegevens van de levensreis.",
                what=what,
            )
        )
    return cleaned(word).strip()


def blank(released: ReleasedJourney) -> ReleasedJourney:
    """Return a released journey without a word that was told: the form that is left."""
    journey = released.journey
    bare = replace(journey, code=_BLANK_CODE, pseudonym=NOTHING_SEEN)
    return ReleasedJourney(with_texts(bare, lambda *_: NOTHING_SEEN), _RELEASED)


def named_by(text: str, registers: Mapping[UUID, Register]) -> list[UUID]:
    """Return the journeys in whose register a name stands that a text holds."""
    return [
        journey_id
        for journey_id, register in registers.items()
        if register.name_in(text) is not None
    ]


def _released(journey: Journey, rewriting: Rewriting, kept: set[Kept]) -> Journey:
    def released(key: TextKey, text: str) -> str:
        found = settled(text, rewriting, key, journey)
        kept.update(found.kept_places)
        return found.text

    register = rewriting.register
    _check_none_is_open(register)
    keys = {person.key for person in journey.respondents}
    keys |= {each.respondent for each in journey.statements if each.respondent}
    what = say("Het woord achter @ van een gesprekspartner")
    for key in keys:
        release_word(what, key, register)
    quotes = journey.allows(Purpose.QUOTES)
    shared = [
        each if quotes else replace(each, quote="")
        for each in journey.shared_statements
    ]
    stories = {
        theme: released(TextKey(theme.value, Part.THEME_STORY), story)
        for theme, story in journey.notes.stories.items()
    }
    return replace(
        journey,
        pseudonym=release_word(say("De schuilnaam"), journey.pseudonym, register),
        respondents=tuple(
            Respondent(
                person.key,
                released(TextKey(person.key, Part.ROLE), person.role).strip()
                or person.key,
            )
            for person in journey.respondents
        ),
        sessions=(),
        consents=(),
        notes=Notes(stories=stories),
        statements=tuple(
            replace(rewritten(each, released), session=None, account_of=None)
            for each in shared
        ),
    )


def _check_consent(journey: Journey, purpose: Purpose) -> None:
    for needed in (Purpose.PARTICIPATION, purpose):
        if not journey.allows(needed):
            found = state(journey.consents, needed)
            raise NotReleased(say(_NO_CONSENT[found], purpose=needed.label))


_NO_CONSENT = {
    ConsentState.MISSING: word(
        "Er is nog geen toestemming voor ‘{purpose}’, dus hiervan kan niets worden "
        "uitgevoerd. Vastleggen kan wel. Zie Gegevens van de levensreis."
    ),
    ConsentState.REFUSED: word(
        "De toestemming voor ‘{purpose}’ is geweigerd, dus hiervan kan niets worden "
        "uitgevoerd. Zie Gegevens van de levensreis."
    ),
    ConsentState.WITHDRAWN: word(
        "De toestemming voor ‘{purpose}’ is ingetrokken, dus hiervan kan niets meer "
        "worden uitgevoerd. Zie Gegevens van de levensreis."
    ),
}


def _check_none_is_open(register: Register) -> None:
    waiting = len(register.open_entries)
    if waiting == 1:
        raise NotReleased(
            say("Er is nog 1 naam zonder vervanging. Kies die eerst in Anonimiseren.")
        )
    if waiting:
        raise NotReleased(
            say(
                "Er zijn nog {count} namen zonder vervanging. "
                "Kies die eerst in Anonimiseren.",
                count=waiting,
            )
        )
