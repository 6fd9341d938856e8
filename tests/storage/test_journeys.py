"""Journeys in the file: what goes in comes out, and the bin keeps its place."""

from typing import Any

import pytest
import sqlalchemy

from levensreis.domain.course_change import CourseChange
from levensreis.domain.factor_table import count_factors
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.influence import Influence
from levensreis.domain.journey import (
    Journey,
    JourneyStatus,
    JourneySummary,
    Respondent,
    Sex,
    Youth,
)
from levensreis.domain.moment import BirthMonth
from levensreis.domain.spell import (
    Complexity,
    DeliveryForm,
    FundingLaw,
    MoveReason,
    NeedChange,
    Spell,
    SpellType,
)
from levensreis.domain.statement import Kind, Statement
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.storage import (
    codebook,
    journey_summaries,
    journeys,
    register,
    statements,
)
from levensreis.storage.database import Database
from levensreis.storage.journeys import CodeInUse, UnknownJourney
from levensreis.storage.statements import UnknownStatement
from tests.builders import (
    a_coded_statement,
    a_journey,
    a_register,
    a_statement,
)
from tests.storage.conftest import KEY


def said(journey: Journey) -> list[str]:
    """The words of the periods, which do not count when periods are compared."""
    return [statement.period.said for statement in journey.statements]


def stored(database: Database, journey: Journey) -> Journey:
    with database.transaction() as connection:
        return journeys.get(connection, journey.id)


@pytest.fixture
def journey(database: Database) -> Journey:
    """A stored journey in which everything is filled in."""
    with database.transaction() as connection:
        moves, calm = codebook.get(connection).factors
        everything = a_journey(
            a_statement(
                theme=Theme.CARE,
                kind=Kind.SPELL,
                period="van 6 tot 8 jaar, geloof ik",
                text="Behandeling — “ë€🙂”\n; DROP TABLE journey; --",
                story="Een lang verhaal.\n\nMet regels.",
                influence=Influence.POSITIVE,
                system=System.MICRO,
                group=PartyGroup.PROFESSIONALS,
                respondent="begeleider",
                turning_point=True,
                quote="Dat ‘hielp’.",
                course_change=CourseChange.ESCALATION,
                help_step=HelpStep.SAFETY,
                source=Source.FILE,
                spell=Spell(SpellType.CARE, FundingLaw.WLZ, DeliveryForm.PGB),
                loose_words=("?", "#thuis", "@oma"),
            ),
            a_coded_statement(moves, example="vier keer", period="zomer 2014"),
            a_coded_statement(calm, period="toen oma er nog was"),
            a_statement(spell=Spell(SpellType.PLACE), period="", text="\0 en \x1f"),
            characteristics={"region": "north", "basis": "vg"},
            youth=Youth(BirthMonth(2008, 5), Sex.OTHER),
            respondents=(
                Respondent("moeder", "moeder"),
                Respondent("begeleider", "persoonlijk begeleider"),
            ),
        )
        journeys.add(connection, everything)
    return everything


def put(database: Database, journey: Journey, changed: Statement) -> None:
    with database.transaction() as connection:
        key = journeys.key_of(connection, journey.id)
        statements.put(connection, key, changed)


def put_in_bin(database: Database, statement: Statement) -> None:
    with database.transaction() as connection:
        statements.put_in_bin(connection, statement.id)


def test_what_goes_in_comes_out(database: Database, journey: Journey) -> None:
    found = stored(database, journey)
    assert found == journey
    assert said(found) == said(journey)


def test_every_fact_of_a_stretch_comes_out(database: Database) -> None:
    spells = (
        Spell(SpellType.PLACE, reason=MoveReason.COURT),
        Spell(SpellType.INDICATION, afterwards=NeedChange.ROSE),
        Spell(SpellType.COURSE, kind=Complexity.VERY_COMPLEX),
    )
    told = a_journey(*(a_statement(spell=each) for each in spells))
    with database.transaction() as connection:
        journeys.add(connection, told)
    assert stored(database, told) == told


def test_a_bare_journey_comes_out_as_well(database: Database) -> None:
    bare = a_journey(respondents=(), youth=Youth(BirthMonth(2008)))
    with database.transaction() as connection:
        journeys.add(connection, bare)
        assert journeys.get_by_code(connection, bare.code) == bare


def test_everything_is_there_after_reopening(
    database: Database, journey: Journey
) -> None:
    database.close()
    with Database(database.path, KEY) as reopened:
        assert stored(reopened, journey) == journey


def test_journeys_come_in_the_order_of_their_codes(database: Database) -> None:
    second, first = a_journey(code="LR-002"), a_journey(code="LR-001")
    with database.transaction() as connection:
        journeys.add(connection, second)
        journeys.add(connection, first)
        assert journeys.get_all(connection) == [first, second]


