"""One small form for most tests of reading back, and what is filled in on it."""

import pytest

from levensreis.domain.form_layout import FormLayout
from levensreis.reports.member_check import CheckForm
from tests.builders import a_journey
from tests.formats.returned.truth import Meant, meant
from tests.reports.papers import form_of, told


@pytest.fixture(scope="session")
def small() -> CheckForm:
    """A form of seven statements on three pages."""
    return form_of(a_journey(*told(7)))


@pytest.fixture(scope="session")
def layout(small: CheckForm) -> FormLayout:
    return small.layout


@pytest.fixture(scope="session")
def truth(layout: FormLayout) -> Meant:
    return meant(layout, seed=3)
