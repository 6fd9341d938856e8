"""What a spell is of: a place, day activity, care, indication or complexity."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, Final, Self

from levensreis.domain.errors import KnownError
from levensreis.domain.spell_kinds import (
    ActivityKind,
    CareKind,
    Complexity,
    Decision,
    DeliveryForm,
    Exemption,
    FundingLaw,
    Indication,
    MoveReason,
    NeedChange,
    PlaceKind,
    SpellFact,
    SpellKind,
    Stability,
    WorkKind,
)
from levensreis.language import say, word

__all__ = [
    "FACTS",
    "KINDS",
    "ActivityKind",
    "CareKind",
    "Complexity",
    "Decision",
    "DeliveryForm",
    "Exemption",
    "FundingLaw",
    "Indication",
    "InvalidSpell",
    "MoveReason",
    "NeedChange",
    "PlaceKind",
    "Spell",
    "SpellFact",
    "SpellKind",
    "SpellType",
    "Stability",
    "WorkKind",
]


class InvalidSpell(KnownError):
    """A fact that does not belong to this kind of stretch."""


class SpellType(StrEnum):
    """The kinds of stretch that the study follows through a life. Values are stored."""

    PLACE = "place"
    DAY_ACTIVITY = "day_activity"
    CARE = "care"
    INDICATION = "indication"
    COURSE = "course"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_TYPE_LABELS[self])


KINDS: Final[Mapping[SpellType, type[SpellKind]]] = {
    SpellType.PLACE: PlaceKind,
    SpellType.DAY_ACTIVITY: ActivityKind,
    SpellType.CARE: CareKind,
    SpellType.INDICATION: Indication,
    SpellType.COURSE: Complexity,
}
"""What `kind` of a spell can be, by its type."""

FACTS: Final[Mapping[SpellType, tuple[str, ...]]] = {
    SpellType.PLACE: ("kind", "with_whom", "stable", "reason"),
    SpellType.DAY_ACTIVITY: ("kind", "exemption", "work"),
    SpellType.CARE: ("kind", "funding_law", "delivery_form"),
    SpellType.INDICATION: ("kind", "decision", "afterwards"),
    SpellType.COURSE: ("kind",),
}
"""The facts that are asked of each type, in their order on the screen."""


@dataclass(frozen=True, slots=True)
class Spell:
    """The facts of a stretch (periode); of each type others are asked (`FACTS`)."""

    type: SpellType
    funding_law: FundingLaw | None = None
    delivery_form: DeliveryForm | None = None
    kind: SpellKind | None = None
    with_whom: str = ""
    """With whom the youth lived there, in the words of who told it."""
    stable: Stability | None = None
    exemption: Exemption | None = None
    work: WorkKind | None = None
    decision: Decision | None = None
    reason: MoveReason | None = None
    """Why the youth went to live there."""
    afterwards: NeedChange | None = None
    """How the need for care was after the indication."""

    def __post_init__(self) -> None:
        for name in _NAMES:
            if getattr(self, name) and name not in FACTS[self.type]:
                raise InvalidSpell(
                    say(
                        "‘{fact}’ hoort niet bij {spell}.",
                        fact=say(_FACT_LABELS[name]),
                        spell=self.type.label,
                    )
                )
        if self.kind is not None and not isinstance(self.kind, KINDS[self.type]):
            raise InvalidSpell(
                say(
                    "‘{kind}’ is geen soort van {spell}.",
                    kind=self.kind.label,
                    spell=self.type.label,
                )
            )

    @classmethod
    def with_facts(cls, spell_type: SpellType, facts: Mapping[str, object]) -> Self:
        """Make a spell of the facts that belong to its type; the others are left."""
        belonging = {name: facts.get(name) for name in FACTS[spell_type]}
        kind = belonging.get("kind")
        if kind is not None and not isinstance(kind, KINDS[spell_type]):
            belonging["kind"] = None
        given: dict[str, Any] = {
            name: value for name, value in belonging.items() if value is not None
        }
        return cls(spell_type, **given)

    def in_words(self) -> str:
        """Return the facts in words, such as `zorg · Jeugdwet · pgb`."""
        told = [self.type.label]
        for name in FACTS[self.type]:
            value = getattr(self, name)
            if value:
                told.append(_told(name, value))
        return " · ".join(told)


def fact_label(name: str) -> str:
    """Return what a fact is called on the screen, by the name of its field."""
    return say(_FACT_LABELS[name])


def _told(name: str, value: Any) -> str:
    match name:
        case "with_whom":
            return say("met {people}", people=value)
        case "reason":
            return say("reden: {reason}", reason=value.label)
        case "afterwards":
            return say("daarna: {change}", change=value.label)
    return str(value.label)


_TYPE_LABELS = {
    SpellType.PLACE: word("woonplek"),
    SpellType.DAY_ACTIVITY: word("school of dagbesteding"),
    SpellType.CARE: word("zorg"),
    SpellType.INDICATION: word("indicatie"),
    SpellType.COURSE: word("complexiteit"),
}
_FACT_LABELS = {
    "kind": word("Soort"),
    "with_whom": word("Met wie"),
    "stable": word("Was het er stabiel?"),
    "exemption": word("Vrijstelling"),
    "work": word("Werk"),
    "funding_law": word("Wet"),
    "delivery_form": word("Leveringsvorm"),
    "decision": word("Besluit"),
    "reason": word("Waarom daarheen?"),
    "afterwards": word("Daarna"),
}
_NAMES: Final = tuple(each.name for each in fields(Spell) if each.name != "type")
