"""Decides what of the factor table is counted, shown, kept and saved; knows no Qt."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from levensreis.domain.codebook import FactorId
from levensreis.domain.comparison import Comparison
from levensreis.domain.errors import KnownError
from levensreis.domain.factor_table import Order
from levensreis.domain.findings import TableResult
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.selection import EVERYTHING, Selection
from levensreis.domain.selection_text import Options, parse, written
from levensreis.domain.typed_filters import Filter, InvalidFilter
from levensreis.language import say
from levensreis.services.findings import Facet, FactorFindings
from levensreis.services.research_source import SourceKind
from levensreis.services.table_files import Found
from levensreis.ui.research.table.behind import BehindPresenter
from levensreis.ui.research.table.filters import chosen, filter_lines
from levensreis.ui.research.table.leaving import Leaving
from levensreis.ui.research.table.lines import (
    compared_lines,
    form_rows,
    hidden_told,
    size_told,
)
from levensreis.ui.research.table.saved import SavedPresenter
from levensreis.ui.research.table.view import Deed, State, TableView
from levensreis.ui.tasks.task import Runner


class TablePresenter:
    """Fills the page; what is asked stays while other parts are shown."""

    def __init__(
        self,
        view: TableView,
        findings: FactorFindings,
        tasks: Runner,
    ) -> None:
        self._view = view
        self._findings = findings
        self._tasks = tasks
        self._options = Options()
        self._sides = [EVERYTHING, EVERYTHING]
        self._side = 0
        self._is_comparing = False
        self._order = Order.CODEBOOK
        self._is_published = False
        self._done: list[Deed] = []
        self._undone: list[Deed] = []
        self.found: Found | None = None
        """What is shown; None while it could not be counted."""
        self.behind = BehindPresenter(view, findings, self._recount)
        self.leaving = Leaving(view, findings.source, tasks)
        self.saved = SavedPresenter(view, findings, self.show_asked, self.show_then)

    @property
    def selection(self) -> Selection:
        """What the filters are about now."""
        return self._sides[self._side]

    @property
    def is_comparing(self) -> bool:
        """Whether two selections stand side by side."""
        return self._is_comparing

    def refresh(self) -> None:
        """Look anew."""
        try:
            self._options = self._findings.options()
            self.saved.refresh()
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        self._recount()

    def choose(self, facet: Facet, values: Iterable[str]) -> None:
        """Filter by other values of something."""
        self._ask(chosen(self.selection, facet, values))

    def choose_ages(self, text: str) -> None:
        """Filter by what was typed as an age."""
        typed = f"{Filter.AGE}={text.strip()}" if text.strip() else ""
        self._parse(typed, lambda found: replace(self.selection, ages=found.ages))

    def type_filter(self, text: str) -> None:
        """Filter by what was typed, as on the command line."""
        self._parse(text, lambda found: found)

    def clear(self) -> None:
        """Count everything."""
        self._ask(EVERYTHING)

    def counts_of(self, facet: Facet) -> dict[str, int]:
        """Return in how many journeys each value occurs, as the rest is filtered."""
        if self._is_published:
            return {}
        try:
            return self._findings.journeys_by(facet, chosen(self.selection, facet, ()))
        except KnownError as error:
            self._view.show_problem(str(error))
            return {}

    def compare(self, *, on: bool) -> None:
        """Put a second selection beside the first, or take it away."""
        self._is_comparing, self._side = on, 1 if on else 0
        self._recount()

    def show_side(self, side: int) -> None:
        """Let the filters be about the first or the second selection."""
        self._side = side
        self._show_state()
        self.behind.choose(None, self.selection)

    def publish(self, *, on: bool) -> None:
        """Count as others may see it, or as the team does."""
        self._is_published = on
        self._recount()

    def set_order(self, order: Order) -> None:
        """Put the factors of a block in another order."""
        self._order = order
        self._recount()

    def choose_factor(self, fid: FactorId | None) -> None:
        """Show what is behind the number of a factor."""
        if not self._is_published:
            self.behind.choose(fid, self.selection)
        else:
            self.behind.hide()

    def keep(self, name: str) -> bool:
        """Keep what is asked under a name; False when it is told why not."""
        if not isinstance(self.found, TableResult):
            self._view.show_note(
                say(
                    "Een vraag bewaren gaat over één tabel. Stop eerst met vergelijken."
                )
            )
            return False
        return self.saved.keep(name, self.found, self._order)

    def choose_example(self, sid: str) -> None:
        """Let a statement stand under its factor in the table; chosen again: not."""
        self._keep_deed(self.behind.choose_example(sid))

    def forget(self, query_id: str) -> None:
        """Keep a query no longer."""
        self._keep_deed(self.saved.forget(query_id))

    def undo(self) -> None:
        """Take the last deed back."""
        if self._done:
            self._done[-1].undo()
            self._undone.append(self._done.pop())
        else:
            self._view.show_note(say("Er is hier niets om terug te nemen."))

    def redo(self) -> None:
        """Do the last deed that was taken back again."""
        if self._undone:
            self._undone[-1].redo()
            self._done.append(self._undone.pop())
        else:
            self._view.show_note(say("Er is hier niets om opnieuw te doen."))

    def copy(self) -> None:
        """Let the table be pasted elsewhere."""
        if self.found is not None:
            self.leaving.copy(self.found)

    def save(self, path: Path) -> None:
        """Save what is shown, in the format that the ending of the name asks for."""
        if self.found is not None:
            self.leaving.save(self.found, path)

    def show_asked(
        self, selection: Selection, order: Order, *, published: bool
    ) -> None:
        """Ask what a kept query asked."""
        self._is_comparing, self._side = False, 0
        self._sides[0], self._order, self._is_published = selection, order, published
        self._recount()

    def show_then(self, comparison: Comparison, then: str) -> None:
        """Show how it is now beside how it was, which is told as long as it stands."""
        self.found = comparison
        self._view.show_comparison(compared_lines(comparison))
        self._tell_size(comparison, then)

    def _keep_deed(self, deed: Deed | None) -> None:
        if deed is not None:
            self._done.append(deed)
            self._undone.clear()

    def _parse(self, text: str, use: Callable[[Selection], Selection]) -> None:
        try:
            found = parse(text, self._options)
        except InvalidFilter as error:
            self._view.show_filter_problem(str(error))
            return
        self._ask(use(found))

    def _ask(self, selection: Selection) -> None:
        self._sides[self._side] = selection
        self._recount()

    def _recount(self) -> None:
        self._view.show_filter_problem("")
        self._show_state()
        first, second = self._sides
        order, published = self._order, self._is_published

        def work(progress: Progress) -> Found:
            if self._is_comparing:
                return self._findings.compare(
                    first, second, order, published=published, progress=progress
                )
            return self._findings.count(
                first, order, published=published, progress=progress
            )

        # What is in this computer answers at once; a server or a check may take long.
        if published or self._findings.source.kind is SourceKind.SERVER:
            words = say("Er wordt geteld …")
            self._tasks.run(work, self._show, self._fail, words, looks=True)
            return
        try:
            found = work(NO_PROGRESS)
        except KnownError as error:
            self._fail(error)
        else:
            self._show(found)

    def _show(self, found: Found) -> None:
        self.found = found
        if isinstance(found, Comparison):
            self._view.show_comparison(compared_lines(found))
        else:
            self._view.show_form(form_rows(found), self._empty())
        self._tell_size(found)
        self.behind.look_again(self.selection, is_hidden=self._is_published)

    def _tell_size(self, found: Found, then: str = "") -> None:
        if isinstance(found, Comparison) and then:
            told = say(
                "A, nu: {first}. B, {then}: {second}.",
                first=size_told(found.first),
                then=then,
                second=size_told(found.second),
            )
            self._view.show_size(told, hidden_told(found.first))
        elif isinstance(found, Comparison):
            told = say(
                "A: {first}. B: {second}.",
                first=size_told(found.first),
                second=size_told(found.second),
            )
            self._view.show_size(told, hidden_told(found.first))
        else:
            self._view.show_size(size_told(found), hidden_told(found))

    def _fail(self, error: KnownError) -> None:
        if self._is_published:  # that could not be counted; the team's table could
            self._is_published = False
            self._recount()
        else:
            self.found = None
        self._view.show_problem(str(error))

    def _empty(self) -> str:
        if self.selection.is_everything:
            if self._findings.source.kind is SourceKind.STUDY:
                return say(
                    "Er is nog niets geteld. Leg een levensreis vast, en koppel "
                    "factoren aan uitspraken."
                )
            return say(
                "Er is nog niets geteld. Voeg onderzoeksbestanden samen, of koppel "
                "factoren aan uitspraken."
            )
        return say("In deze selectie komt geen factor voor. Kies minder filters.")

    def _show_state(self) -> None:
        selection = self.selection
        sides = tuple(each.in_words() for each in self._sides)
        self._view.show_state(
            State(
                filters=tuple(filter_lines(self._options, selection)),
                ages="" if selection.ages is None else str(selection.ages),
                text=written(selection),
                is_everything=selection.is_everything,
                sides=sides if self._is_comparing else (),
                side=self._side,
                order=self._order,
                is_published=self._is_published,
            )
        )
