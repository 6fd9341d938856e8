"""Rows of words: walked by arrows, opened by Enter, deaf to letters."""

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from levensreis.domain.influence import Influence
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.row_delegate import RowDelegate
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import FOLD, Row, RowModel, fold_row
from tests.ui.widgets.conftest import Show

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier
LONG = "Verhuizing naar een gezinshuis in een heel ander dorp. " * 8
ROWS = (
    Row(words="Gesprekken", heading=True),
    Row(words="Gesprek 1", key=1),
    Row(words="Gesprek 2", key=2, leads=True),
    Row(words="Geparkeerd", heading=True),
    Row(words="de neuroloog", key=3, mark=IconName.HEART_PULSE, meta="Gezondheid"),
    Row(words="Slaan", key=4, mark=Influence.NEGATIVE, before="7 jaar", one_line=True),
    Row(words="Wonen", key=5, after="2 van 8", card=True),
)


def a_list(style: Style, show: Show, *rows: Row, links: bool = False) -> RowList:
    made = RowList(style, links=links)
    made.setAccessibleName("Regels")
    made.show_rows(rows)
    show(made)
    return made


def height(rows: RowList, number: int) -> int:
    return rows.visualRect(rows.model().index(number, 0)).height()


def click(rows: RowList, number: int, *, twice: bool = False) -> None:
    place = rows.visualRect(rows.model().index(number, 0)).center()
    press = QTest.mouseDClick if twice else QTest.mouseClick
    if twice:
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    press(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()


def test_what_is_told_whole_is_never_cut(style: Style, show: Show) -> None:
    rows = a_list(style, show, Row(words=LONG), Row(words=LONG, whole=True))
    assert height(rows, 1) > height(rows, 0)


def test_arrows_pass_headings_by(qtbot: QtBot, style: Style, show: Show) -> None:
    rows = a_list(style, show, *ROWS)
    rows.setFocus()
    walked = []
    for _ in range(4):
        assert rows.current is not None
        walked.append(rows.current.key)
        qtbot.keyClick(rows, Key.Key_Down)
    assert walked == [1, 2, 3, 4]
    qtbot.keyClick(rows, Key.Key_Home)
    assert rows.current is ROWS[1]
    qtbot.keyClick(rows, Key.Key_End)
    assert rows.current is ROWS[-1]


def test_pages_never_end_on_a_heading(qtbot: QtBot, style: Style, show: Show) -> None:
    rows = a_list(style, show, *(ROWS * 10))
    rows.setFocus()
    for key in (Key.Key_PageDown, Key.Key_PageUp):
        for _ in range(12):
            qtbot.keyClick(rows, key)
            assert rows.current is not None
            assert not rows.current.heading


def test_a_heading_comes_into_sight_with_its_first_row(
    qtbot: QtBot, style: Style, show: Show
) -> None:
    rows = a_list(style, show, *(ROWS * 10))
    rows.setFocus()
    qtbot.keyClick(rows, Key.Key_End)
    qtbot.keyClick(rows, Key.Key_Home)
    assert rows.visualRect(rows.model().index(0, 0)).top() >= 0


def test_a_list_that_was_filled_while_it_was_low_begins_at_its_heading(
    style: Style, show: Show
) -> None:
    rows = RowList(style)
    rows.setFixedHeight(40)
    show(rows)
    rows.hide()
    rows.show_rows(ROWS * 10)
    rows.show()
    rows.setFixedHeight(300)
    QApplication.processEvents()
    assert rows.verticalScrollBar().value() == 0


def test_keys_tell_which_row_they_are_about(
    qtbot: QtBot, style: Style, show: Show
) -> None:
    rows = a_list(style, show, *ROWS)
    told: list[tuple[str, object]] = []
    rows.opened.connect(lambda key: told.append(("opened", key)))
    rows.second_wanted.connect(lambda key: told.append(("second", key)))
    rows.removal_wanted.connect(lambda key: told.append(("removal", key)))
    rows.setFocus()
    qtbot.keyClick(rows, Key.Key_Down)
    qtbot.keyClick(rows, Key.Key_Return)
    qtbot.keyClick(rows, Key.Key_Return, Ctrl)
    qtbot.keyClick(rows, Key.Key_Delete)
    assert told == [("opened", 2), ("second", 2), ("removal", 2)]


def test_letters_do_nothing(qtbot: QtBot, style: Style, show: Show) -> None:
    rows = a_list(style, show, *ROWS)
    rows.setFocus()
    qtbot.keyClicks(rows, "ds")
    assert rows.current is ROWS[1]


def test_links_are_opened_by_one_click_and_others_by_two(
    style: Style, show: Show
) -> None:
    for links, told_after_one in ((True, [2]), (False, [])):
        rows = a_list(style, show, *ROWS, links=links)
        told: list[object] = []
        rows.opened.connect(told.append)
        click(rows, 2)
        assert told == told_after_one
        click(rows, 2, twice=True)
        assert told[-1] == 2
        click(rows, 0, twice=True)  # a heading
        assert set(told) == {2}


def test_only_what_leads_somewhere_shows_a_hand(style: Style, show: Show) -> None:
    rows = a_list(style, show, *ROWS, links=True)
    hand = Qt.CursorShape.PointingHandCursor
    for number in (1, 2):
        place = rows.visualRect(rows.model().index(number, 0)).center()
        QTest.mouseMove(rows.viewport(), place)
        assert (rows.viewport().cursor().shape() == hand) is ROWS[number].leads


def test_the_keys_stay_on_their_row_when_others_come(style: Style, show: Show) -> None:
    rows = a_list(style, show, *ROWS)
    rows.setCurrentIndex(rows.model().index(4, 0))
    rows.show_rows([Row(words="Nieuw", key=9), *ROWS])
    assert rows.current is not None
    assert rows.current.key == 3


def test_the_keys_stay_in_their_place_when_their_row_goes(
    style: Style, show: Show
) -> None:
    rows = a_list(style, show, *ROWS)
    rows.setCurrentIndex(rows.model().index(6, 0))
    rows.show_rows(ROWS[:6])
    assert rows.current is ROWS[5]
    rows.show_rows(())
    assert rows.current is None


def test_a_row_is_as_high_as_its_words_at_its_width(
    qtbot: QtBot, style: Style, show: Show
) -> None:
    rows = a_list(style, show, Row(words=LONG), Row(words=LONG, one_line=True))
    broken, line = height(rows, 0), height(rows, 1)
    assert broken > 2 * line
    rows.window().resize(250, 500)
    qtbot.waitUntil(lambda: height(rows, 0) > broken)
    assert height(rows, 1) == line


def test_a_row_grows_with_the_zoom(qtbot: QtBot, style: Style, show: Show) -> None:
    rows = a_list(style, show, *ROWS)
    before = height(rows, 4)
    style.set_zoom(1.5)
    qtbot.waitUntil(lambda: height(rows, 4) > before * 1.3)


def test_a_list_of_very_many_rows_forgets_how_the_first_were_broken(
    style: Style, show: Show
) -> None:
    many = [Row(words=f"Regel {number}", key=number) for number in range(1200)]
    rows = a_list(style, show, *many)
    assert height(rows, 1199) == height(rows, 0)
    delegate = rows.itemDelegate()
    assert isinstance(delegate, RowDelegate)
    assert len(delegate._laid_out) < len(many)


def test_beside_the_rows_there_is_nothing(style: Style) -> None:
    model = RowModel(style)
    model.set_rows(ROWS)
    nowhere = QModelIndex()
    assert model.data(nowhere) is None
    assert model.flags(nowhere) == Qt.ItemFlag.NoItemFlags
    assert model.rowCount(model.index(1)) == 0


def test_a_screen_reader_hears_the_heading_with_its_first_row(style: Style) -> None:
    model = RowModel(style)
    model.set_rows((*ROWS, fold_row("Afgehandeld (2)", is_folded=True)))
    role = Qt.ItemDataRole.AccessibleTextRole
    told = [model.index(number).data(role) for number in range(model.rowCount())]
    assert told[1] == "Gesprekken. Gesprek 1"
    assert told[2] == "Gesprek 2"
    assert told[4] == "Geparkeerd. de neuroloog, Gezondheid"
    assert told[5] == "7 jaar, Slaan"
    assert told[7] == "Afgehandeld (2), ingeklapt"
    assert model.rows[7].key == FOLD


def point_at(rows: RowList, place: QPoint) -> None:
    above = rows.viewport().mapToGlobal(place)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, above)
    QApplication.sendEvent(rows.viewport(), event)


