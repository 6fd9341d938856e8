"""Filters as they are typed: `geslacht=m leeftijd=6-12 thema=wonen rol=moeder`.

More values of one filter stand behind each other with commas; a value with a space in
it stands between double quotes. What is wrong is told with its place and what can be.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Final, TypeVar

from levensreis.domain import characteristics
from levensreis.domain.disclosure import UNTOLD
from levensreis.domain.fold import fold
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.influence import Influence
from levensreis.domain.research.journey import TOLD_IN
from levensreis.domain.selection import Selection
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.domain.typed_ages import ages_of
from levensreis.domain.typed_filters import (
    Filter,
    TypedWord,
    quoted,
    refuse,
    typed_pairs,
)
from levensreis.language import say

_Value = TypeVar("_Value", bound=StrEnum)

KNOWN_AS: Final = "kenmerk:"
"""Stands before the name of any other characteristic."""
THEMES: Final[Mapping[str, Theme]] = {
    "gezondheid": Theme.HEALTH,
    "wonen": Theme.LIVING,
    "vaardigheden": Theme.SKILLS,
    "daginvulling": Theme.DAY_ACTIVITIES,
    "gedrag": Theme.BEHAVIOUR,
    "zorg": Theme.CARE,
    "relaties": Theme.RELATIONSHIPS,
    "naasten": Theme.FAMILY_SUPPORT,
}
INFLUENCES: Final[Mapping[str, Influence]] = {
    "+": Influence.POSITIVE,
    "-": Influence.NEGATIVE,
}
HELP_STEPS: Final[Mapping[str, HelpStep]] = {
    "toegang": HelpStep.ACCESS,
    "vraagverheldering": HelpStep.QUESTION,
    "planning": HelpStep.PLANNING,
    "regie": HelpStep.DIRECTION,
    "veiligheid": HelpStep.SAFETY,
    "monitoring": HelpStep.MONITORING,
}
SOURCES: Final[Mapping[str, Source]] = {
    "persoon": Source.PERSON,
    "professional": Source.PROFESSIONAL,
    "dossier": Source.FILE,
}
SYSTEMS: Final[Mapping[str, System]] = {each.value: each for each in System}
_CHARACTERISTICS: Final[Mapping[str, str]] = {
    Filter.SEX: characteristics.SEX,
    Filter.AGE_GROUP: characteristics.AGE,
    Filter.YEAR: TOLD_IN,
}
LEFT_OUT: Final = "niet-getoond"
"""What is typed for a characteristic that is not shown of a small group."""
_FILTERS: Final = {name: each for each, name in _CHARACTERISTICS.items()}


@dataclass(frozen=True, slots=True)
class Options:
    """What there is to choose from in some data."""

    characteristics: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The values of each."""
    roles: tuple[str, ...] = ()
    help_steps: tuple[HelpStep, ...] = ()
    sources: tuple[Source, ...] = ()
    journeys: Mapping[str, str] = field(default_factory=dict)
    """The pseudonym by the outside name of each."""


def parse(text: str, options: Options | None = None) -> Selection:
    """Read what was typed; with options only what is in them. Raises InvalidFilter."""
    parts: dict[str, Any] = {}
    known: set[tuple[str, str]] = set()
    for name, values in typed_pairs(text):
        characteristic = _characteristic(name, options)
        if characteristic is not None:
            there = None if options is None else options.characteristics[characteristic]
            known |= {(characteristic, each) for each in _told(values, there)}
            continue
        match _filter(name):
            case Filter.THEME:
                parts["themes"] = _chosen(values, THEMES)
            case Filter.INFLUENCE:
                parts["influences"] = _chosen(values, INFLUENCES)
            case Filter.SYSTEM:
                parts["systems"] = _chosen(values, SYSTEMS)
            case Filter.HELP_STEP:
                parts["help_steps"] = _chosen(values, HELP_STEPS)
            case Filter.SOURCE:
                parts["sources"] = _chosen(values, SOURCES)
            case Filter.AGE:
                parts["ages"] = ages_of(values)
            case Filter.ROLE:
                parts["roles"] = _among(
                    values, None if options is None else options.roles
                )
            case _:
                parts["journeys"] = _journeys(values, options)
    return Selection(characteristics=frozenset(known), **parts)


