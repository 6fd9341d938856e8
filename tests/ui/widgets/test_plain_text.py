from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from levensreis.ui.style import Style
from levensreis.ui.widgets.plain_text import LineField, PlainTextField
from tests.ui.widgets.conftest import Show

Type = Callable[[QWidget, str], None]


def heard(field: PlainTextField | LineField) -> list[str]:
    told: list[str] = []
    field.edited.connect(told.append)
    return told


def test_a_text_is_told_once_when_it_is_left(
    qtbot: QtBot, style: Style, show: Show, type_text: Type
) -> None:
    field, other = PlainTextField(), LineField()
    show(field, other)
    told = heard(field)
    field.edited.connect(field.set_text)
    field.setFocus()
    type_text(field, "Eén begeleider")
    assert told == []
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert other.hasFocus()
    field.setFocus()
    other.setFocus()
    assert told == ["Eén begeleider"]


def test_control_enter_tells_and_stays(
    qtbot: QtBot, style: Style, show: Show, type_text: Type
) -> None:
    field = PlainTextField()
    show(field)
    told = heard(field)
    field.setFocus()
    type_text(field, "thuis")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told == ["thuis"]
    assert field.hasFocus()
    assert field.text() == "thuis"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "thuis\n"


def test_showing_a_text_tells_nothing(style: Style, show: Show) -> None:
    field, line = PlainTextField(), LineField()
    show(field, line)
    told = [heard(field), heard(line)]
    field.set_text("thuis")
    line.set_text("7 jaar")
    field.commit()
    line.commit()
    assert told == [[], []]


def test_showing_the_same_text_leaves_the_cursor(style: Style, show: Show) -> None:
    field, line = PlainTextField(), LineField()
    show(field, line)
    for each in (field, line):
        each.set_text("Wonen")
    cursor = field.textCursor()
    cursor.setPosition(3)
    field.setTextCursor(cursor)
    line.setCursorPosition(3)
    for each in (field, line):
        each.set_text("Wonen")
    assert field.textCursor().position() == line.cursorPosition() == 3


def test_a_field_is_as_high_as_its_lines(style: Style, show: Show) -> None:
    low, high = PlainTextField(2), PlainTextField(5)
    show(low, high)
    line = low.fontMetrics().lineSpacing()
    assert high.height() - low.height() == 3 * line
    low.set_text("een\ntwee")
    assert not low.verticalScrollBar().isVisible()


def test_a_field_grows_with_the_zoom(qtbot: QtBot, style: Style, show: Show) -> None:
    field = PlainTextField(2)
    show(field)
    before = field.height()
    style.set_zoom(1.5)
    qtbot.waitUntil(lambda: field.height() > before * 1.3)


def test_a_line_is_told_at_enter_and_only_when_it_changed(
    qtbot: QtBot, style: Style, show: Show, type_text: Type
) -> None:
    line, other = LineField(), LineField()
    show(line, other)
    told = heard(line)
    line.set_text("7")
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert told == []
    line.end(False)
    type_text(line, " jaar")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    other.setFocus()
    assert told == ["7 jaar"]


@pytest.mark.parametrize("kind", [PlainTextField, LineField])
def test_a_text_that_nobody_took_is_told_again(
    kind: type[PlainTextField | LineField], style: Style, show: Show, type_text: Type
) -> None:
    field = kind()
    show(field)
    told = heard(field)
    assert not field.is_pending
    type_text(field, "thuis")
    assert field.is_pending
    field.commit()
    field.commit()
    assert told == ["thuis", "thuis"]
    assert field.is_pending
    field.set_text("thuis")
    field.commit()
    assert told == ["thuis", "thuis"]
    assert not field.is_pending


@pytest.mark.parametrize("kind", [PlainTextField, LineField])
def test_a_text_that_was_told_and_typed_back_is_told(
    kind: type[PlainTextField | LineField], style: Style, show: Show, type_text: Type
) -> None:
    field = kind()
    show(field)
    told = heard(field)
    field.set_text("thuis")
    field.selectAll()
    type_text(field, "weg")
    field.commit()
    field.selectAll()
    type_text(field, "thuis")
    field.commit()
    assert told == ["weg", "thuis"]
    assert not field.is_pending


@pytest.mark.parametrize("kind", [PlainTextField, LineField])
@pytest.mark.parametrize("text", ["een\r\ntwee", "een\u00a0twee", "een\u2029twee"])
def test_characters_that_qt_writes_in_another_way_are_no_edit(
    kind: type[PlainTextField | LineField], style: Style, show: Show, text: str
) -> None:
    field = kind()
    show(field)
    told = heard(field)
    field.set_text(text)
    field.commit()
    assert not field.is_pending
    assert told == []
