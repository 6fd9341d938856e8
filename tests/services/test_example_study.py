"""The example study: nine fictional lives that give Table B1, and nobody's name."""

import csv
from pathlib import Path

import pytest

from levensreis.domain.anonymise.register import Register
from levensreis.domain.course import CourseChange, course_of
from levensreis.domain.factor_table import Order
from levensreis.domain.inflow.characteristic import UNKNOWN, Characteristic
from levensreis.domain.inflow.knowing import characteristics_of
from levensreis.domain.journey import Journey, in_order_of_time
from levensreis.domain.spell import Decision, SpellType
from levensreis.domain.statement import Kind, Statement
from levensreis.domain.theme import Theme
from levensreis.formats.journey_json import FORMAT, VERSION
from levensreis.services.study import Study
from tests.builders import EXAMPLES

TABLE_B1 = Path(__file__).parents[1] / "data" / "table_b1.csv"
CODES = [f"LR-{number:03d}" for number in range(1, 10)]

every_journey = pytest.mark.parametrize("code", CODES)


@pytest.fixture(scope="session")
def told(example_study: Study) -> dict[str, Journey]:
    return {code: example_study.journeys.get_by_code(code) for code in CODES}


@pytest.fixture(scope="session")
def registers(example_study: Study, told: dict[str, Journey]) -> dict[str, Register]:
    return {
        code: example_study.register.get(journey.id) for code, journey in told.items()
    }


def texts(statement: Statement) -> list[str]:
    examples = [coding.example for coding in statement.codings]
    words = [*statement.loose_words, statement.respondent or ""]
    period = statement.period.said
    return [
        *(statement.text, statement.story, statement.quote, period),
        *examples,
        *words,
    ]


def test_there_are_nine_journeys_with_names_of_their_own(example_study: Study) -> None:
    overview = example_study.journeys.overview()
    assert len(EXAMPLES) == 9
    assert [each.code for each in overview] == CODES
    assert {"William", "Jonah", "Jessica"} < {each.pseudonym for each in overview}
    assert len({each.pseudonym for each in overview}) == 9
    assert all(each.positive and each.negative for each in overview)


def test_together_they_give_table_b1_row_by_row(
    example_study: Study, tmp_path: Path
) -> None:
    path = tmp_path / "tabel.csv"
    example_study.exports.save_table(path, Order.CODEBOOK)
    with TABLE_B1.open(encoding="utf-8", newline="") as file:
        wanted = list(csv.reader(file))
    with path.open(encoding="utf-8", newline="") as file:
        found = list(csv.reader(file))
    for row, expected in zip(found, wanted, strict=True):
        assert row == expected
    assert path.read_bytes() == TABLE_B1.read_bytes()


def test_the_table_has_the_numbers_of_the_study(example_study: Study) -> None:
    rows = example_study.exports.factor_table(Order.CODEBOOK).rows
    signs = [row.factor.influence.sign for row in rows]
    assert (signs.count("+"), signs.count("-")) == (47, 69)
    assert sum(row.tally.journeys for row in rows) == 230
    assert [row.tally.example_journey for row in rows if row.tally.example] == [
        *("William", "Jonah", "William", "Jessica"),
    ]


def test_the_other_order_has_the_same_rows(example_study: Study) -> None:
    by_book = example_study.exports.factor_table(Order.CODEBOOK).rows
    by_count = example_study.exports.factor_table(Order.COUNT).rows
    assert set(by_count) == set(by_book)
    assert by_count != by_book


@every_journey
def test_a_life_is_told_in_all_eight_themes(
    told: dict[str, Journey], code: str
) -> None:
    statements = told[code].statements
    assert {statement.theme for statement in statements} == set(Theme)
    assert len(statements) >= 25


@every_journey
def test_a_life_is_told_from_pregnancy_until_now(
    told: dict[str, Journey], code: str
) -> None:
    journey = told[code]
    months = [each.period.months(journey.context) for each in journey.statements]
    starts = [each.earliest_start for each in months if each.earliest_start is not None]
    assert min(starts) == -9
    assert max(starts) >= 12 * 12


