"""A recap in words: short lines, each leading to what it tells."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey, Youth
from levensreis.domain.life_context import BirthMonth
from levensreis.domain.notes import Notes, ParkedItem
from levensreis.domain.recap import recap
from levensreis.domain.session import Session
from levensreis.domain.spell import Spell, SpellType
from levensreis.domain.statement import Kind
from levensreis.domain.theme import Theme
from levensreis.formats.guide_json import shipped_guide
from levensreis.ui.interview.recap.sections import (
    MOST_LINES,
    Section,
    ToAccounts,
    ToParked,
    ToStatement,
    ToTheme,
    sections,
)
from tests.builders import a_journey, a_statement

TODAY = date(2018, 5, 20)
EVENT = uuid4()
FIRST = Session(on=date(2018, 3, 1), respondents=("moeder",))
SECOND = Session(on=date(2018, 5, 2), respondents=("moeder", "oma"))
KAMP = ParkedItem("het zomerkamp", Theme.DAY_ACTIVITIES)
PLACE = {"kind": Kind.SPELL, "spell": Spell(SpellType.PLACE), "session": FIRST.id}
LIFE = a_journey(
    a_statement(period="van 0 tot 4", text="thuis", **PLACE),
    a_statement(period="vanaf 6", text="gezinshuis", **PLACE),
    a_statement(
        theme=Theme.HEALTH,
        text="eerste aanval",
        period="2;3",
        turning_point=True,
        account_of=EVENT,
        session=SECOND.id,
    ),
    a_statement(
        theme=Theme.HEALTH,
        text="de eerste aanval",
        period="4",
        influence=Influence.POSITIVE,
        account_of=EVENT,
        loose_words=("#rust", "?"),
        session=SECOND.id,
    ),
    youth=Youth(BirthMonth(2008, 5)),
    sessions=(FIRST, SECOND),
    notes=Notes().with_parked(KAMP),
)


def told(life: Journey, today: date = TODAY) -> dict[str, Section]:
    seen = recap(life, today, shipped_guide())
    return {each.heading: each for each in sections(seen, life, today)}


def words(section: Section) -> list[tuple[str, ...]]:
    return [
        tuple(filter(None, (line.words, line.after, line.meta)))
        for line in section.lines
    ]


def test_a_recap_tells_of_everything_in_the_order_of_a_conversation() -> None:
    assert list(told(LIFE)) == [
        "Gesprekken",
        "Vorige keer verteld",
        "Als laatste verteld",
        "Geparkeerd",
        "Verschillend verteld, nog zonder keuze",
        "Om nog naar te vragen (8)",
        "Woonplekken",
        "Nog ordenen",
        "Vragen uit de gesprekshulp",
    ]


def test_sessions_are_told_with_their_day_and_who_was_there() -> None:
    assert words(told(LIFE)["Gesprekken"]) == [
        ("Gesprek 1 · 1 maart 2018", "moeder"),
        ("Gesprek 2 · 2 mei 2018", "moeder, oma"),
    ]


def test_of_many_sessions_the_last_three_are_told() -> None:
    many = tuple(Session(on=date(2018, 1, day)) for day in range(1, 8))
    lines = words(told(replace(LIFE, sessions=many))["Gesprekken"])
    assert [each for (each,) in lines] == [
        "… 4 eerder",
        "Gesprek 5 · 5 januari 2018",
        "Gesprek 6 · 6 januari 2018",
        "Gesprek 7 · 7 januari 2018",
    ]


def test_what_was_told_last_is_counted_by_theme_and_sign() -> None:
    [line] = told(LIFE)["Vorige keer verteld"].lines
    assert (line.words, line.after) == ("Gezondheid", "2   +1   −1   !1")
    assert line.spoken == (
        "Gezondheid, 2 uitspraken, 1 verlaagde, 1 verhoogde, 1 cruciaal"
    )
    assert line.target == ToTheme(Theme.HEALTH)


def test_what_was_told_today_is_not_of_the_time_before() -> None:
    last = max(each.on for each in LIFE.sessions)
    of_today, of_before = told(LIFE, last), told(LIFE)
    assert "Vorige keer verteld" not in of_today
    assert of_today["Vandaag verteld"] == replace(
        of_before["Vorige keer verteld"], heading="Vandaag verteld"
    )


def test_without_sessions_everything_that_was_told_is_counted() -> None:
    lines = told(replace(LIFE, sessions=()))["Tot nu toe verteld"].lines
    assert [each.words for each in lines] == ["Gezondheid", "Woonplekken"]
    neutral = a_statement(influence=Influence.NEUTRAL)
    [line] = told(a_journey(neutral))["Tot nu toe verteld"].lines
    assert (line.after, line.spoken) == ("1", "Woonplekken, 1 uitspraak")


def test_every_kind_of_line_leads_to_what_it_tells() -> None:
    seen = told(LIFE)
    firsts = {heading: section.lines[0] for heading, section in seen.items()}
    assert {heading: line.target for heading, line in firsts.items()} == {
        "Gesprekken": None,
        "Vorige keer verteld": ToTheme(Theme.HEALTH),
        "Als laatste verteld": ToStatement(LIFE.statements[2].id),
        "Geparkeerd": ToParked(),
        "Verschillend verteld, nog zonder keuze": ToAccounts(EVENT),
        "Om nog naar te vragen (8)": ToTheme(Theme.SKILLS, -1),
        "Woonplekken": ToTheme(Theme.LIVING, 5),
        "Nog ordenen": ToStatement(LIFE.statements[3].id),
        "Vragen uit de gesprekshulp": ToTheme(Theme.HEALTH),
    }


def test_lines_say_what_there_is_to_know() -> None:
    seen = told(LIFE)
    assert words(seen["Als laatste verteld"])[0] == (
        "Eerste aanval",
        "2,5 jaar  ·  Gezondheid",
    )
    assert words(seen["Verschillend verteld, nog zonder keuze"]) == [
        ("Eerste aanval", "wanneer  ·  invloed en factoren")
    ]
    assert words(seen["Woonplekken"]) == [("Geen woonplek bekend van 5 tot 6 jaar",)]
    assert words(seen["Nog ordenen"]) == [("De eerste aanval", "#rust  ?")]
    assert words(seen["Vragen uit de gesprekshulp"])[0] == (
        "Gezondheid",
        "0 van 8 besproken",
    )


def test_of_many_open_ends_it_is_told_how_many_more_there_are() -> None:
    notes = Notes()
    for number in range(7):
        notes = notes.with_parked(replace(KAMP, text=f"punt {number}", id=uuid4()))
    section = told(replace(LIFE, notes=notes))["Geparkeerd (7)"]
    assert len(section.lines) == MOST_LINES + 1
    assert (section.lines[-1].words, section.lines[-1].target) == (
        "… en nog 2",
        ToParked(),
    )
    years = told(LIFE)["Om nog naar te vragen (8)"].lines
    assert (years[-1].words, years[-1].target) == ("… en nog 3", None)


def test_a_journey_without_open_ends_says_so() -> None:
    full = [
        a_statement(theme=theme, period="zwangerschap tot 10", text="Alles rustig")
        for theme in Theme
    ]
    seen = told(a_journey(*full, youth=Youth(BirthMonth(2008, 5))))
    assert list(seen)[-1] == "Er staat niets open"