def written(selection: Selection) -> str:
    """Return a selection as it can be typed; `parse` reads the same again."""
    names = sorted({name for name, _ in selection.characteristics})
    ages = frozenset(() if selection.ages is None else (str(selection.ages),))
    parts = [
        *((_name_of(each), _typed_of(selection, each)) for each in names),
        (Filter.AGE, ages),
        (Filter.THEME, _words(THEMES, selection.themes)),
        (Filter.ROLE, selection.roles),
        (Filter.HELP_STEP, _words(HELP_STEPS, selection.help_steps)),
        (Filter.SOURCE, _words(SOURCES, selection.sources)),
        (Filter.INFLUENCE, _words(INFLUENCES, selection.influences)),
        (Filter.SYSTEM, _words(SYSTEMS, selection.systems)),
        (Filter.JOURNEY, selection.journeys),
    ]
    return " ".join(
        f"{name}={','.join(map(quoted, sorted(values)))}"
        for name, values in parts
        if values
    )


def _characteristic(name: TypedWord, options: Options | None) -> str | None:
    """Return the characteristic that is meant; None when it is something else."""
    found: str | None = _CHARACTERISTICS.get(name.text)
    if found is None and name.text.startswith(KNOWN_AS):
        found = name.text.removeprefix(KNOWN_AS)
    if found is not None and options is not None:
        _require_known(found, name, options)
    return found


def _require_known(characteristic: str, name: TypedWord, options: Options) -> None:
    if characteristic not in options.characteristics:
        what = say(
            "Van geen levensreis is het kenmerk ‘{name}’ bekend.", name=name.text
        )
        refuse(what, name, map(_name_of, sorted(options.characteristics)))


def _filter(name: TypedWord) -> Filter:
    try:
        return Filter(name.text)
    except ValueError:
        what = say("‘{name}’ is geen filter.", name=name.text)
        refuse(what, name, [*Filter, f"{KNOWN_AS}…"])


def _chosen(
    values: Iterable[TypedWord], words: Mapping[str, _Value]
) -> frozenset[_Value]:
    return frozenset(words[each] for each in _among(values, tuple(words)))


def _told(
    values: Iterable[TypedWord], possible: Collection[str] | None
) -> frozenset[str]:
    """Return the values of a characteristic, in which one has a word of its own."""
    there = None if possible is None else [*map(_typed, possible)]
    typed = [replace(each, text=_typed(each.text)) for each in values]
    return frozenset(
        UNTOLD if each == LEFT_OUT else each for each in _among(typed, there)
    )


def _typed_of(selection: Selection, characteristic: str) -> frozenset[str]:
    return frozenset(map(_typed, selection.values(characteristic)))


def _typed(value: str) -> str:
    return LEFT_OUT if value == UNTOLD else value


def _among(
    values: Iterable[TypedWord], possible: Collection[str] | None
) -> frozenset[str]:
    """Return the values that are meant: as they are stored, whatever their capitals."""
    if possible is None:
        return frozenset(each.text for each in values)
    folded = {fold(each): each for each in possible}
    found = set()
    for each in values:
        exact = each.text if each.text in possible else folded.get(fold(each.text))
        if exact is None:
            what = say("‘{value}’ komt niet voor.", value=each.text)
            refuse(what, each, sorted(possible))
        found.add(exact)
    return frozenset(found)


def _journeys(values: Iterable[TypedWord], options: Options | None) -> frozenset[str]:
    """Return the journeys that are meant, by their outside name or by pseudonym."""
    if options is None:
        return _among(values, None)
    called: dict[str, set[str]] = {}
    for rid, pseudonym in options.journeys.items():
        called.setdefault(pseudonym, set()).add(rid)
        called.setdefault(rid, set()).add(rid)
    pseudonyms = sorted(set(options.journeys.values()))
    found: set[str] = set()
    for each in values:
        if each.text not in called:
            what = say("Er is geen levensreis ‘{value}’.", value=each.text)
            refuse(what, each, pseudonyms)
        found |= called[each.text]
    return frozenset(found)


def _name_of(characteristic: str) -> str:
    return _FILTERS.get(characteristic) or quoted(f"{KNOWN_AS}{characteristic}")


def _words(words: Mapping[str, _Value], chosen: Collection[_Value]) -> frozenset[str]:
    return frozenset(each for each, value in words.items() if value in chosen)
