"""What an export tells of a youth beside the texts (kenmerken), and how rare it is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from levensreis.domain.disclosure import (
    SMALLEST_GROUP,
    Row,
    groups,
    smallest_group,
    suppress,
    warning,
)
from levensreis.domain.inflow.characteristic import UNKNOWN, Characteristic
from levensreis.domain.journey import Youth
from levensreis.language import say, word

__all__ = [
    "AGE",
    "BIRTH",
    "CARRIED",
    "CARRIED_WHOLE",
    "LABELS",
    "SEX",
    "UNKNOWN",
    "SmallGroups",
    "groups_among",
    "groups_like",
    "row_of",
    "with_small_groups_left_out",
]

SEX: Final = "sex"
AGE: Final = "age"
BIRTH: Final = "birth"
YOUTH: Final = (SEX, AGE)
"""What is known of a youth without looking at the journey."""
CARRIED: Final = (
    *YOUTH,
    Characteristic.INFLOW_BAND.value,
    Characteristic.REGION.value,
    Characteristic.BASIS.value,
)
"""What outsiders can know of a youth: by what the journeys of a file are alike."""
CARRIED_WHOLE: Final = (SEX, BIRTH)
"""What a journey tells that moves to another study."""
LABELS: Final[Mapping[str, str]] = {
    SEX: word("geslacht"),
    AGE: word("leeftijdsgroep"),
    Characteristic.INFLOW_BAND: word("leeftijdsgroep bij instroom"),
    Characteristic.REGION: word("landsdeel"),
    Characteristic.BASIS: word("grondslag"),
}
"""What a characteristic that can be left out is called in a sentence."""
# The groups of age at inflow of the study, and what lies around them.
_BANDS: Final = ((0, 12), (12, 18), (18, 23), (23, 27))


@dataclass(frozen=True, slots=True)
class SmallGroups:
    """How many journeys share the rarest combination, before and after (k)."""

    before: int
    """Without leaving anything out; 0 without journeys."""
    after: int
    """In what leaves."""
    left_out: Mapping[str, int] = field(default_factory=dict)
    """Of how many journeys a characteristic is not shown."""
    is_like_one: bool = False
    """Whether it is about how many are like one journey, to the month of birth."""

    @property
    def is_small(self) -> bool:
        """Whether few are alike, so that it is to be warned of."""
        return 0 < self.before < SMALLEST_GROUP

    @property
    def size(self) -> str:
        """How many share the rarest combination; empty without journeys."""
        if not self.before:
            return ""
        if self.is_like_one:
            return say(_ALIKE, count=self.before)
        return say(_SIZE, count=self.before)

    @property
    def suppressed(self) -> str:
        """What is left out because of it; empty when nothing is."""
        parts = [
            say(
                _LEFT_OUT_ONE if count == 1 else _LEFT_OUT,
                what=say(LABELS.get(name, name)),
                count=count,
            )
            for name, count in self.left_out.items()
            if count
        ]
        if not parts:
            return ""
        return say(_SUPPRESSED, parts=", ".join(parts), count=self.after)

    @property
    def warning(self) -> str:
        """What is still wrong with what leaves; empty when nothing is."""
        if not self.before:
            return ""
        if self.left_out and self.after < SMALLEST_GROUP:
            return say(_TOO_FEW, least=SMALLEST_GROUP)
        return warning(self.after)

    @property
    def told(self) -> str:
        """All of it, as is told before an export; empty without journeys."""
        return " ".join(filter(None, (self.size, self.suppressed, self.warning)))


def row_of(youth: Youth, today: date) -> Row:
    """Return what is known of a youth, each as a class of its own if unknown."""
    return {SEX: youth.sex or UNKNOWN, AGE: _band(youth, today)}


def groups_among(rows: Sequence[Row]) -> SmallGroups:
    """Tell how many share the rarest combination, where nothing is left out."""
    k = smallest_group(rows, CARRIED)
    return SmallGroups(k, k)


def groups_like(youth: Youth, youths: Iterable[Youth]) -> SmallGroups:
    """Tell how many of some youths have what one of them has, to the month."""
    own = tuple(_whole(youth)[name] for name in CARRIED_WHOLE)
    found = groups(map(_whole, youths), CARRIED_WHOLE)
    k = next((each.size for each in found if each.values == own), 0)
    return SmallGroups(k, k, is_like_one=True)


def with_small_groups_left_out(rows: Sequence[Row]) -> tuple[list[Row], SmallGroups]:
    """Return rows as they may leave, and tell what was left out of them."""
    k = smallest_group(rows, CARRIED)
    left = suppress(rows, CARRIED)
    return list(left.rows), SmallGroups(k, left.smallest, left.left_out)


def _whole(youth: Youth) -> Row:
    birth = str(youth.birth) if youth.birth else UNKNOWN
    return {SEX: youth.sex or UNKNOWN, BIRTH: birth}


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


_SIZE: Final = word(
    "Kleinste groep met hetzelfde geslacht, dezelfde leeftijdsgroep (nu en bij "
    "instroom), dezelfde grondslag en hetzelfde landsdeel: {count}."
)
_ALIKE: Final = word(
    "Levensreizen in deze studie met hetzelfde geslacht en dezelfde geboortemaand als "
    "deze: {count}."
)
_LEFT_OUT_ONE: Final = word("{what} bij 1 levensreis")
_LEFT_OUT: Final = word("{what} bij {count} levensreizen")
_SUPPRESSED: Final = word(
    "Daarom niet getoond: {parts}. Kleinste groep daarna: {count}."
)
_TOO_FEW: Final = word(
    "Er gaan minder dan {least} levensreizen mee: ook zonder kenmerken kan wie een "
    "jongere kent die herkennen."
)
