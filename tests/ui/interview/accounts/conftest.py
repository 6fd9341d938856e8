"""A life in which a suspension is told by mother, father and a carer."""

from datetime import date
from uuid import UUID

import pytest

from levensreis.domain.codebook import Factor
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey, Respondent, Youth
from levensreis.domain.life_context import BirthMonth
from levensreis.domain.session import Session
from levensreis.domain.statement import Statement
from levensreis.domain.system import System
from levensreis.services.study import Study
from levensreis.ui.interview.desk import Desk
from tests.builders import a_coded_statement, a_journey, a_statement

EVENT = UUID(int=7)


@pytest.fixture
def factors(study: Study) -> list[Factor]:
    """A factor that lowered the need, and one that raised it."""
    book = study.journeys.codebook().factors
    sides = (Influence.POSITIVE, System.MICRO), (Influence.NEGATIVE, System.EXO)
    return [
        next(each for each in book if (each.influence, each.system) == side)
        for side in sides
    ]


@pytest.fixture
def told(study: Study, factors: list[Factor]) -> Journey:
    """The journey, stored: three accounts, and a statement of its own."""
    good, bad = factors
    talk = Session(on=date(2026, 11, 3), respondents=("moeder",))
    first = Session(on=date(2026, 9, 14))
    journey = a_journey(
        a_coded_statement(
            bad,
            account_of=EVENT,
            respondent="moeder",
            session=talk.id,
            period="9",
            text="Zomaar geschorst",
            quote="We stonden met lege handen.",
            meaning="Het vertrouwen was weg.",
        ),
        a_statement(
            account_of=EVENT,
            respondent="vader",
            period="zomer 2018",
            text="Geschorst na een vechtpartij",
        ),
        a_coded_statement(
            good,
            account_of=EVENT,
            respondent="begeleider",
            session=first.id,
            period="9 jaar",
            text="Een time-out, in overleg",
        ),
        a_statement(text="Naar een gezinshuis"),
        youth=Youth(BirthMonth(2008, 5)),
        respondents=(
            Respondent("moeder", "moeder"),
            Respondent("vader", "vader"),
            Respondent("begeleider", "begeleider van de groep"),
        ),
        sessions=(talk, first),
    )
    study.journeys.begin(journey)
    return journey


@pytest.fixture
def accounts(told: Journey) -> tuple[Statement, Statement, Statement]:
    """What mother, father and the carer told."""
    mother, father, carer, _ = told.statements
    return mother, father, carer


@pytest.fixture
def desk(study: Study, told: Journey) -> Desk:
    """A desk on which the journey lies open."""
    made = Desk(study)
    made.open(told.id)
    return made
