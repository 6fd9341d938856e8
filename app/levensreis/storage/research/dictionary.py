"""The data dictionary: what every column means, and what every code stands for."""

import json
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, Final

from levensreis.domain import characteristics
from levensreis.domain.course_change import CourseChange
from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.inflow.characteristic import Characteristic
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Sex
from levensreis.domain.research.journey import INSIDE, OUTSIDE, characteristic_label
from levensreis.domain.research_data import SPELL_FACTS
from levensreis.domain.spell import KINDS, SpellType
from levensreis.domain.statement import Kind
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.language import in_dutch, say, word
from levensreis.resources import RESOURCES

Row = tuple[Any, ...]

_LISTS: Final[Mapping[str, type[StrEnum]]] = {
    "theme": Theme,
    "kind": Kind,
    "influence": Influence,
    "system": System,
    "party_group": PartyGroup,
    "spell_type": SpellType,
    **SPELL_FACTS,
    "course_change": CourseChange,
    "help_step": HelpStep,
    "source": Source,
    characteristics.SEX: Sex,
}
_UNKNOWN: Final = word("niet bekend")


@cache
def meanings() -> tuple[Row, ...]:
    """Return the rows of the data dictionary, in the order of the resource."""
    text = (RESOURCES / "research" / "dictionary.json").read_text(encoding="utf-8")
    told = [
        (place, field, *([each, None] if isinstance(each, str) else each))
        for place, fields in json.loads(text).items()
        for field, each in fields.items()
    ]
    return tuple(
        (place, field, position, meaning, codes)
        for position, (place, field, meaning, codes) in enumerate(told, 1)
    )


@cache
def codes() -> tuple[Row, ...]:
    """Return the rows of the lists of codes, with their names in Dutch."""
    with in_dutch():
        return tuple(
            (name, value, position, label)
            for name, pairs in _code_lists()
            for position, (value, label) in enumerate(pairs, 1)
        )


def _code_lists() -> Iterator[tuple[str, Iterable[tuple[str, str]]]]:
    for name, kind in _LISTS.items():
        pairs = [(each.value, _label(each)) for each in kind]
        if name == characteristics.SEX:
            pairs += _told_of_none()
        yield name, pairs
    # The same code is something else in another type of spell.
    for spell, kinds in KINDS.items():
        yield spell.value, [(each.value, each.label) for each in kinds]
    labels = [(name, characteristic_label(name)) for name in OUTSIDE]
    yield "characteristic", labels
    yield characteristics.AGE, _told_of_none()
    for each in Characteristic:
        if each not in INSIDE:
            pairs = [(value, each.value_label(value)) for value in each.values]
            hidden = (
                [(UNTOLD, shown(UNTOLD))] if each in characteristics.CARRIED else []
            )
            yield each.value, [*pairs, *hidden]
    yield "yes_no", [("0", say("nee")), ("1", say("ja"))]


def _told_of_none() -> list[tuple[str, str]]:
    """Return the codes of a characteristic that is not there, or not to be seen."""
    return [(characteristics.UNKNOWN, say(_UNKNOWN)), (UNTOLD, shown(UNTOLD))]


def _label(each: Any) -> str:
    return str(each.label)
