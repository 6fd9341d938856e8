"""Keep what was done to the codebook of a merged study, and what came of it.

Events are only ever added. What they do to the codebook is worked out from all of them
and from every wording that arrived; `recoding` brings the tables that are counted up to
date with it.
"""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select

from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work.deeds import Event, Wording
from levensreis.domain.codebook_work.fold import fold
from levensreis.domain.codebook_work.state import ArrivedFactor, CodebookState
from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System
from levensreis.storage.research import written_deeds
from levensreis.storage.research.merged_codebook import Variant, shown
from levensreis.storage.research.merged_tables import codebook_event, factor_variant
from levensreis.storage.research.recoding import bring_up_to_date


@dataclass(frozen=True, slots=True)
class Work:
    """All that was done to a codebook, on what, and what it is now."""

    events: tuple[Event, ...]
    arrived: tuple[ArrivedFactor, ...]
    state: CodebookState

    @property
    def last(self) -> int:
        """The number of the last event; 0 when there is none."""
        return self.events[-1].number if self.events else 0

    def with_event(self, event: Event) -> "Work":
        """Return this after one more event."""
        events = (*self.events, event)
        return Work(events, self.arrived, fold(events, self.arrived))


def read(connection: Connection) -> Work:
    """Read all that was done, and work out the codebook."""
    events, arrived = events_in(connection), arrived_in(connection)
    return Work(events, arrived, fold(events, arrived))


def standing(connection: Connection) -> tuple[int, int]:
    """Return what is the same as long as nothing was done and no wording arrived."""
    last = select(func.coalesce(func.max(codebook_event.c.number), 0))
    wordings = select(func.count()).select_from(factor_variant)
    return (
        connection.execute(last).scalar_one(),
        connection.execute(wordings).scalar_one(),
    )


def append(connection: Connection, before: Work, event: Event) -> Work:
    """Keep an event, and bring what is counted up to date with it."""
    kind, said = written_deeds.written(event.deed)
    connection.execute(
        insert(codebook_event).values(
            number=event.number,
            at=event.at,
            by_whom=event.by,
            why=event.why,
            kind=kind,
            said=said,
        )
    )
    after = before.with_event(event)
    bring_up_to_date(connection, before.state, after.state)
    return after


def events_in(connection: Connection) -> tuple[Event, ...]:
    """Read all events, in the order in which they were done."""
    rows = connection.execute(select(codebook_event).order_by(codebook_event.c.number))
    return tuple(
        Event(
            row.number,
            row.at,
            row.by_whom,
            row.why,
            written_deeds.read(row.kind, row.said),
        )
        for row in rows
    )


def arrived_in(connection: Connection) -> tuple[ArrivedFactor, ...]:
    """Read every factor that ever arrived, with all that it was called."""
    found: defaultdict[str, list[Variant]] = defaultdict(list)
    for row in connection.execute(select(factor_variant)).mappings():
        found[row["fid"]].append(Variant(**row))
    return tuple(_arrived(fid, variants) for fid, variants in found.items())


def _arrived(fid: str, variants: list[Variant]) -> ArrivedFactor:
    now = shown(variants)
    return ArrivedFactor(
        fid=FactorId(fid),
        position=now["position"],
        wording=_wording(
            now["label"], now["system"], now["influence"], now["party_group"]
        ),
        own=bool(now["own"]),
        variants=frozenset(
            _wording(each.label, each.system, each.influence, each.party_group)
            for each in variants
        ),
    )


def _wording(label: str, system: str, influence: str, group: str | None) -> Wording:
    return Wording(
        label,
        System(system),
        Influence(influence),
        PartyGroup(group) if group else None,
    )
