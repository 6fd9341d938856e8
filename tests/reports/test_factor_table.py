import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from levensreis.domain.codebook import Codebook, Factor
from levensreis.domain.factor_table import FactorTable, Order, Tally, build_table
from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System
from levensreis.reports.factor_table import table_pdf
from levensreis.resources import RESOURCES
from tests.builders import a_codebook, a_factor
from tests.reports.pages import body, pages, printed
from tests.reports.tagged import Node, Tagged


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tabel-b1.pdf"


def the_codebook() -> Codebook:
    read = json.loads((RESOURCES / "codebook" / "b1-2025.json").read_text("utf-8"))
    return Codebook(
        tuple(
            Factor(
                id=each["id"],
                label=each["label"],
                system=System(each["system"]),
                influence=Influence(each["influence"]),
                group=PartyGroup(each["group"]) if each["group"] else None,
            )
            for each in read["factors"]
        )
    )


def whole_table() -> FactorTable:
    codebook = the_codebook()
    tallies = {
        factor.id: Tally(number % 5 + 1, *example(number))
        for number, factor in enumerate(codebook.factors)
    }
    return build_table(codebook, tallies, Order.CODEBOOK)


def example(number: int) -> tuple[str, str]:
    return ("een voorbeeld met <b>&", "Jonah") if number % 7 == 0 else ("", "")


def table_of(*rows: tuple[Factor, Tally]) -> FactorTable:
    codebook = a_codebook(*(factor for factor, _ in rows))
    tallies = {factor.id: tally for factor, tally in rows}
    return build_table(codebook, tallies, Order.CODEBOOK)


def test_the_title_and_the_number_of_journeys_stand_above(path: Path) -> None:
    path.write_bytes(table_pdf(whole_table(), 9))
    words = pages(path)[0]
    assert words.startswith("Tabel B1. Factoren uit de levensreizen")
    assert "Aantal levensreizen: 9" in words


def test_all_factors_of_the_study_are_printed_with_their_counts(path: Path) -> None:
    table = whole_table()
    path.write_bytes(table_pdf(table, 9))
    words = body(path)
    assert len(table.rows) == 116
    for row in table.rows:
        sign = "+" if row.factor.influence is Influence.POSITIVE else "−"
        count = f" ({row.tally.journeys})" if row.tally.journeys > 1 else ""
        assert f"{sign} {row.factor.label}{count}" in words


def test_a_count_of_one_is_not_printed(path: Path) -> None:
    once = a_factor(label="Rust in huis")
    path.write_bytes(table_pdf(table_of((once, Tally(1))), 9))
    assert "(1)" not in body(path)


def test_an_example_says_in_which_journey_it_was(path: Path) -> None:
    tally = Tally(2, "strikte eis CEP-score voor indicatie", "William")
    path.write_bytes(table_pdf(table_of((a_factor(label="Regels"), tally)), 9))
    assert (
        "− Regels (2) Bijv. strikte eis CEP-score voor indicatie (zie William)"
    ) in body(path)


def test_systems_go_from_far_to_near_with_their_model_names(path: Path) -> None:
    path.write_bytes(table_pdf(whole_table(), 9))
    words = body(path)
    places = [words.index(f"{system.label} ({system.model_name})") for system in System]
    assert places == sorted(places)


def test_the_groups_of_the_micro_system_head_both_columns_in_order(path: Path) -> None:
    path.write_bytes(table_pdf(whole_table(), 9))
    words = body(path)
    start = words.index("(microsysteem)")
    places = []
    for group in PartyGroup:
        both = [
            found.start() + start
            for found in re.finditer(
                rf"(?<!& ){re.escape(group)}(?! & | \(vervolg\))(?= [+−])",
                words[start:],
            )
        ]
        assert len(both) >= 1
        places.append(both[0])
    assert places == sorted(places)


