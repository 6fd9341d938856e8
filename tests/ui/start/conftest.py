"""A first screen without Qt."""

from collections.abc import Iterator

import pytest

from tests.ui.start.beginning import Start


@pytest.fixture
def start() -> Iterator[Start]:
    """A presenter with a view that remembers."""
    made = Start()
    yield made
    made.end()
