"""Small groups: how many share a combination of characteristics, and what to leave out.

Somebody with a combination that few have can be recognised by it, also without a name.
`docs/decisions/0014-small-groups.md` tells why the limits are what they are.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from levensreis.language import say, word

SMALLEST_GROUP: Final = 5
"""Below this many with the same combination there is a warning."""
UNTOLD: Final = "untold"
"""The category of a value that is left out: one of its own, never an empty cell."""
_UNTOLD: Final = word("niet getoond")

Row = Mapping[str, str]
"""The characteristics of one journey by their names, as an export would carry them."""


@dataclass(frozen=True, slots=True)
class Group:
    """A combination of values, and how many journeys have it."""

    values: tuple[str, ...]
    size: int


@dataclass(frozen=True, slots=True)
class Suppressed:
    """Rows in which values were left out, so that no group is small any more."""

    rows: tuple[dict[str, str], ...]
    left_out: Mapping[str, int]
    """How many values were left out, by characteristic."""
    smallest: int

    @property
    def warning(self) -> str:
        """What is still wrong: there were too few journeys to begin with."""
        return warning(self.smallest) if self.rows else ""


def shown(value: str) -> str:
    """Return a value as a reader sees it."""
    return say(_UNTOLD) if value == UNTOLD else value


def groups(rows: Iterable[Row], characteristics: Sequence[str]) -> list[Group]:
    """Return every combination that occurs, the rarest first."""
    counts = Counter(_values(row, characteristics) for row in rows)
    found = [Group(values, size) for values, size in counts.items()]
    return sorted(found, key=lambda group: (group.size, group.values))


def smallest_group(rows: Iterable[Row], characteristics: Sequence[str]) -> int:
    """Return k: how many journeys have the rarest combination; 0 without journeys."""
    return min((group.size for group in groups(rows, characteristics)), default=0)


def warning(k: int, least: int = SMALLEST_GROUP) -> str:
    """Return what to tell about a smallest group of k, or nothing if it is fine."""
    if k >= least:
        return ""
    if k == 1:
        return say(_ONE)
    return say(_FEW, count=k)


def suppress(
    rows: Sequence[Row],
    characteristics: Sequence[str],
    least: int = SMALLEST_GROUP,
) -> Suppressed:
    """Leave out as few values as it can until every group has at least `least`.

    Characteristics are left out where that helps most; of equals the last one first.
    When everything of some is left out and they are few, others are left out with them.
    """
    left = [dict(row) for row in rows]
    while small := _small(left, characteristics, least):
        name = _most_helpful(left, small, characteristics, least)
        if name is not None:
            for at in small:
                left[at][name] = UNTOLD
        elif not _take_along(left, characteristics, least):
            break
    pairs = list(zip(rows, left, strict=True))
    left_out = {
        name: sum(old[name] != row[name] for old, row in pairs)
        for name in characteristics
    }
    return Suppressed(tuple(left), left_out, smallest_group(left, characteristics))


def _values(row: Row, characteristics: Sequence[str]) -> tuple[str, ...]:
    return tuple(row[name] for name in characteristics)


def _small(
    rows: Sequence[Row], characteristics: Sequence[str], least: int
) -> list[int]:
    """Return which rows are in a group that is too small."""
    counts = Counter(_values(row, characteristics) for row in rows)
    return [
        at
        for at, row in enumerate(rows)
        if counts[_values(row, characteristics)] < least
    ]


def _most_helpful(
    rows: Sequence[dict[str, str]],
    small: Sequence[int],
    characteristics: Sequence[str],
    least: int,
) -> str | None:
    """Return what to leave out of the rows of small groups; None if all of it is."""
    best: tuple[int, str] | None = None
    for name in reversed(characteristics):
        if all(rows[at][name] == UNTOLD for at in small):
            continue
        tried = [dict(row) for row in rows]
        for at in small:
            tried[at][name] = UNTOLD
        still = len(_small(tried, characteristics, least))
        if best is None or still < best[0]:
            best = (still, name)
    return None if best is None else best[1]


def _take_along(
    rows: Sequence[dict[str, str]], characteristics: Sequence[str], least: int
) -> bool:
    """Leave out everything of the smallest other group, so that two groups are one."""
    nothing = (UNTOLD,) * len(characteristics)
    others = [
        group for group in groups(rows, characteristics) if group.values != nothing
    ]
    if not others:
        return False
    for row in rows:
        if _values(row, characteristics) == others[0].values:
            row.update(dict.fromkeys(characteristics, UNTOLD))
    return True


_ONE: Final = word(
    "Eén levensreis heeft een combinatie van kenmerken die niemand anders heeft. "
    "Wie de jongere kent, herkent die."
)
_FEW: Final = word(
    "Maar {count} levensreizen delen een combinatie van kenmerken. Wie een van die "
    "jongeren kent, kan die herkennen."
)
