"""Tables with named and explained columns, before they become a file."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from levensreis.formats.tabular.plain import plain

Value = str | int | None
"""What a cell holds; None is an empty one, and so is a text without a character."""
Row = tuple[Value, ...]


class Kind(StrEnum):
    """What a column holds; the values are those of Frictionless."""

    TEXT = "string"
    WHOLE = "integer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: what it is called in files, and what it tells."""

    name: str
    told: str
    """What it tells, in Dutch."""
    kind: Kind = Kind.TEXT
    codes: Mapping[str, str] = field(default_factory=dict)
    """What each code that can stand in it means, if it holds codes."""
    left_out: str = ""
    """What stands in a number that may not be shown."""
    width: int = 14
    """In a workbook, in characters."""
    wraps: bool = False
    """Whether a text goes over more lines of a cell."""


YES_NO: Final = {"0": "nee", "1": "ja"}
"""The codes of what is yes or no."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table with rows that can be gone through more than once."""

    name: str
    """What it is called in files: small letters."""
    title: str
    """What people call it."""
    told: str
    """What a row of it is, in Dutch."""
    columns: tuple[Column, ...]
    rows: Callable[[], Iterable[Row]]
    key: tuple[str, ...] = ()
    """The columns of which no two rows have the same."""
    refers: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """The columns that name a row elsewhere: in which table, by which column."""

    def plain_rows(self) -> Iterator[Row]:
        """Give the rows with texts as every format can hold them."""
        for row in self.rows():
            yield tuple(
                plain(value) if isinstance(value, str) else value for value in row
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """Tables that belong together, and what they are."""

    name: str
    title: str
    told: str
    """What it is and what not to do with it, in Dutch."""
    sheets: tuple[Sheet, ...]
