"""What a screen reader says of a conversation, without being asked."""

import pytest
from PySide6.QtCore import Qt

from levensreis.domain.theme import Theme
from tests.ui.conftest import PageHands
from tests.user_journeys.hands import Ctrl

Key = Qt.Key


def test_each_thing_that_is_recorded_is_heard(
    at_work: PageHands, heard: list[str]
) -> None:
    at_work.line("6 naar school")
    assert heard == ["Vastgelegd"]
    at_work.line("7 naar groep vier")
    assert heard == ["Vastgelegd"] * 2
    at_work.press(Key.Key_Return)  # an empty line records nothing
    assert "Vastgelegd" not in heard[2:]


def test_what_goes_wrong_with_a_line_is_heard(
    at_work: PageHands, heard: list[str]
) -> None:
    at_work.line("6;6 -")
    [told] = heard
    assert told.startswith("Typ ook wat er gebeurde")
    at_work.interview.quick.clear()


@pytest.mark.parametrize(
    ("key", "told"),
    [
        (Key.Key_Right, "Ontwikkeling van vaardigheden, verhoogde de zorgvraag"),
        (Key.Key_Left, "Gezondheid, verhoogde de zorgvraag"),
        (Key.Key_Up, "Woonplekken, verlaagde de zorgvraag"),
    ],
)
def test_where_a_card_went_is_heard(
    at_work: PageHands, heard: list[str], key: Qt.Key, told: str
) -> None:
    at_work.click_row(at_work.interview.board.panels[Theme.LIVING].cards, "gezinshuis")
    heard.clear()
    at_work.press(key, Ctrl)
    assert heard == [told]


def test_where_the_last_one_went_from_an_empty_line_is_heard(
    at_work: PageHands, heard: list[str]
) -> None:
    at_work.press(Key.Key_Right, Ctrl)
    at_work.press(Key.Key_Down, Ctrl)
    assert heard == [
        "Zorg en ondersteuning, geen invloed op de zorgvraag",
        "Zorg en ondersteuning, verhoogde de zorgvraag",
    ]


def test_what_a_tag_can_mean_is_heard_as_one_walks(
    at_work: PageHands, heard: list[str]
) -> None:
    at_work.interview.focus_line()
    at_work.write("6 te druk @")
    assert heard == ["moeder, @moeder"]
    at_work.press(Key.Key_Down)
    at_work.press(Key.Key_Down)
    assert heard[1:] == ["vader, @vader", "moeder, @moeder"]
    at_work.interview.quick.clear()
