"""Group interviews of a study: kept step by step, counted, and let out safely."""

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from levensreis.domain.anonymise.release import NotReleased
from levensreis.domain.codebook import InvalidFactor
from levensreis.domain.codebook_work.deeds import Wording
from levensreis.domain.factor_table import Order, TableKind
from levensreis.domain.influence import Influence
from levensreis.domain.placed import InvalidStatement
from levensreis.domain.professionals.interview import InvalidInterview
from levensreis.domain.system import System
from levensreis.formats.codebook_json import professional_codebook
from levensreis.formats.json_text import BadFile
from levensreis.services.codebook_work import CodebookWork
from levensreis.services.example import add_interviews
from levensreis.services.interviews_taken_over import TakenOver, take_over
from levensreis.services.merging import MergedStudy
from levensreis.services.outside import InsideStudy, UnknownFormat
from levensreis.services.professional_files import (
    save_beside,
    save_interviews,
    save_table,
)
from levensreis.services.professionals import ProfessionalsService
from levensreis.services.research_source import ResearchSource
from levensreis.services.study import Study
from levensreis.storage.research.build import put
from tests.builders import (
    CHEAP,
    EXAMPLES,
    PASSPHRASE,
    a_coded_statement,
    a_factor,
    a_journey,
    a_register,
    a_study,
)
from tests.gathered import an_interview, said
from tests.storage.research.selected import FACTORS, a_selected

TABLE_B2 = Path(__file__).parents[1] / "data" / "table_b2.csv"
FIRST, SECOND, *_ = professional_codebook().factors
OWN = a_factor(label="Te veel formulieren", system=System.MACRO, own=True)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProfessionalsService]:
    """The example study with its interviews; for reading only."""
    folder = tmp_path_factory.mktemp("gesprekken") / "studie"
    with Study.create(folder, PASSPHRASE, CHEAP) as study:
        study.import_journeys(EXAMPLES)
        add_interviews(study)
        source = ResearchSource.of_study(study)
        yield ProfessionalsService(source)
        source.close()


@pytest.fixture
def service(study: Study) -> ProfessionalsService:
    """The interviews of an empty study."""
    return ProfessionalsService(ResearchSource.of_study(study))


@pytest.fixture
def merged(tmp_path: Path) -> Iterator[ProfessionalsService]:
    """The interviews of a merged study of twelve invented journeys."""
    with MergedStudy.create(tmp_path / "samen", PASSPHRASE, CHEAP) as opened:
        with opened.target.transaction() as connection:
            put(connection, a_selected(12))
        yield ProfessionalsService(ResearchSource.of_merged(opened))


def test_the_example_gives_table_b2_row_by_row(
    filled: ProfessionalsService, tmp_path: Path
) -> None:
    path = tmp_path / "b2.csv"
    result = save_table(filled, path)
    with TABLE_B2.open(encoding="utf-8", newline="") as file:
        wanted = list(csv.reader(file))
    with path.open(encoding="utf-8", newline="") as file:
        found = list(csv.reader(file))
    assert len(wanted) == 53
    for row, expected in zip(found, wanted, strict=True):
        assert row == expected
    assert path.read_bytes() == TABLE_B2.read_bytes()
    assert result.table.kind is TableKind.PROFESSIONALS
    assert (result.journeys, result.statements) == (6, 78)
    assert filled.astray() == []


def test_professionals_of_the_example_name_more_far_factors(
    filled: ProfessionalsService,
) -> None:
    beside = filled.beside()
    journeys, told = beside.journeys, beside.professionals
    assert (beside.is_farther, beside.is_nearer) == (True, True)
    # Counted by hand in reference tables B1 (116 factors) and B2 (52).
    assert [journeys.factors.of(each) for each in System] == [6, 12, 16, 56, 26]
    assert [journeys.mentions.of(each) for each in System] == [9, 20, 36, 119, 46]
    assert [told.factors.of(each) for each in System] == [19, 3, 10, 13, 7]
    assert told.mentions.total == 52


def test_every_step_has_a_name_and_can_be_taken_back(
    service: ProfessionalsService,
) -> None:
    one = service.add(an_interview(said(text="Eerst")))
    told = said(text="Daarna")
    service.put_statement(one.id, told)
    service.code(one.id, told.id, FIRST.id)
    service.move_statement(one.id, told.id, 0)
    service.change(replace(one, on=date(2025, 5, 1), organisations=("Ander",)))
    now = service.interview(one.id)
    assert [each.text for each in now.statements] == ["Daarna", "Eerst"]
    assert (now.on, now.organisations) == (date(2025, 5, 1), ("Ander",))
    names = [service.desk.undo() for _ in range(5)]
    assert names == [
        *("groepsgesprek wijzigen", "uitspraak verplaatsen", "factor koppelen"),
        *("uitspraak vastleggen", "groepsgesprek vastleggen"),
    ]
    assert service.interviews() == []
    while service.desk.redo():
        pass
    assert service.interviews() == [now]
    service.uncode(one.id, told.id, FIRST.id)
    service.remove_statement(one.id, told.id)
    assert [each.text for each in service.interview(one.id).statements] == ["Eerst"]
    service.remove(one.id)
    with pytest.raises(InvalidInterview, match="niet meer"):
        service.interview(one.id)


