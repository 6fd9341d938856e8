"""A journey: its parts fit, and its statements can be put in order."""

import pytest

from levensreis.domain.influence import Influence
from levensreis.domain.journey import (
    InvalidJourney,
    JourneyStatus,
    JourneySummary,
    Respondent,
    Youth,
    in_order_of_time,
    in_theme,
    with_influence,
)
from levensreis.domain.moment import BirthMonth
from levensreis.domain.theme import Theme
from tests.builders import a_journey, a_statement


@pytest.mark.parametrize("code", ["", "LR 001", "LR/001", "x" * 41, "LR-001\n", "../x"])
def test_a_code_can_be_part_of_a_file_name(code: str) -> None:
    with pytest.raises(InvalidJourney, match="letters, cijfers"):
        a_journey(code=code)


def test_a_journey_has_a_pseudonym() -> None:
    with pytest.raises(InvalidJourney, match="schuilnaam"):
        a_journey(pseudonym=" ")


@pytest.mark.parametrize("key", ["", "oma opa", "@oma", "-oma", "oma\n"])
def test_a_respondent_is_one_word(key: str) -> None:
    with pytest.raises(InvalidJourney, match="gebruik één woord"):
        Respondent(key, "oma")


def test_two_respondents_have_two_words() -> None:
    twice = (Respondent("oma", "oma"), Respondent("oma", "andere oma"))
    with pytest.raises(InvalidJourney, match="Twee gesprekspartners"):
        a_journey(respondents=twice)


def test_turning_points_are_what_before_and_after_refer_to() -> None:
    move = a_statement(text="De verhuizing", period="6", turning_point=True)
    vague = a_statement(text="De ruzie", period="onbekend", turning_point=True)
    after = a_statement(text="Het ongeluk", period="na de ruzie", turning_point=True)
    usual = a_statement(text="Een feest", period="7")
    journey = a_journey(
        move, vague, after, usual, youth=Youth(birth=BirthMonth(2008, 5))
    )
    assert [mark.text for mark in journey.context.landmarks] == ["De verhuizing"]
    assert journey.context.birth == BirthMonth(2008, 5)


def test_statements_are_put_in_order_of_time_and_then_as_told() -> None:
    told = [
        a_statement(text=text, period=period)
        for text, period in [
            ("geen idee", "onbekend"),
            ("groot", "12"),
            ("vaag", "toen oma er nog was"),
            ("klein", "2"),
            ("ook klein", "2"),
            ("begin", "zwangerschap"),
        ]
    ]
    journey = a_journey(*told)
    assert [each.text for each in in_order_of_time(told, journey.context)] == [
        *("begin", "klein", "ook klein", "groot", "geen idee", "vaag"),
    ]


def test_statements_can_be_kept_by_theme_and_by_influence() -> None:
    health = a_statement(theme=Theme.HEALTH, influence=Influence.POSITIVE)
    care = a_statement(theme=Theme.CARE, influence=Influence.NEGATIVE)
    assert in_theme([health, care], Theme.CARE) == [care]
    assert with_influence([health, care], Influence.POSITIVE) == [health]


@pytest.mark.parametrize(
    ("statements", "weighed", "uncoded", "status"),
    [
        (0, 0, 0, JourneyStatus.NEW),
        (4, 0, 0, JourneyStatus.RECORDING),
        (4, 2, 1, JourneyStatus.RECORDING),
        (4, 2, 0, JourneyStatus.CODED),
    ],
)
def test_the_status_follows_from_what_is_in_a_journey(
    statements: int, weighed: int, uncoded: int, status: JourneyStatus
) -> None:
    summary = JourneySummary(
        id=a_journey().id,
        code="LR-001",
        pseudonym="Sem",
        birth=None,
        statements=statements,
        positive=weighed // 2,
        negative=weighed - weighed // 2,
        uncoded=uncoded,
        themes=min(statements, 1),
        open_names=0,
    )
    assert summary.status is status


@pytest.mark.parametrize("chosen", [{"region": "Drenthe"}, {"in de buurt": "north"}])
def test_a_characteristic_is_a_choice_and_never_words(chosen: dict[str, str]) -> None:
    with pytest.raises(InvalidJourney, match="geen keuze"):
        a_journey(characteristics=chosen)
