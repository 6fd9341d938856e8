"""What merging does for a researcher, without Qt."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from levensreis.domain.merging.arrival import Verdict
from levensreis.domain.merging.overview import Conflict, MergedFile
from levensreis.domain.merging.report import FileReport, JourneyReport, MergeReport
from levensreis.formats.age import encrypt, new_pair
from levensreis.services.key_pair import PRIVATE_ENDING, make_pair
from levensreis.services.merging import MergedStudy
from levensreis.storage.research import signing
from levensreis.ui.research.merging.presenter import Dropped, MergingPresenter
from levensreis.ui.research.merging.rows import Became, ReportRow, rows_of
from tests.builders import CHEAP, PASSPHRASE
from tests.storage.research.arriving import Told, a_file, unsigned, write_all
from tests.ui.held_tasks import HeldTasks

HERE = Told("a", 2, (("Nu", ("rust",)),), pseudonym="Sem")
OTHER = Told("a", 2, (("Anders", ("rust",)),), pseudonym="Sem")


class RecordingView:
    """Remembers what it was asked to show."""

    def __init__(self) -> None:
        self.files: list[str] = []
        self.asks_passphrase: list[bool] = []
        self.key_problems: list[str] = []
        self.summary = ""
        self.rows: list[ReportRow] = []
        self.history: list[str] = []
        self.conflicts: list[Conflict] = []
        self.done: list[str] = []
        self.problems: list[str] = []

    def show_files(self, files: Sequence[Dropped]) -> None:
        self.files = [each.path.name for each in files]

    def ask_key_passphrase(self, *, wanted: bool) -> None:
        self.asks_passphrase.append(wanted)

    def show_key_problem(self, words: str) -> None:
        self.key_problems.append(words)

    def show_report(self, summary: str, rows: Sequence[ReportRow]) -> None:
        self.summary, self.rows = summary, list(rows)

    def show_history(self, files: Sequence[MergedFile]) -> None:
        self.history = [each.name for each in files]

    def show_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        self.conflicts = list(conflicts)

    def show_done(self, words: str) -> None:
        self.done.append(words)

    def show_problem(self, words: str) -> None:
        self.problems.append(words)


class Bench:
    """A presenter on a real merged study, and what came of it."""

    def __init__(self, merged: MergedStudy, inbox: Path) -> None:
        self.view, self.tasks, self.inbox = RecordingView(), HeldTasks(), inbox
        self.changes = 0
        self.presenter = MergingPresenter(self.view, merged, self.tasks, self._change)

    def give(self, *contents: bytes) -> None:
        """Drop files."""
        self.presenter.add(write_all(self.inbox, contents))
        self.tasks.tell()

    def merge(self, key: str = "", secret: str = "", *, unsigned: bool = False) -> None:
        """Merge what waits."""
        self.presenter.merge(key, secret, accept_unsigned=unsigned)
        self.tasks.tell()

    @property
    def became(self) -> list[Became]:
        return [each.became for each in self.view.rows]

    def _change(self) -> None:
        self.changes += 1


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty merged study, closed; copied for each test."""
    folder = tmp_path_factory.mktemp("samen") / "doel"
    MergedStudy.create(folder, PASSPHRASE, CHEAP).close()
    return folder


@pytest.fixture
def bench(source: Path, tmp_path: Path) -> Iterator[Bench]:
    folder = Path(shutil.copytree(source, tmp_path / "doel"))
    with MergedStudy.open(folder, PASSPHRASE) as merged:
        yield Bench(merged, tmp_path / "binnen")


def test_what_is_dropped_waits_and_is_merged_with_a_report(bench: Bench) -> None:
    bench.merge()
    assert "Sleep of kies" in bench.view.problems.pop()
    bench.give(a_file(HERE), a_file(OTHER), b"geen bestand")
    assert bench.view.files == ["0000.lrs", "0001.lrs", "0002.lrs"]
    bench.merge()
    assert bench.became == [Became.NEW, Became.CONFLICT, Became.REFUSED]
    assert [each.needs_attention for each in bench.view.rows] == [False, True, True]
    assert "3 bestanden: 1 nieuw" in bench.view.summary
    assert "1 geweigerd" in bench.view.summary
    assert bench.view.summary.endswith("Er is nu 1 levensreis.")
    assert bench.view.files == []  # nobody here can do anything about what was refused
    assert (bench.view.history, bench.changes) == (["0000.lrs"], 1)
    copied = bench.presenter.copied(only_attention=True)
    assert "0001.lrs" in copied
    assert "0000.lrs" not in copied


