from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey, Respondent
from levensreis.domain.statement import Kind, Statement
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.ui.interview.quick_bar import QuickBar
from tests.builders import a_journey
from tests.ui.conftest import PageHands
from tests.user_journeys.hands import Ctrl, Shift

Key = Qt.Key
MOST_KEYS = 10
"""Beyond the words that were said, to record an event."""
FUNCTION_KEYS = [getattr(Key, f"Key_F{number}") for number in range(1, 9)]


@pytest.fixture
def bar(at_work: PageHands) -> QuickBar:
    return at_work.interview.quick


def told(bar: QuickBar) -> str:
    return bar._preview.whole


def themes_of(hands: PageHands, text: str) -> list[Theme]:
    return [
        statement.theme
        for panel in hands.interview.board.panels.values()
        for statement in panel.statements
        if statement.text == text
    ]


def test_the_line_waits_for_the_first_word(at_work: PageHands, bar: QuickBar) -> None:
    assert bar.line.hasFocus()
    assert "#factor" in told(bar)


def test_the_function_keys_choose_the_theme_while_typing(
    at_work: PageHands, bar: QuickBar
) -> None:
    for key, theme in zip(FUNCTION_KEYS, Theme, strict=True):
        at_work.write(f"6 iets met {theme.label}")
        at_work.press(key)
        assert told(bar).startswith(f"{theme.label} · ")
        assert bar.themes.currentData() == theme
        at_work.press(Key.Key_Return)
        assert themes_of(at_work, f"iets met {theme.label}") == [theme]


def test_the_theme_can_be_chosen_from_the_list(
    at_work: PageHands, bar: QuickBar
) -> None:
    at_work.write("6 iets")
    bar.themes.setFocus()
    at_work.press(Key.Key_Down)
    assert told(bar).startswith("Woonplekken · ")
    assert bar.line.hasFocus()


def test_a_theme_that_is_typed_goes_before_the_chosen_one(
    at_work: PageHands, bar: QuickBar
) -> None:
    at_work.write("gedrag: 6 slaan")
    assert told(bar).startswith("Gedrag · ")
    at_work.press(Key.Key_Return)
    assert themes_of(at_work, "slaan") == [Theme.BEHAVIOUR]


def test_a_sign_can_be_pressed_instead_of_typed(
    at_work: PageHands, bar: QuickBar
) -> None:
    plus, minus = bar._signs.values()
    at_work.write("6 oma komt")
    at_work.click(plus)
    pressed = [bar.influence]
    assert "verlaagde" in told(bar)
    assert bar.line.hasFocus()
    at_work.click(minus)
    pressed.append(bar.influence)
    assert not plus.isChecked()
    at_work.click(minus)
    pressed.append(bar.influence)
    assert pressed == [Influence.POSITIVE, Influence.NEGATIVE, None]
    at_work.click(plus)
    at_work.press(Key.Key_Return)
    assert at_work.interview.detail.form.influence.value is Influence.POSITIVE
    assert bar.influence is None


def test_the_preview_follows_every_letter(at_work: PageHands, bar: QuickBar) -> None:
    at_work.write("6 kat")
    assert "6 jaar" in told(bar)
    at_work.press(Key.Key_Home)
    at_work.write("1")
    assert "16 jaar" in told(bar)


def test_the_button_records_as_enter_does(at_work: PageHands, bar: QuickBar) -> None:
    at_work.write("6 naar school")
    at_work.click(bar.record)
    assert themes_of(at_work, "naar school") == [Theme.HEALTH]
    assert bar.line.text() == ""


def test_an_empty_line_is_told_beside_it(at_work: PageHands, bar: QuickBar) -> None:
    at_work.press(Key.Key_Return)
    assert "Typ ook wat er gebeurde" in told(bar)
    at_work.write("6")
    assert "Typ ook" not in told(bar)


