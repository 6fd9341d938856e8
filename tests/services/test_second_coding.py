"""A second coder judges blind, and agreement stays what it was before they talked."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from levensreis.domain.agreement import FactorAgreement
from levensreis.domain.codebook_work.permission import InvalidWork
from levensreis.services.codebook_work import CodebookWork
from levensreis.services.merging import MergedStudy
from levensreis.services.second_coding import CoderProgress, SecondCoding
from tests.services.codings import (
    LATER,
    RUST,
    SCHOOL,
    VERHUIZING,
    a_merged_study,
    arrive,
    sid,
)

GIVEN = {
    sid("a", 1): [RUST, SCHOOL],
    sid("a", 2): [SCHOOL],
    sid("a", 3): [],
    sid("b", 1): [VERHUIZING],
}


@pytest.fixture
def merged(tmp_path: Path) -> Iterator[MergedStudy]:
    with a_merged_study(tmp_path) as opened:
        yield opened


@pytest.fixture
def coding(merged: MergedStudy) -> SecondCoding:
    """A second coder who judged all statements but one."""
    second = SecondCoding(merged)
    second.begin("  Noor ")
    for each, fids in GIVEN.items():
        second.code(each, fids)
    return second


def test_statements_come_blind_in_one_order_for_every_coder(
    merged: MergedStudy,
) -> None:
    one, other = SecondCoding(merged), SecondCoding(merged)
    assert one.begin("Noor") == other.begin("Ali") == CoderProgress(0, 5)
    first, *_ = told = one.next_statements(9)
    assert told == other.next_statements(9)
    assert not hasattr(first, "fids")
    one.code(first.sid, [])
    assert first not in one.next_statements(9)
    assert (one.progress().done, other.progress().done) == (1, 0)
    assert (one.coders(), SecondCoding(merged).coders()) == (["Noor"], ["Noor"])


def test_agreement_is_of_what_both_judged(coding: SecondCoding) -> None:
    found = coding.agreement()
    assert (found.statements, found.alike) == (4, 3)
    assert found.factors == (
        FactorAgreement(RUST, 1, 1, 0, 2),
        FactorAgreement(VERHUIZING, 1, 0, 0, 3),
        FactorAgreement(SCHOOL, 1, 0, 1, 2),
    )
    # By hand: 3/4, 4/4 and 3/4 observed; 8/16, 10/16 and 8/16 by chance.
    assert found.kappa == pytest.approx((10 / 12 - 26 / 48) / (1 - 26 / 48))
    [item] = coding.to_talk_through()
    assert (item.statement.text, item.first, item.second) == (
        "later",
        (RUST,),
        (SCHOOL,),
    )


def test_an_answer_can_be_given_again(coding: SecondCoding) -> None:
    coding.code(sid("a", 2), [RUST])
    assert coding.agreement().kappa == 1
    assert coding.to_talk_through() == []


def test_talking_it_through_settles_a_difference_and_changes_no_judgement(
    coding: SecondCoding, merged: MergedStudy
) -> None:
    before = coding.agreement()
    work = CodebookWork(merged)
    work.recode(sid("a", 2), remove=[RUST], add=[SCHOOL], why="Besproken.")
    assert coding.agreement() == before
    [item] = coding.to_talk_through()
    assert (item.is_settled, item.statement.fids) == (True, (SCHOOL,))
    work.undo()
    work.talked_through(sid("a", 2))
    assert [each.is_settled for each in coding.to_talk_through()] == [True]


def test_merging_factors_is_done_to_both_coders(
    coding: SecondCoding, merged: MergedStudy
) -> None:
    work = CodebookWork(merged)
    work.merge([RUST], SCHOOL)
    found = coding.agreement()
    assert (found.alike, found.kappa) == (4, 1)
    work.undo()
    work.split(RUST, "Slaap", [sid("a", 1)])
    assert coding.agreement().alike == 3


def test_a_later_file_and_a_statement_that_goes_are_reckoned_with(
    coding: SecondCoding, merged: MergedStudy, tmp_path: Path
) -> None:
    arrive(merged, tmp_path, LATER, withdrawn=["b"])
    assert coding.progress() == CoderProgress(3, 4)
    assert coding.agreement().statements == 3
    coding.code(sid("c", 1), [RUST, SCHOOL])
    assert coding.agreement().alike == 3


def test_what_cannot_be_judged_is_told(coding: SecondCoding) -> None:
    for name, fids in ((sid("b", 1), ["weg"]), ("weg", [RUST])):
        with pytest.raises(InvalidWork, match="Kijk opnieuw"):
            coding.code(name, fids)  # type: ignore[arg-type]
    with pytest.raises(InvalidWork, match="naam van de tweede codeur"):
        coding.begin(" ")
