"""A study, its file merged, and the same on a server are one thing to count."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.release import NotReleased
from levensreis.domain.factor_table import Order
from levensreis.domain.inflow.characteristic import UNKNOWN
from levensreis.domain.journey import Journey
from levensreis.domain.notes import Notes
from levensreis.domain.research_data import ResearchData
from levensreis.domain.selection_text import parse
from levensreis.domain.session import Session
from levensreis.domain.spell import PlaceKind, Spell, SpellType
from levensreis.domain.statement import Kind
from levensreis.domain.theme import Theme
from levensreis.services.findings import FactorFindings
from levensreis.services.merging import MergedStudy
from levensreis.services.research_source import (
    ResearchSource,
    SourceKind,
    open_source,
)
from levensreis.services.study import Study
from levensreis.storage.research.counts import tallies
from levensreis.storage.research.server import Server
from tests.builders import (
    CHEAP,
    PASSPHRASE,
    a_coded_statement,
    a_journey,
    a_register,
    a_statement,
    a_study,
    an_entry,
)
from tests.services.researched import ready
from tests.storage.research.postgres import running, why_not


@pytest.fixture(scope="module")
def laptop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Study]:
    """A study with three journeys, and its research file beside it."""
    folder = tmp_path_factory.mktemp("laptop")
    with a_study(folder / "studie") as study:
        for number in range(3):
            told = _a_journey(study, number)
            study.journeys.begin(told)
            ready(study, told)
        study.research.make(folder / "uit.lrs")
        yield study


def _a_journey(study: Study, number: int) -> Journey:
    factors = study.journeys.codebook().factors[number : number + 2]
    place = Spell(SpellType.PLACE, kind=PlaceKind.FOSTER, with_whom="een tante")
    return a_journey(
        *(a_coded_statement(each, example=f"Zo was {number}") for each in factors),
        a_statement(kind=Kind.SPELL, spell=place, period="6;6 - 9;0"),
        pseudonym=f"Schuilnaam {number}",
        notes=Notes(stories={Theme.LIVING: "Zo ging het."}),
    )


@pytest.fixture(scope="module")
def merged(laptop: Study) -> Iterator[MergedStudy]:
    folder = laptop.folder.parent
    with MergedStudy.create(folder / "samen", PASSPHRASE, CHEAP) as opened:
        opened.merge([folder / "uit.lrs"])
        yield opened


def told(data: ResearchData) -> object:
    """What is told: factors that nobody used, and what few have, stay on a laptop."""
    used = {
        coding.factor
        for _, _, statement in data.statements()
        for coding in statement.codings
    }
    book = [each for each in data.codebook if each.id in used]
    return [replace(each, characteristics={}) for each in data.journeys], book


def test_a_merged_file_is_counted_as_the_study_it_came_from(
    laptop: Study, merged: MergedStudy
) -> None:
    with closing(ResearchSource.of_study(laptop)) as own:
        together = ResearchSource.of_merged(merged)
        assert (own.kind, together.kind) == (SourceKind.STUDY, SourceKind.MERGED)
        assert told(own.data()) == told(together.data())
        assert len(own.data().journeys) == 3
        with own.reading() as here, together.reading() as there:
            assert tallies(here) == tallies(there)
        table = laptop.exports.factor_table(Order.CODEBOOK)
        with own.reading() as connection:
            counts = {fid: each.journeys for fid, each in tallies(connection).items()}
        assert counts == {row.factor.id: row.tally.journeys for row in table.rows}


def test_a_server_is_counted_as_a_folder(laptop: Study, merged: MergedStudy) -> None:
    if reason := why_not():
        pytest.skip(reason)
    with running() as cluster:
        address = cluster.new_database("bron")
        with MergedStudy(Server(address)) as study:
            study.merge([laptop.folder.parent / "uit.lrs"])
        with open_source(address, lambda: PASSPHRASE) as source:
            folder = ResearchSource.of_merged(merged)
            assert source.kind is SourceKind.SERVER
            assert told(source.data()) == told(folder.data())
            assert source.codebook() == folder.codebook()
            assert source.version() == folder.version()
            with source.reading() as there, folder.reading() as here:
                assert tallies(there) == tallies(here)


def test_what_is_counted_follows_the_study(tmp_path: Path) -> None:
    with a_study(tmp_path / "studie") as study:
        factor = study.journeys.codebook().factors[0]
        study.journeys.begin(a_journey(a_coded_statement(factor)))
        source = ResearchSource.of_study(study)
        before = source.version()
        assert source.version() == before
        second = a_journey(a_coded_statement(factor, text="Jurre ging weg"))
        study.journeys.begin(second)
        assert source.version() != before
        assert len(source.data().journeys) == 2
        with pytest.raises(NotReleased):
            source.for_others().version()  # nobody signed
        study.register.put(second.id, a_register(Jurre="Bram"))
        texts = [each.text for _, _, each in source.data().statements()]
        assert "Bram ging weg" in texts  # what did not change is not released again
        study.register.put(second.id, Register((an_entry("Jurre", replacement=None),)))
        with pytest.raises(NotReleased):
            source.version()
        source.close()


def test_a_folder_is_opened_as_what_lies_in_it(tmp_path: Path) -> None:
    a_study(tmp_path / "studie", a_journey()).close()
    MergedStudy.create(tmp_path / "samen", PASSPHRASE, CHEAP).close()
    for name, kind in (("studie", SourceKind.STUDY), ("samen", SourceKind.MERGED)):
        with open_source(str(tmp_path / name), lambda: PASSPHRASE) as source:
            assert (source.kind, source.name) == (kind, name)
            assert source.data().journeys is not None


def test_journeys_that_were_told_in_two_years_are_compared(tmp_path: Path) -> None:
    with a_study(tmp_path / "studie") as study:
        first, second = study.journeys.codebook().factors[:2]
        for day, factor in ((date(2025, 12, 30), first), (date(2026, 1, 4), second)):
            told = a_journey(a_coded_statement(factor), sessions=(Session(on=day),))
            study.journeys.begin(told)
        study.journeys.begin(a_journey(a_coded_statement(first)))  # on no day
        with closing(ResearchSource.of_study(study)) as source:
            counted = FactorFindings(source)
            found = {
                year: counted.count(parse(f"jaar={year}")).journeys
                for year in ("2025", "2026", UNKNOWN)
            }
    assert found == {"2025": 1, "2026": 1, UNKNOWN: 1}