def test_a_changed_statement_keeps_its_place(
    database: Database, journey: Journey
) -> None:
    told = journey.statements
    changed = a_statement(id=told[1].id, text="Anders", period="rond 4", spell=None)
    put(database, journey, changed)
    found = stored(database, journey)
    assert found.statements == (told[0], changed, told[2], told[3])
    assert found.statements[1].codings == ()


def test_a_new_statement_comes_behind_the_others(
    database: Database, journey: Journey
) -> None:
    new = a_statement(text="Nieuw")
    put(database, journey, new)
    assert stored(database, journey).statements == (*journey.statements, new)


def test_what_is_in_the_bin_is_not_told_or_counted(
    database: Database, journey: Journey
) -> None:
    gone = journey.statements[1]
    put_in_bin(database, gone)
    assert gone not in stored(database, journey).statements
    with database.transaction() as connection:
        counts = codebook.counts(connection)
        [summary] = journey_summaries.summaries(connection)
        assert codebook.examples(connection) == []
    assert gone.codings[0].factor not in counts
    assert (summary.statements, summary.negative) == (3, 1)


def test_out_of_the_bin_a_statement_is_in_its_old_place(
    database: Database, journey: Journey
) -> None:
    put_in_bin(database, journey.statements[1])
    put(database, journey, journey.statements[1])
    assert stored(database, journey) == journey
    with database.transaction() as connection:
        assert codebook.counts(connection)[journey.statements[1].codings[0].factor] == 1


def test_the_summary_counts_what_is_in_a_journey(
    database: Database, journey: Journey
) -> None:
    empty = a_journey(code="Z-leeg")
    with database.transaction() as connection:
        journeys.add(connection, empty)
        key = journeys.key_of(connection, journey.id)
        register.put(connection, key, a_register(Jurre=None, Oma=None, Bo="Ed").entries)
        first, second = journey_summaries.summaries(connection)
    assert first == JourneySummary(
        id=journey.id,
        code=journey.code,
        pseudonym=journey.pseudonym,
        birth=BirthMonth(2008, 5),
        statements=4,
        positive=2,
        negative=2,
        uncoded=2,
        themes=2,
        open_names=2,
    )
    assert first.status is JourneyStatus.RECORDING
    assert (second.id, second.statements, second.status) == (
        *(empty.id, 0),
        JourneyStatus.NEW,
    )


def test_the_count_in_the_file_is_the_count_of_the_domain(
    database: Database, journey: Journey
) -> None:
    with database.transaction() as connection:
        moves = codebook.get(connection).factors[0]
        other = a_journey(a_coded_statement(moves), a_coded_statement(moves))
        journeys.add(connection, other)
        tallies = count_factors(journeys.get_all(connection))
        assert codebook.counts(connection) == {
            factor: tally.journeys for factor, tally in tallies.items()
        }


def test_a_code_is_used_once(database: Database, journey: Journey) -> None:
    with database.transaction() as connection:
        again = a_journey(code=journey.code)
        with pytest.raises(CodeInUse, match=f"De code {journey.code} is"):
            journeys.add(connection, again)
        other = a_journey()
        journeys.add(connection, other)
        taken = a_journey(id=other.id, code=journey.code)
        with pytest.raises(CodeInUse, match="Kies een andere code"):
            journeys.change(connection, taken)


def test_changing_a_journey_leaves_its_statements(
    database: Database, journey: Journey
) -> None:
    changed = a_journey(
        *journey.statements,
        id=journey.id,
        code="LR-900",
        pseudonym="Noor",
        youth=Youth(),
        respondents=(Respondent("oma", "oma"), Respondent("moeder", "mama")),
        characteristics={"basis": "unknown", "refused": "no"},
    )
    with database.transaction() as connection:
        journeys.change(connection, changed)
    assert stored(database, journey) == changed


def test_reading_one_journey_passes_over_the_others(
    database: Database, journey: Journey
) -> None:
    asked: list[tuple[str, Any]] = []

    def listen(*event: Any) -> None:
        asked.append((str(event[2]), event[3]))

    with database.transaction() as connection:
        sqlalchemy.event.listen(connection, "before_cursor_execute", listen)
        journeys.get(connection, journey.id)
        sqlalchemy.event.remove(connection, "before_cursor_execute", listen)
        plans = [
            str(row.detail)
            for query, values in asked
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", values)
        ]
    assert len(asked) == 12  # a query for each table, however long the journey
    assert [step for step in plans if step.startswith("SCAN")] == []


def test_an_unknown_journey_is_told(database: Database) -> None:
    unknown = a_journey()
    with database.transaction() as connection:
        for look in (
            lambda: journeys.get(connection, unknown.id),
            lambda: journeys.get_by_code(connection, unknown.code),
            lambda: journeys.key_of(connection, unknown.id),
            lambda: journeys.change(connection, unknown),
        ):
            with pytest.raises(UnknownJourney, match="staat niet in deze studie"):
                look()


def test_an_unknown_statement_is_told(database: Database) -> None:
    with pytest.raises(UnknownStatement, match="staat niet meer in deze studie"):
        put_in_bin(database, a_statement())
