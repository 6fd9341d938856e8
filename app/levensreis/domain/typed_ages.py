"""Ages as they are typed in a filter: `6-12`, `6;6-7;3`, `zwangerschap`, `12-`."""

import re
from collections.abc import Iterable
from typing import Final

from levensreis.domain.life_context import PREGNANCY
from levensreis.domain.selection import BEFORE_BIRTH, YEAR, AgeRange
from levensreis.domain.typed_filters import TypedWord, refuse
from levensreis.language import say

_MONTH: Final = re.compile(r"([0-9]{1,3})(?:;([0-9]{1,2}))?")


def ages_of(values: Iterable[TypedWord]) -> AgeRange:
    """Return the ages that are meant; raises InvalidFilter."""
    first, *others = values
    if others:
        refuse(say("Er kan maar één leeftijd staan."), others[0])
    begin, dash, end = first.text.partition("-")
    try:
        start = _months(begin)[0] if begin else None
        if not dash:
            end = begin
        return AgeRange(start, _months(end)[1] if end else None)
    except ValueError:
        what = say(
            "‘{value}’ is geen leeftijd. Typ jaren als 6-12 (tot en met 12), maanden "
            "als 6;6-7;3, of zwangerschap; -12 en 12- kunnen ook.",
            value=first.text,
        )
        refuse(what, first)


def _months(age: str) -> tuple[int, int]:
    """Return the first month of an age, and the one after it."""
    if age == BEFORE_BIRTH:
        return PREGNANCY, 0
    found = _MONTH.fullmatch(age)
    if found is None or int(found[2] or 0) >= YEAR:
        raise ValueError(age)
    first = int(found[1]) * YEAR + int(found[2] or 0)
    return first, first + (YEAR if found[2] is None else 1)
