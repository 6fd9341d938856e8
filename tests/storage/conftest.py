"""A real encrypted file: fast enough to never need a fake."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from levensreis.storage import codebook
from levensreis.storage.database import Database
from tests.builders import a_codebook

KEY = bytes(range(48))


@pytest.fixture(scope="session")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed file with a codebook and nothing else; copied for each test."""
    path = tmp_path_factory.mktemp("nieuw") / "studie.levensreis"
    with (
        Database(path, KEY, create=True) as opened,
        opened.transaction() as connection,
    ):
        codebook.put(connection, a_codebook())
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "studie.levensreis"


@pytest.fixture
def database(path: Path, new_file: Path) -> Iterator[Database]:
    shutil.copy(new_file, path)
    with Database(path, KEY) as opened:
        yield opened
