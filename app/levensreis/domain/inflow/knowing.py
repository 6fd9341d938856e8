"""What is known of a youth: what the interviewer chose, or else what follows."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from levensreis.domain.inflow.characteristic import (
    UNKNOWN,
    Characteristic,
    band_of,
)
from levensreis.domain.inflow.deriving import derived
from levensreis.domain.journey import Journey
from levensreis.language import say, word


class Origin(StrEnum):
    """Where a value comes from."""

    CHOSEN = "chosen"
    DERIVED = "derived"
    NONE = "none"

    @property
    def label(self) -> str:
        """The words behind a value on screen."""
        return say(_LABELS[self])


@dataclass(frozen=True, slots=True)
class Known:
    """What a characteristic is of one youth."""

    value: str
    origin: Origin
    derived: str = UNKNOWN
    """What follows from the journey, whatever was chosen."""

    @property
    def is_unlike(self) -> bool:
        """Whether what was chosen is something else than what follows."""
        return self.origin is Origin.CHOSEN and self.derived not in (
            UNKNOWN,
            self.value,
        )


def characteristics_of(journey: Journey) -> dict[Characteristic, Known]:
    """Return all characteristics of the youth; what was chosen goes before the rest.

    An age that was chosen tells the group too, unless that was chosen as well; then an
    age that only follows, and lies outside of it, is not told.
    """
    follows = derived(journey)
    chosen = {
        each: value
        for each in Characteristic
        if (value := journey.characteristics.get(each)) in each.values
    }
    found = {each: _known(each, chosen, follows[each]) for each in Characteristic}
    age, band = found[Characteristic.INFLOW_AGE], found[Characteristic.INFLOW_BAND]
    if band.origin is not Origin.CHOSEN and age.origin is Origin.CHOSEN:
        told = band_of(int(age.value)) if age.value.isdecimal() else UNKNOWN
        found[Characteristic.INFLOW_BAND] = Known(told, Origin.CHOSEN, band.derived)
    elif age.origin is Origin.DERIVED and band_of(int(age.value)) != band.value:
        found[Characteristic.INFLOW_AGE] = Known(UNKNOWN, Origin.NONE, age.derived)
    return found


def _known(
    each: Characteristic, chosen: Mapping[Characteristic, str], follows: str
) -> Known:
    if each in chosen:
        return Known(chosen[each], Origin.CHOSEN, follows)
    origin = Origin.NONE if follows == UNKNOWN else Origin.DERIVED
    return Known(follows, origin, follows)


_LABELS = {
    Origin.CHOSEN: word("gekozen"),
    Origin.DERIVED: word("afgeleid uit de levensreis"),
    Origin.NONE: word("nog niet bekend"),
}