def test_what_is_cut_is_told_in_full_by_its_tooltip(
    qtbot: QtBot, style: Style, show: Show
) -> None:
    rows = a_list(
        style,
        show,
        Row(words=f"<b>{LONG}", one_line=True),
        Row(words="Kort"),
        Row(words=LONG),
        Row(words="Wonen", spoken="Wonen, 2 uitspraken"),
    )
    for number, told in enumerate((f"&lt;b&gt;{LONG}", "", LONG, "2 uitspraken")):
        point_at(rows, rows.visualRect(rows.model().index(number, 0)).center())
        if told:
            assert told in QToolTip.text()
        else:
            qtbot.waitUntil(lambda: not QToolTip.text())
    point_at(rows, QPoint(10, rows.viewport().height() - 2))
    qtbot.waitUntil(lambda: not QToolTip.text())


def test_a_row_with_the_keys_looks_other_than_one_without(
    style: Style, show: Show
) -> None:
    rows = a_list(style, show, *ROWS)
    rows.setFocus()
    QApplication.processEvents()
    with_keys = rows.grab(rows.visualRect(rows.model().index(1, 0))).toImage()
    rows.clearFocus()
    QApplication.processEvents()
    without = rows.grab(rows.visualRect(rows.model().index(1, 0))).toImage()
    assert with_keys != without
