"""How many youths have which characteristic (kenmerkenoverzicht), as it may be shown.

For publication every table stands on the same number of journeys, which is shown once
for all of them. The age by year is left out then, since its years add up to the groups.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from levensreis.domain.characteristics import SEX, UNKNOWN
from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.domain.inflow.characteristic import Characteristic, characteristic_named
from levensreis.domain.journey import Sex
from levensreis.domain.publication import Table, hidden_beside_total, rounded
from levensreis.domain.published_factors import published_number
from levensreis.domain.research.journey import characteristic_label
from levensreis.domain.selection import value_label

NAMES: Final = (SEX, *(each.value for each in Characteristic))
"""What the overview tells of, in its order."""
Counts = Mapping[str, Mapping[str, int]]
"""Numbers of journeys by the name of a characteristic and its value."""


@dataclass(frozen=True, slots=True)
class Category:
    """A value of a characteristic, and how many youths have it."""

    value: str
    label: str
    count: int | None
    """None when it may not be shown."""
    share: float | None
    """Of all journeys, those of which it is unknown too, in percents."""


@dataclass(frozen=True, slots=True)
class CharacteristicTable:
    """One characteristic over all journeys."""

    name: str
    label: str
    categories: tuple[Category, ...]

    @property
    def title(self) -> str:
        """The name as a heading."""
        return f"{self.label[:1].upper()}{self.label[1:]}"


@dataclass(frozen=True, slots=True)
class Overview:
    """Every characteristic over the same journeys."""

    journeys: int | None
    """How many; rounded for publication, and None when that is too few to tell."""
    tables: tuple[CharacteristicTable, ...]
    is_published: bool = False

    def table(self, name: str) -> CharacteristicTable | None:
        """Return the table of a characteristic, if it was counted."""
        return next((each for each in self.tables if each.name == name), None)


@dataclass(frozen=True, slots=True)
class CrossTable:
    """Two characteristics against each other; the last row and column are totals."""

    first: CharacteristicTable
    """Down the side."""
    second: CharacteristicTable
    """Across the top."""
    counts: tuple[tuple[int, ...], ...]


def overview_of(counts: Counts, journeys: int, *, is_published: bool) -> Overview:
    """Return the overview of what was counted in a number of journeys.

    Who has no row of a characteristic is one of whom it is unknown.
    """
    found = [
        _table(name, _every(name, counts.get(name, {}), journeys))
        for name in NAMES
        if _is_counted(name, counts, is_published=is_published)
    ]
    if not is_published:
        return Overview(journeys, tuple(_with_shares(each, journeys) for each in found))
    number = published_number(journeys)
    tables = (_published(each, number) for each in found)
    return Overview(number, tuple(tables), is_published=True)


def cross_table(
    first: CharacteristicTable,
    second: CharacteristicTable,
    pairs: Mapping[tuple[str, str], int],
) -> CrossTable:
    """Put two tables against each other; exact, so for the team only."""
    counts = Table.of(
        [
            [pairs.get((down.value, across.value), 0) for across in second.categories]
            for down in first.categories
        ]
    )
    return CrossTable(first, second, counts.counts)


def values_of(name: str, told: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the values of a characteristic in order, with those that were told.

    That it is unknown is always one; that it is not shown only where it was told.
    """
    found = characteristic_named(name)
    if found is Characteristic.INFLOW_AGE:
        years = sorted(map(int, filter(str.isdecimal, told)))
        known: tuple[str, ...] = tuple(map(str, dict.fromkeys(years)))
    else:
        known = found.values if found else tuple(each.value for each in Sex)
    others = sorted({*told} - {*known, UNKNOWN, UNTOLD})
    untold = (UNTOLD,) if UNTOLD in told else ()
    return (*(each for each in known if each != UNKNOWN), *others, *untold, UNKNOWN)


def _is_counted(name: str, counts: Counts, *, is_published: bool) -> bool:
    if name != Characteristic.INFLOW_AGE:
        return True
    # A file of somebody else does not tell the age by year.
    return not is_published and name in counts


def _every(name: str, told: Mapping[str, int], journeys: int) -> dict[str, int]:
    found = {each: told.get(each, 0) for each in values_of(name, tuple(told))}
    found[UNKNOWN] += journeys - sum(told.values())
    return found


def _table(name: str, counts: Mapping[str, int]) -> CharacteristicTable:
    return CharacteristicTable(
        name,
        characteristic_label(name),
        tuple(
            Category(value, _label(name, value), count, None)
            for value, count in counts.items()
        ),
    )


def _label(name: str, value: str) -> str:
    if value == UNTOLD:
        return shown(UNTOLD)
    if value == UNKNOWN:
        return Characteristic.REGION.value_label(UNKNOWN)
    return value_label(name, value)


def _published(table: CharacteristicTable, number: int | None) -> CharacteristicTable:
    counts = [each.count or 0 for each in table.categories]
    # The number of all is told above every table, so it cannot be left out in one.
    left_out = hidden_beside_total(counts)
    shown_counts = tuple(
        None if number is None or at in left_out else rounded(count)
        for at, count in enumerate(counts)
    )
    return _with_shares(_with_counts(table, shown_counts), number)


def _with_counts(
    table: CharacteristicTable, counts: Sequence[int | None]
) -> CharacteristicTable:
    pairs = zip(table.categories, counts, strict=True)
    return replace(
        table, categories=tuple(replace(each, count=count) for each, count in pairs)
    )


def _with_shares(table: CharacteristicTable, number: int | None) -> CharacteristicTable:
    return replace(
        table,
        categories=tuple(
            replace(each, share=_share(each.count, number)) for each in table.categories
        ),
    )


def _share(count: int | None, number: int | None) -> float | None:
    # Of rounded numbers a part can be more than the whole.
    return min(100 * count / number, 100.0) if number and count is not None else None
