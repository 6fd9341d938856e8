"""What an export tells of a youth beside the texts: sex and age band (kenmerken)."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from levensreis.domain.disclosure import Row, groups, smallest_group
from levensreis.domain.journey import Youth
from levensreis.language import say, word

SEX: Final = "sex"
AGE: Final = "age"
CARRIED: Final = (SEX, AGE)
"""What a journey knows today; more comes with the characteristics of the study."""
UNKNOWN: Final = "unknown"
# The groups of age at inflow of the study, and what lies around them.
_BANDS: Final = ((0, 12), (12, 18), (18, 23), (23, 27))
_SIZE: Final = word(
    "Kleinste groep met hetzelfde geslacht en dezelfde leeftijdsgroep: {count}."
)


def row_of(youth: Youth, today: date) -> Row:
    """Return the characteristics of a youth, each as a class of its own if unknown."""
    return {SEX: youth.sex or UNKNOWN, AGE: _band(youth, today)}


def smallest(youths: Iterable[Youth], today: date) -> int:
    """Return how many share the rarest combination; 0 without youths."""
    return smallest_group([row_of(each, today) for each in youths], CARRIED)


def group_size(youth: Youth, youths: Iterable[Youth], today: date) -> int:
    """Return how many of some youths have what one of them has."""
    own = tuple(row_of(youth, today)[name] for name in CARRIED)
    found = groups([row_of(each, today) for each in youths], CARRIED)
    return next((each.size for each in found if each.values == own), 0)


def told_size(k: int) -> str:
    """Tell how small the smallest group is."""
    return say(_SIZE, count=k)


def _band(youth: Youth, today: date) -> str:
    birth = youth.birth
    if birth is None:
        return UNKNOWN
    age = today.year - birth.year
    if birth.month is not None and today.month < birth.month:
        age -= 1
    for first, end in _BANDS:
        if age < end:
            return f"{first}-{end - 1}"
    return f"{_BANDS[-1][1]}+"
