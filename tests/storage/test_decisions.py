"""What somebody decided about words is kept, and nothing of it is written over."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from levensreis.domain.anonymise.decisions import Decision, Occurrence, Verdict
from levensreis.domain.anonymise.span import Category
from levensreis.domain.anonymise.texts import Part, TextKey
from levensreis.storage import decisions, journeys
from levensreis.storage.database import Database
from tests.builders import a_journey

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
HERE = Occurrence(TextKey(uuid4().hex, Part.STORY), "a" * 32, 12)


def a_decision(**changes: object) -> Decision:
    fields = {
        "entity": "naam:jurre",
        "category": Category.NAME,
        "verdict": Verdict.REPLACE,
        "replacement": "William",
        "by": "interviewer",
        "at": AT,
    }
    return Decision(**(fields | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize("verdict", Verdict)
@pytest.mark.parametrize("place", [None, HERE], ids=["everywhere", "here"])
def test_a_decision_comes_back_as_it_was_made(
    verdict: Verdict, place: Occurrence | None, database: Database
) -> None:
    made = a_decision(verdict=verdict, place=place)
    with database.transaction() as connection:
        told = a_journey()
        journeys.add(connection, told)
        key = journeys.key_of(connection, told.id)
        decisions.add(connection, key, made)
    with database.transaction() as connection:
        assert decisions.get(connection, key).every == (made,)


def test_a_later_decision_leaves_the_earlier_one_as_it_was(database: Database) -> None:
    first = a_decision()
    later = a_decision(verdict=Verdict.KEEP, replacement="")
    with database.transaction() as connection:
        told, other = a_journey(), a_journey()
        journeys.add(connection, told)
        journeys.add(connection, other)
        key = journeys.key_of(connection, told.id)
        for made in (first, later):
            decisions.add(connection, key, made)
        kept = decisions.get(connection, key)
        assert kept.every == (first, later)
        assert kept.everywhere("naam:jurre") == later
        other_key = journeys.key_of(connection, other.id)
        assert decisions.get(connection, other_key).every == ()
