"""Open studies on a real disk."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from levensreis.services.recording import Recording
from levensreis.services.study import Study
from tests.builders import CHEAP, EXAMPLES, PASSPHRASE, a_journey, a_study
from tests.services.recorded import FIRST, SECOND, THIRD


@pytest.fixture(scope="session")
def new_study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed study with nothing in it; copied for each test."""
    folder = tmp_path_factory.mktemp("nieuw") / "studie"
    a_study(folder).close()
    return folder


@pytest.fixture
def study(new_study: Path, tmp_path: Path) -> Iterator[Study]:
    """An open study with nothing in it."""
    folder = shutil.copytree(new_study, tmp_path / "studie")
    with Study.open(folder, PASSPHRASE) as opened:
        yield opened


@pytest.fixture(scope="session")
def example_study(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Study]:
    """The nine example journeys; for reading only."""
    folder = tmp_path_factory.mktemp("voorbeeld") / "studie"
    with Study.create(folder, PASSPHRASE, CHEAP) as opened:
        opened.import_journeys(EXAMPLES)
        yield opened


@pytest.fixture
def recording(study: Study) -> Recording:
    """A journey of three statements that is being recorded."""
    journey = a_journey(FIRST, SECOND, THIRD)
    study.journeys.begin(journey)
    return Recording(study.journeys, journey.id)
