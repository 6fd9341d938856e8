"""Keeps queries, and makes them again; knows no Qt."""

from collections.abc import Callable
from typing import Protocol

from levensreis.domain.comparison import Comparison
from levensreis.domain.errors import KnownError
from levensreis.domain.factor_table import Order
from levensreis.domain.findings import SavedQuery, TableResult
from levensreis.domain.selection import Selection
from levensreis.language import day, say
from levensreis.services.findings import FactorFindings
from levensreis.ui.research.table.view import Deed, SavedLine, TableView


class ShowAsked(Protocol):
    """Asks what a kept query asked."""

    def __call__(self, selection: Selection, order: Order, *, published: bool) -> None:
        """Show it as it is now."""


class SavedPresenter:
    """Fills the list of kept queries."""

    def __init__(
        self,
        view: TableView,
        findings: FactorFindings,
        show_asked: ShowAsked,
        show_then: Callable[[Comparison, str], None],
    ) -> None:
        self._view = view
        self._findings = findings
        self._show_asked = show_asked
        self._show_then = show_then
        self._kept: dict[str, SavedQuery] = {}

    def refresh(self) -> None:
        """Show what is kept."""
        self._kept = {each.id: each for each in self._findings.saved()}
        self._view.show_saved([_line(each) for each in self._kept.values()])

    def keep(self, name: str, result: TableResult, order: Order) -> bool:
        """Keep a count under a name; False when it is told why not."""
        try:
            self._findings.save(name, result, order)
            self.refresh()
        except KnownError as error:
            self._view.show_problem(str(error))
            return False
        self._view.show_done(say("De vraag is bewaard, met wat er nu uitkomt."))
        return True

    def again(self, query_id: str) -> None:
        """Make a query again, and tell whether the data changed since."""
        query = self._kept[query_id]
        try:
            found = self._findings.again(query)
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        self._show_asked(query.selection, query.order, published=query.is_published)
        when = day(query.at.astimezone().date())
        if not found.is_changed:
            self._view.show_note(
                say(
                    "De gegevens en het codeboek zijn niet veranderd sinds {day}.",
                    day=when,
                )
            )
        elif found.result.table == query.result.table:
            self._view.show_note(
                say(
                    "De gegevens of het codeboek zijn veranderd sinds {day}, maar deze "
                    "tabel niet.",
                    day=when,
                )
            )
        elif not found.comparison.differs:
            self._view.show_note(
                say(
                    "De gegevens of het codeboek zijn veranderd sinds {day}. De "
                    "aantallen in deze tabel niet: alleen namen, plaatsen of "
                    "voorbeelden.",
                    day=when,
                )
            )
        else:
            self._view.show_warning(
                say(
                    "De gegevens of het codeboek zijn veranderd sinds {day}, en deze "
                    "tabel ook. Kies ‘Naast toen’ om het verschil te zien.",
                    day=when,
                )
            )

    def beside_then(self, query_id: str) -> None:
        """Show how it is now (A) beside how it was then (B)."""
        query = self._kept[query_id]
        try:
            found = self._findings.again(query)
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        when = day(query.at.astimezone().date())
        then = say("‘{name}’ van {day}", name=query.name, day=when)
        self._show_then(found.comparison, then)
        self._view.show_note(
            say("A is nu, B is ‘{name}’ van {day}.", name=query.name, day=when)
        )

    def forget(self, query_id: str) -> Deed | None:
        """Keep a query no longer; what was forgotten can come back."""
        query = self._kept[query_id]
        if not self._forget(query):
            return None
        return Deed(lambda: self._bring_back(query), lambda: self._forget_again(query))

    def _forget(self, query: SavedQuery) -> bool:
        try:
            self._findings.forget(query)
            self.refresh()
        except KnownError as error:
            self._view.show_problem(str(error))
            return False
        self._view.show_done(
            say("‘{name}’ is weg. Terughalen kan met Ctrl+Z.", name=query.name)
        )
        return True

    def _forget_again(self, query: SavedQuery) -> None:
        self._forget(query)

    def _bring_back(self, query: SavedQuery) -> None:
        try:
            self._findings.keep_again(query)
            self.refresh()
        except KnownError as error:
            self._view.show_problem(str(error))
        else:
            self._view.show_done(say("‘{name}’ is terug.", name=query.name))


def _line(query: SavedQuery) -> SavedLine:
    parts = [
        day(query.at.astimezone().date()),
        query.selection.in_words(),
        say("voor publicatie") if query.is_published else "",
        say("Levensreis {version}", version=query.made_with),
    ]
    return SavedLine(query.id, query.name, " · ".join(filter(None, parts)))