def test_what_was_typed_stays_when_it_cannot_be_stored(
    at_work: PageHands, bar: QuickBar, study: Study
) -> None:
    study.close()
    path = study.folder / "studie.levensreis"
    aside = path.rename(path.with_suffix(".weg"))
    at_work.line("6 naar school -")
    assert bar.line.text() == "6 naar school -"
    assert "reservekopie" in told(bar)
    assert bar.line.hasFocus()
    aside.rename(path)
    at_work.press(Key.Key_Return)
    assert themes_of(at_work, "naar school") == [Theme.HEALTH]


def test_ctrl_z_takes_back_what_was_just_recorded(
    at_work: PageHands, bar: QuickBar, study: Study, journey: Journey
) -> None:
    at_work.line("6 naar school")
    assert bar.line.hasFocus()
    at_work.press(Key.Key_Z, Ctrl)
    assert themes_of(at_work, "naar school") == []
    assert bar.line.text() == ""
    assert len(study.journeys.get(journey.id).statements) == len(journey.statements)
    at_work.press(Key.Key_Z, Ctrl | Shift)
    assert themes_of(at_work, "naar school") == [Theme.HEALTH]


def test_ctrl_z_while_typing_takes_back_what_was_typed(
    at_work: PageHands, bar: QuickBar
) -> None:
    at_work.line("6 naar school")
    at_work.write("7 naar")
    at_work.press(Key.Key_Backspace)
    at_work.press(Key.Key_Z, Ctrl)
    assert bar.line.text() != "7 naa"
    assert themes_of(at_work, "naar school") == [Theme.HEALTH]


def test_the_choices_fold_under_the_line_in_a_narrow_window(
    at_work: PageHands, bar: QuickBar
) -> None:
    def below() -> bool:
        return bar.record.mapTo(bar, bar.record.rect().topLeft()).y() > (
            bar.line.mapTo(bar, bar.line.rect().bottomLeft()).y()
        )

    assert not below()
    at_work.window.resize(960, 700)
    at_work.wait_for(lambda: True if below() else None)
    assert bar.line.width() > 400


def test_the_list_of_themes_names_the_keys(bar: QuickBar) -> None:
    box = bar.themes
    assert [box.itemText(row)[:2] for row in range(box.count())] == [
        f"F{number}" for number in range(1, 9)
    ]


@dataclass(frozen=True)
class Told:
    """An event as somebody tells it, and what is typed for it."""

    words: str
    typed: str
    theme: Theme
    respondent: str
    said: str
    influence: Influence
    turning_point: bool = False
    kind: Kind = Kind.EVENT


EVENTS = [
    Told(
        words="naar een gezinshuis",
        typed="6;6 naar een gezinshuis -!",
        theme=Theme.LIVING,
        respondent="vader",
        said="6;6",
        influence=Influence.NEGATIVE,
        turning_point=True,
    ),
    Told(
        words="logeren om de veertien dagen",
        typed="9-12 logeren om de veertien dagen +",
        theme=Theme.FAMILY_SUPPORT,
        respondent="vader",
        said="9-12",
        influence=Influence.POSITIVE,
        kind=Kind.SPELL,
    ),
    Told(
        words="eerste epileptische aanval",
        typed="2;3 eerste epileptische aanval -!",
        theme=Theme.HEALTH,
        respondent="moeder",
        said="2;3",
        influence=Influence.NEGATIVE,
        turning_point=True,
    ),
]


class CountingHands(PageHands):
    """Hands of which every key is counted; one that is held down is not another."""

    keys = 0

    def write(self, text: str) -> None:
        self.keys += len(text)
        super().write(text)

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        self.keys += 1
        super().press(key, modifier)

    def click(self, widget: QWidget) -> None:
        raise AssertionError("capture needs no mouse")


