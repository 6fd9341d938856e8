import json
from pathlib import Path

from pytestqt.qtbot import QtBot

from levensreis import __version__
from levensreis.ui.about import AboutDialog, read_shipped
from levensreis.ui.style import Style
from tests.ui.conftest import OpenWindow

SHIPPED = [
    {"name": "Qt", "version": "6", "licence": "LGPL-3.0", "text": "GNU"},
    {"name": "cffi", "version": "2", "licence": "MIT", "text": None},
]


def test_every_licence_can_be_searched_and_read(
    tmp_path: Path, qtbot: QtBot, style: Style
) -> None:
    (tmp_path / "licences.json").write_text(json.dumps(SHIPPED), "utf-8")
    dialog = AboutDialog(folder=tmp_path)
    qtbot.addWidget(dialog)
    assert dialog.list.count() == len(SHIPPED)
    assert dialog.text.toPlainText() == "GNU"
    dialog.search.setText("mit")
    assert dialog.list.count() == 1
    assert "niet meegeleverd" in dialog.text.toPlainText()
    dialog.search.setText("xyz")
    assert "Niets gevonden" in dialog.text.toPlainText()


def test_without_the_list_it_tells_what_is_known(
    tmp_path: Path, qtbot: QtBot, style: Style
) -> None:
    assert read_shipped(tmp_path) == []
    dialog = AboutDialog(folder=tmp_path)
    qtbot.addWidget(dialog)
    assert "Lucide" in dialog.text.toPlainText()


def test_the_menu_opens_it(open_window: OpenWindow) -> None:
    dialog = open_window().window.helping.show_about()
    assert dialog.windowTitle() == "Over Levensreis"
    assert __version__
    dialog.reject()
