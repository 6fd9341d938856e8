"""Of a form that came back is told what somebody would not expect."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from levensreis.domain.member_check.answers import NOTHING, Doubt, Given
from levensreis.domain.member_check.notices import notices_of
from tests.checked import RIGHT, WRONG, a_closing, a_return, a_round

ID = uuid4()
LAST = a_round(ID, version=2)
PLAIN: dict[str, Any] = {"version": 2}


def told(answers: Any = None, changed: Any = None, **changes: Any) -> tuple[str, ...]:
    given = {ID: RIGHT} if answers is None else answers
    returned = a_return(given, **PLAIN | changes)
    return notices_of(returned, LAST, given if changed is None else changed)


def test_of_what_was_expected_nothing_is_told() -> None:
    assert told() == ()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"version": 1}, "Dit is versie 1 van het formulier; de nieuwste is versie 2."),
        ({"pages_missing": (3,)}, "Bladzijde 3 ontbreekt."),
        ({"pages_missing": (2, 3, 5)}, "De bladzijden 2, 3 en 5 ontbreken."),
        ({"pages_twice": (1,)}, "Bladzijde 1 zat er meer dan één keer bij."),
        ({"pages_twice": (1, 2)}, "De bladzijden 1 en 2 zaten er meer dan één keer"),
        ({"loose": ("bel\nme", "dag")}, "staat nog: ‘bel me’ en ‘dag’."),
        ({"answers": {ID: NOTHING}, "changed": {}}, "is niets ingevuld."),
        ({"changed": {}}, "Dit was al ingelezen: er verandert niets."),
    ],
)
def test_what_is_out_of_the_ordinary_is_told(
    changes: dict[str, Any], words: str
) -> None:
    [found] = told(**changes)
    assert words in found


def test_that_a_check_was_closed_is_told() -> None:
    closed = replace(LAST, closing=a_closing({}))
    [found] = notices_of(a_return({ID: RIGHT}, **PLAIN), closed, {ID: RIGHT})
    assert "al afgerond op 4 maart 2026" in found


def test_doubts_that_come_of_what_is_known_are_counted() -> None:
    since = Given(doubts=frozenset({Doubt.CHANGED_SINCE}))
    differs = replace(WRONG, doubts=frozenset({Doubt.DIFFERS}))
    assert [
        each.split(".")[0] for each in told(changed={ID: since, uuid4(): differs})
    ] == [
        "1 uitspraak is veranderd na dit formulier",
        "Op 1 plek werd eerder iets anders gelezen",
    ]
    several = {uuid4(): since, uuid4(): since}
    assert told(changed=several)[0].startswith("2 uitspraken zijn veranderd")
