"""Decides what of Table B2 is counted, shown and saved. Knows no Qt."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from uuid import UUID

from levensreis.domain.codebook import FactorId
from levensreis.domain.errors import KnownError
from levensreis.domain.factor_table import Order
from levensreis.domain.findings import TableResult
from levensreis.domain.influence import Influence
from levensreis.domain.professionals.counting import Coded
from levensreis.domain.professionals.interview import name_of
from levensreis.domain.progress import Progress
from levensreis.language import day, say
from levensreis.services.professional_files import save_table
from levensreis.services.research_source import SourceKind
from levensreis.ui.research.professionals.bench import Bench
from levensreis.ui.research.professionals.table import lines
from levensreis.ui.research.professionals.view import Messages
from levensreis.ui.research.table.lines import FormRow, as_text
from levensreis.ui.tasks.task import Runner


@dataclass(frozen=True, slots=True)
class BehindLine:
    """An interview, or a statement of the one above it."""

    words: str
    key: tuple[UUID, UUID] | None = None
    """Interview and statement; None for an interview."""
    meta: str = ""
    influence: Influence | None = None
    is_example: bool = False


@dataclass(frozen=True, slots=True)
class BehindTold:
    """What is behind a number."""

    heading: str = ""
    words: str = ""
    lines: tuple[BehindLine, ...] = ()


class TableView(Messages, Protocol):
    """Shows the table; its presenter decides."""

    def show_state(self, order: Order, *, published: bool) -> None:
        """Show what is asked."""

    def show_form(
        self, systems: Sequence[Sequence[FormRow]], size: str, numbers: str
    ) -> None:
        """Show the table, how much was counted, and what its numbers are."""

    def show_nothing(self, heading: str, words: str) -> None:
        """Tell why there is no table, and what to do."""

    def show_behind(self, told: BehindTold) -> None:
        """Show what is behind a number."""

    def put_on_clipboard(self, words: str) -> None:
        """Let words be pasted elsewhere."""


class TablePresenter:
    """Counts when it is shown; what is asked stays while other views are."""

    def __init__(
        self,
        view: TableView,
        bench: Bench,
        tasks: Runner,
        open_statement: Callable[[UUID, UUID], None],
    ) -> None:
        self._view = view
        self._bench = bench
        self._service = bench.service
        self._tasks = tasks
        self.open_statement = open_statement
        self._order = Order.CODEBOOK
        self._is_published = False
        self._factor: FactorId | None = None
        self.found: TableResult | None = None
        """What is shown; None while there is nothing."""

    def refresh(self) -> None:
        """Count anew."""
        order, published = self._order, self._is_published
        self._view.show_state(order, published=published)

        def work(_: Progress) -> TableResult:
            return self._service.count(order, published=published)

        if self._service.source.kind is SourceKind.SERVER:  # that may take long
            words = say("Er wordt geteld …")
            self._tasks.run(work, self._show, self._fail, words, looks=True)
            return
        try:
            found = self._service.count(order, published=published)
        except KnownError as error:
            self._fail(error)
        else:
            self._show(found)

    def set_order(self, order: Order) -> None:
        """Put the factors of a block in another order."""
        self._order = order
        self.refresh()

    def publish(self, *, on: bool) -> None:
        """Count as others may see it, or as the team does."""
        self._is_published = on
        self.refresh()

    def choose(self, factor: FactorId | None) -> None:
        """Show what is behind the number of a factor."""
        self._factor = factor
        self._show_behind()

    def copy(self) -> None:
        """Let the table be pasted elsewhere."""
        if self.found is not None:
            self._view.put_on_clipboard(as_text(self.found))
            self._view.show_done(say("De tabel staat op het klembord."))

    def save(self, path: Path) -> None:
        """Save the table in the format that the ending of the name asks for."""
        order, published = self._order, self._is_published
        self._tasks.run(
            lambda progress: save_table(
                self._service, path, order, published=published, progress=progress
            ),
            lambda _: self._view.show_done(say("{path} is gemaakt.", path=path)),
            lambda error: self._view.show_problem(str(error)),
            say("De tabel wordt gemaakt …"),
        )

    def _show(self, found: TableResult) -> None:
        self.found = found if found.table.rows else None
        if self.found is None:
            self._view.show_nothing(*_nothing(has_interviews=bool(found.journeys)))
            return
        size, numbers = lines.size_told(found), lines.numbers_told(found)
        self._view.show_form(lines.interview_rows(found), size, numbers)
        self._show_behind()

    def _fail(self, error: KnownError) -> None:
        self.found = None
        self._view.show_nothing(say("Er is nog geen tabel"), str(error))

    def _show_behind(self) -> None:
        try:
            self._view.show_behind(self._behind())
        except KnownError as error:
            self._view.show_problem(str(error))

    def _behind(self) -> BehindTold:
        if self._is_published:
            return BehindTold(
                words=say(
                    "Voor publicatie zijn er alleen aantallen. Zet ‘Voor publicatie’ "
                    "uit om te zien welke uitspraken erachter staan."
                )
            )
        factor = self._bench.shelf.factor(self._factor) if self._factor else None
        if factor is None:
            return BehindTold(
                words=say("Kies een factor: dan staat hier waar het aantal op rust.")
            )
        found = self._service.behind(factor.id)
        interviews = len({each.number for each in found})
        heading, words = lines.behind_told(factor.label, interviews, len(found))
        return BehindTold(heading, words, tuple(_behind_lines(found)))


def _behind_lines(found: Sequence[Coded]) -> Iterator[BehindLine]:
    number = 0
    for each in found:
        if each.number != number:
            number = each.number
            name = name_of(number).capitalize()
            yield BehindLine(f"{name} · {day(each.interview.on)}")
        said = each.statement
        yield BehindLine(
            said.text,
            (each.interview.id, said.id),
            f"“{said.quote}”" if said.quote else "",
            said.influence,
            bool(each.coding.example),
        )


def _nothing(*, has_interviews: bool) -> tuple[str, str]:
    if has_interviews:
        return (
            say("Nog niets te tellen"),
            say(
                "Geen enkele uitspraak heeft al een factor. Kies bij Groepsgesprekken "
                "een factor bij wat er werd gezegd: dan komt die hier te staan."
            ),
        )
    return (
        say("Nog geen groepsgesprekken"),
        say("Leg eerst bij Groepsgesprekken een gesprek vast."),
    )
