"""One long paper for all tests: it is made once."""

import pytest

from levensreis.reports.write_up import write_up_pdf
from levensreis.ui.paper.rendering import PageSize, page_sizes
from tests.builders import a_journey, as_released
from tests.reports.papers import told


@pytest.fixture(scope="session")
def paper() -> bytes:
    """A write-up of sixty statements."""
    return write_up_pdf(as_released(a_journey(*told(60))))


@pytest.fixture(scope="session")
def sizes(paper: bytes) -> tuple[PageSize, ...]:
    """The sizes of its pages."""
    return page_sizes(paper)
