"""The characteristics of the youth: chosen, counted in a source, and saved."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from levensreis.domain.anonymise.outputs import MARK
from levensreis.domain.characteristics import SmallGroups
from levensreis.domain.disclosure import SMALLEST_GROUP, UNTOLD
from levensreis.domain.inflow.characteristic import Characteristic
from levensreis.domain.inflow.overview import Overview
from levensreis.domain.journey import Sex, Youth
from levensreis.domain.life_context import BirthMonth
from levensreis.domain.research.ids import ResearchId
from levensreis.domain.research.journey import (
    OUTSIDE,
    ResearchJourney,
    research_journey,
    without_small_groups,
)
from levensreis.domain.spell import Decision, Indication, Spell, SpellType
from levensreis.formats.tables.characteristics import ToWrite
from levensreis.services.characteristics import (
    ENDINGS,
    CharacteristicsService,
    NoFigures,
    NotForOthers,
    published_figures,
)
from levensreis.services.recording import Recording
from levensreis.services.research_source import ResearchSource
from levensreis.services.study import Study
from tests.builders import a_journey, a_statement, a_study, as_released

VG7 = Spell(SpellType.INDICATION, kind=Indication.VG7, decision=Decision.GRANTED)
FIGURES = """characteristic,category,share,count,of,source,page,date
region,east,25,,,Verzonnen rapport,blz. 3,2025
"""


@pytest.fixture(scope="module")
def service(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[CharacteristicsService]:
    youth = Youth(BirthMonth(2004, 5), Sex.FEMALE)
    told = [
        a_journey(
            a_statement(period=f"{age};3", spell=VG7),
            youth=youth,
            pseudonym=name,
            characteristics=chosen,
        )
        for age, name, chosen in (
            (17, "Sem", {"region": "east"}),
            (17, "Noor", {"inflow_age": "19"}),
            (18, "Bo", {}),
        )
    ]
    with a_study(tmp_path_factory.mktemp("kenmerken") / "studie", *told) as study:
        yield CharacteristicsService(ResearchSource.of_study(study))


def counts_of(overview: Overview, name: str) -> dict[str, int | None]:
    table = overview.table(name)
    assert table is not None
    return {each.value: each.count for each in table.categories if each.count != 0}


def test_the_team_counts_exactly_what_was_chosen_or_follows(
    service: CharacteristicsService,
) -> None:
    found = service.overview()
    assert found.journeys == 3
    assert counts_of(found, "sex") == {"v": 3}
    assert counts_of(found, "inflow_age") == {"17": 1, "18": 1, "19": 1}
    assert counts_of(found, "inflow_band") == {"12-17": 1, "18-22": 2}
    assert counts_of(found, "way_in") == {"direct_vg7": 3}
    assert counts_of(found, "region") == {"east": 1, "unknown": 2}
    assert {each.pseudonym for each in service.behind("inflow_band", "18-22")} == {
        "Noor",
        "Bo",
    }
    crossed = service.crossed(found, "region", "inflow_band")
    assert crossed.counts[-1][-1] == 3
    # What follows of one is in the row of that band: (east, 12-17).
    assert crossed.counts[1][1] == 1


@pytest.mark.parametrize("ending", ENDINGS)
def test_it_is_saved_in_every_format_and_the_same_every_time(
    service: CharacteristicsService, tmp_path: Path, ending: str
) -> None:
    figures = tmp_path / "cijfers.csv"
    figures.write_text(FIGURES, encoding="utf-8")
    overview = service.overview()
    crossed = service.crossed(overview, "region", "inflow_band")
    found = ToWrite(overview, published_figures(figures), (crossed,))
    paths = [tmp_path / f"{each}{ending}" for each in (1, 2)]
    for path in paths:
        service.save(found, path)
    content, again = (path.read_bytes() for path in paths)
    assert content == again
    if ending == ".json":
        told = json.loads(content)
        assert (told["marking"], told["published"]) == (MARK, False)
    if ending == ".html":
        page = content.decode()
        assert MARK in page
        assert "Ter vergelijking: Verzonnen rapport, blz. 3, 2025." in page
        assert '<th scope="row">oost</th><td>1</td><td>33\xa0%</td>' in page
        assert "<td>25\xa0%</td><td>+8</td>" in page
    if ending == ".csv":
        assert "region,landsdeel,east,oost,1,33,25,8," in content.decode()


def test_a_file_with_figures_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoFigures, match=r"weg\.csv"):
        published_figures(tmp_path / "weg.csv")


def test_a_cross_table_is_not_for_others(service: CharacteristicsService) -> None:
    published = Overview(15, service.overview().tables, is_published=True)
    with pytest.raises(NotForOthers):
        service.crossed(published, "region", "inflow_band")


def going(*regions: str) -> tuple[list[ResearchJourney], SmallGroups]:
    """Journeys as they go together, alike but for the part of the country."""
    told = [
        a_journey(
            a_statement(period="17;3", spell=VG7),
            youth=Youth(BirthMonth(2004, 5), Sex.MALE),
            characteristics={"region": region, "basis": "vg"},
        )
        for region in regions
    ]
    day = date(2026, 2, 3)
    made = [
        research_journey(as_released(each), ResearchId.by_chance(), day)
        for each in told
    ]
    assert made[0].characteristics["inflow_age"] == "17"
    return without_small_groups(made)


def test_the_age_by_year_goes_to_no_file_for_others() -> None:
    journeys, groups = going(*["east"] * 5)
    assert {*journeys[0].characteristics} == {*OUTSIDE}
    assert journeys[0].characteristics["inflow_band"] == "12-17"
    assert (groups.before, groups.after) == (5, 5)


def test_who_alone_has_a_region_is_not_told_of_by_it() -> None:
    journeys, groups = going(*["east"] * 10, "north")
    assert {each.characteristics["region"] for each in journeys} <= {"east", UNTOLD}
    assert (groups.before, groups.after >= SMALLEST_GROUP) == (1, True)
    assert "landsdeel bij" in groups.told


def test_a_choice_is_a_step_with_a_name_that_is_taken_back(tmp_path: Path) -> None:
    told = a_journey(a_statement(), characteristics={"region": "east"})
    with a_study(tmp_path / "studie", told) as study:
        recording = Recording(study.journeys, told.id)
        region = Characteristic.REGION
        assert recording.choose(region, "east") is None
        recording.choose(region, "west")
        recording.choose(Characteristic.BASIS, "vg")
        assert recording.undo_name == "grondslag kiezen"
        recording.choose(region, None)
        assert kept(study, told.id) == {"basis": "vg"}
        for _ in range(3):
            recording.undo()
        assert kept(study, told.id) == {"region": "east"}
        recording.redo()
        assert kept(study, told.id) == {"region": "west"}
        with pytest.raises(ValueError, match="mars"):
            recording.choose(region, "mars")


def kept(study: Study, journey_id: object) -> dict[str, str]:
    return dict(study.journeys.get(journey_id).characteristics)  # type: ignore[arg-type]
