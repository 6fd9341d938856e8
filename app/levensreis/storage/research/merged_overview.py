"""Read what was merged before and what stands against it; keep that somebody saw it."""

import json
from dataclasses import asdict
from typing import Final

from sqlalchemy import Connection, delete, func, insert, select

from levensreis.domain.merging.overview import Conflict, MergedFile, Seen
from levensreis.storage.research.merged_tables import conflict, merged_file, study
from levensreis.storage.research.tables import journey, statement

_SEEN: Final = "conflict_seen"
"""With what the name of a row begins that tells who saw a conflict."""


def files_in(connection: Connection) -> list[MergedFile]:
    """Fetch the files that were merged, the last one first."""
    found = connection.execute(
        select(merged_file).order_by(merged_file.c.merged_at.desc(), merged_file.c.name)
    )
    return [
        MergedFile(row.name, row.signer, row.merged_at, row.by_whom, row.digest)
        for row in found
    ]


def conflicts_in(connection: Connection) -> list[Conflict]:
    """Fetch every conflict with what is there now, the open ones first."""
    statements = (
        select(func.count())
        .where(statement.c.journey_id == journey.c.id)
        .scalar_subquery()
    )
    found = connection.execute(
        select(
            conflict,
            journey.c.pseudonym,
            journey.c.digest.label("digest_there"),
            statements.label("statements"),
        ).join(journey, journey.c.rid == conflict.c.rid)
    )
    seen = _all_seen(connection)
    told = [
        Conflict(
            rid=row.rid,
            revision=row.revision,
            digest=row.digest,
            file=row.file_name,
            at=row.found_at,
            pseudonym=row.pseudonym,
            statements=row.statements,
            digest_there=row.digest_there,
            seen=seen.get(_name(row.rid, row.revision, row.digest)),
        )
        for row in found
    ]
    return sorted(told, key=lambda each: (not each.is_open, each.pseudonym, each.at))


def put_seen(connection: Connection, about: Conflict, seen: Seen | None) -> None:
    """Keep who saw a conflict, or that nobody did."""
    name = _name(about.rid, about.revision, about.digest)
    connection.execute(delete(study).where(study.c.name == name))
    if seen is not None:
        value = json.dumps(asdict(seen), ensure_ascii=False)
        connection.execute(insert(study).values(name=name, value=value))


def _all_seen(connection: Connection) -> dict[str, Seen]:
    rows = connection.execute(select(study).where(study.c.name.startswith(_SEEN)))
    return {row.name: Seen(**json.loads(row.value)) for row in rows}


def _name(rid: str, revision: int, digest: str) -> str:
    return f"{_SEEN} {rid} {revision} {digest}"
