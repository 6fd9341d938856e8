"""What a line means at the desk: who speaks, where it goes, and what it is about."""

from dataclasses import replace

import pytest

from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey, Respondent
from levensreis.domain.notes import ParkedItem
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.ui.interview import edits
from levensreis.ui.interview.desk import Desk
from levensreis.ui.interview.line import MOST_TAGS, UNSURE, Line, describe
from tests.builders import a_factor, a_journey


@pytest.fixture
def desk(study: Study, journey: Journey) -> Desk:
    """The life of Sem on the desk."""
    made = Desk(study)
    made.open(journey.id)
    return made


@pytest.fixture
def line(desk: Desk) -> Line:
    made = Line(desk)
    made.begin()
    return made


def about(line: Line) -> tuple[str | None, str | None, bool]:
    """Who speaks, of which event it is an account, and whether it was parked."""
    first = line.account_of
    return line.respondent, first.text if first else None, line.parked is not None


def words(line: Line, typed: str, influence: Influence | None = None) -> str:
    preview = line.preview(typed, influence)
    assert preview is not None
    return preview.words


def test_a_line_goes_into_the_theme_on_the_desk_and_is_of_who_speaks(
    desk: Desk, line: Line
) -> None:
    desk.choose_theme(Theme.CARE)
    line.respondent = "vader"
    made = line.read("9-12 logeren +")
    assert made is not None
    assert (made.theme, made.respondent) == (Theme.CARE, "vader")
    assert words(line, "9-12 logeren +").startswith("Zorg en ondersteuning · ")
    assert words(line, "9-12 logeren +").endswith("volgens vader")


@pytest.mark.parametrize("typed", ["", "   ", "6;6", "6;6 -", "@vader", "!"])
def test_a_line_in_which_nothing_happened_says_nothing(line: Line, typed: str) -> None:
    assert line.read(typed) is None
    assert line.preview(typed) is None


@pytest.mark.parametrize(
    ("typed", "loose"),
    [
        ("6 driftbuien", (UNSURE,)),
        ("35 jaar getrouwd", (UNSURE,)),
        ("naar school, 2 jaar geleden", (UNSURE,)),
        ("6 driftbuien #onbekend", ("#onbekend",)),
        ("6 naar school", ()),
        ("naar school", ()),
    ],
)
def test_a_time_that_may_be_none_is_still_to_be_sorted(
    line: Line, typed: str, loose: tuple[str, ...]
) -> None:
    made = line.read(typed)
    assert made is not None
    assert made.loose_words == loose
    preview = line.preview(typed)
    assert preview is not None
    assert preview.doubtful is bool(loose)


def test_a_line_on_an_empty_desk_is_read_all_the_same(study: Study) -> None:
    line = Line(Desk(study))
    line.begin()
    made = line.read("6 naar school")
    assert made is not None
    assert made.respondent is None
    assert line.suggest("@", "", "@") == []


def test_another_account_is_told_in_the_theme_of_its_event(
    desk: Desk, line: Line, journey: Journey
) -> None:
    desk.choose_theme(Theme.CARE)
    line.account = journey.statements[2].id
    assert line.account_of == journey.statements[2]
    for typed in ("9;6 naar een pleeggezin", "gedrag: 9;6 naar een pleeggezin"):
        assert words(line, typed).startswith("Woonplekken · ")


def test_the_event_of_another_account_is_that_of_now(
    desk: Desk, line: Line, journey: Journey
) -> None:
    recording = desk.recording
    assert recording is not None
    line.account = journey.statements[2].id
    changed = edits.text("Naar een pleeggezin").apply(journey.statements[2])
    recording.change(changed, "tekst wijzigen")
    assert line.account_of == changed
    recording.remove(changed.id)
    assert line.account_of is None


def test_opening_the_same_journey_leaves_the_line_where_it_was(
    desk: Desk, line: Line, journey: Journey
) -> None:
    item = ParkedItem("de neuroloog", Theme.HEALTH)
    desk.note(desk.notes.with_parked(item), "parkeren")
    line.respondent, line.account = "vader", journey.statements[2].id
    line.parked = item.id
    desk.open(journey.id)
    line.begin()
    assert about(line) == ("vader", "Naar een gezinshuis", True)


