"""A table is read by keyboard, and its columns share the room that there is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.table import Table
from levensreis.ui.widgets.table_model import Column, Sign

Key = Qt.Key
Role = Qt.ItemDataRole
ALERT = Sign(IconName.ALERT, "danger", "mis")


@pytest.fixture
def table(style: Style, qtbot: QtBot) -> Table:
    """Three numbers, of which the second has a sign."""
    made = Table(
        [
            Column("Getal", str, 100, firm=True),
            Column("Dubbel", lambda each: str(2 * each), 200, grows=True),
            Column("Teken", lambda _: "", 100, sign={2: ALERT}.get),
        ],
        style,
    )
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show_things([1, 2, 3])
    made.show()
    return made


def widths(table: Table) -> list[int]:
    return [table.columnWidth(column) for column in range(3)]


def test_cells_tell_their_things_and_signs(table: Table) -> None:
    model = table.model()
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Dubbel"
    assert [model.index(row, 1).data() for row in range(3)] == ["2", "4", "6"]
    sign = model.index(1, 2)
    assert sign.data(Role.DecorationRole) is not None
    assert sign.data(Role.AccessibleTextRole) == "mis"
    assert model.index(0, 2).data(Role.DecorationRole) is None
    assert model.index(0, 2).data(Role.FontRole) is None


def test_arrows_walk_enter_opens_and_letters_do_nothing(table: Table) -> None:
    heard: list[object] = []
    table.current_changed.connect(lambda: heard.append(table.current))
    table.opened.connect(lambda: heard.append("open"))
    QTest.keyClick(table, Key.Key_Down)
    QTest.keyClick(table, Key.Key_Right)
    QTest.keyClick(table, Key.Key_Return)
    QTest.keyClick(table, Key.Key_1)
    QTest.keyClick(table, Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert heard == [2, "open", 3]


def test_one_thing_is_replaced_where_it_stands(table: Table) -> None:
    table.go_to(1)
    table.replace_thing(1, 9)
    assert list(table.things) == [1, 9, 3]
    assert table.current == 9


def test_a_table_without_things_has_none_under_its_keys(table: Table) -> None:
    heard: list[object] = []
    table.opened.connect(lambda: heard.append("open"))
    table.show_things([])
    assert table.current is None
    QTest.keyClick(table, Key.Key_Return)
    assert heard == []


def test_columns_grow_shrink_and_then_scroll(table: Table, style: Style) -> None:
    room = table.viewport().width()
    assert widths(table) == [100, room - 200, 100]
    table.resize(360, 300)
    narrow = widths(table)
    assert narrow[0] == 100
    assert sum(narrow) <= table.viewport().width()
    assert narrow[1] < 200
    table.resize(200, 300)
    assert widths(table) == [100, 150, 75]
    assert table.horizontalScrollBar().maximum() > 0
    style.set_zoom(1.5)
    assert widths(table) == [150, 225, 112]
    style.set_zoom(1.0)
