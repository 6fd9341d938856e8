"""The factor table of a source: filters, comparison, what is behind it and kept."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from sqlalchemy import insert

from levensreis.domain.anonymise.release import NotReleased
from levensreis.domain.characteristics import SmallGroups
from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work.deeds import NewCategory
from levensreis.domain.factor_table import Order, Tally
from levensreis.domain.journey import Sex, Youth
from levensreis.domain.selection import EVERYTHING
from levensreis.domain.selection_text import parse
from levensreis.domain.system import System
from levensreis.services.codebook_work import CodebookWork
from levensreis.services.findings import FactorFindings, NoName
from levensreis.services.merging import MergedStudy
from levensreis.services.outside import InsideStudy, UnknownFormat
from levensreis.services.research_source import ResearchSource
from levensreis.services.study import Study
from levensreis.services.table_files import (
    COMPARISON_ENDINGS,
    TABLE_ENDINGS,
    save_found,
)
from levensreis.storage.research.build import put
from levensreis.storage.research.merged_tables import factor_note
from tests.builders import (
    CHEAP,
    PASSPHRASE,
    a_coded_statement,
    a_journey,
    a_register,
    a_study,
)
from tests.storage.research.selected import FACTORS, a_selected
from tests.ui.research.merged_study import make

_ONE = FACTORS[0].id


@pytest.fixture
def findings(tmp_path: Path) -> Iterator[FactorFindings]:
    """Over a merged study of thirty journeys."""
    with MergedStudy.create(tmp_path / "samen", PASSPHRASE, CHEAP) as merged:
        with merged.target.transaction() as connection:
            put(connection, a_selected(30))
        yield FactorFindings(ResearchSource.of_merged(merged))


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Study]:
    """A study with a boy and a girl, whose story names somebody."""
    with a_study(tmp_path / "studie") as study:
        first, second, *_ = study.journeys.codebook().factors
        for sex, factors in ((Sex.MALE, (first,)), (Sex.FEMALE, (first, second))):
            told = a_journey(
                *(a_coded_statement(each, text="Jurre sliep") for each in factors),
                youth=Youth(sex=sex),
            )
            study.journeys.begin(told, a_register(Jurre="Sem"))
        yield study


def test_each_number_has_its_journeys_behind_it(findings: FactorFindings) -> None:
    selection = parse("geslacht=v leeftijd=0-12")
    result = findings.count(selection)
    assert result.journeys == findings.size(selection).journeys < 30
    assert result.table.rows
    for row in result.table.rows:
        behind = findings.behind(row.factor.id, selection)
        assert row.tally.journeys == len(behind)
        assert all(each.statements for each in behind)
    pairs = sum(row.tally.journeys for row in result.table.rows)
    assert result.spread.total == pairs
    assert sum(result.spread.share(each) or 0 for each in System) == pytest.approx(100)


def test_two_selections_stand_side_by_side(findings: FactorFindings) -> None:
    boys, girls = parse("geslacht=m"), parse("geslacht=v")
    found = findings.compare(boys, girls)
    here = {row.factor.id: row.tally.journeys for row in found.first.table.rows}
    there = {row.factor.id: row.tally.journeys for row in found.second.table.rows}
    assert {row.factor.id for row in found.rows} == here.keys() | there.keys()
    for row in found.rows:
        fid = row.factor.id
        assert row.difference == here.get(fid, 0) - there.get(fid, 0)
    assert sum(each.difference or 0 for each in found.systems) == pytest.approx(0)
    assert [each.system for each in found.systems] == list(System)
    mirrored = findings.compare(girls, boys)
    assert [row.difference for row in mirrored.rows] == [
        -(row.difference or 0) for row in found.rows
    ]


def test_what_is_published_is_rounded_and_keeps_small_counts(
    findings: FactorFindings,
) -> None:
    found = findings.count(published=True)
    assert found.table.is_published
    assert len(found.table.rows) == len(FACTORS)
    for row in found.table.rows:
        assert row.tally.is_left_out or row.tally.journeys % 5 == 0
    compared = findings.compare(parse("geslacht=m"), EVERYTHING, published=True)
    for each in compared.rows:
        hidden = each.first.is_left_out or each.second.is_left_out
        assert (each.difference is None) == hidden
    only = findings.count(parse("systeem=exo"), published=True)
    assert {row.factor.system for row in only.table.rows} == {System.EXO}


def test_a_chosen_example_stands_in_the_table(findings: FactorFindings) -> None:
    chosen = findings.behind(_ONE)[-1].statements[0]
    findings.choose_example(_ONE, chosen.sid)
    assert findings.chosen_examples() == {_ONE: chosen.sid}
    tally = _tally(findings, _ONE)
    assert tally.example == (chosen.example or chosen.text)
    assert tally.example_journey == chosen.pseudonym
    findings.choose_example(_ONE, None)
    assert not findings.chosen_examples()


def test_a_saved_query_is_made_again_and_tells_of_change(
    findings: FactorFindings,
) -> None:
    result = findings.count(parse("geslacht=v"), Order.COUNT)
    with pytest.raises(NoName):
        findings.save("  ", result, Order.COUNT)
    query = findings.save(" Meisjes  2026", result, Order.COUNT)
    assert findings.saved() == [replace(query, at=findings.saved()[0].at)]
    assert query.name == "Meisjes 2026"
    again = findings.again(query)
    assert (again.result, again.is_changed) == (query.result, False)
    with findings.source.keeping() as connection:
        connection.exec_driver_sql("DELETE FROM journey WHERE id <= 10")
    again = findings.again(query)
    assert again.is_changed
    assert again.comparison.second.journeys == result.journeys
    assert again.result.journeys < result.journeys
    findings.forget(query)
    assert findings.saved() == []
    findings.keep_again(query)
    assert [each.id for each in findings.saved()] == [query.id]


def test_a_saved_query_tells_of_work_on_the_codebook(tmp_path: Path) -> None:
    make(tmp_path / "samen", tmp_path / "binnen")
    with MergedStudy.open(tmp_path / "samen", PASSPHRASE) as merged:
        findings = FactorFindings(ResearchSource.of_merged(merged))
        work = CodebookWork(merged)
        query = findings.save("Alles", findings.count(), Order.COUNT)

        def is_changed() -> bool:
            return findings.again(query).is_changed

        work.define(FactorId("school"), "Geen school die past")
        assert is_changed()
        work.undo()
        assert not is_changed()
        made = work.add_category("Stabiliteit").deed
        assert isinstance(made, NewCategory)
        named = findings.save("Nu", findings.count(), Order.COUNT)
        work.define_category(made.category, "Of er iets blijft")
        assert findings.again(named).is_changed
        assert not findings.again(named).comparison.differs


def test_every_form_of_a_table_is_written_with_what_was_counted(
    findings: FactorFindings, tmp_path: Path
) -> None:
    result = findings.count(parse("geslacht=v"))
    compared = findings.compare(parse("geslacht=v"), parse("geslacht=m"))
    for ending in TABLE_ENDINGS:
        path = tmp_path / f"tabel{ending}"
        save_found(findings.source, result, path)
        first = path.read_bytes()
        save_found(findings.source, result, path)
        assert first == path.read_bytes()
    assert "geslacht: meisje" in (tmp_path / "tabel.html").read_text("utf-8")
    for ending in COMPARISON_ENDINGS:
        save_found(findings.source, compared, tmp_path / f"naast{ending}")
    text = (tmp_path / "naast.csv").read_text("utf-8")
    lines = list(csv.DictReader(io.StringIO(text)))
    assert [line["difference"] for line in lines] == [
        str(row.difference) for row in compared.rows
    ]
    with ZipFile(tmp_path / "naast.zip") as package:
        assert "systems.csv" in "".join(package.namelist())
    with pytest.raises(UnknownFormat):
        save_found(findings.source, compared, tmp_path / "naast.docx")
    with pytest.raises(InsideStudy):
        save_found(findings.source, result, tmp_path / "samen" / "tabel.csv")


def test_of_publication_is_told_how_few_are_alike(
    findings: FactorFindings, tmp_path: Path
) -> None:
    told: list[SmallGroups] = []
    found = findings.count(published=True)
    save_found(findings.source, found, tmp_path / "uit.csv", told=told.append)
    assert [each.before for each in told] == [
        min(
            findings.size(parse(f"geslacht={sex} leeftijdsgroep={age}")).journeys
            for sex in "mv"
            for age in ("12-17", "18-22")
        )
    ]


def test_a_laptop_counts_released_words_and_lets_no_name_out(
    laptop: Study, tmp_path: Path
) -> None:
    findings = FactorFindings(ResearchSource.of_study(laptop))
    result = findings.count(parse("geslacht=v", findings.options()))
    assert [row.tally.journeys for row in result.table.rows] == [1, 1]
    first = result.table.rows[0].factor.id
    [behind] = findings.behind(first, result.selection)
    assert [each.text for each in behind.statements] == ["Sem sliep"]
    findings.choose_example(first, behind.statements[0].sid)
    query = findings.save("Nu", findings.count(), Order.CODEBOOK)
    assert not findings.again(query).is_changed
    assert _tally(findings, first).example == "Sem sliep"
    path = tmp_path / "tabel.csv"
    save_found(findings.source, findings.count(), path)
    assert "Sem sliep" in path.read_text("utf-8")
    with pytest.raises(InsideStudy):
        save_found(findings.source, result, laptop.folder / "tabel.csv")
    with pytest.raises(NotReleased):
        findings.count(published=True)
    leaking = replace(result, table=replace(result.table, selected="Jurre"))
    with pytest.raises(NotReleased):
        save_found(findings.source, leaking, tmp_path / "Jurre.csv")


def _tally(findings: FactorFindings, fid: FactorId) -> Tally:
    rows = findings.count().table.rows
    return next(row.tally for row in rows if row.factor.id == fid)


def test_what_researchers_wrote_of_a_factor_is_told(findings: FactorFindings) -> None:
    with findings.source.keeping() as connection:
        note = {"fid": _ONE, "definition": "Wat eronder valt"}
        connection.execute(
            insert(factor_note).values(note | {"category": "", "is_core": 0})
        )
    told = {each.id: each.definition for each in findings.source.data().codebook}
    assert told[_ONE] == "Wat eronder valt"
    assert set(told.values()) == {"Wat eronder valt", ""}
