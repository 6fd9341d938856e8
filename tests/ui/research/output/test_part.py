"""Saving for researchers, in a real window: what is in it, what is missing, where."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from levensreis.services.merging import MergedStudy
from levensreis.ui.research.output.part import OutputPart
from levensreis.ui.style import Style
from tests.ui.research.part_hands import PartHands
from tests.ui.test_accessibility import letters, silent

Key = Qt.Key


@pytest.fixture
def hands(qtbot: QtBot, style: Style, merged: MergedStudy) -> PartHands:
    QSettings().remove("research")
    return PartHands(qtbot, style, merged)


def shown(hands: PartHands, qtbot: QtBot) -> OutputPart:
    made = OutputPart(hands.context)
    made.refresh()
    hands.show(made, made.first_field())
    wait(hands, qtbot)
    return made


def wait(hands: PartHands, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not hands.context.tasks.is_busy)
    QApplication.processEvents()


def test_a_format_is_chosen_by_keys_saved_and_remembered(
    hands: PartHands, qtbot: QtBot, tmp_path: Path
) -> None:
    part = shown(hands, qtbot)
    for _ in range(2):
        hands.press(Key.Key_Down)
    wait(hands, qtbot)
    assert "meegaan: 12" in part.goes.text()
    assert silent(hands.window) == []
    assert letters(hands.window) == []
    assert "CSV" in part.name.text()
    hands.press(Key.Key_Return)
    dialog = hands.dialog(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("levensreizen.zip")
    dialog.selectFile(str(tmp_path / "studie.zip"))
    dialog.fileSelected.emit(str(tmp_path / "studie.zip"))
    dialog.reject()
    wait(hands, qtbot)
    assert (tmp_path / "studie.zip").is_file()
    assert "Levensreizen: 12" in hands.told.words[-1]
    again = OutputPart(hands.context)
    assert "CSV" in again.name.text()
    again.save.setEnabled(True)
    again.ask_path("", "x.zip", "", lambda _: None)
    places = [each.directory().path() for each in again.findChildren(QFileDialog)]
    assert places == [str(tmp_path)]
    again.deleteLater()


def test_what_is_missing_for_a_format_is_told_and_it_is_not_saved(
    hands: PartHands, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    part = shown(hands, qtbot)
    for _ in range(5):
        hands.press(Key.Key_Down)
    assert "Parquet" in part.name.text()
    assert "pip install levensreis[onderzoek]" in part.lacks.text()
    assert not part.lacks.isHidden()
    assert not part.save.isEnabled()
    hands.press(Key.Key_Return)
    assert "pip install" in hands.told.words[-1]
    hands.press(Key.Key_Up)
    wait(hands, qtbot)
    assert part.save.isEnabled()
    assert part.lacks.isHidden()
