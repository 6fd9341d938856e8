"""A merged study to count in: thirty invented journeys, shared by the tests."""

from collections.abc import Iterator

import pytest

from levensreis.services.merging import MergedStudy
from levensreis.storage.research.build import put
from tests.builders import CHEAP, PASSPHRASE
from tests.storage.research.selected import a_selected


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MergedStudy]:
    """A merged study, open; a test takes back what it keeps in it."""
    folder = tmp_path_factory.mktemp("tabel") / "samen"
    with MergedStudy.create(folder, PASSPHRASE, CHEAP) as opened:
        with opened.target.transaction() as connection:
            put(connection, a_selected(30))
        yield opened
