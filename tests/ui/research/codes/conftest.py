"""A small merged study that is open, copied for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from levensreis.services.codebook_work import CodebookWork
from levensreis.services.merging import MergedStudy
from tests.builders import PASSPHRASE
from tests.ui.research.codes.recording_view import Page
from tests.ui.research.merged_study import make


@pytest.fixture(scope="session")
def merged_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a merged study that is closed."""
    around = tmp_path_factory.mktemp("codeboek")
    make(around / "samen", around / "binnen")
    return around / "samen"


@pytest.fixture
def merged(merged_folder: Path, tmp_path: Path) -> Iterator[MergedStudy]:
    """The same study, open and alone."""
    folder = Path(shutil.copytree(merged_folder, tmp_path / "samen"))
    with MergedStudy.open(folder, PASSPHRASE) as opened:
        yield opened


@pytest.fixture
def work(merged: MergedStudy) -> CodebookWork:
    """What can be done to its codebook."""
    return CodebookWork(merged, "Marleen")


@pytest.fixture
def page(work: CodebookWork) -> Page:
    """A page without a screen, on which all is shown."""
    return Page(work)
