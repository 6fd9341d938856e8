"""Reserve copies in words: when, what is in them, where, and whether they are whole.

Knows no Qt.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final

from levensreis.domain.today import today
from levensreis.language import day, number, say, word
from levensreis.services.backups import BackupInfo

_KILO: Final = 1000
_UNITS: Final = ("kB", "MB", "GB")


class Place(StrEnum):
    """Where a copy lies."""

    HERE = "here"
    SECOND = "second"
    BOTH = "both"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_PLACES[self])


@dataclass(frozen=True, slots=True)
class CopyLine:
    """One reserve copy, wherever it lies."""

    info: BackupInfo
    """The one that is put back: that on this computer, if it lies there."""
    place: Place = Place.HERE
    other: BackupInfo | None = None
    """The same one in the second place."""
    is_damaged: bool = False

    @property
    def when(self) -> str:
        """When it was made: `vandaag 14:32`."""
        return when_of(self.info.made)

    @property
    def journeys(self) -> str:
        """How many journeys are in it; nobody knows of one that is damaged."""
        return str(self.info.journeys) if self.info.sound else ""

    @property
    def statements(self) -> str:
        """How many statements are in it; nobody knows of one that is damaged."""
        return str(self.info.statements) if self.info.sound else ""

    @property
    def state(self) -> str:
        """Whether it is whole, in a word."""
        if self.is_damaged:
            return say("beschadigd")
        if self.info.before:
            return say("in orde, van vóór versie {new}", new=int(self.info.before))
        return say("in orde")

    @property
    def contents(self) -> str:
        """What is in it, of which version, as a sentence."""
        if self.is_damaged:
            return say("Deze reservekopie is beschadigd en kan niet worden teruggezet.")
        return say(
            "{journeys}, {statements}; {size}, versie {version} van het bestand.",
            journeys=journeys_of(self.info.journeys),
            statements=statements_of(self.info.statements),
            size=size_of(self.info.size),
            version=int(self.info.schema or 0),
        )

    @property
    def paths(self) -> list[Path]:
        """Every file that goes when this line goes."""
        other = [self.other.path] if self.other is not None else []
        return [self.info.path, *other]


def lines_of(
    here: Iterable[BackupInfo],
    elsewhere: Iterable[BackupInfo] = (),
    damaged: Collection[Path] = (),
) -> list[CopyLine]:
    """Return a line for each reserve copy, the newest first.

    The same one in both places is one line, while both are whole.
    """
    lines = {_key(each): _line(each, Place.HERE, damaged) for each in here}
    for each in elsewhere:
        line = _line(each, Place.SECOND, damaged)
        twin = lines.get(_key(each))
        if twin is None or twin.is_damaged or line.is_damaged:
            lines[(str(each.path), ())] = line
        else:
            lines[_key(each)] = replace(twin, place=Place.BOTH, other=each)
    newest = sorted(
        lines.values(), key=lambda line: (line.info.made, line.info.path.name)
    )
    return newest[::-1]


def when_of(made: datetime) -> str:
    """Return a moment by the clock of this computer: `gisteren 9:05`."""
    at, now = made.astimezone(), today()
    time = f"{at:%H:%M}"
    if at.date() == now:
        return say("vandaag {time}", time=time)
    if at.date() == now - timedelta(days=1):
        return say("gisteren {time}", time=time)
    return f"{day(at.date())} {time}"


def size_of(size: int) -> str:
    """Return a size in a unit that people read: `1,2 MB`."""
    value, unit = size / _KILO, 0
    while value >= _KILO and unit < len(_UNITS) - 1:
        value, unit = value / _KILO, unit + 1
    rounded = round(value, 1) if value < 10 else round(value)
    return f"{number(rounded)} {_UNITS[unit]}"


def journeys_of(count: int) -> str:
    """Return `1 levensreis` or `9 levensreizen`."""
    if count == 1:
        return say("1 levensreis")
    return say("{count} levensreizen", count=count)


def statements_of(count: int) -> str:
    """Return `1 uitspraak` or `112 uitspraken`."""
    return say("1 uitspraak") if count == 1 else say("{count} uitspraken", count=count)


def _line(info: BackupInfo, place: Place, damaged: Collection[Path]) -> CopyLine:
    is_damaged = not info.sound or info.path in damaged
    return CopyLine(info, place, is_damaged=is_damaged)


def _key(info: BackupInfo) -> tuple[str, object]:
    return info.path.name, info.hashes


_PLACES: Final = {
    Place.HERE: word("deze computer"),
    Place.SECOND: word("tweede plek"),
    Place.BOTH: word("beide plekken"),
}
