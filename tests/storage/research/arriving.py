"""Research files to merge: of invented journeys, as a laptop would make them."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, select

from levensreis.domain.codebook import Codebook
from levensreis.domain.influence import Influence
from levensreis.domain.statement import Kind
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.storage.research import signing
from levensreis.storage.research.build import digests_of, research_file, revised
from levensreis.storage.research.connection import in_memory
from levensreis.storage.research.content import COLUMNS, Content
from levensreis.storage.research.tables import (
    CONTENT,
    characteristic,
    coding,
    factor,
    journey,
    statement,
    theme_story,
)
from tests.builders import a_codebook

LAPTOP = signing.new_key()
FACTORS = ("rust", "verhuizing", "school")


@dataclass(frozen=True)
class Told:
    """One content of a journey: each statement is its text and its factors."""

    name: str
    revision: int = 1
    statements: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("Het was er rustig", ("rust",)),
    )
    example: str = ""
    """Of its first coding."""
    pseudonym: str = "Sem"
    facts: dict[str, str] = field(default_factory=dict)
    """Cells of its first statement."""

    @property
    def rid(self) -> str:
        return name_outside(self.name)


@dataclass(frozen=True)
class Words:
    """What a codebook says of a factor."""

    label: str
    position: int = 1
    own: int = 0
    fields: dict[str, Any] = field(default_factory=dict)


def name_outside(*parts: object) -> str:
    """Return thirty-two digits that are the same for the same name."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]


def a_content(
    *journeys: Told, withdrawn: Iterable[str] = (), factors: Any = None
) -> Content:
    """Rows as a laptop has them, with the digest of each journey."""
    book: dict[str, Words] = factors or {
        fid: Words(f"Factor {fid}", place) for place, fid in enumerate(FACTORS, 1)
    }
    keys = {fid: key for key, fid in enumerate(book, 1)}
    rows: dict[str, list[Any]] = {name: [] for name in COLUMNS}
    rows["factor"] = [
        _row(
            factor,
            {"id": keys[fid], "fid": fid, "position": each.position}
            | {"label": each.label, "system": System.EXO.value, "own": each.own}
            | {"influence": Influence.NEGATIVE.value}
            | each.fields,
        )
        for fid, each in book.items()
    ]
    rows["tombstone"] = [(name_outside(each),) for each in sorted(set(withdrawn))]
    told = sorted(journeys, key=lambda each: each.rid)
    for key, each in enumerate(told, 1):
        _add(rows, key, each, keys)
    content = Content(rows)
    digests = digests_of(content)
    return revised(
        content, {each.rid: (each.revision, digests[each.rid]) for each in told}
    )


def a_file(
    *journeys: Told,
    withdrawn: Iterable[str] = (),
    factors: Any = None,
    version: int = 1,
    key: str = LAPTOP,
) -> bytes:
    """The bytes of a signed research file."""
    book = Codebook(a_codebook().factors, version=version)
    return research_file(
        a_content(*journeys, withdrawn=withdrawn, factors=factors), book, key
    )


def write_all(folder: Path, files: Sequence[bytes]) -> list[Path]:
    """Write files under names by their number."""
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{number:04}.lrs" for number in range(len(files))]
    for path, content in zip(paths, files, strict=True):
        path.write_bytes(content)
    return paths


def with_other_text(content: bytes) -> bytes:
    """The same file with one cell that somebody changed."""
    return _changed(content, "UPDATE statement SET text = text || '!' WHERE id = 1")


def unsigned(content: bytes) -> bytes:
    """The same file as nobody vouches for it."""
    return _changed(content, "DELETE FROM manifest WHERE name IN ('key', 'signature')")


def _changed(content: bytes, query: str) -> bytes:
    with in_memory(content) as connection:
        connection.execute(query)
        return connection.serialize()


def everything(connection: Connection) -> dict[str, list[Any]]:
    """All that a merged study holds, with the names of outside instead of its keys."""
    journeys = dict(_pairs(connection, journey, "rid"))
    statements = dict(_pairs(connection, statement, "sid"))
    factors = dict(_pairs(connection, factor, "fid"))
    names = {
        "journey_id": journeys,
        "statement_id": statements,
        "factor_id": factors,
    }
    found = {}
    for table in CONTENT:
        rows = [dict(row._mapping) for row in connection.execute(select(table))]
        for row in rows:
            row.pop("id", None)
            for column, known in names.items():
                if column in row:
                    row[column] = known[row[column]]
        found[table.name] = sorted(rows, key=repr)
    return found


def told_in(connection: Connection) -> dict[str, list[str]]:
    """The texts of each journey, by the name by which it is known outside."""
    rows = connection.execute(
        select(journey.c.rid, statement.c.text)
        .outerjoin(statement, statement.c.journey_id == journey.c.id)
        .order_by(journey.c.rid, statement.c.position)
    )
    found: dict[str, list[str]] = {}
    for rid, text in rows:
        found.setdefault(rid, []).append(text)
    return found


def _add(
    rows: dict[str, list[Any]], key: int, each: Told, factors: dict[str, int]
) -> None:
    rows["journey"].append((key, each.rid, 0, "", each.pseudonym))
    rows["characteristic"].append(
        _row(characteristic, {"journey_id": key, "name": "sex", "value": "boy"})
    )
    rows["theme_story"].append(
        _row(
            theme_story,
            {"journey_id": key, "theme": Theme.LIVING.value, "text": each.name},
        )
    )
    for position, (text, codes) in enumerate(each.statements, 1):
        number = len(rows["statement"]) + 1
        rows["statement"].append(
            _row(
                statement,
                {"id": number, "sid": name_outside(each.name, position)}
                | {"journey_id": key, "position": position, "text": text}
                | {"theme": Theme.LIVING.value, "kind": Kind.EVENT.value}
                | {"influence": Influence.NEGATIVE.value, "respondent": "moeder"}
                | (each.facts if position == 1 else {}),
            )
        )
        for place, fid in enumerate(codes, 1):
            first = position == place == 1
            rows["coding"].append(
                _row(
                    coding,
                    {"statement_id": number, "factor_id": factors[fid]}
                    | {"journey_id": key, "position": place}
                    | {"example": each.example if first else ""},
                )
            )


def _row(table: Table, values: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(
        values.get(
            column.name,
            None if column.nullable else column.type.python_type(),
        )
        for column in table.columns
    )


def _pairs(
    connection: Connection, table: Table, name: str
) -> Iterable[tuple[int, str]]:
    return (
        (key, told)
        for key, told in connection.execute(select(table.c.id, table.c[name]))
    )
