"""Keep the factors of a merged study as researchers left them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, inspect, select, update

from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work.state import CodebookState, WorkFactor
from levensreis.storage.research.merged_tables import factor_note
from levensreis.storage.research.tables import factor

Keys = Mapping[FactorId, int]
"""The key of each factor that has a row."""
FactorRow = dict[str, Any]


@dataclass(frozen=True, slots=True)
class FactorNote:
    """What researchers say of a factor beside what files know of it."""

    definition: str = ""
    category: str = ""
    """The name of its category (axial coding); empty where it is in none."""
    is_core: bool = False
    """Whether that is the core category (selective coding)."""


def put_factors(connection: Connection, factors: Iterable[WorkFactor]) -> Keys:
    """Give factors a row as they are, and return the keys of all that have one."""
    there = {
        row["fid"]: dict(row) for row in connection.execute(select(factor)).mappings()
    }
    keys = {fid: row["id"] for fid, row in there.items()}
    new = []
    for row in rows_of(factors, keys):
        if row["fid"] not in there:
            new.append(row)
        elif there[row["fid"]] != row:
            old = update(factor).where(factor.c.fid == row["fid"])
            connection.execute(old.values(row))
    put_rows(connection, new)
    return {**keys, **{row["fid"]: row["id"] for row in new}}


def rows_of(factors: Iterable[WorkFactor], keys: Keys) -> list[FactorRow]:
    """Return the rows of factors; what has no key yet is given one.

    Merging numbers upwards what arrives, and may be doing so. What researchers make is
    numbered downwards, so that the two never meet.
    """
    highest, lowest = max((0, *keys.values())), min((0, *keys.values()))
    rows = []
    for each in factors:
        key = keys.get(each.fid)
        if key is None and each.is_new:
            key = lowest = lowest - 1
        elif key is None:
            key = highest = highest + 1
        rows.append({"id": key, **_told(each)})
    return rows


def put_rows(connection: Connection, rows: Sequence[FactorRow]) -> None:
    """Put rows of factors that are not there."""
    if rows:
        connection.execute(insert(factor), rows)


def remove_factors(connection: Connection, fids: Iterable[FactorId]) -> None:
    """Let rows of factors go that no coding has any more."""
    gone = list(fids)
    if gone:
        connection.execute(delete(factor).where(factor.c.fid.in_(gone)))


def put_notes(connection: Connection, state: CodebookState) -> None:
    """Keep beside the factors what researchers say of them."""
    categories = {each.id: each for each in state.categories}
    rows = []
    for each in state.factors:
        category = categories.get(each.category) if each.category else None
        if each.definition or category:
            rows.append(
                {
                    "fid": each.fid,
                    "definition": each.definition,
                    "category": category.label if category else "",
                    "is_core": int(category is not None and category.is_core),
                }
            )
    connection.execute(delete(factor_note))
    if rows:
        connection.execute(insert(factor_note), rows)


def notes_in(connection: Connection) -> dict[FactorId, FactorNote]:
    """Read what researchers say of factors; only a merged study can have any."""
    if not inspect(connection).has_table(factor_note.name):
        return {}
    return {
        row.fid: FactorNote(row.definition, row.category, bool(row.is_core))
        for row in connection.execute(select(factor_note))
    }


def _told(each: WorkFactor) -> dict[str, Any]:
    words = each.wording
    return {
        "fid": each.fid,
        "position": each.position,
        "label": words.label,
        "system": words.system.value,
        "influence": words.influence.value,
        "party_group": words.group.value if words.group else None,
        "own": int(each.own),
    }
