"""A merged study to draw: thirty invented journeys, shared by the tests."""

from collections.abc import Iterator

import pytest

from levensreis.services.merging import MergedStudy
from levensreis.storage.research.build import put
from tests.builders import CHEAP, PASSPHRASE
from tests.storage.research.selected import a_selected


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MergedStudy]:
    folder = tmp_path_factory.mktemp("beelden") / "samen"
    with MergedStudy.create(folder, PASSPHRASE, CHEAP) as opened:
        with opened.target.transaction() as connection:
            put(connection, a_selected(30))
        yield opened
