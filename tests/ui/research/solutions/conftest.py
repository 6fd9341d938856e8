"""A merged study of its own for each test, with a few solutions and parties."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from levensreis.domain.solutions.answer import (
    Answer,
    Choice,
    Feasibility,
    Impact,
    Party,
    PartyId,
    Term,
)
from levensreis.domain.solutions.solution import Solution, SolutionId
from levensreis.services.merging import MergedStudy
from levensreis.services.research_source import ResearchSource
from levensreis.services.solutions import SolutionsService
from tests.builders import CHEAP, PASSPHRASE

FIRST, SECOND, THIRD = (SolutionId(f"s{number}") for number in (1, 2, 3))
TOWN, SCHOOL = PartyId("gemeente"), PartyId("school")
WORDS = ("Help eerder", "Laat blijven wonen", "Eén die helpt")
CHOSEN = Choice(
    *(FIRST, Impact.LARGE, Term.SHORT, Feasibility.GOOD), "Begin klein", "VWS"
)


@pytest.fixture(scope="session")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a merged study in which nothing is, closed."""
    folder = tmp_path_factory.mktemp("oplossingen") / "samen"
    MergedStudy.create(folder, PASSPHRASE, CHEAP).close()
    return folder


@pytest.fixture
def merged(closed: Path, tmp_path: Path) -> Iterator[MergedStudy]:
    """The same study, open and alone."""
    folder = Path(shutil.copytree(closed, tmp_path / "samen"))
    with MergedStudy.open(folder, PASSPHRASE) as opened:
        yield opened


@pytest.fixture
def service(merged: MergedStudy) -> SolutionsService:
    """Three solutions, and two parties of whom the first answered."""
    made = SolutionsService(ResearchSource.of_merged(merged))
    for number, words in enumerate(WORDS, start=1):
        made.add(Solution(id=SolutionId(f"s{number}"), number=number, text=words))
    made.parties.add(Party(id=TOWN, name="Gemeente", answer=Answer((CHOSEN,))))
    made.parties.add(Party(id=SCHOOL, name="School"))
    return made
