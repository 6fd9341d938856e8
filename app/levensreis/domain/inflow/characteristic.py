"""The characteristics of a youth (kenmerken) and the values that each can have.

Those of the study: `METHOD.md` section 7. Names and values are stored, labels shown.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from levensreis.language import say, word

UNKNOWN: Final = "unknown"
"""A value of every characteristic."""
OLDEST: Final = 99
"""The highest age in years that can be chosen."""


class Characteristic(StrEnum):
    """What is told of a youth beside sex; the values are names in files."""

    INFLOW_AGE = "inflow_age"
    INFLOW_BAND = "inflow_band"
    WAY_IN = "way_in"
    MEERZORG = "meerzorg"
    BASIS = "basis"
    REFUSED = "refused"
    ACTIVITY = "activity_before"
    LIVING = "living_before"
    CARE = "care_before"
    REGION = "region"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_LABELS[self])

    @property
    def values(self) -> tuple[str, ...]:
        """What it can be, in order, with that it is unknown as the last."""
        if self is Characteristic.INFLOW_AGE:
            return (*map(str, range(OLDEST + 1)), UNKNOWN)
        return (*_VALUES[self], UNKNOWN)

    def value_label(self, value: str) -> str:
        """Return what a value is called; one that is not known by its code."""
        if value == UNKNOWN:
            return say(_UNKNOWN)
        if self is Characteristic.INFLOW_AGE and value.isdecimal():
            return say("{age} jaar", age=value)
        return say(_VALUES.get(self, {}).get(value, value))


def characteristic_named(name: str) -> Characteristic | None:
    """Return the characteristic with this name, if it is one of these."""
    return _BY_NAME.get(name)


def band_of(years: int) -> str:
    """Return the group of the study in which an age lies, or what lies around them."""
    return next((value for value, end in _BANDS if years < end), "over_26")


_BY_NAME: Final[Mapping[str, Characteristic]] = {
    each.value: each for each in Characteristic
}
_BANDS: Final = (("under_12", 12), ("12-17", 18), ("18-22", 23), ("23-26", 27))
_UNKNOWN: Final = word("onbekend")
_LABELS: Final[Mapping[Characteristic, str]] = {
    Characteristic.INFLOW_AGE: word("leeftijd bij instroom"),
    Characteristic.INFLOW_BAND: word("leeftijdsgroep bij instroom"),
    Characteristic.WAY_IN: word("manier van instroom"),
    Characteristic.MEERZORG: word("Meerzorg binnen een jaar na instroom"),
    Characteristic.BASIS: word("grondslag"),
    Characteristic.REFUSED: word("negatief besluit vóór instroom"),
    Characteristic.ACTIVITY: word("onderwijs of dagbesteding een maand vóór instroom"),
    Characteristic.LIVING: word("woonsituatie een maand vóór instroom"),
    Characteristic.CARE: word("zorg en ondersteuning een maand vóór instroom"),
    Characteristic.REGION: word("landsdeel"),
}
_YES_NO: Final = {"yes": word("ja"), "no": word("nee")}
_VALUES: Final[Mapping[Characteristic, Mapping[str, str]]] = {
    Characteristic.INFLOW_BAND: {
        "under_12": word("jonger dan 12 jaar"),
        "12-17": word("12 tot en met 17 jaar"),
        "18-22": word("18 tot en met 22 jaar"),
        "23-26": word("23 tot en met 26 jaar"),
        "over_26": word("ouder dan 26 jaar"),
    },
    Characteristic.WAY_IN: {
        "direct_vg7": word("direct VG7"),
        "vg6_first": word("eerst VG6, binnen een jaar VG7"),
        "vg6_longer": word("eerst VG6, langer dan een jaar"),
        "other": word("eerst een ander profiel"),
    },
    Characteristic.MEERZORG: _YES_NO,
    Characteristic.BASIS: {
        "vg": word("verstandelijke beperking (VG)"),
        "vg_psychiatric": word("verstandelijke beperking, ook psychiatrisch"),
    },
    Characteristic.REFUSED: _YES_NO,
    Characteristic.ACTIVITY: {
        "education": word("onderwijs"),
        "day_activity": word("dagbesteding"),
        "work": word("werk"),
        "none": word("geen onderwijs, dagbesteding of werk"),
        "other": word("anders"),
    },
    Characteristic.LIVING: {
        "two_parents": word("bij twee ouders"),
        "one_parent": word("bij één ouder"),
        "institutional": word("in een instelling"),
        "other": word("anders, zoals een pleeggezin"),
    },
    Characteristic.CARE: {
        "youth_care": word("jeugdhulp"),
        "youth_protection": word("jeugdbescherming"),
        "wmo": word("Wmo"),
        "combination": word("combinatie"),
        "none": word("geen"),
    },
    Characteristic.REGION: {
        "north": word("noord"),
        "east": word("oost"),
        "west": word("west"),
        "south": word("zuid"),
    },
}
