"""Make what leaves the file: overviews, the factor table and journeys as JSON.

Nothing is made from what was said as it was said: see `domain.anonymise.release`.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.release import NotReleased, ReleasedJourney, release
from levensreis.domain.codebook import Codebook, Factor, FactorId
from levensreis.domain.errors import KnownError
from levensreis.domain.factor_table import FactorTable, Order, Tally, build_table
from levensreis.storage import codebook, journeys, register
from levensreis.storage.codebook import Example
from levensreis.storage.database import Database
from levensreis.storage.files import write_whole


class UnknownFormat(KnownError):
    """The name of the file does not say what should be made."""


class TableFormat(StrEnum):
    """In what form a factor table can be saved; the value is the file's ending."""

    PDF = ".pdf"
    CSV = ".csv"


class ExportService:
    """The use cases around files for others, over one open study."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def released(self, journey_id: UUID) -> ReleasedJourney:
        """Return a journey as it may leave; raises NotReleased."""
        with self._database.transaction() as connection:
            key = journeys.key_of(connection, journey_id)
            names = register.get(connection, key)
            released = release(journeys.get(connection, journey_id), names)
            book = codebook.get(connection)
        _check_own_labels(_used(released, book), [names])
        return released

    def factor_table(self, order: Order) -> FactorTable:
        """Count the factors over all journeys (Table B1), ready to leave.

        Raises NotReleased while a name is open anywhere in the study.
        """
        with self._database.transaction() as connection:
            book = codebook.get(connection)
            counts = codebook.counts(connection)
            examples = codebook.examples(connection)
            names = register.get_all(connection)
            waiting = register.waiting(connection)
        if waiting:
            raise NotReleased(
                f"De tabel kan nog niet worden gemaakt: in {', '.join(waiting)} staan "
                "namen zonder vervanging. Kies die eerst in Anonimiseren."
            )
        _check_own_labels((book.by_id[each] for each in counts), names.values())
        _check_pseudonyms(examples, names)
        tallies = _tallies(counts, examples, names)
        return build_table(book, tallies, order)

    def save_overview(self, journey_id: UUID, path: Path) -> None:
        """Save the overview of a journey as a PDF."""
        if path.suffix.lower() != ".pdf":
            raise UnknownFormat(
                f"Een overzicht wordt een pdf: laat ‘{path.name}’ eindigen op .pdf."
            )
        # ReportLab is slow to load: only when a report is made.
        from levensreis.reports.summary import summary_pdf

        released = self.released(journey_id)
        write_whole(path, summary_pdf(released, self._codebook()))

    def save_table(self, path: Path, order: Order) -> FactorTable:
        """Save the factor table as PDF or CSV, by the ending of the file's name."""
        content: bytes
        endings = [each.value for each in TableFormat]
        if path.suffix.lower() not in endings:
            raise UnknownFormat(
                f"Een tabel wordt een pdf of csv: laat ‘{path.name}’ eindigen op "
                ".pdf of .csv."
            )
        table = self.factor_table(order)
        if path.suffix.lower() == TableFormat.CSV:
            from levensreis.formats.table_csv import write_table

            content = write_table(table).encode()
        else:
            from levensreis.reports.factor_table import table_pdf

            with self._database.transaction() as connection:
                number = len(journeys.codes(connection))
            content = table_pdf(table, number)
        write_whole(path, content)
        return table

    def save_journey(self, journey_id: UUID, path: Path) -> None:
        """Save a journey as JSON, without its register."""
        if path.suffix.lower() != ".json":
            raise UnknownFormat(
                f"Een levensreis wordt JSON: laat ‘{path.name}’ eindigen op .json."
            )
        from levensreis.formats.journey_json import write_journey

        text = write_journey(self.released(journey_id), self._codebook())
        write_whole(path, text.encode())

    def _codebook(self) -> Codebook:
        with self._database.transaction() as connection:
            return codebook.get(connection)


def _used(released: ReleasedJourney, book: Codebook) -> list[Factor]:
    statements = released.journey.statements
    return [book.by_id[each.factor] for told in statements for each in told.codings]


def _check_own_labels(factors: Iterable[Factor], names: Collection[Register]) -> None:
    for factor in factors:
        if not factor.own:
            continue
        for each in names:
            found = each.name_in(factor.label)
            if found is not None:
                raise NotReleased(
                    f"De eigen factor ‘{factor.label}’ bevat ‘{found}’, een naam uit "
                    "een register. Geef de factor een andere naam."
                )


def _check_pseudonyms(
    examples: Sequence[Example], names: Mapping[UUID, Register]
) -> None:
    for each in examples:
        found = names.get(each.journey_id, Register()).name_in(each.pseudonym)
        if found is not None:
            raise NotReleased(
                f"De schuilnaam ‘{each.pseudonym}’ is een naam uit het register. Geef "
                "de levensreis een andere schuilnaam."
            )


def _tallies(
    counts: Mapping[FactorId, int],
    examples: Sequence[Example],
    names: Mapping[UUID, Register],
) -> dict[FactorId, Tally]:
    first: dict[FactorId, tuple[str, str]] = {}
    for each in examples:
        if each.factor not in first:
            hidden = names.get(each.journey_id, Register()).apply(each.text)
            first[each.factor] = (hidden, each.pseudonym)
    return {
        factor: Tally(number, *first.get(factor, ("", "")))
        for factor, number in counts.items()
    }
