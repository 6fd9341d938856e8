"""What the presenter does where something may not leave yet; on a real study."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from levensreis.domain.errors import KnownError
from levensreis.domain.inflow.overview import CrossTable
from levensreis.domain.progress import Progress
from levensreis.services.characteristics import CharacteristicsService
from levensreis.services.research_source import ResearchSource
from levensreis.ui.research.characteristics.presenter import CharacteristicsPresenter
from levensreis.ui.research.characteristics.view import (
    BehindTold,
    Figures,
    Shown,
    State,
)
from levensreis.ui.tasks.task import AT_ONCE, AtOnce
from tests.builders import a_journey, a_statement, a_study

T = TypeVar("T")


class RecordingView:
    """Remembers what it was asked to show."""

    def __init__(self) -> None:
        self.states: list[State] = []
        self.tables: list[Shown] = []
        self.figures: list[Figures] = []
        self.told: list[str] = []
        self.kept: list[Path | None] = []

    def show_state(self, state: State) -> None:
        self.states.append(state)

    def show_told(self, counted: str, note: str) -> None:
        self.told.append(counted)

    def show_table(self, shown: Shown) -> None:
        self.tables.append(shown)

    def show_cross(self, cross: CrossTable) -> None:
        self.told.append(cross.first.title)

    def show_nothing(self, heading: str, words: str) -> None:
        self.told.append(heading)

    def show_figures(self, figures: Figures) -> None:
        self.figures.append(figures)

    def remember_figures(self, path: Path | None) -> None:
        self.kept.append(path)

    def show_behind(self, behind: BehindTold) -> None:
        self.told.append(behind.title)

    def ask_figures(self, chosen: Callable[[Path], None]) -> None:
        self.told.append("figures")

    def ask_path(self, name: str, save: Callable[[Path], None]) -> None:
        self.told.append(name)

    def show_done(self, words: str) -> None:
        self.told.append(words)

    show_note = show_warning = show_problem = show_done


@pytest.fixture(scope="module")
def service(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[CharacteristicsService]:
    told = a_journey(a_statement(), pseudonym="Sem", characteristics={"region": "east"})
    with a_study(tmp_path_factory.mktemp("eigen") / "studie", told) as study:
        yield CharacteristicsService(ResearchSource.of_study(study))


def test_what_may_not_be_published_yet_is_told_and_the_team_keeps_its_numbers(
    service: CharacteristicsService,
) -> None:
    view = RecordingView()
    presenter = CharacteristicsPresenter(view, service, AT_ONCE)
    presenter.refresh()
    presenter.choose("region")
    presenter.publish(on=True)
    assert "ondertekend" in view.told[-1] or "toestemming" in view.told[-1]
    assert not view.states[-1].is_published
    assert [each.count for each in view.tables[-1].table.categories] == [0, 1, 0, 0, 0]


class NotYet(AtOnce):
    """Begins the work of which the words are told, and never ends it."""

    def __init__(self) -> None:
        self.is_slow = False

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError], None],
        words: str,
        *,
        too_late: Callable[[T], None] | None = None,
        looks: bool = False,
    ) -> None:
        if not self.is_slow:
            super().run(work, done, failed, words, too_late=too_late, looks=looks)


def test_numbers_of_the_team_are_not_saved_while_those_for_others_are_counted(
    service: CharacteristicsService,
) -> None:
    view, tasks = RecordingView(), NotYet()
    presenter = CharacteristicsPresenter(view, service, tasks)
    presenter.refresh()
    tasks.is_slow = True
    presenter.publish(on=True)
    presenter.save()
    assert view.told[-1].startswith("Er wordt nog geteld")
    presenter.stopped()
    assert not view.states[-1].is_published
    presenter.save()
    assert view.told[-1].startswith("kenmerken")


def test_figures_that_are_gone_are_forgotten(
    service: CharacteristicsService, tmp_path: Path
) -> None:
    view = RecordingView()
    presenter = CharacteristicsPresenter(view, service, AT_ONCE)
    presenter.comparing.begin_with(tmp_path / "weg.csv")
    assert view.kept == [None]
    presenter.refresh()
    assert view.figures[-1] == Figures()
