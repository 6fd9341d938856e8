"""What goes and stays is seen before a research file is made. Without Qt."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from levensreis.formats.age import new_pair
from levensreis.services.key_pair import MadePair, private_key_in
from levensreis.services.research_file import ResearchReport
from levensreis.services.study import Study
from levensreis.storage.research.reading import read_research
from levensreis.ui.research_file.key_presenter import KeyPairPresenter, PairWish
from levensreis.ui.research_file.looked import (
    going_words,
    shown_words,
    withdrawn_words,
)
from levensreis.ui.research_file.presenter import ResearchFilePresenter
from levensreis.ui.tasks.task import AT_ONCE
from tests.builders import PASSPHRASE, a_journey, a_statement
from tests.services.researched import ready


@dataclass
class Memory:
    """What would be in the settings of this computer."""

    folder: Path
    key: str = ""
    is_for_team: bool = False

    def keep(self, folder: Path, key: str | None) -> None:
        self.folder, self.is_for_team = folder, bool(key)
        self.key = key or self.key


@dataclass
class View:
    """Remembers what it was asked to show; saves where it is told to."""

    answer: Path
    reports: list[ResearchReport] = field(default_factory=list)
    team: tuple[str, bool] = ("", False)
    key: tuple[str, bool] = ("", True)
    asked: list[tuple[str, str]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    busy: list[str] = field(default_factory=list)

    def show_busy(self, words: str) -> None:
        self.busy.append(words)

    def show_ready(self) -> None:
        self.busy.clear()

    def show_report(self, report: ResearchReport) -> None:
        self.reports.append(report)

    def show_team(self, key: str, *, is_wanted: bool) -> None:
        self.team = key, is_wanted

    def show_key(self, words: str, *, is_right: bool) -> None:
        self.key = words, is_right

    def go_to_key(self) -> None:
        assert self.key[0]

    def ask_path(self, path: Path, kinds: str, save: Callable[[Path], None]) -> None:
        self.asked.append((path.name, kinds))
        save(self.answer)

    def show_problem(self, words: str) -> None:
        self.problems.append(words)

    def show_made(self, words: str) -> None:
        self.done.append(words)


@pytest.fixture
def view(tmp_path: Path) -> View:
    return View(tmp_path / "uit.lrs")


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(tmp_path)


@pytest.fixture
def presenter(study: Study, view: View, memory: Memory) -> ResearchFilePresenter:
    """Of a study with a journey that may go and one that may not."""
    goes, stays = (
        a_journey(a_statement(text="Rust in huis"), code=code)
        for code in ("LR-001", "LR-002")
    )
    for each in (goes, stays):
        study.journeys.begin(each)
    ready(study, goes)
    return ResearchFilePresenter(
        view, study.research, AT_ONCE, memory, lambda: date(2026, 5, 1)
    )


def test_it_is_seen_what_goes_what_stays_and_who_is_rare_before_anything_is_asked(
    presenter: ResearchFilePresenter, view: View
) -> None:
    presenter.start()
    [report] = view.reports
    assert (view.asked, view.busy) == ([], [])
    assert going_words(report) == "1 van 2 levensreizen gaat mee. Uitspraken: 1."
    assert [each.code for each in report.left_out] == ["LR-002"]
    assert "en hetzelfde landsdeel: 1. Daarom niet getoond: " in shown_words(report)
    assert "minder dan 5 levensreizen" in shown_words(report)
    assert withdrawn_words(report) == ""


def test_it_is_made_where_people_choose_and_that_is_remembered(
    presenter: ResearchFilePresenter, view: View, memory: Memory, tmp_path: Path
) -> None:
    view.answer = tmp_path / "weg" / "uit.lrs"
    presenter.make(None)
    [problem] = view.problems
    assert str(view.answer.parent) in problem
    view.answer.parent.mkdir()
    presenter.make(None)
    assert view.asked[-1] == (
        "onderzoeksbestand-2026-05-01.lrs",
        "Onderzoeksbestand (*.lrs)",
    )
    assert view.done == [f"Bewaard: {view.answer}"]
    assert read_research(view.answer.read_bytes()).content.count("journey") == 1
    assert (memory.folder, memory.is_for_team) == (view.answer.parent, False)


def test_for_one_team_a_key_is_checked_beside_its_field_before_a_place_is_asked(
    presenter: ResearchFilePresenter, view: View, memory: Memory, tmp_path: Path
) -> None:
    presenter.make(" ")
    assert view.key[0].startswith("Plak hier")
    presenter.check_key("age1half", is_whole=False)
    assert view.key == ("", True)
    presenter.make("age1ditisgeensleutel")
    assert view.key[0].startswith("Dit is geen publieke sleutel.")
    assert view.asked == []
    key = new_pair().public
    (tmp_path / "team.publiek").write_text(f"{key}\n")
    presenter.read_key(tmp_path / "team.publiek")
    assert (view.team, view.key[1]) == ((key, True), True)
    view.answer = tmp_path / "uit.age"  # as a dialog ends a name without an ending
    presenter.make(f" {key} ")
    assert view.done == [f"Bewaard: {tmp_path / 'uit.lrs.age'}"]
    assert (memory.key, memory.is_for_team) == (key, True)
    presenter.start()
    assert view.team == (key, True)


def test_an_empty_study_has_nothing_to_make(
    study: Study, view: View, memory: Memory
) -> None:
    ResearchFilePresenter(view, study.research, AT_ONCE, memory).start()
    [report] = view.reports
    assert not report.is_something
    assert going_words(report) == "Er staat nog geen levensreis in deze studie."
    assert shown_words(report) == ""


# --- the keys of a team ----------------------------------------------------------


@dataclass
class PairView:
    """Remembers what is wrong, and what was made."""

    problems: list[tuple[str, str]] = field(default_factory=list)
    made: list[MadePair] = field(default_factory=list)

    def show_busy(self, words: str) -> None:
        """Tell nothing."""

    def show_ready(self) -> None:
        """Tell nothing."""

    def show_problem(self, field: str, words: str) -> None:
        self.problems.append((field, words))

    def show_made(self, made: MadePair) -> None:
        self.made.append(made)


def test_the_keys_of_a_team_are_made_under_a_passphrase_and_never_over_others(
    tmp_path: Path,
) -> None:
    view = PairView()
    presenter = KeyPairPresenter(view, AT_ONCE)

    def make(**changes: str) -> None:
        fields = {
            "folder": str(tmp_path),
            "name": "team",
            "passphrase": PASSPHRASE,
            "again": PASSPHRASE,
        }
        presenter.make(PairWish(**fields | changes))

    make(folder=str(tmp_path / "weg"))
    make(name="a/b")
    make(passphrase="kort", again="kort")
    make(again="anders")
    wrong = ["folder", "name", "passphrase", "again"]
    assert [each for each, _ in view.problems] == wrong
    make()
    [made] = view.made
    assert made.public_path.read_text().strip() == made.public
    assert private_key_in(made.private_path, PASSPHRASE).startswith("AGE-SECRET-KEY-1")
    make()
    assert view.problems[-1][0] == "name"
    assert view.made == [made]
