"""Counts the picture that is chosen, and finds what is behind it. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from levensreis.domain.errors import KnownError
from levensreis.domain.selection import EVERYTHING, Selection
from levensreis.domain.selection_text import Options
from levensreis.language import say
from levensreis.pictures.research.catalogue import Counted, PictureKind
from levensreis.pictures.research.chart import Behind
from levensreis.services.findings import Facet
from levensreis.services.research_pictures import ResearchPictures, Told
from levensreis.services.research_source import ResearchSource
from levensreis.ui.research.table.filters import FilterLine, chosen, filter_lines
from levensreis.ui.research.views.view import BehindTold, ViewsView
from levensreis.ui.tasks.task import Runner

_BETWEEN: Final = "="
"""Between a characteristic and its value, in what can be compared with."""


class ViewsPresenter:
    """Decides what is counted; drawing is for the part, which knows its room."""

    def __init__(self, view: ViewsView, source: ResearchSource, tasks: Runner) -> None:
        self._view = view
        self._pictures = ResearchPictures(source)
        self._tasks = tasks
        self._kind = PictureKind.BARS
        self._options = Options()
        self._selection = EVERYTHING
        self._second: tuple[str, str] | None = None
        self._counted: Counted | None = None

    @property
    def counted(self) -> Counted | None:
        """What is shown."""
        return self._counted

    @property
    def kind(self) -> PictureKind:
        """Which picture is chosen."""
        return self._kind

    @property
    def is_filtered(self) -> bool:
        """Whether there is something to show again."""
        return not self._selection.is_everything or self._second is not None

    def refresh(self) -> None:
        """Count anew, with what there is to choose from now."""
        try:
            self._options = self._pictures.options()
        except KnownError as error:
            self._fail(error)
            return
        self._show_filters()
        self._count()

    def choose(self, kind: PictureKind) -> None:
        """Show another picture of the same selection."""
        self._kind = kind
        self._show_filters()
        self._count()

    def filter(self, facet: Facet, value: str) -> None:
        """Count only those of one value, or all when it is empty."""
        values = [value] if value else []
        self._selection = chosen(self._selection, facet, values)
        self._show_filters()
        self._count()

    def compare(self, other: str) -> None:
        """Put others beside the selection: a characteristic with a value, or nobody."""
        name, between, value = other.partition(_BETWEEN)
        self._second = (name, value) if between else None
        self._show_filters()
        self._count()

    def show_all(self) -> None:
        """Filter and compare nothing."""
        self._selection, self._second = EVERYTHING, None
        self._show_filters()
        self._count()

    def open(self, part: Behind) -> None:
        """Show the statements behind a part of the picture."""
        if self._counted is None:
            return
        try:
            found = self._pictures.behind(part, self._counted)
        except KnownError as error:
            self._view.show_problem(str(error))
        else:
            self._view.show_behind(
                BehindTold(say("Wat hierachter staat"), _told(found), found)
            )

    def save(self) -> None:
        """Ask where the picture should come, and save it there."""
        counted = self._counted
        if counted is None:
            return
        self._view.ask_path(
            say("Beeld bewaren"),
            f"{counted.kind.file_name}.pdf",
            say(
                "Pdf met getallen (*.pdf);;Tekening (*.svg);;Plaatje (*.png);;"
                "Getallen in Excel (*.xlsx);;Getallen als CSV (*.csv)"
            ),
            lambda path: self._save(counted, path),
        )

    def _save(self, counted: Counted, path: Path) -> None:
        self._tasks.run(
            lambda progress: self._pictures.save(counted, path, progress),
            lambda _: self._view.show_done(say("Bewaard: {path}", path=path)),
            lambda error: self._view.show_problem(str(error)),
            say("Het beeld wordt bewaard …"),
        )

    def _count(self) -> None:
        kind, selection, second = self._kind, self._selection, self._other()
        self._tasks.run(
            lambda progress: self._pictures.count(kind, selection, second, progress),
            self._show,
            self._fail,
            say("Het beeld wordt geteld …"),
            looks=True,
        )

    def _show(self, counted: Counted) -> None:
        self._counted = counted
        every = counted.counts.journeys
        if not every:
            self._view.show_nothing(*_nobody(is_filtered=self.is_filtered))
            return
        selection = counted.selection.in_words()
        words = (
            say("Geteld in 1 levensreis: {selection}.", selection=selection)
            if every == 1
            else say(
                "Geteld in {count} levensreizen: {selection}.",
                count=every,
                selection=selection,
            )
        )
        self._view.show_picture(counted, words)

    def _fail(self, error: KnownError) -> None:
        self._counted = None
        self._view.show_nothing(say("Er is nog geen beeld"), str(error))

    def _show_filters(self) -> None:
        lines = filter_lines(self._options, self._selection)
        second = _BETWEEN.join(self._second) if self._second else ""
        self._view.show_filters(lines, self._others(lines), second)

    def _others(self, lines: Sequence[FilterLine]) -> list[tuple[str, str]]:
        """Return with whom can be compared: only bars can."""
        if self._kind is not PictureKind.BARS:
            return []
        return [
            (f"{line.facet}{_BETWEEN}{each.value}", f"{line.title}: {each.label}")
            for line in lines
            if str(line.facet) in self._options.characteristics
            for each in line.choices
        ]

    def _other(self) -> Selection | None:
        if self._second is None or self._kind is not PictureKind.BARS:
            return None
        name, value = self._second
        others = {pair for pair in self._selection.characteristics if pair[0] != name}
        return replace(
            self._selection, characteristics=frozenset(others | {(name, value)})
        )


def _nobody(*, is_filtered: bool) -> tuple[str, str]:
    if is_filtered:
        return (
            say("Geen levensreis past hierbij"),
            say("Kies een ander filter, of ‘Alles tonen’."),
        )
    return (
        say("Er is nog niets te tekenen"),
        say(
            "Beelden ontstaan vanzelf zodra er levensreizen zijn. Voeg eerst "
            "onderzoeksbestanden samen."
        ),
    )


def _told(found: Sequence[Told]) -> str:
    journeys = len({each.rid for each in found})
    if journeys == 1:
        return say("In 1 levensreis; aantal uitspraken: {count}.", count=len(found))
    return say(
        "In {journeys} levensreizen; aantal uitspraken: {count}.",
        journeys=journeys,
        count=len(found),
    )
