"""What comes in the place of a date, a place or a clue, and what goes with it."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from levensreis.domain.anonymise import kinds, moments
from levensreis.domain.anonymise.span import Category
from levensreis.domain.anonymise.tokens import parts_of
from levensreis.domain.anonymise.word_list import own_list
from levensreis.domain.fold import fold
from levensreis.domain.life_context import BirthMonth

LEFT_OUT: Final = "(weggelaten)"
_PLACE: Final = (
    r"(?:\b(?P<op>(?:op|te) )?"
    r"(?:(?:de |het )?(?P<kind>gemeente|station|stad|dorp|wijk) |het )?)?$"
)
_PREPOSITION: Final = r"(?:\b(?:op|in|van|rond|per|om|tijdens) )?(?:de )?$"
_FROM: Final = re.compile(r"\b(?:sinds|vanaf|tot|na|voor) $")
_BUSINESS: Final = re.compile(
    r"(?:bedrijf|winkel|zaak|kerij|gerij|praktijk|garage|salon|restaurant)\b"
)
_OWNS: Final = re.compile(r"\b(?:heeft|had|hebben|runt|begon) een (?:eigen )?$")
_OF: Final = re.compile(r" van(?= \w)")
_WHOSE: Final = re.compile(
    r"(?:\b(?i:zijn|haar|hun|mijn|onze?|jouw|uw|m'n|z'n|d'r)"
    r"|\b[A-ZÀ-Ž][\w'’-]*s['’]?) $"
)
_TOWARDS: Final = re.compile(r"\bnaar (?:de |het )?$")
_AS: Final = re.compile(r"\bals (?:een )?$")
_PERSON_ENDS: Final = (
    *("er", "iaan", "okkaan", "ees", "turk", "pool", "koerd", "ling", "afghaan"),
    *("ers", "anen", "lingen", "turken", "koerden", "polen"),
)


@dataclass(frozen=True, slots=True)
class Draft:
    """What comes in place of a found text, and what beside it goes with it."""

    text: str
    entity: str
    before: str = "$"
    """A pattern of what stands right before it."""
    behind: str = ""
    """A pattern of what stands right behind it."""
    pseudonym: str = ""


def moment(
    said: str,
    before: str,
    behind: str,
    birth: date | None,
    born: BirthMonth | None = None,
) -> Draft:
    """Return an age for a date or year; nothing where it only says `born`.

    Ages come from the day of birth, or else from the month or year.
    """
    entity = _entity("moment", said)
    if moments.is_birthday(said, birth):
        inside = re.search(r"\w $|\w \w+ $", before) is not None
        if behind.startswith(" geboren") and inside:
            return Draft("", entity, before=r"(?:\b(?:op|met) )?$", behind=" ")
        return Draft("de verjaardag", entity)
    shown, whole = moments.as_age(said, birth or born)
    if not whole:
        covers = r"(?:\bvan )?$" if shown == moments.PERIOD else r"(?:\bde )?$"
        return Draft(shown, entity, before=covers)
    if _FROM.search(before):
        shown = re.sub(r"^op (\d+)-jarige leeftijd", r"de leeftijd van \1 jaar", shown)
        return Draft(re.sub(r"^(?:rond|in|tijdens|voor) ", "", shown), entity)
    return Draft(shown, entity, before=_PREPOSITION)


def work(said: str, before: str, behind: str) -> Draft:
    """Return that somebody has work or a business, and not which."""
    entity = _entity("beroep", said)
    if _BUSINESS.search(fold(said)) or _OWNS.search(before):
        return Draft("bedrijf", entity)
    if _AS.search(before):
        return Draft("ergens", entity, before=_AS.pattern)
    if re.match(r"(?:bij|in|op) ", fold(said)):
        return Draft("ergens", entity)
    if _OF.match(behind):  # burgemeester van een dorp: werkzaam in een dorp
        covers = r"(?:\b(?:een|de) )?$"
        return Draft("werkzaam in", entity, before=covers, behind=_OF.pattern)
    return Draft("werkzaam", entity, before=r"(?:\b(?:een|de) )?$")


def thing(cat: Category, said: str, before: str) -> Draft:
    """Return the class of what is found, or that it is left out."""
    entity = _entity(cat.value.lower(), said)
    match cat:
        case Category.PLACE:
            return _place(said, before, entity)
        case Category.DIAGNOSIS:
            covers = r"(?:\b(?:het|de|een) )?$"
            return Draft(kinds.diagnosis(said), entity, before=covers)
        case Category.FAMILY:
            return _family(said, before, entity)
        case Category.ADDRESS:
            shown = "een ander adres" if _TOWARDS.search(before) else "een adres"
            return Draft(shown, entity, before=r"(?:\b(?:de|het) )?$")
        case Category.ORIGIN:
            return _origin(said, entity)
    return Draft(LEFT_OUT, entity)


def _place(said: str, before: str, entity: str) -> Draft:
    covered = re.search(_PLACE, before)
    shown = kinds.place(said)
    if covered and covered["kind"] == "station":
        return Draft("een station", entity, before=r"\b(?:het )?station $")
    if covered and covered["op"]:  # op Katendrecht, but: in een wijk
        shown = f"in {shown}"
    return Draft(shown, entity, before=_PLACE)


def _family(said: str, before: str, entity: str) -> Draft:
    shown = kinds.family(said)
    if _WHOSE.search(before):  # haar broer of zus
        return Draft(shown.removeprefix("een "), entity)
    covers = r"(?:\b(?:de|het|een) )?$" if shown.startswith("een ") else "$"
    return Draft(shown, entity, before=covers)


def _origin(said: str, entity: str) -> Draft:
    folded = fold(said)
    if folded in map(fold, own_list("origins")["land"]):
        return Draft("het buitenland", entity)
    if folded.endswith(_PERSON_ENDS):
        several = folded.endswith(("en", "ers"))
        return Draft("nieuwkomers" if several else "nieuwkomer", entity)
    return Draft("buitenlandse" if folded.endswith("e") else "buitenlands", entity)


def _entity(kind: str, said: str) -> str:
    return f"{kind}:{' '.join(parts_of(said))}"