def test_headings_of_a_group_stand_on_both_sides() -> None:
    rows = [
        (
            a_factor(
                label=f"{influence.label} {number}",
                system=System.MICRO,
                group=group,
                influence=influence,
            ),
            Tally(1),
        )
        for group in PartyGroup
        for influence in (Influence.POSITIVE, Influence.NEGATIVE)
        for number in range(2 if influence is Influence.POSITIVE else 5)
    ]
    cells = Tagged(table_pdf(table_of(*rows), 9)).root.all("TD")
    firsts = [
        (left.all("P")[0].text, right.all("P")[0].text)
        for left, right in zip(cells[::2], cells[1::2], strict=True)
    ]
    assert firsts == [(group, group) for group in PartyGroup]


def test_the_head_is_repeated_on_every_page(path: Path) -> None:
    path.write_bytes(table_pdf(whole_table(), 9))
    found = pages(path)
    assert len(found) > 2
    for number, page in enumerate(found, start=1):
        assert "Positieve factoren Systeem Negatieve factoren" in page
        assert f"Tabel B1 pagina {number} van {len(found)}" in page


def test_what_goes_on_on_the_next_page_says_so(path: Path) -> None:
    path.write_bytes(table_pdf(whole_table(), 9))
    later = pages(path)[1:]
    assert any("(microsysteem) (vervolg)" in page for page in later)
    assert any("Professionals (vervolg)" in page for page in later)


def test_one_side_may_be_empty(path: Path) -> None:
    only = a_factor(label="Rust in huis", influence=Influence.POSITIVE)
    path.write_bytes(table_pdf(table_of((only, Tally(2))), 9))
    assert "+ Rust in huis (2)" in body(path)


def test_a_long_system_name_beside_few_factors_does_not_overlap(path: Path) -> None:
    rows = [
        (a_factor(label=f"Kort {system}", system=system), Tally(1)) for system in System
    ]
    path.write_bytes(table_pdf(table_of(*rows), 9))
    pieces = list(printed(path))
    for number, one in enumerate(pieces):
        for other in pieces[number + 1 :]:
            across = min(one.right, other.right) - max(one.left, other.left)
            down = min(one.top, other.top) - max(one.bottom, other.bottom)
            assert min(across, down) < 0.8


def test_a_factor_is_printed_as_it_stands(path: Path) -> None:
    odd = a_factor(label="Zorg <b>& regels")
    tally = Tally(2, "<i>& zo", "R&D")
    path.write_bytes(table_pdf(table_of((odd, tally)), 9))
    assert "− Zorg <b>& regels (2) Bijv. <i>& zo (zie R&D)" in body(path)


def test_an_empty_table_says_what_to_do(path: Path) -> None:
    path.write_bytes(table_pdf(FactorTable(()), 0))
    words = body(path)
    assert "Aantal levensreizen: 0" in words
    assert "Er zijn nog geen factoren geteld." in words
    assert "Negatieve factoren" not in words


def test_it_is_a_table_with_heads_of_columns_and_rows() -> None:
    (table,) = Tagged(table_pdf(whole_table(), 9)).root.all("Table")
    head, *rows = table.all("TR")
    assert [each.text for each in head.kids if isinstance(each, Node)] == [
        *("Positieve factoren", "Systeem", "Negatieve factoren"),
    ]
    assert {str(each.attributes["Scope"]) for each in head.all("TH")} == {"/Column"}
    names = [each for row in rows for each in row.all("TH")]
    assert {str(each.attributes["Scope"]) for each in names} == {"/Row"}
    assert [each.text for each in names] == [
        f"{system.label} ({system.model_name})" for system in System
    ]
    spans = [int(str(each.attributes.get("RowSpan", 1))) for each in names]
    assert spans == [1, 1, 1, len(PartyGroup), 1]
    assert len(rows) == sum(spans)


def test_confidential_stands_on_every_page_unless_it_is_published(
    path: Path,
) -> None:
    for confidential in (True, False):
        table = replace(whole_table(), is_published=not confidential)
        path.write_bytes(table_pdf(table, 9))
        for page in pages(path):
            assert ("vertrouwelijk" in page) is confidential
