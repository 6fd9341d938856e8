"""Count the factors of any source, compare, and keep what was asked (factortabel)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from levensreis import __version__
from levensreis.domain.access import AccessKind
from levensreis.domain.codebook import Codebook, FactorId
from levensreis.domain.comparison import Comparison
from levensreis.domain.errors import KnownError
from levensreis.domain.factor_table import Order, Tally, build_table
from levensreis.domain.findings import SavedQuery, TableResult, spread_of
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.published_factors import published_tallies
from levensreis.domain.selection import EVERYTHING, Selection
from levensreis.domain.selection_text import Options
from levensreis.language import say
from levensreis.services.access_log import now, this_user
from levensreis.services.research_source import ResearchSource
from levensreis.storage import access_log
from levensreis.storage.access_log import Transaction
from levensreis.storage.research import counts, facets, saved_queries, selecting
from levensreis.storage.research.facets import Coded, Told
from levensreis.storage.research.selecting import Behind, Size

__all__ = [
    "Again",
    "Behind",
    "BehindJourney",
    "Coded",
    "Facet",
    "FactorFindings",
    "NoName",
    "Size",
    "Told",
]

Facet = str | Told | Coded

_LOGGED: Final = "factortabel"
"""What was worked on, in the log."""


class NoName(KnownError):
    """A query is kept under a name."""


@dataclass(frozen=True, slots=True)
class BehindJourney:
    """A journey behind a number, with what in it is."""

    rid: str
    pseudonym: str
    statements: tuple[Behind, ...]


@dataclass(frozen=True, slots=True)
class Again:
    """A saved query that was made again."""

    result: TableResult
    query: SavedQuery
    is_changed: bool
    """Whether what is counted in changed since; the table itself can be the same."""

    @property
    def comparison(self) -> Comparison:
        """How it is now beside how it was then."""
        return Comparison(self.result, self.query.result)


class FactorFindings:
    """The factor table of one source: filters, comparison, and what is behind it.

    Whatever counts raises NotReleased while something of a laptop's own study may not
    leave yet.
    """

    def __init__(self, source: ResearchSource) -> None:
        self.source = source

    def options(self) -> Options:
        """Return what there is to filter by."""
        with self.source.reading() as connection:
            return selecting.options(connection)

    def size(self, selection: Selection = EVERYTHING) -> Size:
        """Tell how many journeys and statements a selection holds."""
        with self.source.reading() as connection:
            return selecting.size(connection, selection)

    def journeys_by(self, facet: Facet, selection: Selection) -> dict[str, int]:
        """Count the journeys of a selection by each value of something.

        `facet` is the name of a characteristic, or what of a statement or factor.
        """
        with self.source.reading() as connection:
            if isinstance(facet, Told):
                return facets.journeys_by_told(connection, facet, selection)
            if isinstance(facet, Coded):
                return facets.journeys_by_coded(connection, facet, selection)
            return facets.journeys_by(connection, facet, selection)

    def count(
        self,
        selection: Selection = EVERYTHING,
        order: Order = Order.CODEBOOK,
        *,
        published: bool = False,
        progress: Progress = NO_PROGRESS,
    ) -> TableResult:
        """Count the factors in a selection, for the team or as it may be published."""
        source = self.source.for_others() if published else self.source
        source.prepare(progress)
        book = _within(source.codebook(), selection)
        with source.reading() as connection:
            tallies = counts.tallies(connection, *selecting.conditions(selection))
            size = selecting.size(connection, selection)
        tallies = self._with_examples(source, tallies, selection)
        found = published_tallies(book, tallies) if published else tallies
        table = build_table(book, found, order)
        return TableResult(
            table=replace(table, is_published=published),
            journeys=size.journeys,
            statements=size.statements,
            spread=spread_of(book, tallies, is_published=published),
            selection=selection,
            name=self.source.name,
        )

    def compare(
        self,
        first: Selection,
        second: Selection,
        order: Order = Order.CODEBOOK,
        *,
        published: bool = False,
        other: "FactorFindings | None" = None,
        progress: Progress = NO_PROGRESS,
    ) -> Comparison:
        """Count two selections, the second in another source when one is given."""
        there = other or self
        return Comparison(
            self.count(first, order, published=published, progress=progress),
            there.count(second, order, published=published, progress=progress),
        )

    def behind(
        self, fid: FactorId, selection: Selection = EVERYTHING
    ) -> tuple[BehindJourney, ...]:
        """Return the journeys behind the number of a factor, with what is told."""
        with self.source.reading() as connection:
            found = selecting.behind(connection, fid, selection)
        return tuple(
            BehindJourney(rid, statements[0].pseudonym, statements)
            for rid, group in groupby(found, key=lambda each: each.rid)
            if (statements := tuple(group))
        )

    def chosen_examples(self) -> Mapping[FactorId, str]:
        """Return by factor the outside name of the statement that was chosen."""
        with self.source.keeping() as connection:
            return saved_queries.examples(connection)

    def choose_example(self, fid: FactorId, sid: str | None) -> None:
        """Choose what stands under a factor; None: the first that was marked."""
        with self.source.keeping() as connection:
            saved_queries.choose_example(connection, fid, sid)
            _log(connection)

    def save(self, name: str, result: TableResult, order: Order) -> SavedQuery:
        """Keep a count under a name, with what it found; raises NoName."""
        if not name.strip():
            raise NoName(say("Geef de vraag een naam."))
        query = SavedQuery(
            name=" ".join(name.split()),
            at=now(),
            by="@".join(this_user()),
            made_with=__version__,
            data_version=self._version(published=result.table.is_published),
            order=order,
            result=result,
        )
        with self.source.keeping() as connection:
            saved_queries.put_query(connection, query)
            _log(connection)
        return query

    def saved(self) -> list[SavedQuery]:
        """Return what was kept, the newest first."""
        with self.source.keeping() as connection:
            return saved_queries.queries(connection)

    def forget(self, query: SavedQuery) -> None:
        """Keep a query no longer."""
        with self.source.keeping() as connection:
            saved_queries.forget_query(connection, query.id)
            _log(connection)

    def keep_again(self, query: SavedQuery) -> None:
        """Keep a query that was forgotten, as it was."""
        with self.source.keeping() as connection:
            saved_queries.put_query(connection, query)
            _log(connection)

    def again(self, query: SavedQuery, progress: Progress = NO_PROGRESS) -> Again:
        """Make a saved query again, and tell whether the data changed since."""
        published = query.is_published
        result = self.count(
            query.selection, query.order, published=published, progress=progress
        )
        version = self._version(published=published)
        return Again(result, query, version != query.data_version)

    def _version(self, *, published: bool) -> str:
        source = self.source.for_others() if published else self.source
        return source.version()

    def _with_examples(
        self,
        source: ResearchSource,
        tallies: Mapping[FactorId, Tally],
        selection: Selection,
    ) -> dict[FactorId, Tally]:
        """Put chosen examples in the place of the first that were marked."""
        chosen = self.chosen_examples()
        found = dict(tallies)
        if not chosen:
            return found
        with source.reading() as connection:
            words = selecting.chosen_words(connection, [*chosen.values()], selection)
        for fid, sid in chosen.items():
            if fid in found and (fid, sid) in words:
                text, pseudonym = words[fid, sid]
                found[fid] = replace(
                    found[fid], example=text, example_journey=pseudonym
                )
        return found


def _within(book: Codebook, selection: Selection) -> Codebook:
    """Return the factors of the sides and systems that are asked for."""
    sides, systems = selection.influences, selection.systems
    return replace(
        book,
        factors=tuple(
            each
            for each in book.factors
            if (not sides or each.influence in sides)
            and (not systems or each.system in systems)
        ),
    )


def _log(connection: Transaction) -> None:
    access_log.append(connection, AccessKind.EDIT, now(), this_user(), what=_LOGGED)
