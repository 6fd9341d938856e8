"""Tables for publication: rounded, small counts left out, and the totals too if needed.

A count that is left out alone can be found back from the totals. So more is left out,
until nobody who knows all that is shown can tell a hidden count more precisely than a
shown one, which is rounded to 5.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

ROUNDED_TO: Final = 5
SMALLEST_COUNT: Final = 10
"""A lower count is left out, none included: that nobody has something tells as well."""

Cell = tuple[int, int]
"""A place: the last row and the last column are the totals."""


@dataclass(frozen=True, slots=True)
class Table:
    """Counts with their totals, as they are: the last row and column are totals."""

    counts: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, rows: Sequence[Sequence[int]]) -> "Table":
        """Add the totals to counts."""
        summed = [(*row, sum(row)) for row in rows]
        totals = tuple(map(sum, zip(*summed, strict=True))) if summed else (0,)
        return cls((*summed, totals))

    def __getitem__(self, cell: Cell) -> int:
        """Return the count at a place."""
        return self.counts[cell[0]][cell[1]]

    @property
    def cells(self) -> list[Cell]:
        """Every place, from left to right and from top to bottom."""
        width = len(self.counts[0])
        return [(row, at) for row in range(len(self.counts)) for at in range(width)]


def published(table: Table) -> tuple[tuple[int | None, ...], ...]:
    """Return a table as it may be shown: rounded to 5, None for what is left out."""
    left_out = hidden(table)
    return tuple(
        tuple(
            None if (row, at) in left_out else rounded(count)
            for at, count in enumerate(counts)
        )
        for row, counts in enumerate(table.counts)
    )


def rounded(count: int) -> int:
    """Round a count to the nearest multiple of 5."""
    return (count + ROUNDED_TO // 2) // ROUNDED_TO * ROUNDED_TO


def hidden(table: Table) -> frozenset[Cell]:
    """Return which counts are left out: the small ones, and what would tell them."""
    left_out = {cell for cell in table.cells if table[cell] < SMALLEST_COUNT}
    while told := _told(table, left_out):
        left_out.add(_next(table, left_out, told))
    return frozenset(left_out)


def hidden_beside_total(counts: Sequence[int]) -> frozenset[int]:
    """Return which counts of one line are left out when their total is always shown.

    Of two hidden counts each can be anything from none up to what is left of the total.
    So there are at least two, and at least what rounding hides is left for them.
    """
    left_out = {at for at, count in enumerate(counts) if count < SMALLEST_COUNT}
    rest = sorted((count, at) for at, count in enumerate(counts) if at not in left_out)
    for _, at in rest:
        is_enough = sum(counts[each] for each in left_out) >= ROUNDED_TO
        if not left_out or (len(left_out) > 1 and is_enough):
            break
        left_out.add(at)
    return frozenset(left_out)


def published_parts(counts: Sequence[int]) -> list[int | None]:
    """Return the parts of a total that is shown: rounded, None for what is left out."""
    left_out = hidden_beside_total(counts)
    return [
        None if at in left_out else rounded(count) for at, count in enumerate(counts)
    ]


def room(table: Table, left_out: frozenset[Cell], cell: Cell) -> tuple[Table, Table]:
    """Return two tables that look the same, with a hidden count far apart.

    The most precise that somebody can tell who knows every shown count exactly is
    between these two; no further apart than it takes.
    """
    lower, higher = _Network(table, left_out), _Network(table, left_out)
    lower.push(cell, ROUNDED_TO, up=False)
    higher.push(cell, ROUNDED_TO - (table[cell] - lower.value(cell)), up=True)
    return lower.table(), higher.table()


def _told(table: Table, left_out: set[Cell]) -> Cell | None:
    """Return the first hidden count that can be told too precisely."""
    for cell in sorted(left_out):
        low, high = room(table, frozenset(left_out), cell)
        if high[cell] - low[cell] < ROUNDED_TO:
            return cell
    return None


def _next(table: Table, left_out: set[Cell], told: Cell) -> Cell:
    """Return what to leave out more: the least that is lost, and totals last."""
    last = (len(table.counts) - 1, len(table.counts[0]) - 1)

    def cost(cell: Cell) -> tuple[int, bool, int]:
        totals = (cell[0] == last[0]) + (cell[1] == last[1])
        beside = cell[0] == told[0] or cell[1] == told[1]
        return totals, not beside, table[cell]

    return min((cell for cell in table.cells if cell not in left_out), key=cost)


class _Network:
    """The hidden counts as arcs between the sums that they are in.

    Every count is in one sum of a row and one of a column. With the right signs each
    is an arc, and what can change while all that is shown stays goes round in circles.
    """

    def __init__(self, table: Table, left_out: frozenset[Cell]) -> None:
        self._table = table
        self._values = {cell: table[cell] for cell in left_out}
        self._last = (len(table.counts) - 1, len(table.counts[0]) - 1)

    def value(self, cell: Cell) -> int:
        """Return the count as it is now."""
        return self._values[cell]

    def table(self) -> Table:
        """Return the table with the counts as they are now."""
        return Table(
            tuple(
                tuple(
                    self._values.get((row, at), count) for at, count in enumerate(line)
                )
                for row, line in enumerate(self._table.counts)
            )
        )

    def push(self, cell: Cell, most: int, *, up: bool) -> None:
        """Change a hidden count by at most so much, all that is shown staying."""
        tail, head = self._ends(cell)
        start, goal = (head, tail) if up else (tail, head)
        if not up:
            most = min(most, self._values[cell])
        while most > 0 and (path := self._path(cell, start, goal)):
            falling = [self._values[each] for each, rises in path if not rises]
            step = min([most, *falling])
            for each, rises in path:
                self._values[each] += step if rises else -step
            self._values[cell] += step if up else -step
            most -= step

    def _ends(self, cell: Cell) -> tuple[str, str]:
        row, column = f"row {cell[0]}", f"column {cell[1]}"
        in_total = (cell[0] == self._last[0]) != (cell[1] == self._last[1])
        return (column, row) if in_total else (row, column)

    def _path(
        self, without: Cell, start: str, goal: str
    ) -> list[tuple[Cell, bool]] | None:
        """Return the counts to change, and whether each rises, from sum to sum."""
        ways: dict[str, list[tuple[Cell, bool]]] = {start: []}
        queue = deque([start])
        while queue:
            here = queue.popleft()
            for cell, rises, there in self._arcs(here, without):
                if there not in ways:
                    ways[there] = [*ways[here], (cell, rises)]
                    queue.append(there)
        return ways.get(goal)

    def _arcs(self, here: str, without: Cell) -> Iterator[tuple[Cell, bool, str]]:
        for cell, value in sorted(self._values.items()):
            tail, head = self._ends(cell)
            if cell == without:
                continue
            if tail == here:
                yield cell, True, head
            elif head == here and value > 0:
                yield cell, False, tail
