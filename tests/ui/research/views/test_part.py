"""The pictures in a real window, by keys and mouse."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from levensreis.pictures.research.catalogue import PictureKind
from levensreis.services.merging import MergedStudy
from levensreis.ui.research.views.behind_dialog import BehindDialog
from levensreis.ui.research.views.part import ViewsPart
from levensreis.ui.style import Style
from tests.ui.research.part_hands import PartHands
from tests.ui.test_accessibility import letters, silent

Key = Qt.Key


@pytest.fixture
def hands(qtbot: QtBot, style: Style, merged: MergedStudy) -> PartHands:
    return PartHands(qtbot, style, merged)


@pytest.fixture
def part(hands: PartHands, qtbot: QtBot) -> ViewsPart:
    QSettings().remove("research")
    made = ViewsPart(hands.context)
    made.refresh()
    hands.show(made, made.first_field())
    wait(qtbot, hands)
    return made


def wait(qtbot: QtBot, hands: PartHands) -> None:
    qtbot.waitUntil(lambda: not hands.context.tasks.is_busy)
    QApplication.processEvents()


def test_every_picture_is_drawn_with_its_numbers_and_everything_has_a_name(
    part: ViewsPart, hands: PartHands, qtbot: QtBot
) -> None:
    titles = []
    for kind in PictureKind:
        assert part.presenter.kind is kind
        counted = part.presenter.counted
        assert counted is not None
        assert counted.kind is kind
        titles.append(part.title.text())
        if kind.spell is None:  # of those nobody was told of
            assert part.chart.in_order
            assert part.numbers.table.things
        assert silent(hands.window) == []
        assert letters(hands.window) == []
        hands.press(Key.Key_Down)
        wait(qtbot, hands)
    assert len(set(titles)) == len(PictureKind)
    again = ViewsPart(hands.context)
    assert again.kinds.current is not None
    assert again.kinds.current.key is PictureKind.COMPLEXITY
    again.deleteLater()


def test_larger_letters_leave_the_title_whole_and_the_numbers_asked_for(
    part: ViewsPart, hands: PartHands, style: Style
) -> None:
    hands.window.resize(1250, 660)
    assert part.beside.isChecked()
    style.set_zoom(1.5)
    QApplication.processEvents()
    assert not part.beside.isChecked()
    assert part.title.height() >= part.title.heightForWidth(part.title.width())
    assert "…" not in part.title.text()


def test_arrows_walk_a_picture_and_enter_shows_what_is_behind(
    part: ViewsPart, hands: PartHands
) -> None:
    part.chart.setFocus()
    hands.press(Key.Key_Home)
    first = part.value.whole
    assert "Samenleving als geheel" in first
    assert "levensreizen" in first
    hands.press(Key.Key_Right)
    assert part.value.whole != first
    hands.press(Key.Key_Left)
    hands.press(Key.Key_Down)
    assert "Betrokken organisaties" in part.value.whole
    hands.press(Key.Key_Up)
    assert part.value.whole == first
    hands.press(Key.Key_Return)
    dialog = hands.dialog(BehindDialog)
    lines = dialog.table.things
    assert lines
    assert dialog.text.text() == lines[0].text
    assert silent(dialog) == []
    hands.press(Key.Key_Escape)
    assert not part.findChildren(BehindDialog)


def test_a_filter_and_a_group_beside_it_are_counted_and_taken_away(
    part: ViewsPart, hands: PartHands, qtbot: QtBot
) -> None:
    whole = part.words.whole
    assert not part.all.isEnabled()
    field = next(iter(part.filters.fields.values()))
    field.setCurrentIndex(1)
    field.activated.emit(1)
    wait(qtbot, hands)
    assert "geslacht" in part.words.whole
    part.filters.other.setCurrentIndex(2)
    part.filters.other.activated.emit(2)
    wait(qtbot, hands)
    counted = part.presenter.counted
    assert counted is not None
    assert counted.second is not None
    assert counted.second_selection != counted.selection
    part.all.click()
    wait(qtbot, hands)
    assert part.words.whole == whole


def test_saving_proposes_a_name_and_nothing_is_told_when_there_is_nothing(
    part: ViewsPart, hands: PartHands
) -> None:
    part.save.click()
    dialog = hands.dialog(QFileDialog)
    assert "systemen.pdf" in dialog.selectedFiles()[0]
    assert len(dialog.nameFilters()) == 5
    dialog.reject()
    part.show_nothing("Niets", "Voeg samen.")
    assert not part.save.isEnabled()
    assert "Voeg samen" in part.nothing.accessibleName()
