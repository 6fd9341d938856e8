"""The formats for researchers: a clean file gives no alarm, a planted name does."""

import sys
from dataclasses import replace

import pytest

from levensreis.domain.anonymise.leak import LeakScan
from levensreis.domain.factor_table import FactorRow, FactorTable
from levensreis.domain.research_data import ResearchData
from levensreis.formats.contents.columnar import is_columnar
from levensreis.formats.research.write import ResearchFormat, write_research
from levensreis.formats.tables.write import TableFile, write_table
from levensreis.services.leak_scan import scan_content
from tests.formats.studies import FACTORS, a_journey_told, a_study, a_table
from tests.formats.studies import a_statement_told as told

NAME = "Jurriaan"
SCAN = LeakScan([NAME])
SAID = f"Toen kwam {NAME} thuis"
PLACES = {
    "een uitspraak": replace(a_study(), journeys=(a_journey_told(1, told(1, SAID)),)),
    "een lang verhaal": replace(
        a_study(),
        journeys=(a_journey_told(1, told(1, "x", story="woord " * 9_000 + SAID)),),
    ),
    "een kenmerk": replace(
        a_study(),
        journeys=(replace(a_journey_told(1), characteristics={"place": NAME}),),
    ),
    "de naam van een kenmerk": replace(
        a_study(), journeys=(replace(a_journey_told(1), characteristics={NAME: "x"}),)
    ),
    "een schuilnaam": replace(
        a_study(),
        journeys=(replace(a_journey_told(1, told(1, "x")), pseudonym=NAME),),
    ),
    "een factor": replace(
        a_study(), codebook=(replace(FACTORS[0], label=SAID), *FACTORS[1:])
    ),
}
NOT_IN = {
    # What a format does not hold cannot leak from it.
    ResearchFormat.CODEBOOK: set(PLACES) - {"een factor"},
    ResearchFormat.SPSS: {"een uitspraak", "een lang verhaal"},
}


def leaks(content: bytes, name: str) -> list[str]:
    return [each.found or each.why for each in scan_content(content, name, SCAN)]


@pytest.mark.parametrize("form", ResearchFormat)
def test_a_clean_file_gives_no_alarm(form: ResearchFormat) -> None:
    assert leaks(write_research(a_study(), form), f"studie{form}") == []


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("form", ResearchFormat)
def test_a_planted_name_is_found(form: ResearchFormat, place: str) -> None:
    study: ResearchData = PLACES[place]
    found = leaks(write_research(study, form), f"studie{form}")
    if place in NOT_IN.get(form, ()):
        assert found == []
    else:
        assert found
        assert all(NAME.casefold() in each.casefold() for each in found)


@pytest.mark.parametrize("form", TableFile)
def test_a_planted_name_is_found_in_a_table(form: TableFile) -> None:
    table = a_table()
    assert leaks(write_table(table, 12, form), f"tabel{form}") == []
    first = table.rows[0]
    planted = FactorTable(
        (FactorRow(first.factor, replace(first.tally, example=SAID)),)
    )
    assert NAME in leaks(write_table(planted, 12, form), f"tabel{form}")


@pytest.mark.parametrize("form", [ResearchFormat.PARQUET, ResearchFormat.SPSS])
def test_what_cannot_be_opened_is_told(
    form: ResearchFormat, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = write_research(a_study(), form)
    assert is_columnar(content)
    damaged = leaks(content[: len(content) // 2], "half")
    assert any("niet te doorzoeken" in each for each in damaged)
    monkeypatch.setitem(sys.modules, form.needs[0], None)
    [why] = leaks(content, "heel")
    assert f"niet te openen zonder {form.needs[0]}" in why
