"""The codebook in the file: its order, its source, its counts and examples."""

from dataclasses import replace
from uuid import uuid4

import pytest

from levensreis.domain.codebook import Codebook
from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System
from levensreis.storage import codebook, journeys
from levensreis.storage.codebook import Example
from levensreis.storage.database import Database
from levensreis.storage.errors import NotFinished
from tests.builders import a_coded_statement, a_factor, a_journey, a_statement
from tests.storage.conftest import KEY


def test_the_codebook_of_a_study_keeps_its_order_and_source(database: Database) -> None:
    grouped = a_factor(
        system=System.MICRO,
        group=PartyGroup.FAMILY_AND_PROFESSIONALS,
        influence=Influence.POSITIVE,
    )
    book = Codebook((a_factor(), grouped, a_factor(own=True)), 3, "Een onderzoek")
    path = database.path.with_name("ander.levensreis")
    with Database(path, KEY, create=True) as other, other.transaction() as connection:
        codebook.put(connection, book)
        assert codebook.get(connection) == book


def test_a_study_that_never_got_a_codebook_says_so(database: Database) -> None:
    with database.transaction() as connection:
        codebook.require(connection)
        connection.exec_driver_sql("DELETE FROM study WHERE name = 'codebook_source'")
        for look in (codebook.require, codebook.get):
            with pytest.raises(NotFinished, match="maak een nieuwe studie"):
                look(connection)


def test_an_own_factor_comes_behind_the_others(database: Database) -> None:
    own = a_factor(own=True)
    with database.transaction() as connection:
        before = codebook.get(connection).factors
        codebook.add_factor(connection, own)
        assert codebook.get(connection).factors == (*before, own)


def test_another_name_of_a_factor_is_stored_in_its_place(database: Database) -> None:
    own = a_factor(label="Eigen", own=True)
    last = a_factor(own=True)
    with database.transaction() as connection:
        before = codebook.get(connection).factors
        for each in (own, last):
            codebook.add_factor(connection, each)
        renamed = replace(own, label="Een andere naam")
        codebook.rename_factor(connection, renamed)
        assert codebook.get(connection).factors == (*before, renamed, last)


def test_a_factor_that_nobody_mentions_is_not_counted(database: Database) -> None:
    with database.transaction() as connection:
        journeys.add(connection, a_journey(a_statement()))
        assert codebook.counts(connection) == {}


def test_examples_come_in_the_order_of_journeys_and_statements(
    database: Database,
) -> None:
    with database.transaction() as connection:
        moves, calm = codebook.get(connection).factors
        later = a_journey(
            a_coded_statement(moves, example="een tent"), code="B", pseudonym="Jonah"
        )
        earlier = a_journey(
            a_coded_statement(moves, example="vier scholen"),
            a_coded_statement(moves),
            a_coded_statement(calm, example="een tuin"),
            code="A",
            pseudonym="William",
        )
        journeys.add(connection, later)
        journeys.add(connection, earlier)
        assert codebook.examples(connection) == [
            Example(moves.id, "vier scholen", earlier.id, "William", uuid4()),
            Example(calm.id, "een tuin", earlier.id, "William", uuid4()),
            Example(moves.id, "een tent", later.id, "Jonah", uuid4()),
        ]
