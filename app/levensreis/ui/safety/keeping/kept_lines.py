"""How long each journey is kept and what was erased, in words. Knows no Qt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum
from typing import Final
from uuid import UUID

from levensreis.domain.erasure import Tombstone
from levensreis.domain.retention import Retention
from levensreis.language import day, say

_MONTH: Final = 30.44  # days, on average
_YEAR: Final = 365.25
_MONTHS_TOLD: Final = 18
"""Up to here months say more than years."""


class Standing(IntEnum):
    """How it stands with the time of a journey, in the order in which it is shown."""

    OVER = 0
    UNDECIDED = 1
    GOES_ON = 2


@dataclass(frozen=True, slots=True)
class KeptLine:
    """Until when one journey is kept, as it is shown."""

    journey_id: UUID
    code: str
    pseudonym: str
    until: date | None
    standing: Standing
    told: str
    """How it stands, in words."""

    @property
    def day(self) -> str:
        """The day until which it is kept; empty while nobody decided."""
        return day(self.until) if self.until else ""


def kept_lines(
    kept: Iterable[Retention], names: Mapping[UUID, str], today: date
) -> list[KeptLine]:
    """Return a line for each journey: over first, then undecided, then by their day."""
    lines = [kept_line(each, names.get(each.journey_id, ""), today) for each in kept]
    return sorted(
        lines, key=lambda each: (each.standing, each.until or today, each.code)
    )


def kept_line(kept: Retention, pseudonym: str, today: date) -> KeptLine:
    """Return the line of one journey."""
    line = KeptLine(
        kept.journey_id,
        kept.code,
        pseudonym,
        kept.until,
        Standing.GOES_ON,
        "",
    )
    if kept.until is None:
        return replace(
            line, standing=Standing.UNDECIDED, told=say("nog niet vastgelegd")
        )
    if kept.is_due(today):
        return replace(line, standing=Standing.OVER, told=_over(kept.until, today))
    return replace(line, told=say("nog {span}", span=_span((kept.until - today).days)))


def code_of(stone: Tombstone) -> str:
    """Return what an erased journey was called, unless that named somebody."""
    return stone.code or say("zonder code")


def erased_on(stone: Tombstone) -> str:
    """Return the day on which a journey was erased."""
    return day(stone.at.astimezone().date())


def _over(until: date, today: date) -> str:
    days = (today - until).days
    if not days:
        return say("vandaag verstreken")
    return say("{span} geleden verstreken", span=_span(days))


def _span(days: int) -> str:
    """Return a number of days as people say it."""
    months = round(days / _MONTH)
    if months < 1 or days < _MONTH:
        return say("1 dag") if days == 1 else say("{count} dagen", count=days)
    if months <= _MONTHS_TOLD:
        return say("1 maand") if months == 1 else say("{count} maanden", count=months)
    return say("{count} jaar", count=round(days / _YEAR))
