"""Beginning, reading and recording journeys."""

from dataclasses import replace
from uuid import uuid4

import pytest

from levensreis.domain.codebook import InvalidFactor
from levensreis.domain.journey import Journey, Respondent
from levensreis.domain.statement import InvalidStatement
from levensreis.services.study import Study
from levensreis.storage.journeys import CodeInUse, UnknownJourney
from levensreis.storage.statements import UnknownStatement
from tests.builders import (
    a_coded_statement,
    a_factor,
    a_journey,
    a_register,
    a_statement,
)


@pytest.fixture
def journey(study: Study) -> Journey:
    begun = a_journey(a_statement(text="Verhuisd naar het gezinshuis"))
    study.journeys.begin(begun)
    return begun


def test_a_journey_is_begun_with_its_register(study: Study) -> None:
    journey = a_journey()
    names = a_register(Jurre="William")
    study.journeys.begin(journey, names)
    assert study.journeys.get(journey.id) == journey
    assert study.register.get(journey.id) == names


def test_a_journey_is_found_by_its_code(study: Study, journey: Journey) -> None:
    assert study.journeys.get_by_code(journey.code) == journey
    with pytest.raises(UnknownJourney):
        study.journeys.get_by_code("LR-404")


@pytest.mark.parametrize(
    ("codes", "proposed"),
    [
        ([], "LR-001"),
        (["LR-001", "LR-002"], "LR-003"),
        (["LR-009"], "LR-010"),
        (["LR-999", "ZZ-5000", "LR-x", "LR-3a"], "LR-1000"),
        (["LR-" + "9" * 30], "LR-001"),
    ],
)
def test_a_new_code_is_one_above_the_highest(
    study: Study, codes: list[str], proposed: str
) -> None:
    for code in codes:
        study.journeys.begin(a_journey(code=code))
    assert study.journeys.next_code() == proposed


def test_one_summary_is_the_one_in_the_list(study: Study, journey: Journey) -> None:
    factor = study.journeys.codebook().factors[0]
    other = a_journey(a_coded_statement(factor), a_statement())
    study.journeys.begin(other, a_register(Jurre=None))
    empty = a_journey()
    study.journeys.begin(empty, a_register(Anneke=None, Fenna=None))
    listed = {each.id: each for each in study.journeys.overview()}
    assert len(listed) == 3
    for each in (journey, other, empty):
        assert study.journeys.summary(each.id) == listed[each.id]
    with pytest.raises(UnknownJourney):
        study.journeys.summary(uuid4())


def test_a_code_that_is_taken_is_told(study: Study, journey: Journey) -> None:
    with pytest.raises(CodeInUse):
        study.journeys.begin(a_journey(code=journey.code))
    assert [each.code for each in study.journeys.overview()] == [journey.code]


def test_what_is_told_of_the_youth_can_change(study: Study, journey: Journey) -> None:
    changed = a_journey(*journey.statements, id=journey.id, pseudonym="Noor")
    study.journeys.change(changed)
    assert study.journeys.get(journey.id) == changed


def test_a_factor_of_another_study_is_not_recorded(
    study: Study, journey: Journey
) -> None:
    new = [a_statement(), a_coded_statement(a_factor())]
    with pytest.raises(InvalidStatement, match="niet in het codeboek"):
        study.journeys.record(journey.id, new)
    assert study.journeys.get(journey.id) == journey


def test_nothing_is_recorded_in_an_unknown_journey(study: Study) -> None:
    with pytest.raises(UnknownJourney):
        study.journeys.record(uuid4(), [a_statement()])
    with pytest.raises(UnknownStatement):
        study.journeys.remove(uuid4())


def test_an_own_factor_can_be_used_at_once(study: Study, journey: Journey) -> None:
    own = a_factor(own=True)
    extended = study.journeys.add_factor(own)
    assert extended == study.journeys.codebook()
    assert extended.factors[-1] == own
    coded = a_coded_statement(own)
    study.journeys.record(journey.id, [coded])
    assert study.journeys.get(journey.id).statements == (*journey.statements, coded)


def test_an_own_factor_has_a_name_of_its_own(study: Study) -> None:
    shipped = study.journeys.codebook().factors[0]
    with pytest.raises(InvalidFactor, match="staat al in het codeboek"):
        study.journeys.add_factor(a_factor(label=f"{shipped.label.upper()} "))
    assert len(study.journeys.codebook().factors) == 116


def test_an_own_factor_gets_another_name_everywhere(
    study: Study, journey: Journey
) -> None:
    own = a_factor(own=True)
    study.journeys.add_factor(own)
    coded = a_coded_statement(own)
    study.journeys.record(journey.id, [coded])
    renamed = study.journeys.rename_factor(own.id, "Een andere naam")
    assert renamed == study.journeys.codebook()
    assert renamed.by_id[own.id].label == "Een andere naam"
    assert study.journeys.get(journey.id).statements[-1] == coded


def test_a_name_that_a_factor_cannot_have_changes_nothing(study: Study) -> None:
    own = a_factor(own=True)
    study.journeys.add_factor(own)
    before = study.journeys.codebook()
    for factor, label in (
        (own, before.factors[0].label),
        (own, " "),
        (before.factors[0], "Anders"),
    ):
        with pytest.raises(InvalidFactor):
            study.journeys.rename_factor(factor.id, label)
    assert study.journeys.codebook() == before


def people(*keys: str) -> tuple[Respondent, ...]:
    return tuple(Respondent(key, key) for key in keys)


def speakers(study: Study, journey: Journey) -> list[str | None]:
    return [each.respondent for each in study.journeys.get(journey.id).statements]


@pytest.mark.parametrize(
    ("keys", "renamed", "told_by"),
    [
        (("moeder", "vader"), None, ["moeder", "vader", None]),
        (("mama", "vader"), {"moeder": "mama"}, ["mama", "vader", None]),
        (
            ("moeder", "vader"),
            {"moeder": "vader", "vader": "moeder"},
            ["vader", "moeder", None],
        ),
        (
            ("jan", "moeder"),
            {"moeder": "jan", "vader": "moeder"},
            ["jan", "moeder", None],
        ),
    ],
)
def test_statements_go_along_with_the_key_of_who_told_them(
    study: Study,
    keys: tuple[str, ...],
    renamed: dict[str, str] | None,
    told_by: list[str | None],
) -> None:
    every = [a_statement(respondent=each) for each in ("moeder", "vader", None)]
    begun = a_journey(*every, respondents=people("moeder", "vader"))
    other = a_journey(*(a_statement(respondent="moeder") for _ in range(2)))
    for each in (begun, other):
        study.journeys.begin(each)
    study.journeys.change(replace(begun, respondents=people(*keys)), renamed)
    assert study.journeys.get(begun.id).respondents == people(*keys)
    assert speakers(study, begun) == told_by
    assert speakers(study, other) == ["moeder", "moeder"]


def test_words_are_found_in_every_journey(study: Study, journey: Journey) -> None:
    other = a_journey(a_statement(text="Weer een gezinshuis"))
    study.journeys.begin(other)
    found = {hit.journey_id for hit in study.journeys.find("gezinshuis")}
    assert found == {journey.id, other.id}
