"""What a spell is a spell of: a place, a day activity, care or an indication."""

from dataclasses import dataclass
from enum import StrEnum


class SpellType(StrEnum):
    """The kinds of stretch that the study follows through a life. Values are stored."""

    PLACE = "place"
    DAY_ACTIVITY = "day_activity"
    CARE = "care"
    INDICATION = "indication"

    @property
    def label(self) -> str:
        """The Dutch name."""
        return _TYPE_LABELS[self]


class FundingLaw(StrEnum):
    """Who paid for the care (wet). Values are stored."""

    JEUGDWET = "jeugdwet"
    WMO = "wmo"
    WLZ = "wlz"
    ZVW = "zvw"
    SCHOOL = "school"
    NONE = "none"

    @property
    def label(self) -> str:
        """The Dutch name."""
        return _LAW_LABELS[self]


class DeliveryForm(StrEnum):
    """How the care was delivered (leveringsvorm). Values are stored."""

    ZIN = "zin"
    PGB = "pgb"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The Dutch name."""
        return _FORM_LABELS[self]


@dataclass(frozen=True, slots=True)
class Spell:
    """The facts of a stretch; law and form are asked of care only."""

    type: SpellType
    funding_law: FundingLaw | None = None
    delivery_form: DeliveryForm | None = None

    def in_words(self) -> str:
        """Return the facts in Dutch, such as `zorg · Jeugdwet · pgb`."""
        facts = (self.type, self.funding_law, self.delivery_form)
        return " · ".join(fact.label for fact in facts if fact is not None)


_TYPE_LABELS = {
    SpellType.PLACE: "woonplek",
    SpellType.DAY_ACTIVITY: "school of dagbesteding",
    SpellType.CARE: "zorg",
    SpellType.INDICATION: "indicatie",
}
_LAW_LABELS = {
    FundingLaw.JEUGDWET: "Jeugdwet",
    FundingLaw.WMO: "Wmo",
    FundingLaw.WLZ: "Wlz",
    FundingLaw.ZVW: "Zvw",
    FundingLaw.SCHOOL: "school",
    FundingLaw.NONE: "geen wet",
}
_FORM_LABELS = {
    DeliveryForm.ZIN: "zorg in natura",
    DeliveryForm.PGB: "pgb",
    DeliveryForm.OTHER: "andere vorm",
}
