"""The numbers of a picture as a table for files."""

import re
import unicodedata
from collections.abc import Iterator

from levensreis.formats.tabular.sheet import Column, Dataset, Kind, Row, Sheet
from levensreis.pictures.research.chart import Numbers

_WORDS = {"+": " plus ", "−": " min "}


def numbers_dataset(title: str, told: str, numbers: Numbers) -> Dataset:
    """Return numbers as a dataset of one table."""

    def rows() -> Iterator[Row]:
        yield from numbers.rows

    columns = tuple(
        Column(
            name=name,
            told=head,
            kind=Kind.TEXT if place < numbers.names else Kind.WHOLE,
            width=40 if place < numbers.names else 16,
            wraps=place < numbers.names,
        )
        for place, (name, head) in enumerate(
            zip(_names(numbers.heads), numbers.heads, strict=True)
        )
    )
    sheet = Sheet(
        name="getallen", title="Getallen", told=told, columns=columns, rows=rows
    )
    return Dataset(name=_name(title), title=title, told=told, sheets=(sheet,))


def _names(heads: tuple[str, ...]) -> list[str]:
    """Return heads as columns can be called, no two alike."""
    found: list[str] = []
    for head in heads:
        name = _name(f"leeftijd {head}" if head.isdecimal() else head)
        found.append(name if name not in found else f"{name}_{len(found) + 1}")
    return found


def _name(text: str) -> str:
    for sign, word in _WORDS.items():
        text = text.replace(sign, word)
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
