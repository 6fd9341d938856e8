"""What a researcher looks up about merging, on real files in a real merged study."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from levensreis.domain.errors import KnownError
from levensreis.domain.progress import Cancelled, Progress
from levensreis.formats.age import encrypt, new_pair
from levensreis.services.merged_overview import (
    MergedOverview,
    is_closed,
    note_lock,
    place_of,
    research_files,
    save_report,
)
from levensreis.services.merging import MergedStudy
from levensreis.storage import access_log
from levensreis.storage.research import signing
from tests.builders import CHEAP, PASSPHRASE
from tests.storage.research.arriving import (
    LAPTOP,
    Told,
    a_file,
    unsigned,
    write_all,
)

HERE = Told("a", 2, (("Nu", ("rust",)), ("Later", ())), pseudonym="Sem")
OTHER = Told("a", 2, (("Anders", ("rust",)),), pseudonym="Sem")
NEWER = Told("a", 3, (("Klopt", ("rust",)),), pseudonym="Sem")


@pytest.fixture
def merged(tmp_path: Path) -> Iterator[MergedStudy]:
    with MergedStudy.create(tmp_path / "doel", PASSPHRASE, CHEAP) as made:
        yield made


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    return tmp_path / "binnen"


def test_what_was_merged_is_remembered_and_a_conflict_waits_for_people(
    merged: MergedStudy, inbox: Path
) -> None:
    overview = MergedOverview(merged)
    assert (overview.files(), overview.conflicts()) == ([], [])
    merged.merge(write_all(inbox, [a_file(HERE), a_file(OTHER)]))
    [file] = overview.files()
    assert (file.name, file.signer) == ("0000.lrs", signing.public_key(LAPTOP))
    [conflict] = overview.conflicts()
    assert conflict.is_open
    assert (conflict.pseudonym, conflict.statements) == ("Sem", 2)
    assert (conflict.rid, conflict.revision, conflict.file) == (HERE.rid, 2, "0001.lrs")
    assert conflict.digest != conflict.digest_there
    merged.merge(write_all(inbox, [a_file(NEWER)]))
    assert overview.conflicts() == []


def test_who_lets_stay_what_is_there_says_why_and_can_take_it_back(
    merged: MergedStudy, inbox: Path
) -> None:
    overview = MergedOverview(merged)
    merged.merge(write_all(inbox, [a_file(HERE), a_file(OTHER)]))
    [conflict] = overview.conflicts()
    for who, why in (("", "gebeld"), ("Ana", "  ")):
        with pytest.raises(KnownError, match="waarom"):
            overview.let_stay(conflict, who, why)
    overview.let_stay(conflict, " Ana ", "gebeld: dit klopt")
    [seen] = overview.conflicts()
    assert seen.seen is not None
    assert (seen.seen.who, seen.seen.why) == ("Ana", "gebeld: dit klopt")
    # It is the conflict of this content: the same file again asks nothing anew.
    merged.merge(write_all(inbox, [a_file(OTHER)]))
    assert overview.conflicts() == [seen]
    overview.open_again(seen)
    assert overview.conflicts() == [conflict]
    note_lock(merged)
    with merged.target.transaction() as connection:
        assert access_log.verify(connection) is None


def test_files_are_found_in_folders_and_each_once(inbox: Path) -> None:
    deep = inbox / "diep"
    deep.mkdir(parents=True)
    for name in ("b.lrs", "a.lrs.age", "brief.pdf", "diep/c.lrs"):
        (inbox / name).write_bytes(b"")
    odd, first = inbox / "brief.pdf", inbox / "b.lrs"
    found = research_files([odd, first, inbox])
    assert [each.name for each in found] == ["brief.pdf", "b.lrs", "a.lrs.age", "c.lrs"]
    with pytest.raises(Cancelled):
        research_files([inbox], Progress(lambda *_: None, lambda: True))


def test_a_file_for_a_team_is_known_by_its_content(inbox: Path) -> None:
    closed, open_one = write_all(inbox, [encrypt(b"dicht", new_pair().public), b"open"])
    assert [is_closed(each) for each in (closed, open_one, inbox / "weg")] == [
        True,
        False,
        False,
    ]


def test_the_report_is_saved_without_formulas(
    merged: MergedStudy, inbox: Path, tmp_path: Path
) -> None:
    files = [
        a_file(HERE, Told("b", pseudonym="=1+1")),
        a_file(OTHER),
        unsigned(a_file()),
    ]
    report = merged.merge(write_all(inbox, files))
    save_report(report, tmp_path / "verslag.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "verslag.csv").read_text())))
    assert [(row["file"], row["verdict"], row["refused"]) for row in rows] == [
        ("0000.lrs", "nieuw", ""),
        ("0000.lrs", "nieuw", ""),
        ("0001.lrs", "conflict", ""),
        ("0002.lrs", "", "niet-ondertekend"),
    ]
    assert "'=1+1" in {row["pseudonym"] for row in rows}


def test_where_a_merged_study_is_can_be_remembered(
    merged: MergedStudy, tmp_path: Path
) -> None:
    assert place_of(merged) == tmp_path / "doel"
