"""A study of every released version of the file opens, with all that was in it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from levensreis.domain.spell import FundingLaw, Spell, SpellType
from levensreis.services.study import Study
from levensreis.storage.database import SCHEMA
from tests.builders import PASSPHRASE

SAMPLES = Path(__file__).parent / "samples"
VERSIONS = sorted(path.name for path in SAMPLES.iterdir())


@pytest.fixture
def study(version: str, tmp_path: Path) -> Iterator[Study]:
    """A study that was made by a version of the program, opened by this one."""
    folder = Path(shutil.copytree(SAMPLES / version, tmp_path / "studie"))
    with Study.open(folder, PASSPHRASE) as opened:
        yield opened


@pytest.mark.parametrize("version", VERSIONS)
def test_a_file_of_every_version_opens_with_what_was_in_it(study: Study) -> None:
    journey = study.journeys.get_by_code("LR-010")
    assert (journey.pseudonym, str(journey.youth.birth)) == ("Sem", "2008-05")
    assert [each.text for each in journey.statements] == [
        "Thuis bij beide ouders",
        "Begeleiding thuis",
        "Logeerhuis",
        "Elke dag hetzelfde ritme",
    ]
    home, care, _, rhythm = journey.statements
    assert (home.quote, home.story) == ("het was er rustig", "Een kleine straat.")
    assert care.turning_point
    assert care.spell is not None
    assert care.spell.funding_law is FundingLaw.JEUGDWET
    assert rhythm.loose_words == ("#ritmes", "?")
    assert rhythm.codings[0].example == "een bord met de dag"
    assert [each.code for each in study.journeys.overview()] == ["LR-002", "LR-010"]
    assert len(study.journeys.get_by_code("LR-002").statements) == 35
    entries = study.register.get(journey.id).entries
    assert {each.name for each in entries} == {"Jurre", "Hoogeveen"}


@pytest.mark.parametrize("version", VERSIONS)
def test_what_was_in_the_bin_of_an_old_file_can_be_taken_back(study: Study) -> None:
    journey = study.journeys.get_by_code("LR-010")
    [thrown] = study.journeys.in_bin(journey.id)
    assert thrown.text == "Weggegooid: nooit zo gezegd"


@pytest.mark.parametrize("version", VERSIONS)
def test_words_of_an_old_file_are_found(study: Study) -> None:
    found = study.journeys.find("kleine straat")
    home = study.journeys.get_by_code("LR-010").statements[0]
    assert [each.statement_id for each in found] == [home.id]


@pytest.mark.parametrize("version", ["0001"])
def test_a_law_at_a_place_of_the_first_version_is_left_behind(study: Study) -> None:
    journey = study.journeys.get_by_code("LR-010")
    assert journey.statements[2].spell == Spell(SpellType.PLACE)


@pytest.mark.parametrize("version", ["0001"])
def test_nothing_of_a_file_before_consent_was_kept_leaves_without_it(
    study: Study,
) -> None:
    assert study.exports.not_counted() == ["LR-002", "LR-010"]


def test_there_is_a_sample_of_every_version_but_the_newest() -> None:
    assert [f"{number:04}" for number in range(1, int(SCHEMA))] == VERSIONS
