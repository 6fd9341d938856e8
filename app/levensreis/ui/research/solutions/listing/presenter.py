"""Shows the solutions, and changes one field of one at a time. Knows no Qt."""

from collections.abc import Callable, Sequence
from typing import Protocol

from levensreis.domain.codebook import Codebook, FactorId
from levensreis.domain.errors import KnownError
from levensreis.domain.solutions.solution import Solution, SolutionId
from levensreis.formats.codebook_json import shipped_codebook
from levensreis.language import say
from levensreis.services.professionals import ProfessionalsService
from levensreis.ui.research.solutions.desk import Desk, Memory
from levensreis.ui.research.solutions.listing.editing import (
    Field,
    changed,
    next_number,
    number_of,
)
from levensreis.ui.research.solutions.listing.telling import (
    Line,
    LinkedFactor,
    Order,
    chosen_told,
    factor_told,
    line_of,
    linked,
)

Save = Callable[[str, str], None]
"""Adds a solution of a number and a text, as they were typed; raises KnownError."""


class ListingView(Protocol):
    """The list, and one of it to read and change."""

    def show_lines(self, lines: Sequence[Line], order: Order, chosen: str) -> None:
        """Show the solutions, and which one is looked at."""

    def show_solution(
        self, solution: Solution | None, told: str, factors: Sequence[LinkedFactor]
    ) -> None:
        """Show one; what was typed and could not be kept stays."""

    def ask_new(self, number: str, save: Save) -> None:
        """Ask what a new solution is."""

    def keep(self) -> bool:
        """Keep what was typed; False when it is told why not."""


class ListingPresenter:
    """Keeps which solution is looked at, and in what order all are."""

    def __init__(self, view: ListingView, desk: Desk, memory: Memory) -> None:
        self._view, self._desk, self._memory = view, desk, memory
        self._factors: dict[str, LinkedFactor] = {}
        self._books: list[tuple[str, Codebook]] = []

    @property
    def solution(self) -> Solution | None:
        """The one that is looked at."""
        return self._desk.known.solution(SolutionId(self._memory.solution))

    @property
    def order(self) -> Order:
        """In what order the list stands."""
        kept = self._memory.order
        return Order(kept) if kept in list(Order) else Order.NUMBER

    def refresh(self) -> None:
        """Show them as they are now."""
        self._read_codebooks()
        solutions = self.order.of(self._desk.known)
        if self.solution is None and solutions:
            self._memory.solution = solutions[0].id
        tallies = self._desk.known.tallies
        lines = [line_of(each, tallies.get(each.id)) for each in solutions]
        self._view.show_lines(lines, self.order, self._memory.solution)
        self._show_solution()

    def put_in_order(self, order: Order) -> None:
        """Show the list in another order."""
        self._memory.order = order.value
        self.refresh()

    def choose(self, key: str) -> None:
        """Look at another one."""
        self._memory.solution = key
        self.refresh()

    def edit(self, field: Field, words: str) -> bool:
        """Keep what was typed in a field; False when it is told why not."""
        before = self.solution
        if before is None:
            return False

        def deed() -> None:
            after = changed(before, field, words)
            if after != before:
                self._desk.service.change(after)

        return self._desk.do(deed)

    def add(self) -> None:
        """Ask what a new solution is; what is typed in another is kept first."""
        if not self._view.keep():
            return
        number = next_number(self._desk.known.solutions)
        self._view.ask_new(str(number), self._add)

    def remove(self) -> None:
        """Take it from the list, unless a party chose it."""
        gone = self.solution
        if gone is None or not self._view.keep():
            return
        keys = [each.id for each in self.order.of(self._desk.known)]
        place = keys.index(gone.id)
        rest = keys[place + 1 :] + keys[:place][::-1]
        told = say("Verwijderd: {name}. Ctrl+Z haalt het terug.", name=gone.name)

        def deed() -> None:
            self._desk.service.remove(gone.id)
            self._memory.solution = rest[0] if rest else ""

        self._desk.do(deed, told)

    def step(self, way: int) -> None:
        """Put it a place up (-1) or down (1) in the order of the researchers."""
        moved = self.solution
        if moved is None:
            return
        if self.order is not Order.OWN:
            self._desk.view.show_note(
                say("Verplaatsen kan in de eigen volgorde. Kies die boven de lijst.")
            )
            return
        keys = [each.id for each in self._desk.known.solutions]
        place = keys.index(moved.id)
        to = place + way
        if not 0 <= to < len(keys):
            return
        below = to if way < 0 else to + 1
        before = keys[below] if below < len(keys) else None
        self._desk.do(lambda: self._desk.service.move(moved.id, before))

    def search(self, words: str) -> list[LinkedFactor]:
        """Return the factors that words can mean, and that it has not yet."""
        solution = self.solution
        has = set(solution.factors) if solution is not None else set()
        return [
            self._factors[each.id]
            for _, book in self._books
            for each in book.search(words)
            if each.id not in has
        ]

    def link(self, factor: str) -> None:
        """Let it answer a factor as well."""
        if (solution := self.solution) is not None:
            self._link(solution, (*solution.factors, FactorId(factor)))

    def unlink(self, factor: str) -> None:
        """Let it answer a factor no more."""
        if (solution := self.solution) is not None:
            rest = [each for each in solution.factors if each != factor]
            self._link(solution, rest)

    def _link(self, solution: Solution, factors: Sequence[FactorId]) -> None:
        self._desk.do(lambda: self._desk.service.link(solution.id, factors))

    def _add(self, number: str, text: str) -> None:
        made = Solution(number=number_of(number), text=" ".join(text.split()))
        self._desk.service.add(made)
        self._memory.solution = made.id
        self._desk.do(lambda: None, say("De oplossing staat in de lijst."))

    def _read_codebooks(self) -> None:
        """Read what can be chosen: the codebook of the journeys, and that of B2."""
        try:
            books = ProfessionalsService(self._desk.service.source).codebooks()
        except KnownError as error:
            self._desk.view.show_problem(str(error))
            return
        named = (
            (say("Levensreizen"), books.shared),
            (say("Professionals"), books.own),
            (say("Tabel B1"), shipped_codebook()),
        )
        self._books, self._factors = [], {}
        for name, book in named:
            new = (each for each in book.factors if each.id not in self._factors)
            kept = Codebook(tuple(new))
            self._books.append((name, kept))
            told = (factor_told(each, name) for each in kept.factors)
            self._factors |= {each.key: each for each in told}

    def _show_solution(self) -> None:
        solution = self.solution
        if solution is None:
            self._view.show_solution(None, "", ())
            return
        tally = self._desk.known.tally(solution.id)
        self._view.show_solution(
            solution, chosen_told(tally), linked(solution, self._factors)
        )
