"""Hands on the part of professionals, in a merged study with or without interviews."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from levensreis.resources import RESOURCES
from levensreis.services.interviews_taken_over import take_over_text
from levensreis.services.merging import MergedStudy
from levensreis.services.professionals import ProfessionalsService
from levensreis.services.research_source import ResearchSource
from levensreis.storage.research.build import put
from levensreis.ui.research.professionals.part import ProfessionalsPart
from levensreis.ui.style import Style
from tests.builders import CHEAP, PASSPHRASE
from tests.storage.research.selected import a_selected
from tests.ui.research.part_hands import PartHands

EXAMPLE = RESOURCES / "example_professionals.json"
"""Six fictional interviews."""


def _opened(folder: pytest.TempPathFactory) -> MergedStudy:
    return MergedStudy.create(folder.mktemp("samen") / "studie", PASSPHRASE, CHEAP)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MergedStudy]:
    """A merged study with journeys and six interviews; for reading only."""
    with _opened(tmp_path_factory) as opened:
        with opened.target.transaction() as connection:
            put(connection, a_selected(12))
        source = ResearchSource.of_merged(opened)
        take_over_text(ProfessionalsService(source), EXAMPLE.read_text("utf-8"))
        yield opened


@pytest.fixture
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MergedStudy]:
    """A merged study in which nothing was gathered yet."""
    with _opened(tmp_path_factory) as opened:
        yield opened


@pytest.fixture
def reader(qtbot: QtBot, style: Style, filled: MergedStudy) -> PartHands:
    """Hands on the study with interviews."""
    return PartHands(qtbot, style, filled)


@pytest.fixture
def writer(qtbot: QtBot, style: Style, empty: MergedStudy) -> PartHands:
    """Hands on the study without."""
    return PartHands(qtbot, style, empty)


def shown(hands: PartHands) -> ProfessionalsPart:
    """Show the part, with the keys where they belong."""
    made = ProfessionalsPart(hands.context)
    made.refresh()
    hands.show(made, made.first_field())
    return made
