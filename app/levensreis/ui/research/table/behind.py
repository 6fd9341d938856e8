"""Decides what is shown behind a number, and which example is chosen; knows no Qt."""

from collections.abc import Callable, Iterator

from levensreis.domain.codebook import FactorId
from levensreis.domain.errors import KnownError
from levensreis.domain.selection import EVERYTHING, Selection
from levensreis.domain.theme import Theme
from levensreis.language import say
from levensreis.services.findings import Behind, BehindJourney, FactorFindings
from levensreis.ui.research.table.view import BehindLine, BehindTold, Deed, TableView


class BehindPresenter:
    """Fills the side of the page."""

    def __init__(
        self,
        view: TableView,
        findings: FactorFindings,
        recount: Callable[[], None],
    ) -> None:
        self._view = view
        self._findings = findings
        self._recount = recount
        self._fid: FactorId | None = None
        self._selection = EVERYTHING

    def choose(self, fid: FactorId | None, selection: Selection) -> None:
        """Show what is behind the number of a factor in a selection."""
        self._fid, self._selection = fid, selection
        self._show()

    def look_again(self, selection: Selection, *, is_hidden: bool) -> None:
        """Show the same of another selection; nothing of what is published."""
        self._selection = selection
        if is_hidden:
            self.hide()
        else:
            self._show()

    def hide(self) -> None:
        """Tell why nothing is shown of what is published."""
        self._view.show_behind(
            BehindTold(
                words=say(
                    "Voor publicatie zijn er alleen aantallen. Zet ‘Voor publicatie’ "
                    "uit om te zien welke levensreizen erachter staan."
                )
            )
        )

    def choose_example(self, sid: str) -> Deed | None:
        """Let a statement stand under the factor in the table; chosen again: not."""
        fid = self._fid
        if fid is None:
            return None
        try:
            before = self._findings.chosen_examples().get(fid)
        except KnownError as error:
            self._view.show_problem(str(error))
            return None
        after = None if before == sid else sid
        self._put(fid, after)
        return Deed(lambda: self._put(fid, before), lambda: self._put(fid, after))

    def _put(self, fid: FactorId, sid: str | None) -> None:
        try:
            self._findings.choose_example(fid, sid)
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        self._recount()
        self._view.show_done(
            say("Het voorbeeld is niet meer gekozen.")
            if sid is None
            else say("Dit voorbeeld staat nu in de tabel.")
        )

    def _show(self) -> None:
        if self._fid is None:
            self._view.show_behind(
                BehindTold(
                    words=say(
                        "Kies een factor: dan staat hier waar het aantal op rust."
                    )
                )
            )
            return
        try:
            found = self._findings.behind(self._fid, self._selection)
            example = self._findings.chosen_examples().get(self._fid)
            label = self._findings.source.codebook().by_id[self._fid].label
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        except KeyError:  # it is no longer in the codebook
            self._fid = None
            self._show()
            return
        told = _told(found)
        lines = tuple(_lines(found, example))
        self._view.show_behind(BehindTold(self._fid, label, told, lines))


def _told(found: tuple[BehindJourney, ...]) -> str:
    statements = sum(len(each.statements) for each in found)
    if not found:
        return say("In deze selectie komt deze factor niet voor.")
    if len(found) == 1:
        return say("In 1 levensreis; aantal uitspraken: {count}.", count=statements)
    return say(
        "In {journeys} levensreizen; aantal uitspraken: {count}.",
        journeys=len(found),
        count=statements,
    )


def _lines(
    found: tuple[BehindJourney, ...], example: str | None
) -> Iterator[BehindLine]:
    for journey in found:
        yield BehindLine(None, journey.pseudonym)
        for each in journey.statements:
            yield BehindLine(each.sid, each.text, _meta(each), each.sid == example)


def _meta(each: Behind) -> str:
    parts = (Theme(each.theme).label, each.age, each.respondent)
    return " · ".join(filter(None, parts))
