"""A merged study to count in: twenty invented journeys, shared by the tests."""

from collections.abc import Iterator

import pytest

from levensreis.services.merging import MergedStudy
from levensreis.storage.research.build import put
from levensreis.storage.research.content import COLUMNS, Content
from tests.builders import CHEAP, PASSPHRASE
from tests.storage.research.test_pictures_data import content


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MergedStudy]:
    folder = tmp_path_factory.mktemp("dwars") / "samen"
    with MergedStudy.create(folder, PASSPHRASE, CHEAP) as opened:
        with opened.target.transaction() as connection:
            put(connection, _with_turning_points(content()))
        yield opened


def _with_turning_points(told: Content) -> Content:
    """Make each third statement a turning point: of those nobody tells here."""
    names = COLUMNS["statement"]
    rows = [
        tuple(
            (dict(row) | {"turning_point": int(not place % 3)})[name] for name in names
        )
        for place, row in enumerate(told.dicts("statement"))
    ]
    return Content({**told.rows, "statement": rows})
