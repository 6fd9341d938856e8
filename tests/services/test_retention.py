"""How long journeys are kept, and what is told when that is over."""

from datetime import date
from pathlib import Path

import pytest

from levensreis.services.outside import InsideStudy, UnknownFormat
from levensreis.services.study import Study
from tests.builders import a_journey

TODAY = date(2026, 5, 3)


def test_a_journey_is_due_when_its_day_has_come(study: Study) -> None:
    over, later, open_ended = (a_journey(code=f"A-{each}") for each in range(3))
    for each in (over, later, open_ended):
        study.journeys.begin(each)
    study.retention.put(over.id, TODAY)
    study.retention.put(later.id, date(2036, 1, 1))
    assert [each.code for each in study.retention.due(TODAY)] == ["A-0"]
    assert study.retention.get(open_ended.id).until is None
    study.retention.put(over.id, None)
    assert study.retention.due(TODAY) == []


def test_what_is_due_is_saved_as_csv(study: Study, tmp_path: Path) -> None:
    journey = a_journey(code="A-1")
    study.journeys.begin(journey)
    study.retention.put(journey.id, date(2026, 5, 1))
    path = tmp_path / "verstreken.csv"
    assert [each.code for each in study.retention.save_report(path, TODAY)] == ["A-1"]
    assert path.read_bytes().decode() == (
        "code,retain_until,days_over\r\nA-1,2026-05-01,2\r\n"
    )
    told = [(each.kind, each.what) for each in study.log.entries()]
    assert ("edit", "retention") in told
    assert ("export", "retention") in told


@pytest.mark.parametrize(
    ("name", "problem"), [("uit.txt", UnknownFormat), ("studie/uit.csv", InsideStudy)]
)
def test_the_list_is_saved_as_csv_outside_of_the_study(
    study: Study, tmp_path: Path, name: str, problem: type[Exception]
) -> None:
    with pytest.raises(problem):
        study.retention.save_report(tmp_path / name, TODAY)
