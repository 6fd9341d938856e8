"""Group interviews: what one may be, and how what is said in them is counted."""

from datetime import date
from typing import Any

import pytest

from levensreis.domain.codebook import Codebook, Factor
from levensreis.domain.factor_table import FactorTable, Order, Tally, build_table
from levensreis.domain.findings import TableResult, spread_of
from levensreis.domain.influence import Influence
from levensreis.domain.placed import Coding, InvalidStatement
from levensreis.domain.professionals.comparison import FAR, NEAR, Beside, Voice
from levensreis.domain.professionals.counting import (
    Codebooks,
    astray,
    behind,
    count_interviews,
)
from levensreis.domain.professionals.functions import check_functions
from levensreis.domain.professionals.interview import (
    InvalidInterview,
    in_order,
    organisations_of,
)
from levensreis.domain.system import PartyGroup, System
from tests.builders import a_codebook, a_factor
from tests.gathered import an_interview, said

FAR_AWAY = a_factor(label="Lange wachtlijsten", system=System.MACRO)
CLOSE = a_factor(label="Vaste begeleider", system=System.MICRO)
SHARED = a_factor(label="lange  wachtlijsten", system=System.MACRO)
"""The same line as the first, in the other codebook."""
ELSEWHERE = a_factor(label="Vaste begeleider", system=System.EXO)
"""The same name, in another system: another line."""
BOOKS = Codebooks(a_codebook(FAR_AWAY, CLOSE), a_codebook(SHARED, ELSEWHERE))


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"organisations": ()}, "Noem ten minste één organisatie."),
        ({"organisations": ("A", "A")}, "Dezelfde organisatie"),
        ({"participants": ("arts", " ")}, "geen naam of functie"),
    ],
)
def test_an_interview_that_is_told_incompletely_is_refused(
    changes: dict[str, Any], told: str
) -> None:
    with pytest.raises(InvalidInterview, match=told):
        an_interview(**changes)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"text": " "}, "Schrijf op wat er werd gezegd."),
        ({"system": System.EXO, "group": PartyGroup.OTHER}, "horen bij een groep"),
        ({"codings": (Coding(CLOSE.id),)}, "verlaagt of verhoogt"),
    ],
)
def test_what_was_said_keeps_to_the_rules_of_every_statement(
    changes: dict[str, Any], told: str
) -> None:
    with pytest.raises(InvalidStatement, match=told):
        said(**changes)


def test_a_factor_of_another_side_or_system_cannot_stay_beside_a_new_one() -> None:
    better = a_factor(system=System.MACRO, influence=Influence.POSITIVE)
    told = said(FAR_AWAY).coded(better)
    assert [each.factor for each in told.codings] == [better.id]
    assert told.influence is Influence.POSITIVE
    with pytest.raises(InvalidStatement, match="hoort bij - micro"):
        said(FAR_AWAY, codings=(Coding(CLOSE.id),)).check_codings(BOOKS.every)


@pytest.mark.parametrize("name", ["Anja de Vries", "Anja, begeleider", "mevr. Jansen"])
def test_a_participant_is_told_by_function_and_never_by_name(name: str) -> None:
    check_functions(["AVG-arts", "lid Regionaal Expertiseteam", "Jeugdarts", "juf"])
    with pytest.raises(
        InvalidInterview, match="Bij deelnemer 2 lijkt een naam"
    ) as told:
        check_functions(["orthopedagoog", name])
    assert "Anja" not in str(told.value)


def test_statements_can_be_changed_moved_and_taken_away() -> None:
    first, second, third = said(text="Een"), said(text="Twee"), said(text="Drie")
    one = an_interview(first, second, third).moved(third.id, 0)
    assert [each.text for each in one.statements] == ["Drie", "Een", "Twee"]
    better = said(id=first.id, text="Een, beter")
    left = one.without(second.id).with_statement(better).statements
    assert [each.text for each in left] == ["Drie", "Een, beter"]
    with pytest.raises(InvalidInterview, match="niet meer"):
        one.without(said().id)


def test_a_factor_counts_once_in_each_interview_that_names_it() -> None:
    later = an_interview(said(FAR_AWAY), on=date(2025, 3, 1))
    first = an_interview(said(FAR_AWAY), said(FAR_AWAY, example="twee jaar"), said())
    found = count_interviews([later, first], BOOKS)
    assert found == {FAR_AWAY.id: Tally(2, "twee jaar", "groepsgesprek 1")}
    assert organisations_of([later, first]) == ["Zorggroep Wilgenoord"]
    assert in_order([later, first]) == [first, later]


def test_a_shared_factor_of_the_same_name_and_place_is_the_same_line() -> None:
    one = an_interview(said(SHARED), said(FAR_AWAY), said(ELSEWHERE))
    assert set(count_interviews([one], BOOKS)) == {FAR_AWAY.id, ELSEWHERE.id}
    told = behind([one], BOOKS, FAR_AWAY.id)
    assert [each.statement for each in told] == list(one.statements[:2])


def test_a_shared_factor_that_was_merged_counts_as_what_it_became() -> None:
    gone = a_factor(system=System.EXO)
    one = an_interview(said(gone))
    assert [each.coding.factor for each in astray([one], BOOKS)] == [gone.id]
    assert count_interviews([one], BOOKS) == {}
    merged = Codebooks(BOOKS.own, BOOKS.shared, {gone.id: ELSEWHERE.id})
    assert set(count_interviews([one], merged)) == {ELSEWHERE.id}
    assert astray([one], merged) == []


def voice(*tallies: tuple[Factor, Tally]) -> Voice:
    book = Codebook(tuple(factor for factor, _ in tallies))
    found = {factor.id: tally for factor, tally in tallies}
    table: FactorTable = build_table(book, found, Order.CODEBOOK)
    spread = spread_of(book, found)
    return Voice(TableResult(table=table, journeys=9, statements=9, spread=spread))


def test_journeys_and_professionals_are_compared_by_shares() -> None:
    near = [a_factor(system=System.ONTO) for _ in range(3)]
    journeys = voice((FAR_AWAY, Tally(1)), *((each, Tally(4)) for each in near))
    professionals = voice((FAR_AWAY, Tally(2)), (near[0], Tally(1)))
    assert journeys.share_of_factors(FAR) == 25
    assert professionals.share_of_factors(FAR) == 50
    assert journeys.mentions.of(System.ONTO) == 12
    assert journeys.share_of_mentions(NEAR) == pytest.approx(100 * 12 / 13)
    beside = Beside(journeys, professionals)
    assert (beside.is_farther, beside.is_nearer) == (True, True)


def test_what_may_not_be_shown_is_not_compared() -> None:
    hidden = voice((FAR_AWAY, Tally(0, is_left_out=True)), (CLOSE, Tally(5)))
    assert hidden.factors.of(System.MACRO) is None
    assert hidden.share_of_factors(NEAR) is None
    beside = Beside(hidden, voice((FAR_AWAY, Tally(1))))
    assert (beside.is_farther, beside.is_nearer) == (None, None)
    assert Beside(voice(), voice()).is_farther is None