def test_what_cannot_be_is_refused_and_changes_nothing(
    service: ProfessionalsService,
) -> None:
    one = service.add(an_interview(said()))
    with pytest.raises(InvalidInterview, match="deelnemer 1 lijkt een naam"):
        service.add(an_interview(participants=("Anja de Vries",)))
    with pytest.raises(InvalidStatement, match="niet in het codeboek"):
        service.put_statement(one.id, said(a_factor()))
    with pytest.raises(InvalidFactor, match="in geen van beide"):
        service.code(one.id, one.statements[0].id, a_factor().id)
    assert service.interviews() == [one]


def test_researchers_make_factors_of_their_own(service: ProfessionalsService) -> None:
    book = service.factors
    book.put(OWN)
    assert service.codebook().factors[-1] == OWN
    service.add(an_interview(said(OWN)))
    assert [row.factor for row in service.table().rows] == [OWN]
    better = book.put(replace(OWN, label="Te  veel papier"))
    assert better.label == "Te veel papier"
    with pytest.raises(InvalidFactor, match="de kant en het systeem blijven"):
        book.put(replace(OWN, influence=Influence.POSITIVE))
    with pytest.raises(InvalidFactor, match="staat nog bij uitspraken"):
        book.remove(OWN.id)
    with pytest.raises(InvalidFactor, match="staat al in het codeboek"):
        book.put(a_factor(label=FIRST.label.upper()))
    with pytest.raises(InvalidFactor, match="Alleen een eigen factor"):
        book.put(replace(FIRST, label="Anders"))
    with pytest.raises(InvalidFactor, match="Alleen een eigen factor"):
        book.remove(FIRST.id)
    service.remove(service.interviews()[0].id)
    book.remove(OWN.id)
    assert service.codebook() == professional_codebook()


def test_a_statement_can_have_a_factor_of_the_journeys(
    service: ProfessionalsService,
) -> None:
    shared = service.shared().factors[2]
    one = service.add(an_interview(said(text="Geen plek")))
    service.code(one.id, one.statements[0].id, shared.id)
    service.add(an_interview(said(FIRST)))
    assert [row.factor for row in service.table(Order.COUNT).rows] == [FIRST, shared]
    assert [each.statement.text for each in service.behind(shared.id)] == ["Geen plek"]


def test_nobody_of_a_journey_leaves_in_what_professionals_said(
    tmp_path: Path,
) -> None:
    with a_study(tmp_path / "studie") as study:
        study.journeys.begin(a_journey(code="LR-001"), a_register(Jurre="William"))
        service = ProfessionalsService(ResearchSource.of_study(study))
        told = said(FIRST, example="zoals bij Jurre")
        service.add(an_interview(told))
        for ending in (".csv", ".pdf"):
            with pytest.raises(NotReleased, match=r"groepsgesprek 1 .* van LR-001"):
                save_table(service, tmp_path / f"b2{ending}")
        with pytest.raises(NotReleased, match="groepsgesprek 1, uitspraak 1"):
            save_interviews(service, tmp_path / "g.json")
        service.desk.undo()
        with pytest.raises(InsideStudy):
            save_table(service, tmp_path / "studie" / "b2.csv")
        service.add(an_interview(said(FIRST), organisations=("Boerderij Jurre",)))
        with pytest.raises(NotReleased, match="in het bestand staat iets"):
            save_table(service, tmp_path / "b2.pdf")
        service.factors.put(replace(OWN, label="Het verhaal van Jurre"))
        service.add(an_interview(said(OWN)))
        with pytest.raises(NotReleased, match=r"LR-001\. Hernoem de factor"):
            save_table(service, tmp_path / "b2.docx")
        assert [each.name for each in tmp_path.iterdir()] == ["studie"]


def test_for_others_no_organisation_is_named(
    service: ProfessionalsService, tmp_path: Path
) -> None:
    pdf = tmp_path / "b2.html"
    told = said(FIRST, example="een goed gesprek")
    service.add(an_interview(told, organisations=("Stichting Duinkant",)))
    save_table(service, pdf, published=True)
    page = pdf.read_text("utf-8")
    assert "organisaties worden niet genoemd" in page
    assert "vertrouwelijk" not in page
    assert "zie groepsgesprek 1" in page
    service.add(an_interview(said(SECOND, example="bij stichting duinkant lukte het")))
    save_table(service, pdf)
    assert "vertrouwelijk" in pdf.read_text("utf-8")
    with pytest.raises(NotReleased, match="wordt een organisatie genoemd"):
        save_table(service, pdf, published=True)


