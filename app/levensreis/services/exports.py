"""Make what leaves the file: overviews, the factor table and journeys as JSON.

Nothing is made from what was said as it was said: see `domain.anonymise.release`. Each
names for whom it is (`Output`), which decides what it needs, and is looked through
before it is written.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from levensreis.domain.access import AccessKind
from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.anonymise.release import ReleasedJourney, blank
from levensreis.domain.characteristics import SmallGroups, groups_among, groups_like
from levensreis.domain.codebook import Codebook
from levensreis.domain.consent import Purpose
from levensreis.domain.erasure import ExportKind
from levensreis.domain.factor_table import FactorTable, Order
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.research.journey import seen_from_outside
from levensreis.domain.today import today
from levensreis.language import in_dutch, say
from levensreis.services import factor_tables
from levensreis.services.access_log import AccessLog
from levensreis.services.factor_tables import Counted
from levensreis.services.outgoing import Outgoing, write_outgoing
from levensreis.services.outside import (
    InsideStudy,
    UnknownFormat,
    check_ending,
    check_outside,
)
from levensreis.services.releasing import Releasing
from levensreis.storage import journeys
from levensreis.storage.database import Database

__all__ = ["ExportService", "InsideStudy", "TableFormat", "UnknownFormat"]


Told = Callable[[SmallGroups], None]
"""Hears how few journeys are alike in what is about to be written."""


def _to_nobody(_: SmallGroups) -> None:
    """Hear nothing: it was told already, or nobody is there."""


class TableFormat(StrEnum):
    """In what form a factor table can be saved; the value is the file's ending."""

    PDF = ".pdf"
    CSV = ".csv"


class ExportService:
    """The use cases around files for others, over one open study."""

    def __init__(
        self,
        database: Database,
        log: AccessLog,
        today: Callable[[], date] = today,
    ) -> None:
        self._database = database
        self._log = log
        self._today = today
        self._releasing = Releasing(database)

    def released(self, journey_id: UUID) -> ReleasedJourney:
        """Return a journey as it may leave; raises NotReleased."""
        return self._releasing.released(journey_id).released

    def factor_table(
        self,
        order: Order,
        output: Output = Output.TEAM,
        progress: Progress = NO_PROGRESS,
    ) -> FactorTable:
        """Count the factors over all journeys (Table B1), ready to leave.

        Journeys in which nobody allowed it do not count (`not_counted`). Raises
        NotReleased while a name is open anywhere in the study, when no journey may
        count, and for others while a journey that counts is not signed.
        """
        return self._counted(order, output, progress).table

    def preview_table(
        self,
        order: Order,
        output: Output = Output.TEAM,
        progress: Progress = NO_PROGRESS,
    ) -> bytes:
        """Print the factor table as it will be saved; raises what that does.

        Nothing is stored.
        """
        counted = self._counted(order, output, progress)
        made = _table_maker(TableFormat.PDF)(counted, progress)
        self._log.note(AccessKind.VIEW, what=ExportKind.TABLE)
        return made

    def not_counted(self, output: Output = Output.TEAM) -> list[str]:
        """List the codes of the journeys that the factor table leaves out."""
        with self._database.transaction() as connection:
            left_out = factor_tables.not_counted(connection, output)
            codes = journeys.codes_by_id(connection)
        return [code for each, code in codes.items() if each in left_out]

    def small_groups(self, output: Output = Output.OTHERS) -> SmallGroups:
        """Tell how few of the journeys that count in a table are alike.

        Not of those that it leaves out: who reads the table knows that they are not in
        it.
        """
        with self._database.transaction() as connection:
            left_out = set(factor_tables.not_counted(connection, output))
            there = journeys.codes_by_id(connection)
            counted = [
                seen_from_outside(journeys.get(connection, each), self._today())
                for each in there
                if each not in left_out
            ]
        return groups_among(counted)

    def groups_like(self, journey_id: UUID) -> SmallGroups:
        """Tell how many journeys of the study have what the file of one tells of it."""
        with self._database.transaction() as connection:
            youths = journeys.youths(connection)
        return groups_like(youths[journey_id], youths.values())

    def save_table(
        self,
        path: Path,
        order: Order,
        progress: Progress = NO_PROGRESS,
        output: Output = Output.TEAM,
        told: Told = _to_nobody,
    ) -> FactorTable:
        """Save the factor table as PDF or CSV, by the ending of the file's name.

        Of one for others it is `told` how few are alike, before anything is written.
        """
        check_ending(path, say("Een tabel wordt een pdf of csv"), *TableFormat)
        check_outside(self._database, path)
        make = _table_maker(path.suffix.lower())
        counted = self._counted(order, output, progress)
        if output.needs_signatures:
            told(self.small_groups(output))
        self._write(
            path,
            Outgoing(
                ExportKind.TABLE,
                make(counted, progress),
                counted.registers,
                lambda: make(_without_examples(counted), NO_PROGRESS),
                counted.kept,
            ),
        )
        return counted.table

    def save_journey(
        self, journey_id: UUID, path: Path, told: Told = _to_nobody
    ) -> None:
        """Save a journey as JSON, without its register.

        It is for the team, since it keeps the birth month; and for moving a journey,
        so sharing must be allowed too. How few are alike is `told` before.
        """

        def written(released: ReleasedJourney, book: Codebook) -> bytes:
            from levensreis.formats.journey_json import write_journey

            with in_dutch():
                return write_journey(released, book).encode()

        check_ending(path, say("Een levensreis wordt JSON"), ".json")
        check_outside(self._database, path)
        found = self._releasing.released(journey_id, Purpose.SHARING)
        released, book = found.released, found.codebook
        told(self.groups_like(journey_id))
        self._write(
            path,
            Outgoing(
                ExportKind.JOURNEY,
                written(released, book),
                [found.register],
                lambda: written(blank(released), book),
                released.kept,
                journey_id,
            ),
        )

    def _write(self, path: Path, outgoing: Outgoing) -> None:
        write_outgoing(self._database, self._log, outgoing, path)

    def _counted(self, order: Order, output: Output, progress: Progress) -> Counted:
        with self._database.transaction() as connection:
            return factor_tables.count(connection, order, output, progress)


def _table_maker(ending: str) -> Callable[[Counted, Progress], bytes]:
    def as_csv(counted: Counted, progress: Progress) -> bytes:
        from levensreis.formats.tables.write import TableFile, write_table

        return write_table(counted.table, counted.journeys, TableFile.CSV, progress)

    def as_pdf(counted: Counted, progress: Progress) -> bytes:
        from levensreis.reports.factor_table import table_pdf

        with in_dutch():
            return table_pdf(counted.table, counted.journeys, progress)

    return as_csv if ending == TableFormat.CSV else as_pdf


def _without_examples(counted: Counted) -> Counted:
    rows = tuple(
        replace(row, tally=replace(row.tally, example="", example_journey=""))
        for row in counted.table.rows
    )
    return replace(counted, table=replace(counted.table, rows=rows))
