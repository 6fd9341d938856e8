"""A statement: it never contradicts itself, and coding keeps it so."""

from typing import Any

import pytest

from levensreis.domain.codebook import Codebook
from levensreis.domain.influence import Influence
from levensreis.domain.statement import Coding, InvalidStatement
from levensreis.domain.system import PartyGroup, System
from tests.builders import a_coded_statement, a_factor, a_statement

MOVES = a_factor(label="Vele verhuizingen")
WAITING = a_factor(label="Wachtlijst")
CONTACT = a_factor(
    label="Weinig contact", system=System.MICRO, group=PartyGroup.PROFESSIONALS
)
CALM = a_factor(label="Rust in huis", influence=Influence.POSITIVE)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"text": " \n"}, "Schrijf op wat er gebeurde"),
        ({"system": System.EXO, "group": PartyGroup.OTHER}, "horen bij een groep"),
        ({"group": PartyGroup.OTHER}, "horen bij een groep"),
        (
            {"influence": Influence.NEUTRAL, "codings": (Coding(MOVES.id),)},
            "verlaagt of verhoogt",
        ),
        (
            {"codings": (Coding(MOVES.id), Coding(MOVES.id, "drie keer"))},
            "twee keer",
        ),
    ],
)
def test_a_statement_that_contradicts_itself_is_refused(
    changes: dict[str, Any], reason: str
) -> None:
    with pytest.raises(InvalidStatement, match=reason):
        a_statement(**changes)


def test_coding_puts_a_statement_on_the_side_and_system_of_the_factor() -> None:
    coded = a_statement(influence=Influence.NEUTRAL).coded(CONTACT)
    assert (coded.influence, coded.system) == (Influence.NEGATIVE, System.MICRO)
    assert coded.group is PartyGroup.PROFESSIONALS
    assert coded.codings == (Coding(CONTACT.id),)


def test_a_second_factor_of_the_same_side_stays_beside_the_first() -> None:
    coded = a_coded_statement(MOVES, example="vier keer").coded(WAITING)
    assert coded.codings == (Coding(MOVES.id, "vier keer"), Coding(WAITING.id))


def test_coding_twice_with_one_factor_changes_nothing() -> None:
    coded = a_coded_statement(MOVES, example="vier keer")
    assert coded.coded(MOVES) == coded


@pytest.mark.parametrize("other", [CONTACT, CALM])
def test_factors_of_another_side_or_system_make_room(other: Any) -> None:
    coded = a_coded_statement(MOVES).coded(other)
    assert coded.codings == (Coding(other.id),)


def test_a_factor_without_a_group_leaves_the_group_of_its_side() -> None:
    general = a_factor(system=System.MICRO)
    coded = a_coded_statement(CONTACT).coded(general)
    assert coded.group is PartyGroup.PROFESSIONALS


def test_a_group_does_not_follow_to_another_system() -> None:
    assert a_coded_statement(CONTACT).coded(MOVES).group is None


def test_placing_elsewhere_leaves_factors_and_group_behind() -> None:
    placed = a_coded_statement(CONTACT).placed(Influence.POSITIVE, System.ONTO)
    assert (placed.influence, placed.system) == (Influence.POSITIVE, System.ONTO)
    assert (placed.codings, placed.group) == ((), None)


def test_placing_on_the_other_side_keeps_the_group() -> None:
    placed = a_coded_statement(CONTACT).placed(Influence.NEUTRAL, System.MICRO)
    assert placed.group is PartyGroup.PROFESSIONALS


def test_placing_where_it_stands_changes_nothing() -> None:
    coded = a_coded_statement(MOVES)
    assert coded.placed(MOVES.influence, MOVES.system) is coded


def test_a_factor_of_another_study_is_refused() -> None:
    with pytest.raises(InvalidStatement, match="niet in het codeboek"):
        a_coded_statement(MOVES).check_codings(Codebook((WAITING,)))


@pytest.mark.parametrize("system", [System.ONTO, None])
def test_a_factor_belongs_to_the_system_of_its_statement(system: System | None) -> None:
    statement = a_coded_statement(MOVES, system=system)
    with pytest.raises(InvalidStatement, match=r"hoort bij - exo, .* bij - "):
        statement.check_codings(Codebook((MOVES,)))


def test_a_statement_with_its_own_factors_is_right() -> None:
    a_coded_statement(MOVES, WAITING).check_codings(Codebook((MOVES, WAITING)))
