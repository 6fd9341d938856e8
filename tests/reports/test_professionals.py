"""Table B2 and B1 beside B2 on paper: the form of B1, for everybody who reads."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from levensreis.domain.codebook import Codebook
from levensreis.domain.factor_table import (
    FactorTable,
    Order,
    TableKind,
    Tally,
    build_table,
)
from levensreis.domain.findings import TableResult, spread_of
from levensreis.domain.professionals.comparison import Beside, Voice
from levensreis.formats.codebook_json import professional_codebook, shipped_codebook
from levensreis.pictures.research.beside import beside_chart
from levensreis.pictures.research.chart import PAPER
from levensreis.reports.beside import beside_document
from levensreis.reports.factor_table import table_document
from levensreis.reports.group_interviews import interview_blocks
from levensreis.reports.paper import fonts
from levensreis.reports.paper.press import pdf
from tests.gathered import an_interview, said
from tests.reports.pages import body
from tests.reports.tagged import assert_all_ink_is_told_once
from tests.reports.validator import broken_rules, needs_engine

INTERVIEWS = [
    an_interview(
        said(),
        on=date(2025, 2, number),
        organisations=("Stichting Duinkant", "Gemeente Oeverveld"),
        participants=("teamleider", "AVG-arts"),
    )
    for number in range(1, 7)
]


def result(book: Codebook, kind: TableKind, *, published: bool = False) -> TableResult:
    tallies = {factor.id: Tally(1) for factor in book.factors}
    rows = build_table(book, tallies, Order.CODEBOOK).rows
    table = FactorTable(rows, is_published=published, kind=kind)
    spread = spread_of(book, tallies)
    return TableResult(table=table, journeys=6, statements=78, spread=spread)


def b2(*, published: bool = False) -> bytes:
    table = result(
        professional_codebook(), TableKind.PROFESSIONALS, published=published
    ).table
    after = interview_blocks(INTERVIEWS, is_published=published)
    return pdf(table_document(table, 6, after))


def beside() -> bytes:
    fonts.register()
    found = Beside(
        Voice(result(shipped_codebook(), TableKind.JOURNEYS)),
        Voice(result(professional_codebook(), TableKind.PROFESSIONALS)),
    )
    chart = beside_chart(found, PAPER, cache(fonts.text_width))
    assert len(chart.numbers.rows) == 10
    return pdf(beside_document(found, chart))


PAPERS: dict[str, Callable[[], bytes]] = {"tabel-b2": b2, "naast": beside}


@pytest.fixture(scope="module")
def papers() -> dict[str, bytes]:
    return {name: make() for name, make in PAPERS.items()}


@needs_engine
@pytest.mark.timeout(300)
def test_they_keep_to_pdf_ua_1_and_pdf_a_2a(
    papers: dict[str, bytes], tmp_path: Path
) -> None:
    for name, content in papers.items():
        (tmp_path / f"{name}.pdf").write_bytes(content)
        assert_all_ink_is_told_once(content)
        assert PAPERS[name]() == content
    broken = broken_rules(sorted(tmp_path.glob("*.pdf")))
    assert {path.stem: rules for path, rules in broken.items()} == {
        "tabel-b2": [],
        "naast": [],
    }


def test_table_b2_has_the_form_of_b1_and_tells_who_was_there(
    papers: dict[str, bytes], tmp_path: Path
) -> None:
    path = tmp_path / "b2.pdf"
    path.write_bytes(papers["tabel-b2"])
    told = " ".join(body(path).split())
    assert "Tabel B2. Factoren uit de groepsgesprekken met professionals" in told
    assert "Aantal groepsgesprekken: 6" in told
    for each in professional_codebook().factors:
        assert each.label[:25] in told
    assert "Stichting Duinkant; Gemeente Oeverveld" in told
    assert "1 februari 2025" in told


def test_for_others_it_tells_no_organisation_and_no_function(tmp_path: Path) -> None:
    path = tmp_path / "b2.pdf"
    path.write_bytes(b2(published=True))
    told = " ".join(body(path).split())
    assert "Duinkant" not in told
    assert "AVG-arts" not in told
    assert "1 februari 2025 2 2 1 2 februari 2025 2 2 1" in told


def test_beside_tells_the_shares_in_words(
    papers: dict[str, bytes], tmp_path: Path
) -> None:
    path = tmp_path / "naast.pdf"
    path.write_bytes(papers["naast"])
    told = " ".join(body(path).split())
    # 18 of the 116 factors of B1 are far, 22 of the 52 of B2.
    assert "ligt 16 % van de factoren uit de levensreizen en 42 % van die" in told
    assert "6 (5 %)" in told
