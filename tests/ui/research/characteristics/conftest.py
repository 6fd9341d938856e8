"""A merged study with characteristics: twenty-four invented youths, for all tests."""

from collections.abc import Iterator

import pytest

from levensreis.services.merging import MergedStudy
from levensreis.storage.research.build import put
from levensreis.storage.research.content import Content
from tests.builders import CHEAP, PASSPHRASE
from tests.storage.research.selected import a_selected

REGIONS = {"east": 12, "west": 10, "south": 1}
"""Of one of them it is unknown."""
WAYS = {"direct_vg7": 14, "vg6_first": 10}


def content() -> Content:
    """Journeys with a region and a way in, the first values first."""
    rows = {name: list(each) for name, each in a_selected(24).rows.items()}
    for name, counts in (("region", REGIONS), ("way_in", WAYS)):
        values = [value for value, count in counts.items() for _ in range(count)]
        rows["characteristic"] += [
            (key, name, value) for key, value in enumerate(values, 1)
        ]
    return Content(rows)


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MergedStudy]:
    folder = tmp_path_factory.mktemp("kenmerken") / "samen"
    with MergedStudy.create(folder, PASSPHRASE, CHEAP) as opened:
        with opened.target.transaction() as connection:
            put(connection, content())
        yield opened


@pytest.fixture(scope="module")
def nothing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MergedStudy]:
    """A merged study without journeys."""
    folder = tmp_path_factory.mktemp("leeg") / "samen"
    with MergedStudy.create(folder, PASSPHRASE, CHEAP) as opened:
        yield opened