@every_journey
def test_every_period_is_understood_and_can_be_placed(
    told: dict[str, Journey], code: str
) -> None:
    journey = told[code]
    assert [
        each.period.said
        for each in journey.statements
        if not each.period.understood
        or (each.period.moments and not each.period.months(journey.context).known)
    ] == []


@every_journey
def test_a_life_has_what_the_study_asks_for(
    told: dict[str, Journey], registers: dict[str, Register], code: str
) -> None:
    journey = told[code]
    spells = [each.spell for each in journey.statements if each.spell is not None]
    speakers = {each.respondent for each in journey.statements}
    assert journey.youth.birth is not None
    assert any(each.quote for each in journey.statements)
    assert any(each.turning_point for each in journey.statements)
    assert any(each.kind is Kind.CIRCUMSTANCE for each in journey.statements)
    assert any(spell.funding_law is not None for spell in spells)
    assert len({spell.type for spell in spells}) >= 3
    assert speakers - {None} <= {person.key for person in journey.respondents}
    assert len(speakers - {None}) >= 2
    assert registers[code].entries


@every_journey
def test_a_life_has_a_course_and_tells_of_moves_of_help_and_of_what_came_after(
    told: dict[str, Journey], code: str
) -> None:
    journey = told[code]
    course = course_of(journey)
    assert course.changes
    assert course.unplaced == ()
    assert [each.unclear for each in course.steps] == [False] * len(course.steps)
    assert {each.change for each in course.turns} == set(CourseChange)
    first, *later = (
        each.spell
        for each in in_order_of_time(journey.statements, journey.context)
        if each.spell is not None and each.spell.type is SpellType.PLACE
    )
    assert first.reason is None
    assert all(each.reason for each in later)
    spells = [each.spell for each in journey.statements if each.spell is not None]
    assert all(
        bool(each.afterwards) == (each.decision is Decision.GRANTED)
        for each in spells
        if each.type is SpellType.INDICATION
    )
    steps = [each for each in journey.statements if each.help_step]
    assert len({each.help_step for each in steps}) >= 3
    assert all(each.source for each in steps)


def test_the_nine_came_in_by_every_way_and_in_every_part_of_the_country(
    told: dict[str, Journey],
) -> None:
    known = [characteristics_of(each) for each in told.values()]
    found = {
        each: {youth[each].value for youth in known} - {UNKNOWN}
        for each in Characteristic
    }
    assert found[Characteristic.REGION] == {"north", "east", "west", "south"}
    assert found[Characteristic.WAY_IN] == {"direct_vg7", "vg6_first", "vg6_longer"}
    assert found[Characteristic.REFUSED] == {"yes", "no"}
    assert len(found[Characteristic.INFLOW_AGE]) >= 6


@every_journey
def test_no_registered_name_is_left_after_release(
    example_study: Study,
    told: dict[str, Journey],
    registers: dict[str, Register],
    code: str,
) -> None:
    names = registers[code]
    assert names.open_entries == []
    released = example_study.exports.released(told[code].id).journey
    left = [
        (found, text)
        for statement in released.statements
        for text in texts(statement)
        if (found := names.name_in(text)) is not None
    ]
    assert left == []
    assert [names.name_in(person.role) for person in released.respondents] == (
        [None] * len(released.respondents)
    )


@every_journey
def test_every_registered_name_is_said_somewhere(
    told: dict[str, Journey], registers: dict[str, Register], code: str
) -> None:
    everything = "\n".join(
        text for statement in told[code].statements for text in texts(statement)
    )
    unsaid = [
        entry.name
        for entry in registers[code].entries
        if Register((entry,)).name_in(everything) is None
    ]
    assert unsaid == []


@every_journey
def test_no_pseudonym_is_the_real_name_of_anybody(
    told: dict[str, Journey], registers: dict[str, Register], code: str
) -> None:
    for names in registers.values():
        assert names.name_in(told[code].pseudonym) is None


def test_the_files_name_their_format() -> None:
    for path in EXAMPLES:
        text = path.read_text(encoding="utf-8")
        assert f'"format": "{FORMAT}"' in text
        assert f'"version": {VERSION}' in text
