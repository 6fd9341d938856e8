"""The factors of a merged study: everything that any file ever called them is kept.

Which words are shown follows from all that arrived, and so not from the order in which
it did. What a person changed in the merged study itself stays as it was changed.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, insert, select, update

from levensreis.storage.research.content import COLUMNS, Content, Row
from levensreis.storage.research.merged_tables import factor_variant
from levensreis.storage.research.tables import factor

_ID: Final = COLUMNS[factor.name].index("id")


class Variant(NamedTuple):
    """What one codebook says of a factor."""

    fid: str
    codebook_version: int
    own: int
    position: int
    label: str
    system: str
    influence: str
    party_group: str
    """Empty where there is none: a key may not be."""


class MergedCodebook:
    """Takes over the factors of files, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._variants: dict[str, set[Variant]] = {}
        self._there: dict[str, Mapping[str, Any]] = {}
        self._met: dict[tuple[int, tuple[Row, ...]], dict[int, int]] = {}
        for row in connection.execute(select(factor_variant)).mappings():
            found = Variant(**row)
            self._variants.setdefault(found.fid, set()).add(found)
        for row in connection.execute(select(factor)).mappings():
            self._there[row["fid"]] = dict(row)

    def take_over(self, content: Content, version: int) -> Mapping[int, int]:
        """Keep what a file says of its factors, and tell under which keys they are."""
        rows = tuple(content.rows[factor.name])
        if (version, rows) not in self._met:  # most files have the same codebook
            told = {row[_ID]: _variant(row, version) for row in rows}
            self._keep(list(told.values()))
            self._met[version, rows] = {
                key: self._there[each.fid]["id"] for key, each in told.items()
            }
        return self._met[version, rows]

    def _keep(self, told: Sequence[Variant]) -> None:
        new = [each for each in told if each not in self._variants.get(each.fid, ())]
        if new:
            self._connection.execute(
                insert(factor_variant), [each._asdict() for each in new]
            )
        for each in new:
            self._add(each)

    def _add(self, new: Variant) -> None:
        variants = self._variants.setdefault(new.fid, set())
        before = shown(variants)
        variants.add(new)
        now = shown(variants)
        there = self._there.get(new.fid)
        if there is None:
            last = max((each["id"] for each in self._there.values()), default=0)
            self._there[new.fid] = {"id": last + 1, **now}
            self._connection.execute(insert(factor).values(self._there[new.fid]))
        elif now != before and there == {"id": there["id"], **before}:
            self._there[new.fid] = {"id": there["id"], **now}
            self._connection.execute(
                update(factor).where(factor.c.fid == new.fid).values(now)
            )


def shown(variants: Collection[Variant]) -> dict[str, Any]:
    """Return what is shown of a factor: as its newest codebook has it.

    Where that says two things, what is first in the alphabet, until a person chooses.
    """
    if not variants:
        return {}
    chosen = min(variants, key=lambda each: (-each.codebook_version, each))
    told = chosen._asdict() | {"party_group": chosen.party_group or None}
    del told["codebook_version"]
    return told


def _variant(row: Row, version: int) -> Variant:
    told = dict(zip(COLUMNS[factor.name], row, strict=True))
    del told["id"]
    told["party_group"] = told["party_group"] or ""
    return Variant(codebook_version=version, **told)
