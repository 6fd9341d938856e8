"""What the section of reserve copies shows, without a screen."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest

from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey
from levensreis.domain.progress import Progress
from levensreis.services.backups import BackupInfo
from levensreis.services.study import Study
from levensreis.ui.safety.backups.copy_lines import CopyLine, Place
from levensreis.ui.safety.backups.presenter import BackupsPresenter
from levensreis.ui.tasks.tasks import StillBusy
from tests.builders import a_journey
from tests.services.copies import gone_away
from tests.storage.damage import flip
from tests.ui.held_tasks import HeldTasks

T = TypeVar("T")


class RecordingView:
    """Shows nothing; answers what it is asked."""

    def __init__(self) -> None:
        self.lines: Sequence[CopyLine] = ()
        self.state: tuple[str, bool] = ("", True)
        self.second: tuple[str, bool | None, bool] = ("", None, False)
        self.done: list[str] = []
        self.problems: list[str] = []
        self.asked: list[str] = []
        self.folder: Path | None = None
        self.agrees = True

    def show_copies(self, lines: Sequence[CopyLine]) -> None:
        self.lines = lines

    def show_state(self, words: str, *, fine: bool) -> None:
        self.state = words, fine

    def show_second(self, words: str, *, fine: bool | None, chosen: bool) -> None:
        self.second = words, fine, chosen

    def ask_folder(
        self, title: str, folder: Path, chosen: Callable[[Path], None]
    ) -> None:
        self.asked.append(title)
        if self.folder is not None:
            chosen(self.folder)

    def ask_removal(self, words: str, remove: Callable[[], None]) -> None:
        self.asked.append(words)
        if self.agrees:
            remove()

    def show_done(self, words: str) -> None:
        self.done.append(words)

    def show_problem(self, words: str) -> None:
        self.problems.append(words)


class BusyTasks(HeldTasks):
    """Refuses everything: something else is being done."""

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
        failed(StillBusy("Er is nog iets bezig."))


class Scene:
    """A presenter, what it shows, and the work that it lets be done."""

    def __init__(self, study: Study) -> None:
        self.view = RecordingView()
        self.tasks = HeldTasks()
        self.presenter = BackupsPresenter(self.view, study, self.tasks)

    def refresh(self) -> None:
        """Show what there is now, in the second place too."""
        self.presenter.refresh()
        self.tasks.tell()


@pytest.fixture
def scene(study: Study) -> Iterator[Scene]:
    made = Scene(study)
    yield made
    made.tasks.tell()


def test_without_copies_that_is_told(scene: Scene) -> None:
    scene.refresh()
    assert scene.view.lines == []
    assert scene.view.state == ("Er is nog geen reservekopie van deze studie.", False)
    words, fine, chosen = scene.view.second
    assert words.startswith("Nog geen.")
    assert (fine, chosen) == (None, False)


def test_copies_here_are_shown_before_the_second_place_is_looked_at(
    scene: Scene, copy: BackupInfo
) -> None:
    scene.presenter.refresh()
    assert [each.info for each in scene.view.lines] == [copy]
    assert scene.view.state[0].startswith("De nieuwste reservekopie: vandaag ")
    assert scene.view.state[1]
    assert scene.view.second[0] == ""


def test_a_copy_is_made_on_request_and_told(
    scene: Scene,
    journey: Journey,
) -> None:
    scene.presenter.make()
    scene.tasks.tell()
    assert scene.view.done == [
        "De reservekopie is gemaakt en nagekeken: 1 levensreis, 4 uitspraken."
    ]
    assert len(scene.view.lines) == 1
    assert scene.tasks.began[0] == "De reservekopie wordt gemaakt …"


def test_a_copy_that_could_not_be_made_is_told(scene: Scene, study: Study) -> None:
    (study.folder / "reservekopieën").write_bytes(b"in de weg")
    scene.presenter.make()
    scene.tasks.tell()
    assert "kan niet worden geschreven" in scene.view.problems[0]
    assert scene.view.done == []


def test_only_damaged_copies_are_no_copies(
    scene: Scene,
    copy: BackupInfo,
) -> None:
    copy.path.write_bytes(b"stuk")
    scene.refresh()
    assert scene.view.state == (
        "Geen enkele reservekopie is in orde: maak een nieuwe.",
        False,
    )


def test_a_newest_copy_of_long_ago_is_a_warning(
    scene: Scene,
    study: Study,
    journey: Journey,
) -> None:
    study.backups._clock = lambda: datetime(2026, 1, 2, 12, 0, tzinfo=UTC)
    study.backups.make()
    scene.refresh()
    assert "2 januari 2026" in scene.view.state[0]
    assert not scene.view.state[1]


# --- the second place -------------------------------------------------------


def test_a_second_place_is_chosen_and_the_newest_copy_goes_there(
    scene: Scene,
    copy: BackupInfo,
    stick: Path,
) -> None:
    scene.view.folder = stick
    scene.presenter.choose_second()
    scene.tasks.tell()
    assert scene.view.asked == ["Tweede plek voor reservekopieën"]
    assert scene.view.done == [f"De reservekopie staat ook in {next(stick.iterdir())}."]
    assert [each.place for each in scene.view.lines] == [Place.BOTH]
    words, _, chosen = scene.view.second
    assert words.startswith(f"Elke reservekopie gaat ook naar {stick}. Laatst bereikt:")
    assert chosen


def test_a_second_place_that_has_everything_is_told(
    scene: Scene,
    study: Study,
    copy: BackupInfo,
    stick: Path,
) -> None:
    study.backups.second.choose(stick)
    study.backups.keep_up()
    scene.view.folder = stick
    scene.presenter.choose_second()
    scene.tasks.tell()
    assert scene.view.done == ["Elke reservekopie gaat voortaan ook naar deze plek."]


def test_a_place_in_the_study_itself_is_told(scene: Scene, study: Study) -> None:
    scene.view.folder = study.folder
    scene.presenter.choose_second()
    assert "in de map van de studie zelf" in scene.view.problems[0]
    assert study.backups.second.folder is None


def test_choosing_no_folder_changes_nothing(scene: Scene, study: Study) -> None:
    scene.presenter.choose_second()
    assert study.backups.second.folder is None
    assert (scene.view.done, scene.view.problems) == ([], [])


def test_a_stick_that_is_not_in_is_told_with_what_to_do(
    scene: Scene,
    study: Study,
    stick: Path,
    journey: Journey,
) -> None:
    study.backups.second.choose(stick)
    stick.rmdir()
    scene.presenter.make()
    scene.tasks.tell()
    assert "De reservekopie is gemaakt en nagekeken" in scene.view.problems[0]
    assert "alleen op deze computer" in scene.view.problems[0]
    words, fine, chosen = scene.view.second
    assert "Dat lukt niet meer sinds vandaag" in words
    assert words.endswith("Die plek is er nu niet: sluit de usb-stick of schijf aan.")
    assert (fine, chosen) == (False, True)


def test_a_place_on_the_same_disk_is_a_warning(
    scene: Scene,
    study: Study,
    stick: Path,
) -> None:
    study.backups.second.choose(stick)
    scene.refresh()
    assert "dezelfde schijf" in scene.view.second[0]
    assert scene.view.second[1] is False


def test_a_second_place_that_was_left_keeps_its_copies(
    scene: Scene,
    study: Study,
    stick: Path,
    journey: Journey,
) -> None:
    study.backups.second.choose(stick)
    study.backups.make()
    scene.presenter.leave_second()
    scene.tasks.tell()
    assert scene.view.done == [
        "Er gaat niets meer naar de tweede plek. Wat er staat, blijft."
    ]
    assert [each.place for each in scene.view.lines] == [Place.HERE]
    assert len([*stick.rglob("*.zip")]) == 1


def test_a_second_place_that_waits_for_something_else_is_told(
    study: Study, stick: Path
) -> None:
    view = RecordingView()
    study.backups.second.choose(stick)
    BackupsPresenter(view, study, BusyTasks()).refresh()
    assert view.second == ("Nog niet bekeken: er is iets anders bezig.", None, True)
    assert view.problems == []


# --- removing and reading ---------------------------------------------------


def test_a_copy_goes_from_both_places_when_that_is_meant(
    scene: Scene,
    study: Study,
    stick: Path,
    journey: Journey,
) -> None:
    study.backups.second.choose(stick)
    study.backups.make()
    scene.refresh()
    scene.view.agrees = False
    scene.presenter.remove(scene.view.lines[0])
    assert len(scene.view.lines) == 1
    scene.view.agrees = True
    scene.presenter.remove(scene.view.lines[0])
    scene.tasks.tell()
    assert scene.view.asked[0].endswith(
        "gaat voorgoed weg (beide plekken). Het is de enige die in orde is."
    )
    assert scene.view.done[0].endswith("is verwijderd.")
    assert scene.view.lines == []
    assert not [*stick.rglob("*.zip")]


def test_that_it_is_the_only_one_is_not_told_of_another(
    scene: Scene,
    study: Study,
    copy: BackupInfo,
) -> None:
    study.journeys.begin(a_journey())
    study.backups.make()
    scene.refresh()
    scene.view.agrees = False
    scene.presenter.remove(scene.view.lines[1])
    assert "de enige" not in scene.view.asked[0]


def test_every_copy_can_be_read_and_a_damaged_one_is_found(
    scene: Scene,
    study: Study,
    copy: BackupInfo,
    stick: Path,
) -> None:
    study.backups.second.choose(stick)
    study.backups.keep_up()
    scene.refresh()
    scene.presenter.examine()
    scene.tasks.tell()
    assert scene.view.done == ["Nagelezen: 2. Ze zijn allemaal heel."]
    copy.path.write_bytes(flip(copy.path.read_bytes(), 5000))
    scene.presenter.examine()
    scene.tasks.tell()
    assert copy.path.name in scene.view.problems[0]
    assert {each.place: each.is_damaged for each in scene.view.lines} == {
        Place.HERE: True,
        Place.SECOND: False,
    }


def test_a_study_that_cannot_be_written_to_is_told(
    scene: Scene, study: Study, tmp_path: Path
) -> None:
    study.close()
    shutil.move(study.folder, tmp_path / "weg")
    scene.presenter.leave_second()
    assert len(scene.view.problems) == 1


def test_a_folder_of_copies_that_cannot_be_read_is_told(
    scene: Scene, copy: BackupInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(Path, "iterdir", gone_away)
        scene.refresh()
    assert "kan niet worden gelezen" in scene.view.problems[0]
    assert scene.view.lines == []
