"""Count the rows of a figure: what is sure, and what may be, with what is behind it."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from levensreis.domain.crosscut.bounds import Bounds
from levensreis.domain.crosscut.finding import FindingRow, Unit


@dataclass(slots=True)
class _Counted:
    label: str
    is_open: bool
    sure: dict[Unit, set[object]]
    unsure: dict[Unit, set[object]]
    """What may be; a part of it can be sure as well."""
    behind: dict[str, str] = field(default_factory=dict)
    """The journey of each statement."""
    more: Counter[Unit] = field(default_factory=Counter)
    """What is counted that is no statement."""
    maybe: Counter[Unit] = field(default_factory=Counter)
    """What there can be of that beside it."""

    def number(self, unit: Unit) -> Bounds:
        sure, more = self.sure[unit], self.more[unit]
        most = len(sure | self.unsure[unit]) + more + self.maybe[unit]
        return Bounds(len(sure) + more, most)


class Counting:
    """Counts the rows of a figure: each journey once, and each statement once."""

    def __init__(self, *units: Unit) -> None:
        self._units = (Unit.JOURNEYS, *units)
        self._rows: dict[str, _Counted] = {}

    def row(self, key: str, label: str, *, is_open: bool = False) -> None:
        """Begin a row, which is shown also when nothing comes in it."""
        if key not in self._rows:
            self._rows[key] = _Counted(label, is_open, self._none(), self._none())

    def _none(self) -> dict[Unit, set[object]]:
        return {unit: set() for unit in self._units}

    def open_row(self, key: str, label: Callable[[], str]) -> None:
        """Begin a row that is there only because somebody has it, if it is new."""
        if key not in self._rows:
            self.row(key, label(), is_open=True)

    def add(
        self,
        key: str,
        rid: str,
        sids: Iterable[str] = (),
        *,
        units: Iterable[Unit] | None = None,
        is_sure: bool = True,
    ) -> None:
        """Count a journey in a row, with the statements that say so.

        Each statement counts once in each of `units`; in all of them if none is told.
        """
        row = self._rows[key]
        every = list(sids)
        row.behind.update(dict.fromkeys(every, rid))
        counted = row.sure if is_sure else row.unsure
        counted[Unit.JOURNEYS].add(rid)
        for unit in self._units[1:] if units is None else units:
            counted[unit].update(every)

    def more(self, key: str, unit: Unit, least: int, most: int | None = None) -> None:
        """Count so many other things in a row; at most more of them, if that is so."""
        self._rows[key].more[unit] += least
        self._rows[key].maybe[unit] += 0 if most is None else most - least

    def rids(self) -> set[object]:
        """Return every journey that is or may be in a row."""
        journeys = Unit.JOURNEYS
        rows = self._rows.values()
        return set().union(*(row.sure[journeys] | row.unsure[journeys] for row in rows))

    def rows(self, *, by_number: bool = False) -> tuple[FindingRow, ...]:
        """Return the rows as they were begun, or open ones by their number first."""
        made = [self._made(key, row) for key, row in self._rows.items()]
        if by_number:
            made.sort(key=_by_number)
        return tuple(made)

    @property
    def units(self) -> tuple[Unit, ...]:
        """What is counted, in the order of the columns."""
        return self._units

    def _made(self, key: str, row: _Counted) -> FindingRow:
        return FindingRow(
            key=key,
            label=row.label,
            numbers={unit: row.number(unit) for unit in self._units},
            sources=row.behind,
            is_open=row.is_open,
        )


def _by_number(row: FindingRow) -> tuple[bool, float, str, str]:
    number = row.journeys.least if row.journeys and row.is_open else 0
    return not row.is_open, -number, row.label if row.is_open else "", row.key
