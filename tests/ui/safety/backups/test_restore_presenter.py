"""Putting a reserve copy back, without a screen."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from levensreis.domain.journey import Journey
from levensreis.services.backups import BackupInfo
from levensreis.services.folder import DATABASE_NAME
from levensreis.services.merging import MergedStudy
from levensreis.services.study import Study
from levensreis.storage.backup import FOLDER
from levensreis.ui.safety.backups.copy_lines import CopyLine
from levensreis.ui.safety.backups.restore_presenter import (
    OpenStudy,
    RestorePresenter,
    Wish,
)
from tests.builders import CHEAP, PASSPHRASE, a_journey
from tests.ui.held_tasks import HeldTasks

Problem = tuple[str, str]


class RecordingView:
    """Shows nothing, and closes what it is handed."""

    def __init__(self) -> None:
        self.words = ""
        self.lines: Sequence[CopyLine] = ()
        self.targets = ("", "")
        self.busy = ""
        self.problems: list[Problem] = []
        self.restored: list[tuple[Path, list[str]]] = []
        self.told = ""

    def show_copies(self, words: str, lines: Sequence[CopyLine]) -> None:
        self.words, self.lines = words, lines

    def show_targets(self, instead: str, proposed: str) -> None:
        self.targets = instead, proposed

    def show_busy(self, words: str) -> None:
        self.busy = words

    def show_ready(self) -> None:
        self.busy = ""

    def show_problem(self, field: str, words: str) -> None:
        assert self.busy == ""
        self.problems.append((field, words))

    def hand_over(self, study: Study | MergedStudy, words: str) -> None:
        assert isinstance(study, Study)
        assert self.busy == ""
        self.told = words
        with study:
            codes = [each.code for each in study.journeys.overview()]
            self.restored.append((study.folder, codes))


class Scene:
    """A presenter over a study that is open or not."""

    def __init__(self, home: Path | None = None, study: Study | None = None) -> None:
        self.view, self.tasks = RecordingView(), HeldTasks()
        self.stays = False
        opened = None
        if study is not None:
            self._study = study
            opened = OpenStudy(
                folder=study.folder, is_ours=study.backups.is_ours, let_go=self._let_go
            )
        self.presenter = RestorePresenter(self.view, self.tasks, home, opened)

    def _let_go(self) -> bool:
        if not self.stays:
            self._study.close()
        return not self.stays

    def look_in(self, folder: Path) -> list[BackupInfo]:
        """Look for copies in a folder, and return them."""
        self.presenter.look_in(folder)
        self.tasks.tell()
        return [each.info for each in self.view.lines]

    def restore(
        self,
        copy: BackupInfo | None,
        *,
        folder: Path | str = "",
        passphrase: str = PASSPHRASE,
    ) -> None:
        """Put a copy back in a folder, or in place of the study without one."""
        wish = Wish(
            copy=copy, instead=not folder, folder=str(folder), passphrase=passphrase
        )
        self.presenter.restore(wish)
        self.tasks.tell()

    @property
    def wrong(self) -> str:
        """The field that something is wrong with."""
        return self.view.problems[-1][0]


@pytest.fixture
def more(study: Study, copy: BackupInfo) -> Study:
    """The study, with a journey more than its copy."""
    study.journeys.begin(a_journey(code="LR-002"))
    return study


@pytest.fixture
def closed(more: Study) -> Path:
    """The folder of that study, closed."""
    more.close()
    return more.folder


# --- looking ----------------------------------------------------------------


def test_the_copies_in_a_folder_are_shown(copy: BackupInfo, study: Study) -> None:
    scene = Scene()
    assert scene.look_in(study.folder) == [copy]
    assert scene.view.words == f"Reservekopieën in {study.folder}"
    assert scene.tasks.began == ["De reservekopieën worden gezocht …"]
    assert scene.view.busy == ""


def test_a_folder_without_copies_is_told(stick: Path) -> None:
    scene = Scene()
    assert scene.look_in(stick) == []
    assert scene.view.words == f"In {stick} staat geen reservekopie."


def test_one_file_can_be_the_copy(copy: BackupInfo, stick: Path) -> None:
    scene, path = Scene(), Path(shutil.copy(copy.path, stick))
    scene.presenter.look_at(path)
    [line] = scene.view.lines
    assert (line.info.path, scene.view.words) == (path, f"Reservekopie {path}")
    path.write_bytes(b"stuk")
    scene.presenter.look_at(path)
    assert scene.wrong == "copy"


# --- where to ---------------------------------------------------------------


def test_a_copy_of_the_open_study_can_take_its_place(
    copy: BackupInfo, study: Study
) -> None:
    scene = Scene(study=study)
    scene.presenter.mark(copy)
    new = study.folder.with_name("studie teruggezet")
    assert scene.view.targets == (str(study.folder), str(new))
    new.mkdir()
    scene.presenter.mark(copy)
    assert scene.view.targets[1] == f"{new} 2"


def test_a_copy_of_another_study_cannot(
    study: Study, tmp_path: Path, stick: Path
) -> None:
    with Study.create(tmp_path / "andere", PASSPHRASE, CHEAP) as other:
        theirs = other.backups.make().info
    scene = Scene(study=study)
    moved = Path(shutil.copy(theirs.path, stick))
    [found] = scene.look_in(stick)
    assert found.path == moved
    scene.presenter.mark(found)
    assert scene.view.targets[0] == ""
    scene.presenter.mark(theirs)  # it lies in its own study
    assert scene.view.targets[0] == str(tmp_path / "andere")


def test_without_an_open_study_the_folder_that_was_given_can_be_replaced(
    copy: BackupInfo, closed: Path, stick: Path
) -> None:
    shutil.copy(copy.path, stick)
    scene = Scene(home=closed)
    [found] = scene.look_in(stick)
    scene.presenter.mark(found)
    assert scene.view.targets[0] == str(closed)


def test_of_a_study_that_is_lost_the_copies_are_enough(
    copy: BackupInfo, closed: Path
) -> None:
    for path in closed.iterdir():
        if path.name != FOLDER:
            path.unlink()
    scene = Scene(home=closed)
    [found] = scene.look_in(closed)
    scene.presenter.mark(found)
    assert scene.view.targets[0] == str(closed)
    scene.restore(found)
    assert scene.view.restored == [(closed, ["LR-001"])]
    assert "Wat er stond" not in scene.view.told


def test_from_a_stick_alone_it_goes_to_a_new_folder(
    copy: BackupInfo, closed: Path, stick: Path
) -> None:
    shutil.copy(copy.path, stick)
    scene = Scene(home=stick)
    [found] = scene.look_in(stick)
    scene.presenter.mark(found)
    assert scene.view.targets == ("", str(stick.with_name("stick teruggezet")))


def test_before_anything_is_chosen_there_is_a_folder_to_go_to() -> None:
    scene = Scene()
    scene.presenter.mark(None)
    assert scene.view.targets == ("", str(Path.home() / "studie teruggezet"))


# --- putting back -----------------------------------------------------------


def test_what_is_missing_is_told_at_its_place(copy: BackupInfo, study: Study) -> None:
    scene = Scene()
    scene.restore(None)
    assert scene.wrong == "copy"
    scene.restore(copy, folder="  ")
    assert scene.wrong == "folder"
    scene.restore(copy, folder="ergens", passphrase="")
    assert scene.wrong == "passphrase"
    assert scene.tasks.began == []


def test_it_takes_the_place_of_the_open_study(more: Study, copy: BackupInfo) -> None:
    scene = Scene(study=more)
    scene.restore(copy)
    assert scene.view.restored == [(more.folder, ["LR-001"])]
    [aside] = more.folder.glob("vervangen_*")
    assert scene.view.told.startswith("Teruggezet: de reservekopie van vandaag ")
    assert scene.view.told.endswith(f" Wat er stond, staat in {aside}.")
    assert scene.tasks.began == [
        "De wachtzin wordt nagekeken …",
        "De reservekopie wordt teruggezet …",
    ]


def test_it_goes_beside_the_study_which_goes_on(more: Study, copy: BackupInfo) -> None:
    scene, target = Scene(study=more), more.folder.with_name("terug")
    scene.restore(copy, folder=target)
    assert scene.view.restored == [(target, ["LR-001"])]
    with Study.open(more.folder, PASSPHRASE) as again:
        assert again.findings == ()
        assert len(again.journeys.overview()) == 2


def test_who_stays_with_the_open_study_changes_nothing(
    more: Study, copy: BackupInfo
) -> None:
    scene = Scene(study=more)
    scene.stays = True
    scene.restore(copy)
    assert (scene.view.restored, scene.view.problems, scene.view.busy) == ([], [], "")
    assert len(more.journeys.overview()) == 2


def test_a_wrong_passphrase_leaves_the_study_open(
    more: Study, copy: BackupInfo
) -> None:
    scene = Scene(study=more)
    scene.restore(copy, passphrase="iets anders")
    assert scene.wrong == "passphrase"
    assert len(more.journeys.overview()) == 2
    assert not [*more.folder.glob("vervangen*")]


def test_without_an_open_study_it_is_put_back_at_once(
    closed: Path, copy: BackupInfo
) -> None:
    scene = Scene(home=closed)
    scene.restore(copy, passphrase="iets anders")
    assert scene.wrong == "passphrase"
    scene.restore(copy)
    assert scene.view.restored == [(closed, ["LR-001"])]
    assert scene.tasks.began == ["De reservekopie wordt teruggezet …"] * 2


def test_a_folder_with_a_study_in_it_is_told(closed: Path, copy: BackupInfo) -> None:
    scene = Scene(home=closed)
    scene.restore(copy, folder=closed)
    assert scene.wrong == "folder"


def test_a_damaged_copy_is_told_beside_the_copies(
    more: Study, copy: BackupInfo
) -> None:
    scene = Scene(study=more)
    copy.path.write_bytes(copy.path.read_bytes()[:-400])
    [found] = scene.look_in(more.folder)
    scene.restore(found)
    assert scene.wrong == "copy"
    assert len(more.journeys.overview()) == 2


def test_a_folder_that_is_none_is_told(closed: Path, copy: BackupInfo) -> None:
    scene = Scene(home=closed)
    scene.restore(copy, folder=closed / DATABASE_NAME / "x")
    assert scene.wrong == "folder"


def test_stopping_changes_nothing(closed: Path, copy: BackupInfo) -> None:
    scene = Scene(home=closed)
    wish = Wish(copy=copy, instead=True, folder="", passphrase=PASSPHRASE)
    scene.tasks.cancel()
    scene.presenter.restore(wish)
    scene.presenter.stop()
    came = scene.tasks.tell()
    # It may have been done just before it heard that.
    assert came == [False]
    if not scene.view.restored:
        with Study.open(closed, PASSPHRASE) as again:
            assert len(again.journeys.overview()) == 2


def test_what_was_erased_stays_erased_from_a_stick_too(
    study: Study, journey: Journey, copy: BackupInfo, stick: Path
) -> None:
    shutil.copy(copy.path, stick)
    study.erasure.erase(journey.id, journey.code, "op verzoek")
    scene, target = Scene(study=study), study.folder.with_name("terug")
    [found] = scene.look_in(stick)
    assert found.journeys == 1
    scene.restore(found, folder=target)
    assert scene.view.restored == [(target, [])]


def test_what_was_typed_is_in_no_message() -> None:
    wish = Wish(copy=None, instead=True, folder="", passphrase="heel geheim")
    assert "geheim" not in repr(wish)
