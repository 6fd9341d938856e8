"""The characteristics of a youth as the page of details shows them. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from levensreis.domain.errors import KnownError
from levensreis.domain.inflow.characteristic import (
    OLDEST,
    UNKNOWN,
    Characteristic,
    band_of,
)
from levensreis.domain.inflow.knowing import Known, Origin, characteristics_of
from levensreis.domain.journey import Journey
from levensreis.language import say

AGE: Final = Characteristic.INFLOW_AGE
BAND: Final = Characteristic.INFLOW_BAND
NEVER_FOLLOWS: Final = frozenset((Characteristic.BASIS, Characteristic.REGION))
_ASKED: Final = "?"
"""May be typed for what nobody knows."""


class WrongAge(KnownError):
    """What was typed is no age in whole years."""


@dataclass(frozen=True, slots=True)
class CharacteristicLine:
    """One characteristic: what it is, and where that comes from."""

    which: Characteristic
    chosen: str | None
    """None while it is what follows."""
    follows: str
    """What it is when nothing is chosen, in words; empty when that is unknown."""
    told: str
    origin: Origin
    is_unlike: bool
    """Whether what was chosen does not agree with something else."""

    @property
    def typed(self) -> str:
        """What was chosen as it can be typed; empty while nothing was."""
        if self.chosen is None:
            return ""
        is_age = self.which is AGE and self.chosen.isdecimal()
        return self.chosen if is_age else self.which.value_label(self.chosen)


def lines_of(journey: Journey) -> Sequence[CharacteristicLine]:
    """Return every characteristic, in the order of the study."""
    found = characteristics_of(journey)
    chosen = {
        each: value
        for each in Characteristic
        if (value := journey.characteristics.get(each)) in each.values
    }
    odds = frozenset((AGE, BAND)) if _are_at_odds(found[AGE], found[BAND]) else ()
    return [
        _line(
            each,
            found[each],
            chosen.get(each),
            follows=_follows(journey, each, found[each], is_chosen=each in chosen),
            is_at_odds=each in odds,
        )
        for each in Characteristic
    ]


def read_age(words: str) -> str | None:
    """Return the age that was typed; None when it was left to what follows."""
    typed = words.strip().lower()
    if not typed:
        return None
    if typed in (_ASKED, UNKNOWN, AGE.value_label(UNKNOWN)):
        return UNKNOWN
    years = typed.removesuffix(say("jaar")).strip()
    if not (years.isascii() and years.isdecimal() and int(years) <= OLDEST):
        raise WrongAge(
            say(
                "Typ een leeftijd in hele jaren, zoals 17, of ‘onbekend’. Laat het "
                "veld leeg voor wat uit de levensreis volgt."
            )
        )
    return str(int(years))


def _are_at_odds(age: Known, band: Known) -> bool:
    """Tell whether an age and a group were chosen that do not go together."""
    both = (age, band)
    return (
        all(each.origin is Origin.CHOSEN and each.value != UNKNOWN for each in both)
        and band_of(int(age.value)) != band.value
    )


def _follows(
    journey: Journey, which: Characteristic, known: Known, *, is_chosen: bool
) -> str:
    """Return what it would be without the choice."""
    if not is_chosen:
        return known.value
    if which not in (AGE, BAND):
        return known.derived
    # Each of both tells of the other.
    others = {
        name: each for name, each in journey.characteristics.items() if name != which
    }
    return characteristics_of(replace(journey, characteristics=others))[which].value


def _line(
    which: Characteristic,
    known: Known,
    chosen: str | None,
    *,
    follows: str,
    is_at_odds: bool,
) -> CharacteristicLine:
    told, is_unlike = _told(which, known, is_chosen=chosen is not None)
    if is_at_odds:
        told, is_unlike = _odds(which), True
    words = "" if follows == UNKNOWN else which.value_label(follows)
    return CharacteristicLine(which, chosen, words, told, known.origin, is_unlike)


def _told(which: Characteristic, known: Known, *, is_chosen: bool) -> tuple[str, bool]:
    derived = which.value_label(known.derived)
    if known.origin is Origin.DERIVED:
        return say("volgt uit de levensreis"), False
    if known.origin is Origin.NONE:
        return _nothing(which, known, derived)
    if known.is_unlike:
        words = (
            say("gekozen; uit de levensreis volgt iets anders: {value}", value=derived)
            if is_chosen
            else say(
                "volgt uit de gekozen leeftijd; uit de levensreis volgt iets anders: "
                "{value}",
                value=derived,
            )
        )
        return words, True
    if not is_chosen:
        return say("volgt uit de gekozen leeftijd"), False
    if known.derived == known.value != UNKNOWN:
        return say("gekozen, en het volgt ook uit de levensreis"), False
    return say("gekozen"), False


def _nothing(which: Characteristic, known: Known, derived: str) -> tuple[str, bool]:
    if known.derived != UNKNOWN:
        return say(
            "niet gebruikt: uit de levensreis volgt {value}, en dat past niet bij de "
            "gekozen leeftijdsgroep",
            value=derived,
        ), True
    if which in NEVER_FOLLOWS:
        return say("nog niet bekend; dit volgt nooit vanzelf"), False
    return say("nog niet bekend: het volgt niet zonder twijfel"), False


def _odds(which: Characteristic) -> str:
    if which is AGE:
        return say("gekozen, maar past niet bij de gekozen leeftijdsgroep")
    return say("gekozen, maar past niet bij de gekozen leeftijd")
