"""What is shown of the access log of a real study."""

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from levensreis.domain.access import AccessEntry
from levensreis.domain.journey import Journey
from levensreis.services.access_log import this_user
from levensreis.services.folder import DATABASE_NAME
from levensreis.services.study import Study
from levensreis.ui.safety.log.lines import Choices, Span, Wanted
from levensreis.ui.safety.log.presenter import LogPresenter
from levensreis.ui.tasks.task import AT_ONCE
from tests.ui.held_tasks import HeldTasks
from tests.ui.safety.log.conftest import tamper


@dataclass
class RecordingView:
    """Remembers what it was asked to show."""

    choices: Choices = field(default_factory=Choices)
    lines: Sequence[AccessEntry] = ()
    count: str = ""
    broken: int | None = None
    states: list[tuple[str, bool | None]] = field(default_factory=list)
    asked: list[tuple[str, Callable[[Path], None]]] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def show_choices(self, choices: Choices) -> None:
        self.choices = choices

    def show_lines(
        self, lines: Sequence[AccessEntry], count: str, broken: int | None
    ) -> None:
        self.lines, self.count, self.broken = lines, count, broken

    def show_state(self, words: str, *, whole: bool | None) -> None:
        self.states.append((words, whole))

    def ask_path(
        self, title: str, name: str, kinds: str, save: Callable[[Path], None]
    ) -> None:
        self.asked.append((name, save))

    def show_done(self, words: str) -> None:
        self.done.append(words)

    def show_problem(self, words: str) -> None:
        self.problems.append(words)


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(view: RecordingView, study: Study, sem: Journey) -> LogPresenter:
    made = LogPresenter(view, study)
    made.refresh()
    return made


def kinds(view: RecordingView) -> list[str]:
    return [each.kind for each in view.lines]


def test_every_line_is_shown_and_that_it_was_looked_at(
    view: RecordingView, presenter: LogPresenter, study: Study
) -> None:
    assert kinds(view) == [
        *("view_log", "search", "search", "export", "edit"),
        *("open", "close", "open"),
    ]
    assert view.count == "8 regels"
    [(words, whole)] = view.states
    assert whole
    assert study.log.head().seal.startswith(words[-9:-1])
    assert words.startswith("Het logboek is heel: 8 regels, laatste zegel ")
    assert view.broken is None


def test_what_can_be_chosen_is_in_the_log(
    view: RecordingView, presenter: LogPresenter, sem: Journey
) -> None:
    assert view.choices.journeys == [(sem.id.hex, "LR-001")]
    assert view.choices.people == sorted({"bram", this_user()[0]})
    assert ("search", "gezocht") in view.choices.kinds


def test_a_choice_stays_when_the_log_is_read_again(
    view: RecordingView, presenter: LogPresenter, sem: Journey
) -> None:
    presenter.choose(Wanted(journey=sem.id.hex))
    assert kinds(view) == ["export", "edit"]
    assert view.count == "2 regels van 8"
    presenter.refresh()
    assert kinds(view) == ["export", "edit"]
    presenter.choose(Wanted(who="bram", span=Span.WEEK))
    assert view.count == "1 regel van 9"


def test_a_line_that_was_changed_is_told_with_what_to_do(
    view: RecordingView, presenter: LogPresenter, study: Study
) -> None:
    tamper(study, 2)
    presenter.refresh()
    words, whole = view.states[-1]
    assert whole is False
    assert words == (
        "Het logboek is niet heel. Regel 2 van het logboek is veranderd. Bewaar het "
        "als csv, en laat het zien aan wie over de studie gaat."
    )
    assert view.broken == 2
    assert [each.who for each in view.lines if each.number == 2] == ["niemand"]


def test_the_log_is_saved_with_all_that_is_in_it(
    view: RecordingView, presenter: LogPresenter, tmp_path: Path
) -> None:
    presenter.choose(Wanted(who="bram"))
    presenter.save()
    [(name, save)] = view.asked
    assert name.startswith("logboek-20")
    path = tmp_path / "uit" / name
    path.parent.mkdir()
    save(path)
    with path.open(newline="", encoding="utf-8") as file:
        assert len(list(csv.DictReader(file))) == 9
    assert view.done == [
        f"Bewaard: {path} (9 regels). De laatste zegel staat erin.",
    ]


@pytest.mark.parametrize("name", ["studie/logboek.csv", "logboek.txt"])
def test_a_log_that_cannot_be_saved_there_is_told(
    view: RecordingView, presenter: LogPresenter, tmp_path: Path, name: str
) -> None:
    presenter.save()
    view.asked[0][1](tmp_path / name)
    assert len(view.problems) == 1
    assert view.done == []


def test_what_cannot_be_read_is_told_in_the_place_of_its_state(
    view: RecordingView, study: Study
) -> None:
    study.close()
    (study.folder / DATABASE_NAME).unlink()
    LogPresenter(view, study, AT_ONCE).refresh()
    [(words, whole)] = view.states
    assert "reservekopie" in words
    assert whole is None
    assert view.problems == []


def test_it_is_read_beside_the_window(
    view: RecordingView, study: Study, sem: Journey
) -> None:
    tasks = HeldTasks()
    LogPresenter(view, study, tasks).refresh()
    assert view.states == []
    tasks.tell()
    assert view.states[0][1]
    assert tasks.began == ["Het logboek wordt gelezen …"]
