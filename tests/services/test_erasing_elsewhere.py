"""A journey is erased from the second place too, or it is told that it is not there."""

import shutil
from pathlib import Path

import pytest

from levensreis.domain.erasure import ErasureReason
from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.storage import settings
from levensreis.storage.backup import list_backups
from levensreis.storage.journeys import UnknownJourney
from tests.builders import a_journey, a_statement


@pytest.fixture
def gone(study: Study) -> Journey:
    """A journey that will be erased, beside another."""
    made = a_journey(a_statement(), code="LR-007")
    study.journeys.begin(made)
    study.journeys.begin(a_journey(code="LR-008"))
    return made


@pytest.fixture
def stick(study: Study, gone: Journey, tmp_path: Path) -> Path:
    """A second place, with a reserve copy in it."""
    made = tmp_path / "stick"
    made.mkdir()
    with study._database.transaction() as connection:
        settings.put(connection, settings.SECOND_PLACE, str(made))
    study.backups.make()
    return made


def test_it_is_gone_from_the_second_place_as_well(
    study: Study, gone: Journey, stick: Path
) -> None:
    assert study.erasure.preview(gone.id).backups == 2
    found = study.erasure.erase(gone.id, "LR-007", "op verzoek")
    assert (found.backups, found.absent) == (2, ())
    assert [each.journeys for each in list_backups(stick)] == [1]


def test_a_second_place_that_is_not_there_is_told_beforehand_and_afterwards(
    study: Study, gone: Journey, stick: Path
) -> None:
    shutil.rmtree(stick)
    before = study.erasure.preview(gone.id)
    assert (before.backups, before.absent) == (1, (str(stick),))
    assert before.stays_outside() == [
        f"reservekopieën op een plek die er nu niet is: {stick}"
    ]
    assert study.erasure.erase(gone.id, "LR-007", "op verzoek") == before


def test_what_was_erased_is_listed_the_last_first(study: Study, gone: Journey) -> None:
    assert study.erasure.erased() == []
    other = a_journey(code="LR-009")
    study.journeys.begin(other)
    for each in (gone, other):
        study.erasure.erase(each.id, each.code, "op verzoek")
    assert [each.code for each in study.erasure.erased()] == ["LR-009", "LR-007"]


def test_why_is_told_beforehand(study: Study, gone: Journey) -> None:
    assert study.erasure.reason_for(gone.id) is ErasureReason.REQUEST
    with pytest.raises(UnknownJourney):
        study.erasure.reason_for(a_journey().id)


def test_how_long_every_journey_is_kept_is_listed_by_code(
    study: Study, gone: Journey
) -> None:
    assert [each.code for each in study.retention.kept()] == ["LR-007", "LR-008"]
