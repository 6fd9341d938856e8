"""The page of the factor table in a real window, by its keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from levensreis.services.merging import MergedStudy
from levensreis.ui.research.table.part import TablePart
from levensreis.ui.style import Style
from tests.ui.research.part_hands import PartHands
from tests.ui.test_accessibility import letters, silent

Key = Qt.Key


@pytest.fixture
def hands(qtbot: QtBot, style: Style, merged: MergedStudy) -> PartHands:
    return PartHands(qtbot, style, merged)


@pytest.fixture
def part(hands: PartHands) -> TablePart:
    made = TablePart(hands.context)
    made.refresh()
    hands.show(made, made.first_field())
    QApplication.processEvents()
    return made


def test_everything_has_a_name_and_no_letter_is_a_key(
    part: TablePart, hands: PartHands
) -> None:
    assert silent(hands.window) == []
    assert letters(hands.window) == []
    assert part.filters.first_field.hasFocus()


def test_arrows_walk_the_factors_and_show_what_is_behind(
    part: TablePart, hands: PartHands
) -> None:
    part.form.setFocus()
    part.form.setCurrentIndex(part.form.lines.index(0, 0))
    first = part.side.behind.heading.text()
    assert part.side.behind.list.rows
    hands.press(Key.Key_Right)
    hands.press(Key.Key_Right)
    assert part.side.behind.heading.text() != first
    hands.press(Key.Key_A)  # a letter is no command
    part.side.tabs.setCurrentIndex(1)
    hands.press(Key.Key_Return)
    assert part.side.behind.isVisible()
    part.side.behind.list.setFocus()
    hands.press(Key.Key_Return)
    assert hands.told.words[-1] == "Dit voorbeeld staat nu in de tabel."
    part.undo()


def test_a_filter_is_typed_and_chosen_from_its_list(
    part: TablePart, hands: PartHands
) -> None:
    part.filters.text.setFocus()
    hands.write("geslacht=v thema=tuin")
    hands.press(Key.Key_Return)
    assert "teken 18" in part.filters.problem.text()
    assert part.filters.problem.isVisible()
    part.filters.text.clear()
    hands.write("geslacht=v")
    hands.press(Key.Key_Return)
    assert part.filters.buttons["sex"].text() == "Geslacht: meisje"
    assert not part.filters.problem.isVisible()
    button = part.filters.buttons["sex"]
    button.setFocus()
    hands.press(Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    boys = next(each for each in menu.actions() if each.text().startswith("jongen"))
    boys.trigger()
    menu.close()
    assert part.filters.text.text() == "geslacht=m,v"
    part.filters.clear.click()
    assert part.filters.text.text() == ""


def test_comparing_and_publishing_change_the_table(
    part: TablePart, hands: PartHands, qtbot: QtBot
) -> None:
    part.compare.click()
    assert part.sides.isVisible()
    assert part.tables.currentWidget() is part.compared
    part.compared.setFocus()
    part.compared.setCurrentIndex(part.compared.model().index(1, 0))
    assert part.compared.factor is not None
    hands.press(Key.Key_Down)
    part.sides.setCurrentIndex(0)
    part.compare.click()
    part.publish.click()
    qtbot.waitUntil(lambda: not part.hidden.isHidden(), timeout=20_000)
    assert "Van 10 aantallen" in part.hidden.text()
    part.publish.click()
    assert part.hidden.isHidden()
    part.copy.click()
    assert "Jongere" in QApplication.clipboard().text()
