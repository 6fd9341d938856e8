"""Decides what of the characteristics is counted, shown and saved; knows no Qt."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from levensreis.domain.characteristics import SEX, SmallGroups
from levensreis.domain.errors import KnownError
from levensreis.domain.inflow import words
from levensreis.domain.inflow.overview import CharacteristicTable, CrossTable, Overview
from levensreis.domain.inflow.reference import compared, sources_of
from levensreis.domain.progress import Progress
from levensreis.formats.tables.characteristics import ToWrite
from levensreis.language import say
from levensreis.services.characteristics import CharacteristicsService, Youth
from levensreis.ui.research.characteristics import telling
from levensreis.ui.research.characteristics.comparing import Comparing
from levensreis.ui.research.characteristics.view import (
    BehindTold,
    CharacteristicsView,
    Shown,
    State,
)
from levensreis.ui.tasks.task import Runner

_FILE: Final = "kenmerken.pdf"


@dataclass(frozen=True, slots=True)
class Counted:
    """An overview, and of publication how few are alike."""

    overview: Overview
    small: SmallGroups | None = None


class CharacteristicsPresenter:
    """Fills the page; what is asked stays while other parts are shown."""

    def __init__(
        self,
        view: CharacteristicsView,
        service: CharacteristicsService,
        tasks: Runner,
    ) -> None:
        self._view, self._service, self._tasks = view, service, tasks
        self._name = SEX
        self._other = ""
        self._is_published = False
        self._cross: CrossTable | None = None
        self.counted: Counted | None = None
        """What is shown; None while it could not be counted."""
        self.comparing = Comparing(view, self._show_chosen)

    def refresh(self) -> None:
        """Look anew."""
        self.comparing.read_again()
        self._count()

    def choose(self, name: str) -> None:
        """Show another characteristic."""
        self._name = name
        if name == self._other:
            self._other = ""
        self._show_chosen()

    def cross(self, name: str) -> None:
        """Put another characteristic against it; none when empty."""
        self._other = name
        self._show_chosen()

    def publish(self, *, on: bool) -> None:
        """Count as others may see it, or as the team does."""
        self._is_published = on
        self._count()

    def open(self, value: str) -> None:
        """Show the journeys behind a number."""
        table = self._table
        if table is None or self._is_only_numbers():
            return
        label = next(each.label for each in table.categories if each.value == value)
        self._open(f"{table.title}: {label}", ((table.name, value),))

    def open_pair(self, down: str, across: str) -> None:
        """Show the journeys behind a number of the cross table; empty is every one."""
        cross = self._cross
        if cross is None or self._is_only_numbers():
            return
        pairs = ((cross.first, down), (cross.second, across))
        asked = [(table, value) for table, value in pairs if value]
        labels = (
            f"{table.title}: {each.label}"
            for table, value in asked
            for each in table.categories
            if each.value == value
        )
        title = " · ".join(labels) or say("Alle levensreizen")
        self._open(title, tuple((table.name, value) for table, value in asked))

    def save(self) -> None:
        """Ask where the overview should come, and save it there."""
        if self.counted is None:
            return
        if self.counted.overview.is_published is not self._is_published:
            # What is on the screen is not what was asked for: numbers of the team.
            self._view.show_note(say("Er wordt nog geteld. Bewaar daarna."))
        else:
            crossed = (self._cross,) if self._cross is not None else ()
            found = ToWrite(self.counted.overview, self.comparing.reference, crossed)
            self._view.ask_path(_FILE, lambda path: self._save(found, path))

    def stopped(self) -> None:
        """Go back to what is shown: somebody stopped the counting."""
        if self.counted is None:
            words = say("Kies links een onderdeel om opnieuw te beginnen.")
            self._view.show_nothing(say("Gestopt"), words)
            return
        self._is_published = self.counted.overview.is_published
        self._show_chosen()

    @property
    def _table(self) -> CharacteristicTable | None:
        if self.counted is None or not self.counted.overview.tables:
            return None
        overview = self.counted.overview
        return overview.table(self._name) or overview.tables[0]

    def _is_only_numbers(self) -> bool:
        if self._is_published:
            self._view.show_note(telling.only_numbers())
        return self._is_published

    def _open(self, title: str, asked: tuple[tuple[str, str], ...]) -> None:
        try:
            found = self._behind(asked)
        except KnownError as error:
            self._view.show_problem(str(error))
        else:
            told = telling.behind_words(found)
            self._view.show_behind(BehindTold(title, told, found))

    def _behind(self, asked: tuple[tuple[str, str], ...]) -> list[Youth]:
        """Return the journeys that have every one of some values."""
        if not asked:
            assert self._cross is not None  # only its total asks for nothing
            table = self._cross.first
            found = [
                youth
                for each in table.categories
                for youth in self._service.behind(table.name, each.value)
            ]
        else:
            first, *others = (self._service.behind(*pair) for pair in asked)
            found = [each for each in first if all(each in other for other in others)]
        return sorted(found, key=lambda each: (each.pseudonym, each.rid))

    def _save(self, found: ToWrite, path: Path) -> None:
        told: list[SmallGroups] = []

        def work(progress: Progress) -> None:
            self._service.save(found, path, progress, told.append)

        def done(_: None) -> None:
            self._view.show_done(say("{path} is gemaakt.", path=path))
            if small := [each.told for each in told if each.is_small]:
                self._view.show_warning(" ".join(small))

        def failed(error: KnownError) -> None:
            self._view.show_problem(str(error))

        self._tasks.run(work, done, failed, say("Het overzicht wordt gemaakt …"))

    def _count(self) -> None:
        is_published = self._is_published

        def work(progress: Progress) -> Counted:
            found = self._service.overview(publication=is_published, progress=progress)
            small = self._service.small_groups() if is_published else None
            return Counted(found, small)

        told = say("De kenmerken worden geteld …")
        self._tasks.run(work, self._show, self._fail, told, looks=True)

    def _show(self, counted: Counted) -> None:
        self.counted = counted
        overview = counted.overview
        if not overview.journeys and not overview.is_published:
            self.counted = None
            self._view.show_nothing(*telling.nobody())
            return
        small = counted.small.told if counted.small is not None else ""
        about = words.published_note() if overview.is_published else words.explained()
        note = " ".join(filter(None, (about, small)))
        self._view.show_told(telling.counted(overview), note)
        self._show_chosen()

    def _fail(self, error: KnownError) -> None:
        if self._is_published:  # that could not be counted; the team's could
            self._is_published = False
            self._count()
            self._view.show_problem(str(error))
            return
        self.counted = None
        self._view.show_nothing(say("Er is nog geen overzicht"), str(error))

    def _show_chosen(self) -> None:
        table = self._table
        if table is None or self.counted is None:
            return
        self._cross = self._crossed(table)
        self._view.show_state(self._state(table))
        reference = self.comparing.reference
        self.comparing.show_for(table)
        if self._cross is not None:
            self._view.show_cross(self._cross)
            return
        sources = [words.compared_note(each) for each in sources_of(table, reference)]
        beside = compared(table, reference) if sources else ()
        self._view.show_table(Shown(table, beside, sources))

    def _crossed(self, table: CharacteristicTable) -> CrossTable | None:
        if not self._other or self._is_published or self.counted is None:
            return None
        try:
            return self._service.crossed(self.counted.overview, table.name, self._other)
        except KnownError as error:
            self._other = ""
            self._view.show_problem(str(error))
            return None

    def _state(self, table: CharacteristicTable) -> State:
        tables = self.counted.overview.tables if self.counted is not None else ()
        is_published = self._is_published
        return State(
            lines=[
                telling.list_line(each, is_published=is_published) for each in tables
            ],
            chosen=table.name,
            others=[
                (each.name, each.title)
                for each in tables
                if each.name != table.name and not is_published
            ],
            crossed="" if is_published else self._other,
            is_published=is_published,
        )
