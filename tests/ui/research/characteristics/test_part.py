"""The characteristics of a merged study in a real window, by keys and mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from levensreis.domain.inflow.overview import NAMES
from levensreis.services.characteristics import ENDINGS
from levensreis.services.merging import MergedStudy
from levensreis.ui.research.characteristics.behind_dialog import BehindDialog
from levensreis.ui.research.characteristics.part import CharacteristicsPart
from levensreis.ui.style import Style
from tests.ui.research.part_hands import PartHands
from tests.ui.test_accessibility import letters, silent

Key = Qt.Key
FIGURES = """characteristic,category,share,count,of,source,page,date
region,east,25,,,Verzonnen rapport,blz. 3,2025
"""


@pytest.fixture
def hands(qtbot: QtBot, style: Style, merged: MergedStudy) -> PartHands:
    QSettings().remove("research")
    return PartHands(qtbot, style, merged)


@pytest.fixture
def part(hands: PartHands, qtbot: QtBot) -> CharacteristicsPart:
    made = CharacteristicsPart(hands.context)
    made.refresh()
    hands.show(made, made.first_field())
    wait(qtbot, hands)
    return made


@pytest.fixture
def figures(tmp_path: Path) -> Path:
    made = tmp_path / "cijfers.csv"
    made.write_text(FIGURES, encoding="utf-8")
    return made


def wait(qtbot: QtBot, hands: PartHands) -> None:
    qtbot.waitUntil(lambda: not hands.context.tasks.is_busy)
    QApplication.processEvents()


def numbers(part: CharacteristicsPart) -> dict[str, tuple[str, str]]:
    return {each.label: (each.count, each.share) for each in part.counts.table.things}


def at_regions(part: CharacteristicsPart) -> None:
    rows = [each.key for each in part.list.rows]
    part.list.setCurrentIndex(part.list.model().index(rows.index("region"), 0))


def test_each_characteristic_is_counted_and_the_last_one_comes_back(
    part: CharacteristicsPart, hands: PartHands, qtbot: QtBot
) -> None:
    names = [each.key for each in part.list.rows]
    assert names == [each for each in NAMES if each != "inflow_age"]
    assert part.counted.text() == (
        "Aantal levensreizen: 24 · vertrouwelijk, alleen voor het team"
    )
    titles = []
    for place in range(len(names)):
        assert part.list.currentIndex().row() == place
        titles.append(part.title.text())
        assert list(numbers(part))[-1] == "onbekend"
        assert part.chart.accessibleDescription().startswith("Balken van ")
        assert silent(hands.window) == []
        assert letters(hands.window) == []
        hands.press(Key.Key_Down)
    assert len(set(titles)) == len(names)
    assert numbers(part) == {
        "noord": ("0", "0\xa0%"),
        "oost": ("12", "50\xa0%"),
        "west": ("10", "42\xa0%"),
        "zuid": ("1", "4\xa0%"),
        "onbekend": ("1", "4\xa0%"),
    }
    assert part.list.rows[-1].meta == "bij 1 niet bekend"
    again = CharacteristicsPart(hands.context)
    again.refresh()
    wait(qtbot, hands)
    assert again.title.text() == "Landsdeel"
    again.deleteLater()


def test_a_number_opens_the_journeys_behind_it(
    part: CharacteristicsPart, hands: PartHands
) -> None:
    at_regions(part)
    part.counts.table.setFocus()
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    dialog = hands.dialog(BehindDialog)
    assert dialog.windowTitle() == "Landsdeel: oost"
    told = [each.words for each in dialog.list.rows]
    assert sorted(told) == sorted(f"Schuilnaam {each}" for each in range(1, 13))
    assert silent(dialog) == []
    hands.press(Key.Key_Escape)


def test_two_are_put_against_each_other_and_each_number_opens(
    part: CharacteristicsPart, hands: PartHands
) -> None:
    at_regions(part)
    part.tools.crossed.setFocus()
    part.tools.crossed.setCurrentIndex(part.tools.crossed.findData("way_in"))
    part.tools.crossed.activated.emit(part.tools.crossed.currentIndex())
    assert part.title.text() == "Landsdeel en manier van instroom"
    assert not part.counts.isVisible()
    lines = {each.label: each.counts for each in part.cross.table.things}
    assert lines["oost"] == (12, 0, 0, 0, 0, 12)
    assert lines["west"] == (2, 8, 0, 0, 0, 10)
    assert lines["totaal"] == (14, 10, 0, 0, 0, 24)
    part.cross.table.setFocus()
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Return):
        hands.press(key)
    dialog = hands.dialog(BehindDialog)
    assert dialog.windowTitle() == "Landsdeel: west · Manier van instroom: direct VG7"
    assert len(dialog.list.rows) == 2
    hands.press(Key.Key_Escape)
    part.presenter.open_pair("", "")
    dialog = hands.dialog(BehindDialog)
    assert (dialog.windowTitle(), len(dialog.list.rows)) == ("Alle levensreizen", 24)
    hands.press(Key.Key_Escape)
    assert silent(hands.window) == []
    part.presenter.cross("")
    assert part.counts.isVisible()


def test_for_publication_it_is_rounded_and_told_what_is_left_out(
    part: CharacteristicsPart, hands: PartHands, qtbot: QtBot
) -> None:
    at_regions(part)
    part.presenter.cross("way_in")
    part.tools.publish.setFocus()
    hands.press(Key.Key_Space)
    wait(qtbot, hands)
    assert part.counted.text().startswith("Aantal levensreizen: 25 (afgerond) · ")
    assert part.counted.text().endswith(" aantallen niet getoond")
    assert "Niet getoond is wat bij minder dan 10 jongeren" in part.note.text()
    assert "Kleinste groep" in part.note.text()
    assert not part.tools.crossed.isEnabled()
    assert {each.meta for each in part.list.rows} == {""}
    shown = numbers(part)
    assert shown["oost"] == ("10", "40\xa0%")
    assert shown["zuid"] == shown["onbekend"] == ("niet getoond", "–")
    part.counts.table.setFocus()
    hands.press(Key.Key_Return)
    assert "Zet ‘Voor publicatie’ uit" in hands.told.words[-1]
    part.tools.publish.setFocus()
    hands.press(Key.Key_Space)
    wait(qtbot, hands)
    assert part.cross.isVisible()


def test_published_figures_stand_beside_ours_and_are_remembered(
    part: CharacteristicsPart,
    hands: PartHands,
    qtbot: QtBot,
    figures: Path,
    heard: list[str],
) -> None:
    assert not part.figures.isVisible()
    part.tools.compare.click()
    hands.dialog(QFileDialog).reject()
    part.presenter.comparing.use(figures)
    assert "geen cijfer over geslacht" in part.figures.problem.text()
    at_regions(part)
    assert part.figures.told.whole == "Gepubliceerde cijfers uit cijfers.csv"
    assert not part.figures.problem.isVisible()
    line = part.counts.table.things[1]
    assert (line.published, line.difference) == ("25\xa0%", "+25")
    assert part.sources.text() == "Ter vergelijking: Verzonnen rapport, blz. 3, 2025."
    assert silent(hands.window) == []
    again = CharacteristicsPart(hands.context)
    again.refresh()
    wait(qtbot, hands)
    assert again.counts.table.things[1].published == "25\xa0%"
    again.deleteLater()
    figures.write_text(FIGURES.replace("east", "mars"), encoding="utf-8")
    part.refresh()
    wait(qtbot, hands)
    assert "regel 2, kolom category" in part.figures.problem.text()
    assert part.figures.problem.text() in heard
    assert part.counts.table.things[1].published == ""
    part.figures.stop.click()
    assert not part.figures.isVisible()
    assert not QSettings().value("research/characteristics/figures")


def test_it_is_saved_with_what_is_shown_in_every_format(
    part: CharacteristicsPart,
    hands: PartHands,
    qtbot: QtBot,
    tmp_path: Path,
    figures: Path,
) -> None:
    part.tools.save.click()
    dialog = hands.dialog(QFileDialog)
    assert "kenmerken.pdf" in dialog.selectedFiles()[0]
    assert len(dialog.nameFilters()) == len(ENDINGS)
    dialog.reject()
    at_regions(part)
    part.presenter.comparing.use(figures)
    part.presenter.cross("way_in")
    path = tmp_path / "kenmerken.html"
    part.tools.save.click()
    dialog = hands.dialog(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    wait(qtbot, hands)
    page = path.read_text(encoding="utf-8")
    assert "Landsdeel en manier van instroom" in page
    assert "Verzonnen rapport" in page
    assert hands.told.words[-1] == f"{path} is gemaakt."
    part.presenter.cross("")
    part.presenter.publish(on=True)
    wait(qtbot, hands)
    part.tools.save.click()
    dialog = hands.dialog(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "publicatie.csv"))
    dialog.reject()
    wait(qtbot, hands)
    assert "Kleinste groep" in hands.told.words[-1]
    assert "niet getoond" in (tmp_path / "publicatie.csv").read_text(encoding="utf-8")


def test_nothing_stands_outside_the_room_with_large_letters(
    part: CharacteristicsPart, hands: PartHands, style: Style, figures: Path
) -> None:
    part.presenter.comparing.use(figures)
    at_regions(part)
    style.set_zoom(1.5)
    hands.window.resize(960, 600)
    QApplication.processEvents()
    assert part.area.horizontalScrollBar().maximum() == 0
    part.counts.table.setFocus()
    hands.press(Key.Key_PageDown)
    QApplication.processEvents()
    table = part.counts.table
    row = table.visualRect(table.currentIndex())
    view = part.area.viewport()
    place = table.viewport().mapTo(view, row.bottomLeft())
    assert table.things[table.currentIndex().row()].label == "onbekend"
    assert 0 < place.y() <= view.height()


def test_without_journeys_it_tells_how_they_come(
    qtbot: QtBot, style: Style, nothing: MergedStudy
) -> None:
    hands = PartHands(qtbot, style, nothing)
    part = CharacteristicsPart(hands.context)
    part.refresh()
    hands.show(part, part.first_field())
    wait(qtbot, hands)
    assert part.nothing.isVisible()
    assert "Voeg eerst onderzoeksbestanden samen" in part.nothing.accessibleName()
    assert not part.list.isVisible()
