"""Merging files into a merged study: what is told, refused, and survives a fall."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from levensreis.domain.crosscut.keys import FindingKey
from levensreis.domain.merging.arrival import Verdict
from levensreis.domain.merging.report import FileReport, MergeReport, Refusal
from levensreis.domain.progress import Progress
from levensreis.formats.age import encrypt, new_pair
from levensreis.services.creation import EmptyPassphrase
from levensreis.services.crosscut import CrosscutService
from levensreis.services.folder import require_study
from levensreis.services.merging import MergedStudy
from levensreis.services.research_source import ResearchSource
from levensreis.services.study import Study
from levensreis.storage import access_log
from levensreis.storage.errors import (
    CannotWrite,
    NoStudy,
    StudyExists,
    StudyInUse,
    WrongPassphrase,
)
from levensreis.storage.research import merged_tables, signing
from levensreis.storage.research.merged import MERGED_NAME
from tests.builders import CHEAP, PASSPHRASE
from tests.faults.disk import FULL, Asked, answering
from tests.faults.rung import remembering_in
from tests.storage.crash import kill_everywhere
from tests.storage.research.arriving import (
    LAPTOP,
    Told,
    a_file,
    everything,
    name_outside,
    told_in,
    unsigned,
    with_other_text,
    write_all,
)

NEW = Told("a", 2, (("Nu", ("rust",)),))
OLD = Told("a", 1, (("Toen", ("school",)),))


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty merged study, closed; copied for each test."""
    folder = tmp_path_factory.mktemp("samen") / "doel"
    MergedStudy.create(folder, PASSPHRASE, CHEAP).close()
    return folder


@pytest.fixture
def folder(source: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(source, tmp_path / "doel"))


@pytest.fixture
def study(folder: Path) -> Iterator[MergedStudy]:
    with MergedStudy.open(folder, PASSPHRASE) as opened:
        yield opened


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    return tmp_path / "binnen"


def texts(study: MergedStudy) -> dict[str, list[str]]:
    with study.target.transaction() as connection:
        return told_in(connection)


def became(report: MergeReport) -> list[list[Verdict]]:
    return [[each.verdict for each in file.journeys] for file in report.files]


def merge_one(
    study: MergedStudy, inbox: Path, content: bytes, **options: object
) -> FileReport:
    paths = write_all(inbox, [content])
    [told] = study.merge(paths, **options).files  # type: ignore[arg-type]
    return told


# --- what is told ------------------------------------------------------------


def test_files_are_merged_and_each_is_told_of(study: MergedStudy, inbox: Path) -> None:
    paths = write_all(inbox, [a_file(NEW), a_file(OLD), a_file(Told("b"))])
    report = study.merge(paths)
    assert became(report) == [[Verdict.NEW], [Verdict.OLDER], [Verdict.NEW]]
    assert report.journeys == 2
    assert not report.refused
    assert {each.signer for each in report.files} == {signing.public_key(LAPTOP)}
    assert texts(study)[NEW.rid] == ["Nu"]


def test_the_same_file_again_is_known_by_its_digest(
    study: MergedStudy, inbox: Path
) -> None:
    paths = write_all(inbox, [a_file(NEW)])
    study.merge(paths)
    moved = inbox / "andere naam.lrs"
    paths[0].rename(moved)
    report = study.merge([moved, moved])
    assert [each.is_repeated for each in report.files] == [True, True]
    assert became(report) == [[], []]
    assert report.journeys == 1


def test_a_file_that_is_given_twice_at_once_is_merged_once(
    study: MergedStudy, inbox: Path
) -> None:
    [path] = write_all(inbox, [a_file(NEW)])
    assert became(study.merge([path, path])) == [[Verdict.NEW], [Verdict.SAME]]


def test_merging_is_remembered_with_who_did_it(study: MergedStudy, inbox: Path) -> None:
    study.merge(write_all(inbox, [a_file(NEW)]))
    with study.target.transaction() as connection:
        assert access_log.verify(connection) is None
        rows = connection.execute(select(merged_tables.access_log.c.kind))
        assert list(rows.scalars())[-2:] == ["open", "import"]


def test_merging_can_be_stopped_between_two_files(
    study: MergedStudy, inbox: Path
) -> None:
    paths = write_all(inbox, [a_file(Told(name)) for name in "abcde"])
    steps: list[int] = []
    progress = Progress(lambda done, _: steps.append(done), lambda: len(steps) == 3)
    report = study.merge(paths, progress=progress)
    assert report.is_cut_short
    assert [each.name for each in report.files] == ["0000.lrs", "0001.lrs", "0002.lrs"]
    assert len(texts(study)) == report.journeys == 3
    assert study.merge(paths).journeys == 5


# --- what is refused ---------------------------------------------------------