def test_in_another_journey_the_line_begins_anew(
    desk: Desk, line: Line, study: Study, journey: Journey
) -> None:
    people = (Respondent("oma", "oma"), Respondent("begeleider", "begeleider"))
    other = a_journey(code="LR-002", pseudonym="Noor", respondents=people)
    study.journeys.begin(other)
    item = ParkedItem("de neuroloog", Theme.HEALTH)
    desk.note(desk.notes.with_parked(item), "parkeren")
    line.respondent, line.account = "vader", journey.statements[2].id
    line.parked = item.id
    desk.open(other.id)
    line.begin()
    assert about(line) == ("oma", None, False)
    desk.open(journey.id)
    line.begin()
    assert about(line) == ("moeder", None, False)


def test_who_speaks_goes_on_speaking_when_others_join(
    desk: Desk, line: Line, study: Study, journey: Journey
) -> None:
    line.respondent = "vader"
    people = (Respondent("oma", "oma"), *journey.respondents)
    study.journeys.change(replace(journey, respondents=people))
    desk.open(journey.id)
    line.begin()
    assert line.respondent == "vader"


def test_people_are_suggested_by_key_and_by_role(line: Line) -> None:
    assert [each[0] for each in line.suggest("@", "", "6 @")] == ["moeder", "vader"]
    assert line.suggest("@", "VAD", "6 @vad") == [("vader", "vader", "@vader")]


@pytest.mark.parametrize(
    ("words", "role", "key"),
    [
        ("tante", "tante", "tante"),
        ("tante_Ans", "tante Ans", "ans"),
        ("TANTE", "TANTE", "tante"),
    ],
)
def test_who_is_not_known_is_offered_as_somebody_new(
    line: Line, words: str, role: str, key: str
) -> None:
    assert line.suggest("@", words, f"6 iets @{words}") == [
        ("", f"Nieuwe gesprekspartner: {role}", f"Tab voegt toe, als @{key}")
    ]


@pytest.mark.parametrize("words", ["!", "_", "?!"])
def test_signs_without_a_word_are_nobody(line: Line, words: str) -> None:
    assert line.suggest("@", words, f"6 iets @{words}") == []


def test_factors_are_suggested_of_the_side_that_the_line_or_the_button_says(
    desk: Desk, line: Line
) -> None:
    by_label = {each.label: each for each in desk.codebook.factors}

    def sides(typed: str, pressed: Influence | None = None) -> set[Influence]:
        words = typed.partition("#")[2]
        found = line.suggest("#", words, typed, pressed)
        return {by_label[label].influence for _, label, _ in found}

    plus, minus = Influence.POSITIVE, Influence.NEGATIVE
    assert sides("6 iets #zorg") == {plus, minus}
    for words in ("", "zorg"):
        assert sides(f"6 iets + #{words}") == {plus}
        assert sides(f"6 iets - #{words}") == {minus}
        assert sides(f"6 iets #{words}", plus) == {plus}
        assert sides(f"6 iets - #{words}", plus) == {minus}


def test_every_factor_is_understood_as_it_is_taken_from_the_list(
    desk: Desk, line: Line
) -> None:
    for factor in desk.codebook.factors:
        sign = factor.influence.sign
        [(word, label, _)] = [
            each
            for each in line.suggest("#", factor.label, f"6 iets {sign} #")
            if each[1] == factor.label
        ]
        preview = line.preview(f"6 iets {sign} #{word} ")
        assert preview is not None
        assert f"‘{label}’" in preview.words
        assert not preview.doubtful


def test_not_every_factor_is_suggested_at_once(desk: Desk, line: Line) -> None:
    assert len(line.suggest("#", "", "#")) == min(MOST_TAGS, len(desk.codebook.factors))


def test_a_factor_is_described_by_its_place_and_its_side() -> None:
    near = a_factor(system=System.MICRO, group=PartyGroup.FAMILY, own=True)
    far = a_factor(system=System.EXO, influence=Influence.POSITIVE)
    assert describe(near) == f"−  {PartyGroup.FAMILY} · eigen"
    assert describe(far) == "+  Betrokken organisaties"
