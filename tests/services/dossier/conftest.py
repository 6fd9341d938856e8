"""The small study, and a merged one of many invented journeys, for a whole module."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from levensreis.services.merging import MergedStudy
from levensreis.services.research_source import ResearchSource
from levensreis.storage.research.build import put
from tests.builders import CHEAP, PASSPHRASE
from tests.services.dossier.small import make
from tests.storage.research.selected import a_selected


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ResearchSource]:
    with (
        make(tmp_path_factory.mktemp("klein") / "studie") as study,
        closing(ResearchSource.of_study(study)) as made,
    ):
        yield made


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ResearchSource]:
    folder = tmp_path_factory.mktemp("veel") / "samen"
    with MergedStudy.create(folder, PASSPHRASE, CHEAP) as study:
        with study.target.transaction() as connection:
            put(connection, a_selected(40))
        yield ResearchSource.of_merged(study)
