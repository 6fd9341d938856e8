"""Studies on disk, and commands that are told where their passphrase is."""

import shutil
from pathlib import Path

import pytest

from levensreis.services.study import Study
from tests.builders import CHEAP, EXAMPLES, PASSPHRASE, a_study
from tests.cli.command import Command


@pytest.fixture(scope="session")
def example_source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The nine example journeys in a closed study; copied for each test."""
    folder = tmp_path_factory.mktemp("voorbeeld") / "studie"
    with Study.create(folder, PASSPHRASE, CHEAP) as study:
        study.import_journeys(EXAMPLES)
    return folder


@pytest.fixture
def example(example_source: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(example_source, tmp_path / "voorbeeldstudie"))


@pytest.fixture(scope="session")
def empty_source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed study with nothing in it; copied for each test."""
    folder = tmp_path_factory.mktemp("leeg") / "studie"
    a_study(folder).close()
    return folder


@pytest.fixture
def empty(empty_source: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(empty_source, tmp_path / "lege studie"))


@pytest.fixture
def command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs a command with the passphrase in a file."""
    secret = tmp_path / "wachtzin.txt"
    secret.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    return Command(secret, capsys)
