"""What may leave the encrypted file: one rule, in one place.

Every export is made of what `release`, `release_text` and `release_word` return, and
every journey in it is a `ReleasedJourney`, which only `release` makes: no report or
file can be made from what was said as it was said. What the parent gets may be made of
a `ToldJourney` as well, with names as told: another type, so that nothing for the team
or for others accepts it. The refusals name no name, since a command prints them on a
terminal that may keep what it shows.
"""

from collections.abc import Callable, Mapping
from dataclasses import InitVar, dataclass, replace
from typing import ClassVar, Final
from uuid import UUID

from levensreis.domain.anonymise.gate import Outcome, outcome, refusal
from levensreis.domain.anonymise.kept import Kept
from levensreis.domain.anonymise.places import place_of
from levensreis.domain.anonymise.register import Register, cleaned
from levensreis.domain.anonymise.rewriting import Rewriting
from levensreis.domain.anonymise.texts import (
    NOTHING_SEEN,
    Change,
    Part,
    TextKey,
    rewritten,
    with_texts,
)
from levensreis.domain.consent import ConsentState, Purpose, state
from levensreis.domain.errors import KnownError
from levensreis.domain.inflow.characteristic import characteristic_named
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

    names_stay: ClassVar[bool] = False
    journey: Journey
    proof: InitVar[object]
    kept: frozenset[Kept] = frozenset()
    """Where words stand in it that are names elsewhere; somebody decided that."""

    def __post_init__(self, proof: object) -> None:
        if proof is not _RELEASED:
            raise TypeError("only release makes a ReleasedJourney")


@dataclass(frozen=True, slots=True)
class ToldJourney:
    """A journey with the names as they were told, for the parent; see below."""

    names_stay: ClassVar[bool] = True
    journey: Journey
    proof: InitVar[object]

    def __post_init__(self, proof: object) -> None:
        if proof is not _RELEASED:
            raise TypeError("only release_as_told makes a ToldJourney")


ForParent = ReleasedJourney | ToldJourney
"""What a document for the parent is made of."""


def release(
    journey: Journey,
    names: Register | Rewriting,
    purpose: Purpose = Purpose.PARTICIPATION,
) -> ReleasedJourney:
    """Return a journey as it may leave for a purpose; raises NotReleased.

    Words that stay as they are hold no name, texts have their names replaced. Loose
    words, what may not be shared and all that is kept beside the statements but the
    stories and the characteristics stay behind; without consent for quotes these too.
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
        raise _of(journey, error) from None


def release_as_told(journey: Journey) -> ToldJourney:
    """Return a journey for the parent, with names as told; raises NotReleased.

    Texts are cleaned and nothing is replaced. What stays behind is what `release`
    leaves behind, so that a statement has one number in both.
    """
    try:
        _check_consent(journey, Purpose.PARTICIPATION)
    except NotReleased as error:
        raise _of(journey, error) from None
    told = _shared(
        journey,
        lambda _, text: cleaned(text),
        lambda _, word: cleaned(word).strip(),
    )
    return ToldJourney(told, _RELEASED)


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
    refused = refusal(rewriting, found, lambda: place_of(key, journey))
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
    # What was never told stays away: not every statement may hold every text.
    unseen = with_texts(bare, lambda _, text: text and NOTHING_SEEN)
    return ReleasedJourney(unseen, _RELEASED)


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
    return _shared(
        journey, released, lambda what, word: release_word(what, word, register)
    )


def _shared(
    journey: Journey, changed: Change, as_is: Callable[[str, str], str]
) -> Journey:
    """Return a journey without what stays behind, its texts and words changed."""
    quotes = journey.allows(Purpose.QUOTES)
    shared = [
        each if quotes else replace(each, quote="")
        for each in journey.shared_statements
    ]
    stories = {
        theme: changed(TextKey(theme.value, Part.THEME_STORY), story)
        for theme, story in journey.notes.stories.items()
    }
    return replace(
        journey,
        pseudonym=as_is(say("De schuilnaam"), journey.pseudonym),
        respondents=tuple(
            Respondent(
                person.key,
                changed(TextKey(person.key, Part.ROLE), person.role).strip()
                or person.key,
            )
            for person in journey.respondents
        ),
        sessions=(),
        consents=(),
        notes=Notes(stories=stories),
        characteristics=_choices(journey.characteristics),
        statements=tuple(
            replace(rewritten(each, changed), session=None, account_of=None)
            for each in shared
        ),
    )


def _choices(chosen: Mapping[str, str]) -> dict[str, str]:
    """Return what was chosen from the list: anything else could be a word."""
    return {
        name: value
        for name, value in chosen.items()
        if (known := characteristic_named(name)) and value in known.values
    }


def _of(journey: Journey, error: NotReleased) -> NotReleased:
    """Tell of which journey it is that something may not leave."""
    return NotReleased(say("{code}: {problem}", code=journey.code, problem=error))


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
