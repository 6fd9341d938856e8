import pytest
from PySide6.QtCore import Qt

from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.ui.interview.quick_bar import QuickBar
from tests.ui.conftest import PageHands
from tests.user_journeys.hands import Ctrl, Shift

Key = Qt.Key
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
    assert at_work.interview.detail.influence.value is Influence.POSITIVE
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
