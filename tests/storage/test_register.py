"""The register in the file: beside its journey, in its order."""

from levensreis.domain.anonymise.register import EntryKind, Register
from levensreis.storage import journeys, register
from levensreis.storage.database import Database
from tests.builders import a_journey, a_register, an_entry

REGISTER = Register(
    (
        an_entry("Zoë de Wit", also=("Zoë", "Zo-zo"), replacement="Noor"),
        an_entry("De Eik", kind=EntryKind.ORGANISATION, replacement=None),
    )
)


def test_a_register_comes_out_as_it_went_in(database: Database) -> None:
    journey = a_journey()
    with database.transaction() as connection:
        journeys.add(connection, journey)
        key = journeys.key_of(connection, journey.id)
        assert register.get(connection, key) == Register()
        register.put(connection, key, REGISTER.entries)
        assert register.get(connection, key) == REGISTER


def test_a_register_takes_the_place_of_the_old_one(database: Database) -> None:
    journey = a_journey()
    with database.transaction() as connection:
        journeys.add(connection, journey)
        key = journeys.key_of(connection, journey.id)
        register.put(connection, key, REGISTER.entries)
        register.put(connection, key, REGISTER.entries[:1])
        assert register.get(connection, key).entries == REGISTER.entries[:1]
        register.put(connection, key, ())
        assert register.get(connection, key) == Register()


def test_a_form_that_runs_over_two_lines_stays_one_form(database: Database) -> None:
    journey = a_journey()
    with database.transaction() as connection:
        journeys.add(connection, journey)
        key = journeys.key_of(connection, journey.id)
        entries = (an_entry("Jurre", also=("De\nWit",)), an_entry("Wit"))
        register.put(connection, key, entries)
        first, _ = register.get(connection, key).entries
    assert first.also == ("De Wit",)


def test_the_registers_of_a_study_are_told_by_journey(database: Database) -> None:
    first, second, third = (a_journey() for _ in range(3))
    with database.transaction() as connection:
        for journey, names in (
            (first, REGISTER),
            (second, a_register(Jurre="William")),
            (third, Register()),
        ):
            journeys.add(connection, journey)
            key = journeys.key_of(connection, journey.id)
            register.put(connection, key, names.entries)
        found = register.get_all(connection)
    assert found[first.id] == REGISTER
    assert [entry.name for entry in found[second.id].entries] == ["Jurre"]
    assert third.id not in found
