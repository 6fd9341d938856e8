"""Make what leaves the file: overviews, the factor table and journeys as JSON.

Nothing is made from what was said as it was said: see `domain.anonymise.release`.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from levensreis.domain.access import AccessKind
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.release import (
    NotReleased,
    ReleasedJourney,
    named_by,
    release,
    release_text,
    release_word,
)
from levensreis.domain.codebook import Codebook, FactorId
from levensreis.domain.consent import Purpose
from levensreis.domain.erasure import ExportKind, LeftOutside
from levensreis.domain.factor_table import FactorTable, Order, Tally, build_table
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.language import in_dutch, say
from levensreis.services.access_log import AccessLog, now
from levensreis.services.outside import (
    InsideStudy,
    UnknownFormat,
    check_ending,
    check_outside,
)
from levensreis.storage import codebook, export_record, journeys, register
from levensreis.storage.codebook import Example
from levensreis.storage.database import Database
from levensreis.storage.files import write_whole

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

    def factor_table(self, order: Order) -> FactorTable:
        """Count the factors over all journeys (Table B1), ready to leave.

        Journeys in which nobody allowed to take part do not count (`not_counted`).
        Raises NotReleased while a name is open anywhere in the study, and when no
        journey may count.
        """
        with self._database.transaction() as connection:
            book = codebook.get(connection)
            left_out = journeys.without_consent(connection)
            counts = codebook.counts(connection, left_out)
            examples = codebook.examples(connection)
            names = register.get_all(connection)
            waiting = register.waiting(connection)
            number = len(journeys.codes(connection))
        if waiting:
            raise NotReleased(
                say(
                    "De tabel kan nog niet worden gemaakt: in {codes} staan namen "
                    "zonder vervanging. Kies die eerst in Anonimiseren.",
                    codes=", ".join(waiting),
                )
            )
        if left_out and len(left_out) == number:
            raise NotReleased(
                say(
                    "De tabel kan nog niet worden gemaakt: van geen enkele levensreis "
                    "is toestemming voor meedoen vastgelegd. Dat kan bij Gegevens."
                )
            )
        self._check_own_labels(counts, book, names)
        counted = [each for each in examples if each.journey_id not in left_out]
        return build_table(book, self._tallies(counts, counted, names), order)

    def not_counted(self) -> list[str]:
        """List the codes of the journeys that the factor table leaves out."""
        with self._database.transaction() as connection:
            left_out = journeys.without_consent(connection)
        return [self._code_of(each) for each in left_out]

    def save_overview(
        self, journey_id: UUID, path: Path, progress: Progress = NO_PROGRESS
    ) -> None:
        """Save the overview of a journey as a PDF; raises Cancelled."""

        def content() -> bytes:
            # ReportLab is slow to load: only when a report is made.
            from levensreis.reports.summary import summary_pdf

            released, _ = self._released(journey_id)
            with in_dutch():  # whatever the screen speaks
                return summary_pdf(released, progress)

        check_ending(path, say("Een overzicht wordt een pdf"), ".pdf")
        self._save(path, content, ExportKind.OVERVIEW, journey_id)

    def save_table(
        self, path: Path, order: Order, progress: Progress = NO_PROGRESS
    ) -> FactorTable:
        """Save the factor table as PDF or CSV, by the ending of the file's name."""
        made: list[FactorTable] = []

        def content() -> bytes:
            made.append(self.factor_table(order))
            with in_dutch():
                return self._table_as(path.suffix.lower(), made[0], progress)

        check_ending(path, say("Een tabel wordt een pdf of csv"), *TableFormat)
        self._save(path, content, ExportKind.TABLE)
        return made[0]

    def save_journey(self, journey_id: UUID, path: Path) -> None:
        """Save a journey as JSON, without its register."""

        def content() -> bytes:
            from levensreis.formats.journey_json import write_journey

            released = self._released(journey_id, Purpose.SHARING)
            with in_dutch():
                return write_journey(*released).encode()

        check_ending(path, say("Een levensreis wordt JSON"), ".json")
        self._save(path, content, ExportKind.JOURNEY, journey_id)

    def _save(
        self,
        path: Path,
        make: Callable[[], bytes],
        kind: ExportKind,
        journey_id: UUID | None = None,
    ) -> None:
        """Make a file, unless it would come in the folder of the study.

        That it was made is known when it is there, or it is not there.
        """
        check_outside(self._database, path)
        content = make()
        left = LeftOutside(kind, now(), str(path.absolute()))
        with self._log.writing(AccessKind.EXPORT, journey_id, kind) as connection:
            export_record.put(connection, left, journey_id)
            write_whole(path, content)

    def _released(
        self, journey_id: UUID, purpose: Purpose = Purpose.PARTICIPATION
    ) -> tuple[ReleasedJourney, Codebook]:
        with self._database.transaction() as connection:
            told = journeys.get(connection, journey_id)
            names = register.get_all(connection)
            book = codebook.get(connection)
        released = release(told, names.get(journey_id, Register()), purpose)
        used = [
            each.factor for line in released.journey.statements for each in line.codings
        ]
        self._check_own_labels(used, book, names)
        return released, book

    def _table_as(self, ending: str, table: FactorTable, progress: Progress) -> bytes:
        if ending == TableFormat.CSV:
            from levensreis.formats.table_csv import write_table

            return write_table(table).encode()
        from levensreis.reports.factor_table import table_pdf

        with self._database.transaction() as connection:
            number = len(journeys.codes(connection))
            number -= len(journeys.without_consent(connection))
        return table_pdf(table, number, progress)

    def _check_own_labels(
        self, used: Collection[FactorId], book: Codebook, names: Mapping[UUID, Register]
    ) -> None:
        """Refuse a factor that names somebody of any journey in the study."""
        own = [factor for factor in book.factors if factor.own]
        for number, factor in enumerate(own, start=1):
            found = named_by(factor.label, names) if factor.id in used else []
            if found:
                codes = ", ".join(map(self._code_of, found))
                raise NotReleased(
                    say(
                        "De {number}e eigen factor van het codeboek bevat een naam uit "
                        "het register van {codes}. Hernoem de factor.",
                        number=number,
                        codes=codes,
                    )
                )

    def _tallies(
        self,
        counts: Mapping[FactorId, int],
        examples: Sequence[Example],
        names: Mapping[UUID, Register],
    ) -> dict[FactorId, Tally]:
        shown: dict[FactorId, tuple[str, str]] = {}
        for each in examples:
            if each.factor not in shown:
                shown[each.factor] = self._released_example(each, names)
        return {
            factor: Tally(number, *shown.get(factor, ("", "")))
            for factor, number in counts.items()
        }

    def _released_example(
        self, example: Example, names: Mapping[UUID, Register]
    ) -> tuple[str, str]:
        own = names.get(example.journey_id, Register())
        try:
            return (
                release_text(example.text, own),
                release_word(say("De schuilnaam"), example.pseudonym, own),
            )
        except NotReleased as error:
            code = self._code_of(example.journey_id)
            told = say("{code}: {problem}", code=code, problem=error)
            raise NotReleased(told) from None

    def _code_of(self, journey_id: UUID) -> str:
        with self._database.transaction() as connection:
            return journeys.get(connection, journey_id).code
