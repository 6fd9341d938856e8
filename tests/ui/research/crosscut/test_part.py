"""The cross-cutting picture in a real window, by keys and mouse."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from levensreis.domain.crosscut.bounds import Bounds
from levensreis.domain.crosscut.finding import Finding, FindingRow, Unit
from levensreis.domain.crosscut.keys import FindingKey
from levensreis.services.crosscut import CrosscutService
from levensreis.services.merging import MergedStudy
from levensreis.services.research_source import ResearchSource
from levensreis.ui.lock.fields import fields_in, is_typed, type_in
from levensreis.ui.research.crosscut.figure_panel import FigurePanel
from levensreis.ui.research.crosscut.lacking import what_lacks
from levensreis.ui.research.crosscut.part import CrosscutPart
from levensreis.ui.research.crosscut.told import told_of
from levensreis.ui.research.views.behind_dialog import BehindDialog
from levensreis.ui.style import Style
from tests.builders import CHEAP, PASSPHRASE
from tests.ui.research.part_hands import PartHands
from tests.ui.test_accessibility import letters, silent
from tests.user_journeys.hands import Ctrl

Key = Qt.Key


@pytest.fixture
def service(merged: MergedStudy) -> Iterator[CrosscutService]:
    made = CrosscutService(ResearchSource.of_merged(merged))
    yield made
    for key in made.texts():
        made.set_text(key, "")


@pytest.fixture
def hands(
    qtbot: QtBot, style: Style, merged: MergedStudy, service: CrosscutService
) -> PartHands:
    return PartHands(qtbot, style, merged)


@pytest.fixture
def part(hands: PartHands, qtbot: QtBot) -> CrosscutPart:
    QSettings().remove("research")
    made = CrosscutPart(hands.context)
    made.refresh()
    hands.show(made, made.first_field())
    wait(qtbot, hands)
    return made


def wait(qtbot: QtBot, hands: PartHands) -> None:
    qtbot.waitUntil(lambda: not hands.context.tasks.is_busy)
    QApplication.processEvents()


def go(part: CrosscutPart, key: FindingKey) -> None:
    """Choose a figure in the list."""
    keys = [row.key for row in part.list.rows]
    part.list.setCurrentIndex(part.list.model().index(keys.index(key), 0))


def marked(part: CrosscutPart) -> list[object]:
    """The figures of which the list tells that they have a text."""
    return [row.key for row in part.list.rows if row.after]


def test_every_figure_is_walked_and_says_what_it_counts_or_what_to_record(
    heard: list[str], part: CrosscutPart, hands: PartHands
) -> None:
    assert part.list.hasFocus()
    assert "20" in part.head.counted.whole
    shown = []
    for key in FindingKey:
        assert part.presenter.key is key
        assert part.figure.title.text() == key.label
        assert part.figure.about.text().startswith(key.about)
        told = part.presenter.finding
        assert told is not None
        assert ("van de 20 levensreizen" in heard[-1]) == bool(told.known)
        assert part.figure.lacks.isVisible() != bool(told.known)
        if not told.known:
            assert part.figure.lacks.text() == what_lacks(key)
        assert silent(hands.window) == []
        assert letters(hands.window) == []
        shown.append(part.figure.chart.isVisible())
        hands.press(Key.Key_Down)
    assert any(shown)
    again = CrosscutPart(hands.context)  # it was walked to the end
    assert again.presenter.key is list(FindingKey)[-1]
    again.deleteLater()


def test_enter_or_a_click_on_a_row_shows_the_statements_behind_it(
    part: CrosscutPart, hands: PartHands
) -> None:
    go(part, FindingKey.PLACES)
    hands.press(Key.Key_Return)
    table = part.figure.table
    assert table.hasFocus()
    row = table.current
    assert row is not None
    hands.press(Key.Key_Return)
    dialog = hands.dialog(BehindDialog)
    behind = {each.sid for each in row.behind}
    assert {each.sid for each in dialog.table.things} == behind
    assert silent(dialog) == []
    hands.press(Key.Key_Escape)
    place = table.visualRect(table.model().index(1, 0)).center()
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(table.viewport(), left, pos=place)
    assert hands.dialog(BehindDialog).table.things
    hands.press(Key.Key_Escape)
    part.figure.chart.setFocus()
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Up)
    hands.press(Key.Key_Return)
    lines = hands.dialog(BehindDialog).table.things
    assert {each.sid for each in lines} == behind
    hands.press(Key.Key_Escape)


def test_what_is_not_sure_is_told_with_its_bounds(
    part: CrosscutPart, style: Style
) -> None:
    go(part, FindingKey.TURNING_POINTS)  # too many columns for so many words
    table = part.figure.table
    is_unsure = [not row.journeys.is_exact for row in table.things]
    table.go_to(is_unsure.index(True))
    assert "ten minste" in part.figure.value.whole
    assert "–" in table.model().index(is_unsure.index(True), 1).data()
    number = {Unit.JOURNEYS: Bounds(2, 4)}
    alone = Finding(
        key=FindingKey.PLACES,
        units=(Unit.JOURNEYS,),
        rows=(FindingRow(key="2", label="2 woonplekken", numbers=number),),
        known=4,
        journeys=4,
    )
    panel = FigurePanel(style)
    panel.show_figure(told_of(alone))
    cell = panel.table.model().index(0, 1).data()
    assert cell == "ten minste 2, ten hoogste 4"
    panel.deleteLater()


def test_a_text_is_kept_as_typed_and_ctrl_z_takes_typing_back_first(
    part: CrosscutPart, hands: PartHands, service: CrosscutService
) -> None:
    go(part, FindingKey.MOVES)
    part.text.field.setFocus()
    hands.write("Vaak")
    hands.press(Key.Key_Return)
    hands.write("verhuisd.")
    go(part, FindingKey.WORK)  # whoever goes on has it kept
    assert service.texts() == {FindingKey.MOVES: "Vaak\nverhuisd."}
    assert marked(part) == [FindingKey.MOVES]
    part.text.field.setFocus()
    hands.write("Weinig")
    hands.press(Key.Key_Z, Ctrl)
    assert part.text.field.text() == ""
    assert marked(part) == [FindingKey.MOVES]
    hands.press(Key.Key_Z, Ctrl)
    assert service.texts() == {}
    assert part.presenter.key is FindingKey.MOVES  # what it was about is shown
    assert part.text.field.text() == ""
    assert "tekst bij ‘Redenen van verhuizingen’" in hands.told.words[-1]
    assert "Redenen" in part.head.steps.redo.toolTip()
    part.list.setFocus()
    hands.press(Key.Key_Y, Ctrl)
    assert part.text.field.text() == "Vaak\nverhuisd."
    assert marked(part) == [FindingKey.MOVES]
    hands.press(Key.Key_Y, Ctrl)
    assert "niets" in hands.told.words[-1]


def test_what_is_being_typed_outlives_a_new_count(
    part: CrosscutPart, hands: PartHands, qtbot: QtBot, service: CrosscutService
) -> None:
    part.text.field.setFocus()
    hands.write("Half")
    part.refresh()
    wait(qtbot, hands)
    assert part.text.field.text() == "Half"
    # By its name a draft of it is found back beside the same figure.
    [(name, field)] = [
        each for each in fields_in(part).items() if is_typed(each[1], part)
    ]
    assert part.presenter.key.label in name
    assert part.keep()
    assert not is_typed(field, part)
    assert service.text(part.presenter.key) == "Half"


def test_a_draft_finds_its_figure_before_what_is_kept_is_read(
    hands: PartHands, qtbot: QtBot, service: CrosscutService
) -> None:
    QSettings().remove("research")
    key = next(iter(FindingKey))
    service.set_text(key, "Eerst")
    part = CrosscutPart(hands.context)
    [name] = [each for each in fields_in(part) if key.label in each]
    type_in(fields_in(part)[name], "Eerst en daarna")
    part.refresh()
    hands.show(part, part.first_field())
    wait(qtbot, hands)
    assert part.text.field.text() == "Eerst en daarna"
    assert part.keep()
    assert service.text(key) == "Eerst en daarna"


def test_what_somebody_else_wrote_meanwhile_is_not_lost(
    part: CrosscutPart, hands: PartHands, service: CrosscutService
) -> None:
    part.text.field.setFocus()
    hands.write("Eerst")
    hands.press(Key.Key_Return, Ctrl)
    service.set_text(part.presenter.key, "Van een ander")
    part.list.setFocus()
    hands.press(Key.Key_Z, Ctrl)
    assert "Iemand anders" in hands.told.words[-1]
    assert part.text.field.text() == "Van een ander"
    part.text.field.setFocus()
    hands.write("Ook: ")
    service.set_text(part.presenter.key, "Weer anders")
    part.refresh()  # which knows of it, and leaves what is being typed
    hands.press(Key.Key_Return, Ctrl)
    assert part.text.field.text() == "Weer anders\n\nOok: Van een ander"
    assert service.text(part.presenter.key) == part.text.field.text()
    assert "beide teksten" in hands.told.words[-1]


def test_a_filter_counts_a_part_and_what_did_not_change_is_not_counted_again(
    part: CrosscutPart, hands: PartHands, qtbot: QtBot
) -> None:
    whole = part.presenter.counted
    part.head.filter.click()
    assert part.filters.isVisible()
    assert letters(hands.window) == []
    part.filters.text.setFocus()
    hands.write("geslacht=m")
    hands.press(Key.Key_Return)
    wait(qtbot, hands)
    assert "jongen" in part.head.counted.whole
    assert part.presenter.counted is not whole
    part.filters.clear.click()
    wait(qtbot, hands)
    assert part.presenter.counted is whole
    part.refresh()
    wait(qtbot, hands)
    assert part.presenter.counted is whole
    hands.write("leeftijd=xum")
    hands.press(Key.Key_Return)
    assert part.filters.problem.isVisible()


def test_a_filter_that_nobody_fits_says_what_to_do(
    part: CrosscutPart, hands: PartHands, qtbot: QtBot, service: CrosscutService
) -> None:
    names = service.options().journeys.values()
    for sex in "mv":  # whoever it is, one of both does not fit
        part.presenter.type_filter(f'geslacht={sex} levensreis="{min(names)}"')
        wait(qtbot, hands)
        if part.presenter.counted is None:
            break
    assert "Geen levensreis" in part.room.nothing.accessibleName()
    assert "Alles tellen" in part.room.nothing.words.text()
    assert part.filters.isVisible()
    part.filters.clear.click()
    wait(qtbot, hands)
    assert part.figure.isVisible()


def test_others_have_numbers_in_fives_and_nothing_behind_them(
    part: CrosscutPart, hands: PartHands, qtbot: QtBot, tmp_path: Path
) -> None:
    part.head.publish.click()
    wait(qtbot, hands)
    assert "vijftallen" in part.note.text()
    go(part, FindingKey.SPREAD)
    part.figure.table.setFocus()
    hands.press(Key.Key_Return)
    assert "alleen aantallen" in hands.told.words[-1]
    part.head.save.click()
    dialog = hands.dialog(QFileDialog)
    assert "dwarsbeeld.pdf" in dialog.selectedFiles()[0]
    assert len(dialog.nameFilters()) == 4
    path = tmp_path / "dwarsbeeld.json"
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    wait(qtbot, hands)
    assert json.loads(path.read_text("utf-8"))["marking"] is None
    assert any("is gemaakt" in each for each in hands.told.words)
    part.head.publish.click()
    wait(qtbot, hands)
    assert part.note.isHidden()


def test_larger_letters_put_the_text_below_the_figure(
    part: CrosscutPart, style: Style
) -> None:
    assert part.room.split.orientation() is Qt.Orientation.Horizontal
    style.set_zoom(1.5)
    QApplication.processEvents()
    assert part.room.split.orientation() is Qt.Orientation.Vertical
    assert part.text.field.isVisible()


def test_without_journeys_it_says_where_figures_come_from(
    qtbot: QtBot, style: Style, tmp_path: Path
) -> None:
    with MergedStudy.create(tmp_path / "leeg", PASSPHRASE, CHEAP) as empty:
        hands = PartHands(qtbot, style, empty)
        part = CrosscutPart(hands.context)
        part.refresh()
        hands.show(part, part.first_field())
        wait(qtbot, hands)
        assert "nog geen levensreizen" in part.room.nothing.accessibleName()
        assert part.room.nothing.isVisible()
        assert not part.head.save.isEnabled()
        assert silent(hands.window) == []
        hands.context.tasks.cancel_and_wait(10)
