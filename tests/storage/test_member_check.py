"""Rounds of the member check come back as they were, and nothing is written over."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from levensreis.domain.form_layout import APPROVAL, GENERAL
from levensreis.domain.member_check.answers import (
    NOTHING,
    Answer,
    Approval,
    Doubt,
    Given,
    Route,
)
from levensreis.domain.member_check.rounds import CheckRound, Outcome, Verdict
from levensreis.storage import journeys, member_check
from levensreis.storage.database import Database
from tests.builders import a_journey
from tests.checked import a_closing, a_layout, a_round, receipt, shown, worked, wrong

ONE, TWO = UUID(int=1), UUID(int=2)
SCRIBBLE = Given(
    Answer.WRONG,
    "أربعة\n’t was anders",
    b"\x89PNG\0\xff",
    Route.PAPER,
    frozenset({Doubt.HANDWRITING, Doubt.FAINT}),
)


def a_life(connection: Connection) -> tuple[UUID, int]:
    """A stored journey, and its key."""
    journey = a_journey()
    journeys.add(connection, journey)
    return journey.id, journeys.key_of(connection, journey.id)


def a_full_round() -> CheckRound:
    """A round with something in every part of it."""
    began = a_round(ONE, TWO, names_stay=True)
    came = began.with_received(
        [
            receipt(ONE, SCRIBBLE),
            receipt(ONE, replace(SCRIBBLE, words="beter"), is_typed=True),
            receipt(TWO, NOTHING),
            receipt(GENERAL, Given(words="Mooi.", route=Route.NOTES)),
            receipt(APPROVAL, Given(Approval.AGREED), is_late=True),
        ]
    )
    done = worked(came, ONE, Verdict.DISCUSS, reason="eerst bellen")
    done = worked(done, None, Verdict.SEEN)
    return replace(
        done, closing=a_closing(shown(TWO, ONE), Outcome.WITHOUT, "verhuisd")
    )


def store(connection: Connection, key: int, whole: CheckRound) -> None:
    """Store a round as it comes about."""
    member_check.add(connection, key, whole)
    member_check.receive(connection, key, whole.version, whole.history)
    for each in whole.worked:
        member_check.work(connection, key, whole.version, each)
    if whole.closing is not None:
        member_check.close(connection, key, whole.version, whole.closing)


def test_a_round_comes_back_as_it_was(database: Database) -> None:
    whole = a_full_round()
    with database.transaction() as connection:
        _, key = a_life(connection)
        store(connection, key, whole)
    with database.transaction() as connection:
        [back] = member_check.of_journey(connection, key)
    assert back == whole
    assert back.closing is not None
    # In the order of the form.
    assert list(back.shown) == [ONE, TWO]
    assert list(back.closing.shown) == [TWO, ONE]


def test_each_round_has_its_own_answers_and_the_newest_is_found(
    database: Database,
) -> None:
    first, second = a_full_round(), a_round(TWO, version=2)
    with database.transaction() as connection:
        _, key = a_life(connection)
        _, other = a_life(connection)
        _, without = a_life(connection)
        for each in (first, second):
            store(connection, key, each)
        store(connection, other, replace(first, form="d4e5f6"))
        member_check.receive(connection, key, 2, [receipt(TWO, wrong("nee"), 1)])
        rounds = member_check.of_journey(connection, key)
        newest = member_check.newest_of(connection, key)
        of_other = member_check.newest_of(connection, other)
        assert member_check.newest_of(connection, without) is None
    assert rounds[0] == replace(first, elsewhere=rounds[1].history)
    assert rounds[1].answers == {TWO: wrong("nee")}
    assert newest is not None
    assert of_other is not None
    # Where everything stands on it is not read.
    assert replace(newest, layout=second.layout) == rounds[1]
    assert of_other.history == first.history
    assert newest.asked == []


def test_a_layout_is_found_by_its_form_in_the_whole_study(database: Database) -> None:
    layout = a_layout(ONE, form="abc", version=2)
    with database.transaction() as connection:
        journey_id, key = a_life(connection)
        made = a_round(ONE, version=2, form="abc", layout=layout)
        member_check.add(connection, key, made)
        assert member_check.layout_of(connection, "abc", 2) == layout
        assert member_check.layout_of(connection, "abc", 1) is None
        assert member_check.owner_of(connection, "abc") == journey_id
        assert member_check.owner_of(connection, "zzz") is None


def test_no_two_forms_have_one_name_and_version(database: Database) -> None:
    with database.transaction() as connection:
        _, key = a_life(connection)
        _, other = a_life(connection)
        member_check.add(connection, key, a_round(uuid4()))
    with pytest.raises(IntegrityError), database.transaction() as connection:
        member_check.add(connection, other, a_round(uuid4()))


@pytest.mark.parametrize("table", ["check_answer", "check_worked"])
def test_nothing_that_was_answered_can_be_written_over(
    database: Database, table: str
) -> None:
    with database.transaction() as connection:
        _, key = a_life(connection)
        store(connection, key, a_full_round())
    with (
        pytest.raises(IntegrityError, match="only grows"),
        database.transaction() as connection,
    ):
        connection.exec_driver_sql(f"UPDATE {table} SET by_whom = 'een ander'")
