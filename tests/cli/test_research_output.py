"""`uitvoer-onderzoek`: a study in the formats of researchers' programs."""

import sys
from pathlib import Path

import pytest

from levensreis.services.merging import MergedStudy
from tests.builders import CHEAP, PASSPHRASE, a_journey, a_statement, a_study
from tests.cli.command import Command
from tests.services.researched import ready


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed study with a journey that may go and one that may not."""
    told = a_journey(a_statement(text="Rust in huis"), code="LR-001")
    stays = a_journey(a_statement(), code="LR-002")
    with a_study(tmp_path / "studie", told, stays) as study:
        ready(study, told)
        study.research.make(tmp_path / "uit.lrs")
    with MergedStudy.create(tmp_path / "samen", PASSPHRASE, CHEAP) as merged:
        merged.merge([tmp_path / "uit.lrs"])
    return tmp_path


def test_a_study_and_a_merged_one_are_written_by_the_same_command(
    command: Command, folder: Path
) -> None:
    own = command("uitvoer-onderzoek", folder / "studie", "-o", folder / "a.xlsx")
    assert own.told == f"{folder / 'a.xlsx'} is gemaakt: 1 levensreis, 1 uitspraak.\n"
    assert "LR-002 gaat niet mee: Er " in own.err
    merged = command("uitvoer-onderzoek", folder / "samen", "-o", folder / "b.qdc")
    assert merged.told.endswith("1 levensreis, 1 uitspraak.\n")
    assert (folder / "b.qdc").read_bytes().startswith(b"<?xml")


def test_what_is_missing_is_told_before_a_passphrase_is_asked(
    command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    for name, told in (
        ("x.parquet", "pip install levensreis[onderzoek]"),
        ("x.docx", "eindigen op .xlsx of .zip"),
    ):
        outcome = command("uitvoer-onderzoek", folder / "weg", "-o", folder / name)
        assert outcome.code == 1
        assert told in outcome.problem