def test_interviews_go_with_their_factors_to_a_merged_study(
    service: ProfessionalsService, merged: ProfessionalsService, tmp_path: Path
) -> None:
    path = tmp_path / "gesprekken.json"
    service.factors.put(OWN)
    shared = service.shared().factors[0]
    one = service.add(an_interview(said(OWN), said(FIRST), said(shared)))
    assert save_interviews(service, path) == 1
    assert take_over(merged, path) == TakenOver(added=1)
    assert merged.desk.to_undo == "groepsgesprekken overnemen"
    # The merged study has another codebook: its factor is one of professionals there.
    labels = {row.factor.label for row in merged.table().rows}
    assert labels == {OWN.label, FIRST.label, shared.label}
    assert take_over(merged, path) == TakenOver(same=1)
    here = merged.put_statement(one.id, said(FACTORS[0], text="Alleen hier"))
    assert take_over(merged, path) == TakenOver(kept=1)
    assert merged.interviews() == [here]
    assert take_over(merged, path, file_first=True) == TakenOver(replaced=1)
    assert merged.interviews()[0].statements == one.statements
    for ending in (".csv", ".pdf", ".xlsx"):
        save_beside(merged, tmp_path / f"naast{ending}")
        save_table(merged, tmp_path / f"b2{ending}")
    assert save_interviews(merged, tmp_path / "terug.json") == 1
    with pytest.raises(UnknownFormat):
        save_beside(merged, tmp_path / "naast.txt")


def test_a_factor_that_researchers_merged_counts_as_what_it_became(
    tmp_path: Path,
) -> None:
    with MergedStudy.create(tmp_path / "samen", PASSPHRASE, CHEAP) as opened:
        work = CodebookWork(opened)
        for label in ("Lang wachten", "Wachten"):
            work.add_factor(Wording(label, System.MACRO, Influence.NEGATIVE))
        gone, stays = work.state().codebook.factors
        service = ProfessionalsService(ResearchSource.of_merged(opened))
        service.add(an_interview(said(gone)))
        work.merge([gone.id], stays.id)
        assert [row.factor.label for row in service.table().rows] == ["Wachten"]
        work.undo()
        assert [row.factor.label for row in service.table().rows] == ["Lang wachten"]


def test_a_file_is_taken_over_whole_or_not_at_all(
    service: ProfessionalsService, tmp_path: Path
) -> None:
    path = tmp_path / "gesprekken.json"
    good, bad = an_interview(said(FIRST)), an_interview(participants=("Anja Bos",))
    document = {
        "format": "levensreis/group-interviews",
        "version": 1,
        "interviews": [
            {"id": str(each.id), "on": "2025-01-01", "organisations": ["A"], **more}
            for each, more in (
                (good, {"statements": []}),
                (bad, {"participants": list(bad.participants)}),
            )
        ],
    }
    path.write_text(json.dumps(document), "utf-8")
    with pytest.raises(BadFile, match=r"gesprekken.json: interviews\[1\]: Bij deelnem"):
        take_over(service, path)
    path.write_bytes(b"\xff")
    with pytest.raises(BadFile, match="geen tekst in UTF-8"):
        take_over(service, path)
    with pytest.raises(BadFile, match="kan niet worden gelezen"):
        take_over(service, tmp_path)
    assert service.interviews() == []


def test_a_factor_that_nobody_knows_is_told_and_counts_nowhere(
    service: ProfessionalsService, tmp_path: Path
) -> None:
    path, gone = tmp_path / "gesprekken.json", a_factor()
    service.factors.put(OWN)
    one = service.add(an_interview(said(OWN)))
    save_interviews(service, path)
    path.write_text(
        path.read_text("utf-8").replace(
            f'"factor": "{OWN.id}"', f'"factor": "{gone.id}"'
        )
    )
    assert take_over(service, path, file_first=True) == TakenOver(replaced=1, astray=1)
    assert service.table().rows == ()
    told = service.put_statement(
        one.id, replace(service.interview(one.id).statements[0], text="Anders")
    )
    assert [each.coding.factor for each in service.astray()] == [gone.id]
    service.uncode(one.id, told.statements[0].id, gone.id)
    assert service.astray() == []


def test_b1_beside_b2_waits_until_the_journeys_may_be_counted(
    tmp_path: Path,
) -> None:
    with a_study(tmp_path / "studie") as study:
        factor = study.journeys.codebook().factors[0]
        study.journeys.begin(
            a_journey(a_coded_statement(factor, text="Jurre")), a_register(Jurre=None)
        )
        service = ProfessionalsService(ResearchSource.of_study(study))
        service.add(an_interview(said(FIRST)))
        save_table(service, tmp_path / "b2.csv")
        with pytest.raises(NotReleased):
            save_beside(service, tmp_path / "naast.csv")
