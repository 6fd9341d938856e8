"""Read published figures to compare with, from a CSV file that a person made.

One row a category: `characteristic,category,share,count,of,source,page,date`, with
commas or semicolons. `resources/published/README.md` tells how to make one.
"""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from levensreis.domain.characteristics import SEX
from levensreis.domain.errors import KnownError
from levensreis.domain.inflow.characteristic import Characteristic
from levensreis.domain.inflow.overview import NAMES, values_of
from levensreis.domain.inflow.reference import Figure, Reference, Source, has_value
from levensreis.language import say

COLUMNS: Final = (
    *("characteristic", "category", "share", "count", "of"),
    *("source", "page", "date"),
)
_NUMBER: Final = re.compile(r"[0-9]{1,9}")
_SHARE: Final = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,6})?")
_DATE: Final = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_ROUNDED: Final = 1.0
"""Percent points between a share and its count: both can have been rounded."""
_WHOLE: Final = 103.0
"""Percents that rounded shares of one characteristic can be together."""
_LARGEST: Final = 1_000_000
"""Bytes: a table of figures is small."""


class InvalidFigures(KnownError):
    """A file with published figures that cannot be read, and where."""


def read_figures(content: bytes) -> Reference:
    """Read published figures; raises InvalidFigures with the line and the column."""
    rows = _rows(content)
    found: dict[tuple[str, str], Figure] = {}
    for line, row in rows:
        figure = _figure(line, row)
        key = (figure.name, figure.value)
        if key in found:
            told = say("dit kenmerk met deze waarde staat er al")
            raise _wrong(line, "category", told)
        found[key] = figure
    if not found:
        raise InvalidFigures(
            say("In het bestand met gepubliceerde cijfers staat geen enkel cijfer.")
        )
    _check_together(found.values())
    return found


def _rows(content: bytes) -> list[tuple[int, Mapping[str, str]]]:
    try:
        text = content[: _LARGEST + 1].decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidFigures(
            say(
                "Het bestand met gepubliceerde cijfers is geen tekst in UTF-8. Bewaar "
                "het als CSV (UTF-8)."
            )
        ) from None
    if len(content) > _LARGEST:
        raise InvalidFigures(
            say("Het bestand met gepubliceerde cijfers is te groot: kies een ander.")
        )
    between = ";" if ";" in text.partition("\n")[0] else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=between, strict=True)
    try:
        head = tuple(each.strip() for each in next(reader, []))
        if head != COLUMNS:
            raise InvalidFigures(
                say(
                    "Regel 1 van de gepubliceerde cijfers klopt niet: daar horen de "
                    "kolommen {columns}, in deze volgorde.",
                    columns=",".join(COLUMNS),
                )
            )
        return [
            (reader.line_num, _named(reader.line_num, row))
            for row in reader
            if any(row)
        ]
    except csv.Error:
        told = say("de aanhalingstekens kloppen niet")
        raise _wrong(reader.line_num, "", told) from None


def _named(line: int, row: list[str]) -> Mapping[str, str]:
    if len(row) != len(COLUMNS):
        told = say(
            "er staan {count} waarden, en het zijn er {wanted}",
            count=len(row),
            wanted=len(COLUMNS),
        )
        raise _wrong(line, "", told)
    return {name: value.strip() for name, value in zip(COLUMNS, row, strict=True)}


def _figure(line: int, row: Mapping[str, str]) -> Figure:
    name, value = _category(line, row)
    count, of = (_whole(line, row, each) for each in ("count", "of"))
    if not row["source"]:
        raise _wrong(line, "source", say("een cijfer zonder bron telt niet"))
    if row["date"] and not _DATE.fullmatch(row["date"]):
        told = say("schrijf een datum als 2025, 2025-09 of 2025-09-30")
        raise _wrong(line, "date", told)
    source = Source(row["source"], row["page"], row["date"])
    return Figure(name, value, _share(line, row, count, of), count, of, source)


def _category(line: int, row: Mapping[str, str]) -> tuple[str, str]:
    name, value = row["characteristic"], row["category"]
    if name not in NAMES:
        raise _unknown(line, "characteristic", name, NAMES)
    if not has_value(name, value):
        raise _unknown(line, "category", value, _possible(name))
    return name, value


def _possible(name: str) -> Iterable[str]:
    if name == Characteristic.INFLOW_AGE:
        return say("hele jaren"), "unknown"
    return values_of(SEX) if name == SEX else Characteristic(name).values


def _whole(line: int, row: Mapping[str, str], name: str) -> int | None:
    if not row[name]:
        return None
    if not _NUMBER.fullmatch(row[name]):
        raise _wrong(line, name, say("‘{value}’ is geen heel getal", value=row[name]))
    return int(row[name])


def _share(
    line: int, row: Mapping[str, str], count: int | None, of: int | None
) -> float:
    counted = None
    if count is not None and of is not None:
        if not of or count > of:
            told = say("{count} van {of} kan niet", count=count, of=of)
            raise _wrong(line, "count", told)
        counted = 100 * count / of
    written = row["share"].removesuffix("%").strip()
    if not written:
        if counted is None:
            told = say("vul het deel in procenten in, of het aantal en van hoeveel")
            raise _wrong(line, "share", told)
        return round(counted, 1)
    share = float(written.replace(",", ".")) if _SHARE.fullmatch(written) else -1.0
    if not 0 <= share <= 100:
        told = say("‘{value}’ is geen deel van 0 tot en met 100", value=row["share"])
        raise _wrong(line, "share", told)
    if counted is not None and abs(share - counted) > _ROUNDED:
        told = say(
            "{share} % past niet bij {count} van {of}",
            share=written,
            count=count,
            of=of,
        )
        raise _wrong(line, "share", told)
    return share


def _check_together(figures: Iterable[Figure]) -> None:
    together = defaultdict[str, float](float)
    for each in figures:
        together[each.name] += each.share
    for name, share in together.items():
        if share > _WHOLE:
            raise InvalidFigures(
                say(
                    "De gepubliceerde cijfers van {name} zijn samen {share} %: dat "
                    "kan niet meer dan 100 % zijn.",
                    name=name,
                    share=round(share),
                )
            )


def _unknown(
    line: int, column: str, value: str, possible: Iterable[str]
) -> InvalidFigures:
    told = say(
        "‘{value}’ komt niet voor. Mogelijk: {possible}",
        value=value,
        possible=", ".join(possible),
    )
    return _wrong(line, column, told)


def _wrong(line: int, column: str, why: str) -> InvalidFigures:
    if not column:
        words = say("Gepubliceerde cijfers, regel {line}: {why}.", line=line, why=why)
        return InvalidFigures(words)
    return InvalidFigures(
        say(
            "Gepubliceerde cijfers, regel {line}, kolom {column}: {why}.",
            line=line,
            column=column,
            why=why,
        )
    )
