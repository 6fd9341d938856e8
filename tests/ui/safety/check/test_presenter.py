"""What is told of a study that was looked through, without a screen."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from levensreis.domain.journey import Journey
from levensreis.services.checks import salvage_study
from levensreis.services.folder import DATABASE_NAME
from levensreis.services.study import Study
from levensreis.storage.check import Report
from levensreis.storage.findings import Finding, FindingKind, Severity
from levensreis.storage.soundness import Counts
from levensreis.ui.safety.check.presenter import CheckPresenter, Seen, seen_of
from levensreis.ui.start.opening import Entrance
from tests.builders import PASSPHRASE
from tests.ui.held_tasks import HeldTasks

AT = datetime(2026, 5, 3, 9, 5, tzinfo=UTC)


class RecordingView:
    """Shows nothing."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []
        self.wrong: list[str] = []
        self.handed: list[Entrance] = []
        self.done: list[str] = []
        self.problems: list[str] = []

    def show_seen(self, seen: Seen) -> None:
        self.seen.append(seen)

    def show_wrong(self, words: str) -> None:
        self.wrong.append(words)

    def hand_over(self, entrance: Entrance) -> None:
        self.handed.append(entrance)

    def show_done(self, words: str) -> None:
        self.done.append(words)

    def show_problem(self, words: str) -> None:
        self.problems.append(words)


class Scene:
    """A presenter, what it shows, and the work that it lets be done."""

    def __init__(self, study: Study) -> None:
        self.view, self.tasks = RecordingView(), HeldTasks()
        self.presenter = CheckPresenter(self.view, study, self.tasks)

    def look(self) -> Seen:
        """Look the study through, and return what is shown of it."""
        self.presenter.look()
        self.tasks.tell()
        return self.view.seen[-1]


@pytest.fixture
def scene(study: Study, journey: Journey) -> Iterator[Scene]:
    made = Scene(study)
    yield made
    made.tasks.tell()


def forget_words(study: Study) -> None:
    with study._database.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM statement_search_docsize")


def lose_a_journey(study: Study) -> None:
    with (
        study._database.without_links(),
        study._database.transaction() as connection,
    ):
        connection.exec_driver_sql("DELETE FROM journey")


def test_a_sound_study_is_told_to_be_whole(scene: Scene, study: Study) -> None:
    study.backups.make()
    seen = scene.look()
    assert seen.severity is Severity.FINE
    assert seen.words.startswith(
        "De studie is heel. Er staat in: 1 levensreis, 4 uitspraken. Nagekeken: vandaag"
    )
    assert {each.severity for each in seen.lines} == {Severity.FINE}
    assert {seen.can_rebuild, seen.can_restore, seen.can_salvage} == {False}
    assert scene.tasks.began == ["De studie wordt nagekeken …"]


def test_what_is_worth_a_word_is_told_first(scene: Scene) -> None:
    seen = scene.look()
    assert seen.severity is Severity.NOTE
    assert "Er is wel iets om op te letten." in seen.words
    assert seen.lines[0].spoken == (
        "let op: Er is nog geen reservekopie van deze studie."
    )


def test_an_index_that_lacks_words_can_be_made_anew(scene: Scene, study: Study) -> None:
    study.backups.make()
    forget_words(study)
    seen = scene.look()
    assert seen.can_rebuild
    assert not seen.can_salvage
    scene.presenter.rebuild()
    scene.tasks.tell()
    assert scene.view.seen[-1].severity is Severity.FINE
    assert scene.view.done == ["De woordenlijst is opnieuw gemaakt."]


def test_what_belongs_to_nothing_can_be_saved_or_restored(
    scene: Scene, study: Study
) -> None:
    lose_a_journey(study)
    seen = scene.look()
    assert seen.severity is Severity.SERIOUS
    assert seen.words.startswith("Er is iets ernstigs met deze studie.")
    assert (seen.can_salvage, seen.can_restore) == (True, True)
    assert seen.lines[0].spoken.startswith("ernstig: Er zijn gegevens waarvan")


def test_an_older_file_can_be_replaced_and_not_saved() -> None:
    older = Finding(FindingKind.ROLLED_BACK, "Dit bestand is ouder.")
    seen = seen_of(Report((older,), Counts(1, 2)), AT)
    assert (seen.can_salvage, seen.can_restore) == (False, True)


def test_of_a_file_that_cannot_be_read_no_counts_are_told() -> None:
    lost = Finding(FindingKind.FILE, "Het bestand kan niet worden gelezen.")
    seen = seen_of(Report((lost,)), AT)
    assert seen.words == (
        "Er is iets ernstigs met deze studie. Nagekeken: 3 mei 2026 "
        f"{AT.astimezone():%H:%M}."
    )
    assert seen.can_salvage


def test_a_study_that_cannot_be_copied_is_told(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "vol")

    with monkeypatch.context() as patched:
        patched.setattr("shutil.copyfile", full)
        scene.presenter.look()
        scene.tasks.tell()
        scene.presenter.rebuild()
        scene.tasks.tell()
    assert ["vol" in each for each in scene.view.problems] == [True, True]
    assert scene.view.seen == []


def test_what_opens_the_study_is_handed_over(scene: Scene, study: Study) -> None:
    scene.presenter.begin_salvage(PASSPHRASE)
    scene.tasks.tell()
    [entrance] = scene.view.handed
    assert (entrance.folder, entrance.secret) == (str(study.folder), PASSPHRASE)
    assert not entrance.by_recovery


def test_what_does_not_open_it_is_told(scene: Scene, study: Study) -> None:
    scene.presenter.begin_salvage("")
    scene.presenter.begin_salvage("iets anders")
    scene.tasks.tell()
    assert scene.view.wrong[0] == "Typ de wachtzin van de studie."
    assert "past niet" in scene.view.wrong[1]
    assert scene.view.handed == []


def test_what_is_handed_over_can_be_saved(scene: Scene, study: Study) -> None:
    scene.presenter.begin_salvage(PASSPHRASE)
    scene.tasks.tell()
    study.close()
    [entrance] = scene.view.handed
    target = study.folder.with_name("gered")
    report = salvage_study(Path(entrance.folder), entrance.secret, target)
    assert report.statements == 4
    assert (target / DATABASE_NAME).exists()
