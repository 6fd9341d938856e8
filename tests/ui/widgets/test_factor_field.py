from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from levensreis.ui.style import Style
from levensreis.ui.widgets.factor_field import FactorField
from tests.ui.widgets.conftest import Show

Key = Qt.Key
Type = Callable[[QWidget, str], None]

FACTORS = [
    ("f1", "Wisselingen in professionals", "− exo · Betrokken organisaties (14)"),
    ("f2", "Weinig continuïteit", "− exo · Betrokken organisaties (4)"),
    ("f3", "Vaste begeleider", "+ micro · Professionals (9)"),
]


def search(words: str) -> list[tuple[str, str, str]]:
    return [factor for factor in FACTORS if words.lower() in factor[1].lower()]


@pytest.fixture
def field(style: Style, show: Show) -> FactorField:
    made = FactorField(style, search)
    show(QLineEdit(), made, QLineEdit())
    made.setFocus()
    return made


def heard(field: FactorField) -> list[tuple[str, str]]:
    told: list[tuple[str, str]] = []
    field.factor_chosen.connect(lambda factor: told.append(("chosen", factor)))
    field.new_factor_wanted.connect(lambda words: told.append(("new", words)))
    return told


def labels(field: FactorField) -> list[str]:
    rows = field.popup.rows
    return [rows.row(number).label for number in range(rows.rowCount())]


def test_typing_shows_what_the_words_can_mean(
    field: FactorField, type_text: Type
) -> None:
    type_text(field, "continuï")
    assert field.popup.isVisible()
    assert labels(field) == ["Weinig continuïteit", "Nieuwe factor: ‘continuï’"]
    assert field.hasFocus()


def test_enter_takes_the_marked_factor_and_empties_the_line(
    qtbot: QtBot, field: FactorField
) -> None:
    told = heard(field)
    qtbot.keyClicks(field, "wi")
    qtbot.keyClick(field, Key.Key_Return)
    assert told == [("chosen", "f1")]
    assert field.text() == ""
    assert not field.popup.isVisible()


@pytest.mark.parametrize(
    ("keys", "factor"),
    [
        ([Key.Key_Down], "f2"),
        ([Key.Key_Down, Key.Key_Up], "f1"),
        ([Key.Key_Up], "f3"),
    ],
)
def test_down_and_up_walk_the_list_around(
    qtbot: QtBot, field: FactorField, keys: list[Qt.Key], factor: str
) -> None:
    told = heard(field)
    qtbot.keyClick(field, Key.Key_Down)
    assert labels(field) == [label for _, label, _ in FACTORS]
    qtbot.keyClick(field, keys[0])
    for key in keys[1:]:
        qtbot.keyClick(field, key)
    qtbot.keyClick(field, Key.Key_Enter)
    assert told == [("chosen", factor)]


def test_escape_closes_the_list_only(qtbot: QtBot, field: FactorField) -> None:
    pressed: list[bool] = []
    shortcut = QShortcut(QKeySequence(Key.Key_Escape), field.window())
    shortcut.activated.connect(lambda: pressed.append(True))
    qtbot.keyClicks(field, "wi")
    qtbot.keyClick(field, Key.Key_Escape)
    assert not field.popup.isVisible()
    assert field.text() == "wi"
    assert pressed == []
    qtbot.keyClick(field, Key.Key_Escape)
    assert pressed == [True]


def test_words_that_match_nothing_can_become_a_factor(
    qtbot: QtBot, field: FactorField, type_text: Type
) -> None:
    told = heard(field)
    type_text(field, "  Eén   vast gezicht ")
    qtbot.keyClick(field, Key.Key_Return)
    assert told == [("new", "Eén vast gezicht")]


def test_a_known_name_is_not_offered_as_a_new_factor(
    qtbot: QtBot, field: FactorField
) -> None:
    qtbot.keyClicks(field, "vaste begeleider")
    assert labels(field) == ["Vaste begeleider"]


def test_enter_on_an_empty_line_does_nothing(qtbot: QtBot, field: FactorField) -> None:
    told = heard(field)
    qtbot.keyClick(field, Key.Key_Return)
    assert told == []


def test_enter_after_escape_shows_the_list_again(
    qtbot: QtBot, field: FactorField
) -> None:
    told = heard(field)
    qtbot.keyClicks(field, "wi")
    qtbot.keyClick(field, Key.Key_Escape)
    qtbot.keyClick(field, Key.Key_Return)
    assert field.popup.isVisible()
    assert told == []


def test_a_click_takes_a_factor(qtbot: QtBot, field: FactorField) -> None:
    told = heard(field)
    qtbot.keyClicks(field, "in")
    second = field.popup.visualRect(field.popup.rows.index(1)).center()
    qtbot.mouseClick(
        field.popup.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(second)
    )
    assert told == [("chosen", "f2")]
    assert field.hasFocus()


def test_leaving_the_line_closes_the_list(qtbot: QtBot, field: FactorField) -> None:
    qtbot.keyClicks(field, "in")
    qtbot.keyClick(field, Key.Key_Tab)
    assert not field.hasFocus()
    assert not field.popup.isVisible()


def test_the_list_lies_within_its_window(style: Style, show: Show) -> None:
    field = FactorField(style, search)
    window = show(field, height=300)
    for top in (10, 250):
        field.move(10, top)
        field.setFocus()
        field.textEdited.emit("")
        assert field.popup.isVisible()
        assert window.rect().contains(field.popup.geometry())
        assert not field.popup.geometry().intersects(field.geometry())
        field.clearFocus()


def test_a_screen_reader_hears_the_marked_factor(
    qtbot: QtBot, field: FactorField
) -> None:
    assert field.accessibleName() == "Factor uit het codeboek"
    qtbot.keyClicks(field, "in")
    qtbot.keyClick(field, Key.Key_Down)
    assert field.accessibleDescription() == (
        "Weinig continuïteit, − exo · Betrokken organisaties (4), 2 van 3"
    )
    qtbot.keyClick(field, Key.Key_Escape)
    assert field.accessibleDescription() == ""


def test_a_field_that_goes_takes_its_list_along(
    qtbot: QtBot, field: FactorField
) -> None:
    qtbot.keyClicks(field, "in")
    popup = field.popup
    field.deleteLater()
    qtbot.waitUntil(lambda: not isValid(popup))