def test_what_an_unknown_key_takes_away_asks_for_attention(bench: Bench) -> None:
    bench.give(a_file(HERE))
    bench.merge()
    newer = Told("a", 3, (("Later", ("rust",)),), pseudonym="Sem")
    bench.give(a_file(newer, Told("b"), key=signing.new_key()))
    bench.merge()
    assert sorted(bench.became) == [Became.NEW, Became.REPLACED]
    [strange] = [each for each in bench.view.rows if each.needs_attention]
    assert (strange.became, strange.note[:17]) == (Became.REPLACED, "Met een handteken")


def test_what_somebody_can_still_allow_waits_on(bench: Bench) -> None:
    bench.give(unsigned(a_file(HERE)))
    bench.merge()
    assert (bench.became, bench.changes) == ([Became.REFUSED], 0)
    assert bench.view.files == ["0000.lrs"]
    bench.merge(unsigned=True)
    assert (bench.became, bench.view.files) == ([Became.NEW], [])
    assert "Niet ondertekend" in bench.view.rows[0].note
    bench.give(unsigned(a_file(HERE)))
    bench.merge(unsigned=True)
    assert (bench.became, bench.changes) == ([Became.REPEATED], 1)


def test_a_file_for_the_team_opens_with_its_secret_key(
    bench: Bench, tmp_path: Path
) -> None:
    pair = make_pair(tmp_path / "team", "sleutelwachtzin")
    key = tmp_path / f"team{PRIVATE_ENDING}"
    bench.give(encrypt(a_file(HERE), pair.public))
    assert bench.presenter.files[0].is_closed
    bench.presenter.choose_key(key)
    assert bench.view.asks_passphrase == [True]
    bench.merge(str(key), "fout")
    bench.merge(str(tmp_path / "weg"), "")
    assert len(bench.view.key_problems) == 2
    assert bench.view.rows == []
    bench.merge()  # without a key it is told what is needed, and the file waits on
    assert "geheime sleutel" in bench.view.rows[0].note
    bench.merge(str(key), "sleutelwachtzin")
    assert (bench.became, bench.view.files) == ([Became.NEW], [])
    bench.give(encrypt(a_file(Told("b")), new_pair().public))
    bench.merge(str(key), "sleutelwachtzin")
    assert bench.became == [Became.REFUSED]


def test_files_are_taken_from_the_list_and_never_stand_in_it_twice(
    bench: Bench, tmp_path: Path
) -> None:
    bench.give(a_file(HERE), a_file(OTHER))
    bench.give(a_file(HERE), a_file(OTHER))
    assert bench.view.files == ["0000.lrs", "0001.lrs"]
    bench.presenter.remove(bench.presenter.files[0])
    assert bench.view.files == ["0001.lrs"]
    bench.presenter.clear()
    assert bench.view.files == []
    (tmp_path / "leeg").mkdir()
    bench.presenter.add([tmp_path / "leeg"])
    bench.tasks.tell()
    assert ".lrs" in bench.view.problems.pop()


def test_what_was_stopped_is_told_and_the_rest_waits_on(bench: Bench) -> None:
    bench.give(a_file(HERE), a_file(Told("b")))
    bench.presenter.merge()
    bench.tasks.cancel()
    bench.tasks.tell()
    told = [each.file for each in bench.view.rows]
    assert sorted(told + bench.view.files) == ["0000.lrs", "0001.lrs"]


def test_a_conflict_is_decided_on_by_name_and_reason(bench: Bench) -> None:
    bench.give(a_file(HERE), a_file(OTHER))
    bench.merge()
    [conflict] = bench.view.conflicts
    assert not bench.presenter.let_stay(conflict, "Ana", "")
    assert "waarom" in bench.view.problems.pop()
    assert bench.presenter.let_stay(conflict, "Ana", "gebeld")
    [seen] = bench.view.conflicts
    assert not seen.is_open
    assert bench.presenter.open_again(seen)
    assert bench.view.conflicts == [conflict]


def test_the_report_is_saved(bench: Bench, tmp_path: Path) -> None:
    bench.give(a_file(HERE))
    bench.merge()
    bench.presenter.save(tmp_path / "verslag.csv")
    assert (tmp_path / "verslag.csv").read_text("utf-8").count("\n") == 2
    bench.presenter.save(tmp_path / "weg" / "verslag.csv")
    assert len(bench.view.problems) == 1


def test_where_a_withdrawn_journey_may_still_be_named_asks_for_attention() -> None:
    gone = JourneyReport("b1", "", Verdict.WITHDRAWN, ("oplossing 3",))
    other = JourneyReport("b2", "", Verdict.WITHDRAWN)
    file = FileReport(name="a.lrs", journeys=(gone, other))
    first, second = rows_of(MergeReport((file,)))
    assert (first.needs_attention, second.needs_attention) == (True, False)
    assert "oplossing 3" in first.note
