"""Make what leaves the file: overviews, the factor table and journeys as JSON.

Nothing is made from what was said as it was said: see `domain.anonymise.release`. Each
names for whom it is (`Output`), which decides what it needs, and is looked through
before it is written.
"""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.release import ReleasedJourney, blank, release
from levensreis.domain.characteristics import group_size, smallest, told_size
from levensreis.domain.codebook import Codebook
from levensreis.domain.consent import Purpose
from levensreis.domain.disclosure import warning
from levensreis.domain.erasure import ExportKind
from levensreis.domain.factor_table import FactorTable, Order
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.language import in_dutch, say
from levensreis.services import factor_tables
from levensreis.services.access_log import AccessLog, now
from levensreis.services.anonymising import rewriting_of
from levensreis.services.factor_tables import Counted
from levensreis.services.fit import check_fit
from levensreis.services.outgoing import Outgoing, write_outgoing
from levensreis.services.outside import (
    InsideStudy,
    UnknownFormat,
    check_ending,
    check_outside,
)
from levensreis.storage import codebook, journeys, register
from levensreis.storage.database import Database

__all__ = ["ExportService", "InsideStudy", "TableFormat", "UnknownFormat"]


class TableFormat(StrEnum):
    """In what form a factor table can be saved; the value is the file's ending."""

    PDF = ".pdf"
    CSV = ".csv"


class ExportService:
    """The use cases around files for others, over one open study."""

    def __init__(self, database: Database, log: AccessLog | None = None) -> None:
        self._database = database
        self._log = log or AccessLog(database)

    def released(self, journey_id: UUID) -> ReleasedJourney:
        """Return a journey as it may leave; raises NotReleased."""
        return self._released(journey_id)[0]

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

    def not_counted(self, output: Output = Output.TEAM) -> list[str]:
        """List the codes of the journeys that the factor table leaves out."""
        with self._database.transaction() as connection:
            left_out = factor_tables.not_counted(connection, output)
            codes = journeys.codes_by_id(connection)
        return [code for each, code in codes.items() if each in left_out]

    def small_group(self, journey_id: UUID | None = None) -> str:
        """Warn when few share the characteristics of an export; empty when not.

        Of one journey how many are like it, of all the rarest combination.
        """
        today = now().date()
        with self._database.transaction() as connection:
            youths = journeys.youths(connection)
        k = (
            smallest(youths.values(), today)
            if journey_id is None
            else group_size(youths[journey_id], youths.values(), today)
        )
        warned = warning(k) if k else ""
        return f"{told_size(k)} {warned}" if warned else ""

    def save_overview(
        self, journey_id: UUID, path: Path, progress: Progress = NO_PROGRESS
    ) -> None:
        """Save the overview of a journey for the team as a PDF; raises Cancelled."""

        def printed(
            released: ReleasedJourney, book: Codebook, progress: Progress
        ) -> bytes:
            # ReportLab is slow to load: only when a report is made.
            from levensreis.reports.summary import summary_pdf

            with in_dutch():  # whatever the screen speaks
                return summary_pdf(released, book, progress)

        check_ending(path, say("Een overzicht wordt een pdf"), ".pdf")
        check_outside(self._database, path)
        released, book, names = self._released(journey_id)
        self._write(
            path,
            Outgoing(
                ExportKind.OVERVIEW,
                printed(released, book, progress),
                [names],
                lambda: printed(blank(released), book, NO_PROGRESS),
                released.kept,
                journey_id,
            ),
        )

    def save_table(
        self,
        path: Path,
        order: Order,
        progress: Progress = NO_PROGRESS,
        output: Output = Output.TEAM,
    ) -> FactorTable:
        """Save the factor table as PDF or CSV, by the ending of the file's name."""
        check_ending(path, say("Een tabel wordt een pdf of csv"), *TableFormat)
        check_outside(self._database, path)
        make = _table_maker(path.suffix.lower())
        counted = self._counted(order, output, progress)
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

    def save_journey(self, journey_id: UUID, path: Path) -> None:
        """Save a journey as JSON, without its register.

        It is for the team, since it keeps the birth month; and for moving a journey,
        so sharing must be allowed too.
        """

        def written(released: ReleasedJourney, book: Codebook) -> bytes:
            from levensreis.formats.journey_json import write_journey

            with in_dutch():
                return write_journey(released, book).encode()

        check_ending(path, say("Een levensreis wordt JSON"), ".json")
        check_outside(self._database, path)
        released, book, names = self._released(journey_id, Purpose.SHARING)
        self._write(
            path,
            Outgoing(
                ExportKind.JOURNEY,
                written(released, book),
                [names],
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

    def _released(
        self, journey_id: UUID, purpose: Purpose = Purpose.PARTICIPATION
    ) -> tuple[ReleasedJourney, Codebook, Register]:
        with self._database.transaction() as connection:
            told = journeys.get(connection, journey_id)
            rewriting = rewriting_of(connection, told)
            names = register.get_all(connection)
            codes = journeys.codes_by_id(connection)
            book = codebook.get(connection)
        check_fit(told.code, rewriting)
        released = release(told, rewriting, purpose)
        used = [
            each.factor for line in released.journey.statements for each in line.codings
        ]
        factor_tables.check_own_labels(used, book, names, codes)
        return released, book, rewriting.register


def _table_maker(ending: str) -> Callable[[Counted, Progress], bytes]:
    def as_csv(counted: Counted, progress: Progress) -> bytes:
        from levensreis.formats.table_csv import write_table

        progress.check()
        with in_dutch():
            return write_table(counted.table).encode()

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
