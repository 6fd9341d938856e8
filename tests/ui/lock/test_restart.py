"""A lock ends the program for real: what was in its memory is gone."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from levensreis.services.study import Study
from levensreis.ui.lock import restart
from levensreis.ui.lock.keeper import DraftKeeper
from tests.builders import PASSPHRASE, a_journey, a_study
from tests.ui.lock.locking_program import TELLS, WORDS

ROOT = Path(__file__).parents[3]
PROGRAM = [sys.executable, "-m", "tests.ui.lock.locking_program"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a study with one journey."""
    made = tmp_path / "studie met een spatie"
    a_study(made, a_journey(code="LR-001")).close()
    return made


@pytest.fixture
def told(folder: Path, tmp_path: Path) -> list[dict[str, Any]]:
    """What the program told before the lock, and what after it."""
    lines = tmp_path / "verteld.txt"
    ended = subprocess.run(
        [*PROGRAM, str(folder)],
        cwd=ROOT,
        env=os.environ | {TELLS: str(lines)},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return [json.loads(line) for line in lines.read_text("utf-8").splitlines()]


@pytest.mark.skipif(sys.platform == "win32", reason="there a second process begins")
def test_the_same_process_begins_anew_at_the_first_screen(
    told: list[dict[str, Any]], folder: Path
) -> None:
    before, after = told
    assert before["typed"] == WORDS
    assert after["pid"] == before["pid"]
    assert after["at_start"]
    assert after["locked"]
    assert after["folder"] == str(folder)
    assert after["at_passphrase"]
    # Nothing but the folder came along, and that is not handed on.
    assert after["arguments"] == before["arguments"][:-1]
    assert restart.LOCKED not in after["variables"]
    assert set(after["variables"]) <= set(before["variables"])
    assert {*after["typed"]} <= {"", str(folder)}


def test_what_was_typed_is_in_the_study_and_nowhere_else(
    told: list[dict[str, Any]], folder: Path, tmp_path: Path
) -> None:
    told_in = tmp_path / "verteld.txt"
    readable = [
        path
        for path in tmp_path.rglob("*")
        if path.is_file() and path != told_in and b"Zeppelin" in path.read_bytes()
    ]
    assert readable == []
    with Study.open(folder, PASSPHRASE) as study:
        kept = DraftKeeper(study.drafts).fetch()
        log = [each.kind for each in study.log.entries()]
    assert [list(each.fields.values()) for each in kept if each.fields] == [[WORDS]]
    assert "lock" in log


def test_the_folder_that_was_locked_is_told_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(restart.LOCKED, str(tmp_path))
    assert restart.take_locked_place() == tmp_path
    assert restart.take_locked_place() is None


@pytest.mark.parametrize(
    ("begun", "arguments", "again"),
    [
        (["python3", "-P", "-m", "levensreis"], [], ["-P", "-m", "levensreis"]),
        (
            ["python3", "-m", "levensreis", "voorbeeld", "map", "--venster"],
            ["voorbeeld", "map", "--venster"],
            ["-m", "levensreis"],
        ),
        (["python3", "bin/levensreis"], [], ["bin/levensreis"]),
    ],
)
def test_the_program_is_begun_as_it_was_but_asked_nothing(
    monkeypatch: pytest.MonkeyPatch,
    begun: list[str],
    arguments: list[str],
    again: list[str],
) -> None:
    monkeypatch.setattr(sys, "orig_argv", begun)
    monkeypatch.setattr(sys, "argv", ["levensreis", *arguments])
    assert restart._command() == [sys.executable, *again]


def test_a_program_that_cannot_begin_goes_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "weg"))
    restart.restart(tmp_path)
    assert restart.LOCKED not in os.environ
