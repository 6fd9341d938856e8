"""A study of three lives, as plain data that anybody can count."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from levensreis.domain.codebook import Factor
from levensreis.domain.factor_table import Order
from levensreis.domain.inflow.characteristic import Characteristic
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey, Respondent, Sex, Youth
from levensreis.domain.life_context import BirthMonth
from levensreis.domain.placed import Coding
from levensreis.domain.professionals.interview import GroupInterview, GroupStatement
from levensreis.domain.solutions.answer import (
    Answer,
    Choice,
    Feasibility,
    Impact,
    Party,
    Term,
)
from levensreis.domain.solutions.solution import (
    Direction,
    DirectionKind,
    Solution,
)
from levensreis.domain.spell import (
    ActivityKind,
    CareKind,
    Complexity,
    Decision,
    DeliveryForm,
    FundingLaw,
    Indication,
    MoveReason,
    NeedChange,
    PlaceKind,
    Spell,
    SpellType,
    Stability,
)
from levensreis.domain.statement import Kind, Statement
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.formats.codebook_json import professional_codebook, shipped_codebook
from levensreis.services.findings import FactorFindings
from levensreis.services.professionals import ProfessionalsService
from levensreis.services.research_source import ResearchSource
from levensreis.services.solutions import SolutionsService
from levensreis.services.study import Study
from tests.builders import a_statement, a_study

NONE = Influence.NEUTRAL
PLUS = Influence.POSITIVE
MINUS = Influence.NEGATIVE


@dataclass(frozen=True, kw_only=True)
class Told:
    """A statement, as it is counted: `at` is in whole months of age, half open."""

    theme: Theme
    at: tuple[int, int]
    factors: tuple[int, ...] = ()
    """Places in the codebook that ships."""
    influence: Influence = NONE
    by: str = "moeder"
    turning: bool = False
    spell: Spell | None = None
    kind: Kind = Kind.EVENT


def spell(
    theme: Theme, first: int, past: int, facts: Spell, by: str = "moeder"
) -> Told:
    return Told(theme=theme, at=(first, past), by=by, spell=facts, kind=Kind.SPELL)


HOME = Spell(SpellType.PLACE, kind=PlaceKind.PARENTS, stable=Stability.STABLE)
CRISIS = Spell(SpellType.PLACE, kind=PlaceKind.CRISIS, reason=MoveReason.CRISIS)
GROUP = Spell(SpellType.PLACE, kind=PlaceKind.CARE_GROUP)
SCHOOL = Spell(SpellType.DAY_ACTIVITY, kind=ActivityKind.SPECIAL)
GUIDANCE = Spell(
    SpellType.CARE,
    kind=CareKind.AT_HOME,
    funding_law=FundingLaw.JEUGDWET,
    delivery_form=DeliveryForm.ZIN,
)
VG6 = Spell(SpellType.INDICATION, kind=Indication.VG6, decision=Decision.GRANTED)
REFUSED = Spell(SpellType.INDICATION, kind=Indication.VG7, decision=Decision.REFUSED)
VG7 = Spell(
    SpellType.INDICATION,
    kind=Indication.VG7,
    decision=Decision.GRANTED,
    afterwards=NeedChange.FELL,
)
VERY_COMPLEX = Spell(SpellType.COURSE, kind=Complexity.VERY_COMPLEX)

LIVES: Mapping[str, tuple[Told, ...]] = {
    "Ada": (
        Told(theme=Theme.HEALTH, at=(24, 25), factors=(0,), influence=PLUS),
        Told(
            theme=Theme.LIVING,
            at=(78, 79),
            factors=(1, 2),
            influence=MINUS,
            turning=True,
            by="vader",
        ),
        spell(Theme.LIVING, 0, 120, HOME),
        spell(Theme.LIVING, 120, 132, CRISIS),
        spell(Theme.CARE, 60, 96, GUIDANCE, by="vader"),
        spell(Theme.CARE, 180, 181, VG6),
        spell(Theme.CARE, 186, 187, VG7),
    ),
    "Bas": (
        Told(theme=Theme.BEHAVIOUR, at=(90, 91), factors=(1,), influence=MINUS),
        Told(theme=Theme.BEHAVIOUR, at=(100, 101), factors=(1,), influence=MINUS),
        spell(Theme.LIVING, 0, 96, HOME),
        spell(Theme.LIVING, 96, 180, GROUP),
        spell(Theme.DAY_ACTIVITIES, 48, 144, SCHOOL),
        spell(Theme.CARE, 150, 151, REFUSED),
        spell(Theme.CARE, 204, 205, VG7),
    ),
    "Cor": (
        Told(
            theme=Theme.RELATIONSHIPS,
            at=(36, 37),
            factors=(0,),
            influence=PLUS,
            by="pleegmoeder",
        ),
        spell(Theme.BEHAVIOUR, 144, 168, VERY_COMPLEX, by="pleegmoeder"),
    ),
}
YOUTHS = {
    "Ada": (Sex.FEMALE, {Characteristic.REGION: "north"}),
    "Bas": (Sex.MALE, {Characteristic.REGION: "west"}),
    "Cor": (Sex.MALE, {}),
}
INTERVIEWS = (
    (date(2025, 3, 4), ("Zorgkantoor", "Gemeente"), ((0,), (1,), (0,))),
    (date(2025, 4, 8), ("Gemeente",), ((0,),)),
)
"""The day, the organisations, and of each statement the places of its factors."""
SOLUTIONS = ("Begin eerder", "Houd de school erbij", "Regel logeren")
ANSWERS: Mapping[str, Mapping[int, tuple[int, int, str]]] = {
    f"Partij {letter}": {0: (4, 2, "short"), 1: (3, 3, "long")}
    if letter in "AB"
    else {0: (5, 4, "short")}
    for letter in "ABCDEF"
}
"""Of each party by place of the solution: impact, feasibility and term."""


@cache
def factors() -> tuple[Factor, ...]:
    """Choose factors on both sides, one of them in a group of the micro system."""
    book = shipped_codebook().factors
    found = (
        next(each for each in book if each.influence is PLUS and each.group),
        next(each for each in book if each.influence is MINUS),
        next(
            each
            for each in book
            if each.influence is MINUS and each.system is System.MACRO
        ),
    )
    second = next(
        each
        for each in book
        if each.influence is MINUS and each.system is System.MACRO and each != found[1]
    )
    return (found[0], found[1], second)


def make(folder: Path) -> Study:
    """Make the study on disk."""
    made = a_study(folder, *(_journey(name) for name in LIVES))
    source = ResearchSource.of_study(made)
    _ask_professionals(source)
    _ask_parties(source)
    findings = FactorFindings(source)
    findings.save("Alles bij elkaar", findings.count(), Order.CODEBOOK)
    source.close()
    return made


def group_factors() -> tuple[Factor, ...]:
    """Return two factors of the professionals: a far one on each side."""
    book = professional_codebook().factors
    return tuple(
        next(each for each in book if each.influence is side and each.system is system)
        for side, system in ((PLUS, System.MACRO), (MINUS, System.ONTO))
    )


def _journey(name: str) -> Journey:
    sex, chosen = YOUTHS[name]
    roles = sorted({each.by for each in LIVES[name]})
    return Journey(
        code=f"LR-{name}",
        pseudonym=name,
        imported=True,
        youth=Youth(BirthMonth(2006, 1), sex),
        characteristics={key.value: value for key, value in chosen.items()},
        respondents=tuple(Respondent(each, each) for each in roles),
        statements=tuple(map(_statement, LIVES[name])),
    )


def _statement(told: Told) -> Statement:
    first, past = told.at
    said = _age(first) if past == first + 1 else f"van {_age(first)} tot {_age(past)}"
    coded = [factors()[each] for each in told.factors]
    return a_statement(
        theme=told.theme,
        kind=told.kind,
        period=said,
        text=f"Iets over {told.theme.label}",
        influence=told.influence,
        system=coded[0].system if coded else None,
        group=coded[0].group if coded else None,
        codings=tuple(Coding(each.id) for each in coded),
        respondent=told.by,
        turning_point=told.turning,
        spell=told.spell,
    )


def _age(months: int) -> str:
    return f"{months // 12};{months % 12}"


def _ask_professionals(source: ResearchSource) -> None:
    service, coded = ProfessionalsService(source), group_factors()
    for on, organisations, statements in INTERVIEWS:
        said = [
            GroupStatement(
                text="Iets wat werd gezegd",
                influence=coded[places[0]].influence,
                system=coded[places[0]].system,
                group=coded[places[0]].group,
                codings=tuple(Coding(coded[each].id) for each in places),
            )
            for places in statements
        ]
        service.add(
            GroupInterview(
                on=on,
                organisations=organisations,
                participants=("gedragsdeskundige",),
                statements=tuple(said),
            )
        )


def _ask_parties(source: ResearchSource) -> None:
    service = SolutionsService(source)
    made = [
        Solution(number=number, text=text, direction=DirectionKind.EARLY)
        for number, text in enumerate(SOLUTIONS, 1)
    ]
    for each in made:
        service.add(each)
    service.set_direction(Direction(DirectionKind.EARLY, ("Vraag door",)))
    for name, chosen in ANSWERS.items():
        party = Party(name=name)
        service.parties.add(party)
        choices = (
            Choice(
                made[place].id,
                impact=Impact(impact),
                feasibility=Feasibility(feasibility),
                term=Term(term),
            )
            for place, (impact, feasibility, term) in chosen.items()
        )
        service.parties.answer(party.id, Answer(tuple(choices)))
