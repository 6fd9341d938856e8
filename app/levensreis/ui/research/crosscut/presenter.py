"""Decides which figures are counted, shown and saved; knows no Qt."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from levensreis.domain.crosscut.finding import Finding, FindingRow
from levensreis.domain.crosscut.keys import FindingKey
from levensreis.domain.errors import KnownError
from levensreis.domain.selection import EVERYTHING, Selection
from levensreis.domain.selection_text import Options, parse, written
from levensreis.domain.table_words import published_told
from levensreis.domain.typed_filters import Filter, InvalidFilter
from levensreis.language import say
from levensreis.services.crosscut import CrosscutService
from levensreis.services.findings import Facet
from levensreis.ui.research.crosscut.counts import Asked, Counted, Counts
from levensreis.ui.research.crosscut.leaving import Leaving
from levensreis.ui.research.crosscut.texts import TextsPresenter
from levensreis.ui.research.crosscut.told import (
    behind_told,
    counted_in_words,
    lines_of,
    told_of,
)
from levensreis.ui.research.crosscut.view import CrosscutView
from levensreis.ui.research.table.filters import chosen, filter_lines
from levensreis.ui.research.table.view import State
from levensreis.ui.tasks.task import Runner


class CrosscutPresenter:
    """Fills the part; what is asked stays while other parts are shown."""

    def __init__(
        self,
        view: CrosscutView,
        service: CrosscutService,
        tasks: Runner,
        key: FindingKey,
    ) -> None:
        self._view = view
        self._service = service
        self._tasks = tasks
        self._options = Options()
        self._asked = Asked()
        self._counts = Counts(service)
        self._leaving = Leaving(view, service, tasks)
        self._is_counting = False
        self.counted: Counted | None = None
        """What is shown; None while there is nothing to show."""
        self.key = key
        """The figure that is chosen."""
        self.texts = TextsPresenter(view, service, self._show_lines)

    @property
    def finding(self) -> Finding | None:
        """The figure that is shown."""
        found = self.counted.findings if self.counted else ()
        return next((each for each in found if each.key is self.key), None)

    def refresh(self) -> None:
        """Look anew; what did not change is not counted again."""
        try:
            self._options = self._service.options()
            self.texts.read()
        except KnownError as error:
            self._forget(say("Er is nog niets te tellen"), str(error))
            return
        self.texts.show(self.key)
        self.texts.tell_steps()
        self._count(self._asked)

    def choose(self, key: FindingKey) -> None:
        """Show another figure."""
        self.key = key
        self.texts.show(key)
        self._show_figure()

    def filter(self, facet: Facet, values: Iterable[str]) -> None:
        """Count only what has these values of something."""
        self._select(chosen(self._asked.selection, facet, values))

    def filter_ages(self, text: str) -> None:
        """Count only what was told of the age that was typed."""
        typed = f"{Filter.AGE}={text.strip()}" if text.strip() else ""
        ages_of = self._asked.selection
        self._parse(typed, lambda found: replace(ages_of, ages=found.ages))

    def type_filter(self, text: str) -> None:
        """Filter by what was typed, as on the command line."""
        self._parse(text, lambda found: found)

    def show_all(self) -> None:
        """Count everything."""
        self._select(EVERYTHING)

    def publish(self, *, on: bool) -> None:
        """Count as others may see it, or as the team does."""
        self._count(replace(self._asked, is_published=on))

    def open(self, row: FindingRow) -> None:
        """Show the journeys and statements behind a row."""
        finding = self.finding
        if finding is None:
            return
        if finding.is_published:
            self._view.show_note(
                say(
                    "Voor publicatie zijn er alleen aantallen. Zet ‘Voor publicatie’ "
                    "uit om te zien welke levensreizen erachter staan."
                )
            )
            return
        try:
            found = self._service.behind(row)
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        if found:
            self._view.show_behind(behind_told(finding, row, found))
        else:
            self._view.show_note(
                say("Hier staat geen uitspraak achter: er is niets van verteld.")
            )

    def save(self) -> None:
        """Ask where all figures should come as a file, and save them there."""
        self._leaving.ask(self._asked)

    def stopped(self) -> None:
        """Go back to what was shown: somebody stopped what went on."""
        if self._is_counting:
            self._go_back(
                say("Gestopt"), say("Kies links een onderdeel om opnieuw te beginnen.")
            )

    def _tell(self, error: KnownError) -> None:
        self._view.show_problem(str(error))

    def _parse(self, text: str, use: Callable[[Selection], Selection]) -> None:
        try:
            found = parse(text, self._options)
        except InvalidFilter as error:
            self._view.show_filter_problem(str(error))
            return
        self._select(use(found))

    def _select(self, selection: Selection) -> None:
        self._count(replace(self._asked, selection=selection))

    def _count(self, asked: Asked) -> None:
        self._asked, self._is_counting = asked, True
        self._show_state()
        self._tasks.run(
            lambda progress: self._counts.look(asked, progress),
            self._show,
            self._fail,
            say("Het dwarsbeeld wordt geteld …"),
            looks=True,
        )

    def _show(self, counted: Counted) -> None:
        self._is_counting = False
        self._counts.keep(counted)
        if not counted.findings[0].journeys and not counted.asked.is_published:
            self._forget(*_nobody(counted.asked))
            return
        self.counted = counted
        note = published_told() if counted.asked.is_published else ""
        told = counted_in_words(counted.findings, counted.asked.selection)
        self._view.show_counted(told, note)
        self._show_lines()
        self._show_figure()

    def _fail(self, error: KnownError) -> None:
        self._go_back(say("Er is nog niets te tellen"), str(error), error)

    def _go_back(
        self, heading: str, words: str, error: KnownError | None = None
    ) -> None:
        """Ask again what is shown, or tell why nothing is."""
        self._is_counting = False
        if self.counted is None or self.counted.asked == self._asked:
            self._forget(heading, words)
            return
        self._asked = self.counted.asked
        self._show_state()
        if error is not None:
            self._tell(error)

    def _forget(self, heading: str, words: str) -> None:
        self.counted = None
        self._view.show_nothing(heading, words)

    def _show_lines(self) -> None:
        if self.counted is not None:
            self._view.show_lines(lines_of(self.counted.findings, self.texts.all))

    def _show_figure(self) -> None:
        if self.finding is not None:
            self._view.show_figure(told_of(self.finding))

    def _show_state(self) -> None:
        selection = self._asked.selection
        self._view.show_filter_problem("")
        self._view.show_state(
            State(
                filters=tuple(filter_lines(self._options, selection)),
                ages="" if selection.ages is None else str(selection.ages),
                text=written(selection),
                is_everything=selection.is_everything,
                is_published=self._asked.is_published,
            )
        )


def _nobody(asked: Asked) -> tuple[str, str]:
    if asked.selection.is_everything:
        return (
            say("Er zijn nog geen levensreizen"),
            say(
                "Het dwarsbeeld ontstaat vanzelf zodra er levensreizen zijn. Voeg "
                "eerst onderzoeksbestanden samen, of leg levensreizen vast."
            ),
        )
    return (
        say("Geen levensreis past hierbij"),
        say("Kies een ander filter, of ‘Alles tellen’."),
    )