def test_what_cannot_be_trusted_is_refused_whole_with_the_reason(
    study: MergedStudy, inbox: Path
) -> None:
    good = a_file(NEW, Told("b"))
    half = good[: len(good) // 2]
    cases = {
        Refusal.NOT_OURS: [b"", b"geen bestand", b"PK\x03\x04"],
        Refusal.DAMAGED: [half],
        Refusal.TAMPERED: [with_other_text(good)],
        Refusal.NEWER: [_newer(good)],
        Refusal.UNSIGNED: [unsigned(good)],
        Refusal.FOR_OTHERS: [encrypt(good, new_pair().public)],
    }
    for refusal, contents in cases.items():
        for content in contents:
            told = merge_one(study, inbox, content)
            assert (told.refusal, told.journeys) == (refusal, ())
            assert told.words.endswith(".")
    assert texts(study) == {}


def test_a_missing_file_is_refused_and_the_rest_goes_on(
    study: MergedStudy, inbox: Path
) -> None:
    [path] = write_all(inbox, [a_file(NEW)])
    report = study.merge([inbox / "weg.lrs", inbox, path])
    assert [each.refusal for each in report.files] == [
        Refusal.UNREADABLE,
        Refusal.UNREADABLE,
        None,
    ]
    assert report.journeys == 1


def test_an_unsigned_file_is_taken_when_somebody_accepts_that(
    study: MergedStudy, inbox: Path
) -> None:
    told = merge_one(study, inbox, unsigned(a_file(NEW)), accept_unsigned=True)
    assert (told.refusal, told.signer) == (None, "")
    assert texts(study) == {NEW.rid: ["Nu"]}


def test_a_file_for_this_team_opens_with_its_key_in_memory(
    study: MergedStudy, inbox: Path
) -> None:
    ours, theirs = new_pair(), new_pair()
    sealed = encrypt(a_file(NEW), ours.public)
    wrong = merge_one(study, inbox, sealed, identity=theirs.private)
    assert wrong.refusal is Refusal.FOR_OTHERS
    told = merge_one(study, inbox, sealed, identity=ours.private)
    assert told.refusal is None
    assert texts(study) == {NEW.rid: ["Nu"]}
    assert [each.name for each in inbox.iterdir()] == ["0000.lrs"]


def test_a_file_that_is_sealed_anew_has_nothing_new(
    study: MergedStudy, inbox: Path
) -> None:
    ours = new_pair()
    for verdict in (Verdict.NEW, Verdict.SAME):
        sealed = encrypt(a_file(NEW), ours.public)
        told = merge_one(study, inbox, sealed, identity=ours.private)
        assert [each.verdict for each in told.journeys] == [verdict]


# --- the folder --------------------------------------------------------------


def test_a_merged_study_is_made_where_there_is_none(tmp_path: Path) -> None:
    asked: list[bool] = []

    def secret(is_new: bool) -> str:
        asked.append(is_new)
        return PASSPHRASE

    target = str(tmp_path / "nieuw" / "samen")
    for _ in range(2):
        MergedStudy.at(target, secret, CHEAP).close()
    assert asked == [True, False]


def test_another_passphrase_does_not_open_it_and_is_remembered(folder: Path) -> None:
    with pytest.raises(WrongPassphrase):
        MergedStudy.open(folder, "iets anders")
    with MergedStudy.open(folder, PASSPHRASE) as study:
        assert study.log is not None
        kinds = [each.kind for each in study.log.entries()]
        assert kinds[-3:] == ["failed_unlock", "open", "view_log"]


def test_a_study_and_a_merged_study_are_not_taken_for_each_other(
    folder: Path, tmp_path: Path
) -> None:
    with pytest.raises(NoStudy, match="samengevoegde studie"):
        Study.open(folder, PASSPHRASE)
    Study.create(tmp_path / "laptop", PASSPHRASE, CHEAP).close()
    require_study(tmp_path / "laptop")
    with pytest.raises(NoStudy, match="de studie van een laptop"):
        MergedStudy.open(tmp_path / "laptop", PASSPHRASE)
    with pytest.raises(StudyExists):
        MergedStudy.at(str(tmp_path / "laptop"), lambda _: PASSPHRASE, CHEAP)


def test_a_folder_with_something_else_in_it_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("lief dagboek")
    with pytest.raises(StudyExists):
        MergedStudy.create(tmp_path, PASSPHRASE, CHEAP)
    assert [each.name for each in tmp_path.iterdir()] == ["brief.txt"]


def test_nothing_is_left_of_a_merged_study_that_could_not_be_made(
    tmp_path: Path,
) -> None:
    with pytest.raises(EmptyPassphrase):
        MergedStudy.create(tmp_path / "doel", " ", CHEAP)
    (tmp_path / "bestand").touch()
    with pytest.raises(CannotWrite):
        MergedStudy.create(tmp_path / "bestand" / "doel", PASSPHRASE, CHEAP)
    assert [each.name for each in tmp_path.iterdir()] == ["bestand"]


def test_only_one_program_merges_into_a_folder_at_a_time(
    study: MergedStudy, folder: Path
) -> None:
    with pytest.raises(StudyInUse):
        MergedStudy.open(folder, PASSPHRASE)
    assert study.merge([]).files == ()


def test_making_one_can_be_killed_at_any_moment_and_done_again(tmp_path: Path) -> None:
    def make(place: Path) -> None:
        MergedStudy.at(str(place / "doel"), lambda _: PASSPHRASE, CHEAP).close()

    start = tmp_path / "begin"
    start.mkdir()
    for place in kill_everywhere(make, start, tmp_path / "gedood", every=5, chances=2):
        make(place)
        names = sorted(each.name for each in (place / "doel").iterdir())
        assert names == [MERGED_NAME, "sleutel-kopie.json", "sleutel.json"]


# --- falling -----------------------------------------------------------------

_FIVE = [
    Told(name, 1, ((name * 3, ("rust",)), (name, ("school",)))) for name in "abcde"
]


def test_killed_at_any_moment_only_whole_files_are_there(
    folder: Path, tmp_path: Path, inbox: Path
) -> None:
    paths = write_all(inbox, [a_file(each) for each in _FIVE])
    whole = {each.rid: [text for text, _ in each.statements] for each in _FIVE}
    lived = []

    def merge(place: Path) -> None:
        with MergedStudy.open(place, PASSPHRASE) as study:
            study.merge(paths, commit_every=2)

    for place in kill_everywhere(
        merge, folder, tmp_path / "gedood", every=9, chances=8
    ):
        with (
            remembering_in(place.with_name(f"{place.name}-staat")),
            MergedStudy.open(place, PASSPHRASE) as study,
        ):
            found = texts(study)
            assert found.items() <= whole.items()
            lived.append(len(found))
            assert study.merge(paths).journeys == 5
            assert texts(study) == whole
    assert lived


@pytest.mark.parametrize("room", [30_000, 150_000, 400_000])
def test_on_a_full_disk_only_whole_files_are_there_and_it_is_told(
    folder: Path, inbox: Path, room: int
) -> None:
    long = "Dit duurde lang. " * 400
    told = [Told(f"reis {each}", 1, ((long, ("rust",)),) * 4) for each in range(20)]
    paths = write_all(inbox, [a_file(each) for each in told])
    disk = _Room(room)
    with answering(disk, folder):
        study = MergedStudy.open(folder, PASSPHRASE)
        try:
            report = study.merge(paths, commit_every=3)
            assert "vol" in report.problem
            refused = [each.refusal for each in report.refused]
            assert set(refused) == {Refusal.NOT_STORED}
            kept = [each for each in report.files if each.refusal is None]
        finally:
            disk.room = 1 << 40
            study.close()
    with MergedStudy.open(folder, PASSPHRASE) as study:
        found = texts(study)
        assert set(found) == {name_outside(f"reis {each}") for each in range(len(kept))}
        assert all(each == [long] * 4 for each in found.values())
        assert study.merge(paths).journeys == 20


class _Room:
    """A disk on which so many bytes can still be written."""

    def __init__(self, room: int) -> None:
        self.room = room

    def __call__(self, asked: Asked) -> int:
        if asked.kind != "write":
            return 0
        self.room -= len(asked.content)
        return FULL if self.room < 0 else 0


def test_where_a_journey_may_still_be_named_is_told_when_it_is_withdrawn(
    study: MergedStudy, inbox: Path
) -> None:
    first, withdrawn = write_all(inbox, [a_file(Told("b")), a_file(withdrawn=["b"])])
    [there] = study.merge([first]).files[0].journeys
    assert there.pseudonym
    crosscut = CrosscutService(ResearchSource.of_merged(study))
    crosscut.set_text(FindingKey.PLACES, f"Zie {there.pseudonym}.")
    [gone] = study.merge([withdrawn]).files[0].journeys
    assert gone.named_in == ("de tekst bij ‘Aantal woonplekken’",)


def test_what_was_merged_in_any_order_is_the_same_study(
    source: Path, tmp_path: Path, inbox: Path
) -> None:
    files = [a_file(NEW), a_file(OLD), a_file(withdrawn=["b"]), a_file(Told("b"))]
    paths = write_all(inbox, files)
    found = []
    for number, order in enumerate((paths, paths[::-1], paths[2:] + paths[:2])):
        folder = Path(shutil.copytree(source, tmp_path / f"{number}"))
        with MergedStudy.open(folder, PASSPHRASE) as study:
            study.merge(order)
            study.merge(order)
            with study.target.transaction() as connection:
                found.append(everything(connection))
    assert found[0] == found[1] == found[2]


def _newer(content: bytes) -> bytes:
    # The version of the schema is a number in the first page (bytes 60 to 64).
    return content[:60] + (99).to_bytes(4, "big") + content[64:]
