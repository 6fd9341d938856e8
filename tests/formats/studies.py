"""Studies and tables for the tests of formats, and texts that formats stumble over."""

from hypothesis import strategies as st

from levensreis.domain.codebook import FactorId
from levensreis.domain.course_change import CourseChange
from levensreis.domain.factor_table import FactorRow, FactorTable, Tally
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.influence import Influence
from levensreis.domain.life_context import Months
from levensreis.domain.research_data import (
    FactorData,
    JourneyData,
    ResearchData,
    StatementData,
)
from levensreis.domain.spell import MoveReason, PlaceKind, Spell, SpellType, Stability
from levensreis.domain.statement import Coding, Kind
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.formats.tabular.plain import is_formula
from tests.builders import a_factor

NASTY = (
    "=1+1",
    "+31 6",
    "-5 kilo",
    "@thuis",
    "\tmet een tab",
    "'=al beschermd",
    '=HYPERLINK("http://example.org","klik")',
    "＝breed",
    "007",
    "1e5",
    "2008-05",
    " spaties eromheen ",
    "regel 1\nregel 2",
    "komma, puntkomma; \"aanhaling\" 'en' <tag> & meer",
    "emoji 😀 en 👩‍👧",
    "e\u0301\u00e9 ‘rust’ – ŷ",
    "\u202bעברית\u202c en العربية",
    "_x0041_ en _x000D_",
    "NULL",
    "nan",
    "True",
    "]]>",
)
"""Texts that a format can spoil, or be spoiled by; each is what `plain` makes of it."""
LONG = "Lang verhaal 😀. " * 5_000
"""More than a cell of a spreadsheet holds."""

FACTORS = (
    FactorData(
        id=FactorId("b1-001"),
        label="Rust & regelmaat",
        system=System.MICRO,
        group=PartyGroup.FAMILY,
        influence=Influence.POSITIVE,
        definition="Wat eronder valt.",
    ),
    FactorData(
        id=FactorId("b1-002"),
        label="Geen plek",
        system=System.MACRO,
        influence=Influence.NEGATIVE,
    ),
    FactorData(
        id=FactorId("0f" * 16),
        label="=eigen factor",
        system=System.ONTO,
        influence=Influence.NEGATIVE,
        own=True,
    ),
)


def a_statement_told(number: int, text: str, **more: object) -> StatementData:
    told: dict[str, object] = {"theme": Theme.CARE, "text": text} | more
    return StatementData(sid=f"{number:032x}", **told)  # type: ignore[arg-type]


def a_journey_told(number: int, *statements: StatementData) -> JourneyData:
    return JourneyData(
        rid=f"{number:032x}",
        pseudonym="Jonah",
        revision=number,
        characteristics={
            "sex": "m",
            "age": "12-17",
            "statements": str(len(statements)),
        },
        stories={Theme.LIVING: "Ze verhuisden vaak."},
        statements=statements,
    )


def a_study() -> ResearchData:
    """Two journeys in which everything occurs that can be told."""
    first = a_statement_told(
        1,
        "Er was geen plek.",
        kind=Kind.SPELL,
        story="Het wachten duurde lang.",
        quote="We wachtten maar.",
        meaning="Wanhoop",
        influence=Influence.NEGATIVE,
        system=System.MACRO,
        respondent="moeder",
        turning_point=True,
        sensitive=True,
        months=Months(78, 79, 90, 92),
        age="6;6 tot 7;7",
        spell=Spell(
            SpellType.PLACE,
            kind=PlaceKind.FOSTER,
            with_whom="pleegouders",
            stable=Stability.PARTLY,
            reason=MoveReason.COURT,
        ),
        course_change=CourseChange.ESCALATION,
        help_step=HelpStep.SAFETY,
        source=Source.FILE,
        codings=(Coding(FACTORS[1].id, "twee jaar wachten"), Coding(FACTORS[2].id)),
    )
    second = a_statement_told(
        2,
        "Rust thuis",
        theme=Theme.HEALTH,
        influence=Influence.POSITIVE,
        system=System.MICRO,
        group=PartyGroup.FAMILY,
        months=Months(-9, 0, None, None),
        codings=(Coding(FACTORS[0].id),),
    )
    return ResearchData(
        journeys=(a_journey_told(1, first, second), a_journey_told(2)),
        codebook=FACTORS,
    )


def a_study_saying(*texts: str) -> ResearchData:
    """A journey with a statement for each text; it is the story and example too."""
    statements = tuple(
        a_statement_told(
            number, text, story=text, codings=(Coding(FACTORS[0].id, text),)
        )
        for number, text in enumerate(texts, 1)
    )
    return ResearchData(journeys=(a_journey_told(1, *statements),), codebook=FACTORS)


def a_table(*, is_published: bool = False) -> FactorTable:
    """A table with two groups, a nasty label, an example, and a count left out."""
    family = a_factor(
        label='=Rust, "thuis"',
        system=System.MICRO,
        group=PartyGroup.FAMILY,
        influence=Influence.POSITIVE,
    )
    other = a_factor(
        label="Ruzie <thuis> & op school",
        system=System.MICRO,
        group=PartyGroup.OTHER,
        influence=Influence.NEGATIVE,
    )
    far = a_factor(label="Geen plek", system=System.MACRO, influence=Influence.NEGATIVE)
    return FactorTable(
        (
            FactorRow(far, Tally(12, "twee jaar\nwachten", "Jonah")),
            FactorRow(family, Tally(1)),
            FactorRow(other, Tally(0, is_left_out=True)),
        ),
        is_published=is_published,
    )


def unguarded(text: str) -> str:
    """Return what was told, of a text that was guarded: as the description says."""
    return text[1:] if text.startswith("'") and is_formula(text) else text


anything = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.characters(), max_size=60),
    st.text(st.sampled_from("=+-@'\t\n _x0041;,\"é😀\x00\x1b\ud800"), max_size=12),
)
"""Every text, also those that no file can hold."""
