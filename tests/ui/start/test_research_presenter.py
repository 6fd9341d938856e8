"""The side for researchers of the first screen, without Qt."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from levensreis.services.merging import MergedStudy
from levensreis.storage.research.merged import MERGED_NAME, is_merged
from levensreis.ui.start.findings.presenter import FindingsPresenter
from levensreis.ui.start.opening import Entrance, Way
from levensreis.ui.start.research.presenter import ResearchStartPresenter
from tests.builders import CHEAP, PASSPHRASE
from tests.ui.held_tasks import HeldTasks


class Side:
    """Remembers what it was asked to show, and what was handed over."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str, str]] = []
        self.ways: list[Way] = []
        self.warnings: dict[str, str] = {}
        self.busy = ""
        self.forgotten = 0
        self.opened: list[MergedStudy] = []
        self.findings: list[FindingsPresenter] = []
        self.closed = 0
        self.tasks = HeldTasks()
        self.presenter = ResearchStartPresenter(self, self._take, self.tasks)

    def show_problem(
        self, card: str, words: str, field: str, ways: Sequence[Way] = ()
    ) -> None:
        self.told.append((card, field, words))
        self.ways = list(ways)

    def show_warning(self, card: str, words: str) -> None:
        self.warnings[card] = words

    def show_busy(self, card: str, words: str) -> None:
        self.busy = f"{card}: {words}"

    def show_ready(self) -> None:
        self.busy = ""

    def forget_secrets(self) -> None:
        self.forgotten += 1

    def show_findings(self, findings: FindingsPresenter) -> None:
        self.findings.append(findings)

    def close_merged(self) -> None:
        self.closed += 1

    def open(self, folder: Path, secret: str = PASSPHRASE) -> None:
        self.presenter.open(Entrance(folder=str(folder), secret=secret))
        self.tasks.tell()

    def _take(self, merged: MergedStudy) -> None:
        merged.close()
        self.opened.append(merged)


@pytest.fixture
def side() -> Side:
    return Side()


@pytest.fixture
def merged(tmp_path: Path) -> Path:
    MergedStudy.create(tmp_path / "doel", PASSPHRASE, CHEAP).close()
    return tmp_path / "doel"


def test_what_is_not_filled_in_is_told_beside_its_field(side: Side) -> None:
    side.open(Path(), "")
    side.presenter.open(Entrance(folder=" ", secret=PASSPHRASE))
    side.presenter.create("", PASSPHRASE, PASSPHRASE)
    side.presenter.create("ergens", "kort", "kort")
    side.presenter.create("ergens", PASSPHRASE, "anders")
    side.presenter.connect(" ")
    assert [told[:2] for told in side.told] == [
        ("open", "passphrase"),
        ("open", "folder"),
        ("new", "folder"),
        ("new", "passphrase"),
        ("new", "again"),
        ("server", "address"),
    ]
    assert side.tasks.began == []


def test_a_merged_study_is_opened_and_what_opened_it_is_forgotten(
    side: Side, merged: Path
) -> None:
    side.open(merged, "iets anders")
    assert side.told.pop()[:2] == ("open", "passphrase")
    assert (side.opened, side.busy) == ([], "")
    with MergedStudy.open(merged, PASSPHRASE):
        side.open(merged)
    assert side.told.pop()[:2] == ("open", "folder")
    side.open(merged)
    assert len(side.opened) == side.forgotten == 1
    side.open(merged.parent)
    assert "geen samengevoegde studie" in side.told.pop()[2]


def test_an_older_file_than_was_saved_here_is_told(side: Side, merged: Path) -> None:
    older = (merged / MERGED_NAME).read_bytes()
    side.open(merged)
    assert side.findings == []
    (merged / MERGED_NAME).write_bytes(older)
    side.open(merged)
    assert [each.is_grave for each in side.findings] == [True]
    assert "ouder" in side.findings[0].findings[0].words


def test_what_comes_too_late_is_closed_again(side: Side, merged: Path) -> None:
    side.presenter.open(Entrance(folder=str(merged), secret=PASSPHRASE))
    assert side.busy.startswith("open: ")
    side.presenter.stop()
    side.tasks.tell()
    assert (side.opened, side.busy) == ([], "")
    MergedStudy.open(merged, PASSPHRASE).close()


def test_one_is_made_where_nothing_is(side: Side, merged: Path, tmp_path: Path) -> None:
    side.presenter.create(str(tmp_path / "nieuw"), PASSPHRASE, PASSPHRASE)
    side.tasks.tell()
    assert is_merged(tmp_path / "nieuw")
    assert len(side.opened) == 1
    side.presenter.create(str(tmp_path), PASSPHRASE, PASSPHRASE)
    side.tasks.tell()
    assert side.told.pop()[:2] == ("new", "folder")


def test_an_address_that_is_none_is_told_beside_it(side: Side) -> None:
    side.presenter.connect("postgresql://")
    side.tasks.tell()
    [(card, field, words)] = side.told
    assert (card, field) == ("server", "address")
    assert words.endswith(".")