@pytest.mark.parametrize("told", EVENTS, ids=[each.theme.value for each in EVENTS])
def test_an_event_takes_ten_keys_beyond_its_words_and_no_mouse(
    at_work: PageHands, told: Told, study: Study, journey: Journey
) -> None:
    at_work.press(Key.Key_F4)  # it was about something else before
    hands = CountingHands(at_work.window, at_work._qtbot)
    hands.press(FUNCTION_KEYS[list(Theme).index(told.theme)])
    people = [each.key for each in journey.respondents]
    if told.respondent != people[0]:
        hands.press((Key.Key_1, Key.Key_2)[people.index(told.respondent)], Ctrl)
    hands.line(told.typed)
    made = study.journeys.get(journey.id).statements[-1]
    assert as_told(made, told.words) == told
    assert hands.keys - len(told.words) <= MOST_KEYS
    assert at_work.interview.quick.line.hasFocus()


def as_told(made: Statement, words: str) -> Told:
    typed = next(each.typed for each in EVENTS if each.words == words)
    return Told(
        words=made.text,
        typed=typed,
        theme=made.theme,
        respondent=made.respondent or "",
        said=made.period.said,
        influence=made.influence,
        turning_point=made.turning_point,
        kind=made.kind,
    )


def test_the_second_event_of_a_theme_needs_no_key_for_theme_or_speaker(
    at_work: PageHands, study: Study, journey: Journey
) -> None:
    at_work.press(Key.Key_F2)
    at_work.press(Key.Key_2, Ctrl)
    at_work.line("6;6 naar een gezinshuis")
    at_work.press(Key.Key_E, Ctrl)
    at_work.press(Key.Key_Escape)
    at_work.line("8 naar een groep")
    last = study.journeys.get(journey.id).statements[-2:]
    assert {(each.theme, each.respondent) for each in last} == {(Theme.LIVING, "vader")}


def test_a_quote_is_kept_word_for_word(
    at_work: PageHands, study: Study, journey: Journey
) -> None:
    at_work.line('rond 7 slaan en bijten - "hij was niet te houden"')
    made = study.journeys.get(journey.id).statements[-1]
    assert (made.text, made.quote) == ("slaan en bijten", "hij was niet te houden")


def test_the_list_of_speakers_names_the_keys(hands: PageHands, study: Study) -> None:
    people = tuple(Respondent(f"oom{number}", f"oom {number}") for number in range(11))
    many = a_journey(code="LR-002", pseudonym="Noor", respondents=people)
    study.journeys.begin(many)
    assert hands.study_page.presenter is not None
    hands.study_page.presenter.choose(many.id)
    box = hands.interview.quick.respondents
    assert box.itemText(0) == "Ctrl+1  oom 0"
    assert box.itemText(8) == "Ctrl+9  oom 8"
    assert box.itemText(9) == "oom 9"
    assert box.currentText() == "Ctrl+1  oom 0"
    hands.press(Key.Key_9, Ctrl)
    assert box.currentData() == "oom8"


def test_who_speaks_can_be_chosen_from_the_list(
    at_work: PageHands, bar: QuickBar
) -> None:
    at_work.write("6 naar school")
    bar.respondents.setFocus()
    at_work.press(Key.Key_Down)
    assert told(bar).endswith("volgens vader")
    assert bar.line.hasFocus()
    bar.clear()


def test_without_speakers_there_is_nobody_to_choose(
    hands: PageHands, study: Study
) -> None:
    alone = a_journey(code="LR-002", pseudonym="Noor", respondents=())
    study.journeys.begin(alone)
    assert hands.study_page.presenter is not None
    hands.study_page.presenter.choose(alone.id)
    assert not hands.interview.quick.respondents.isEnabled()
    hands.line("6 naar school")
    assert study.journeys.get(alone.id).statements[0].respondent is None


def test_a_long_event_is_cut_on_the_chip_and_told_whole(
    at_work: PageHands, bar: QuickBar
) -> None:
    at_work.line("6 " + "naar een heel ander huis " * 6)
    at_work.press(Key.Key_U, Ctrl)
    assert bar.account.text().endswith("…")
    assert bar.account.accessibleName().count("heel ander huis") == 6
