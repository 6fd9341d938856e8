"""How strong a passphrase is, told in a word while it is typed."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from levensreis.ui.style import Style
from levensreis.ui.widgets.strength import StrengthMeter
from tests.ui.widgets.conftest import Show


@pytest.fixture
def field() -> QLineEdit:
    return QLineEdit()


@pytest.fixture
def meter(field: QLineEdit, style: Style, show: Show) -> StrengthMeter:
    made = StrengthMeter(field, style, ["Jurre"])
    show(field, made)
    return made


def test_nothing_is_judged_before_something_is_typed(
    meter: StrengthMeter, field: QLineEdit
) -> None:
    assert meter.level.text() == ""
    assert meter.advice.text().startswith("Vijf of meer woorden")
    assert field.accessibleDescription() == meter.advice.text()


def test_it_is_told_in_a_word_with_what_to_do(
    meter: StrengthMeter, field: QLineEdit, qtbot: QtBot
) -> None:
    QTest.keyClicks(field, "geheim2019")
    qtbot.waitUntil(lambda: bool(meter.level.text()))
    assert meter.level.text() in ("zeer zwak", "zwak")
    assert "Neem vijf woorden" in meter.advice.text()
    assert meter.level.text() in meter.accessibleName()
    assert field.accessibleDescription() == meter.accessibleName()


def test_a_strong_one_needs_no_advice(
    meter: StrengthMeter, field: QLineEdit, qtbot: QtBot
) -> None:
    field.setText("morgen fiets wolk spijker lampen zeilschip")
    qtbot.waitUntil(lambda: meter.level.text() == "zeer sterk")
    assert meter.advice.text() == ""


def test_words_of_the_study_are_told(
    meter: StrengthMeter, field: QLineEdit, qtbot: QtBot
) -> None:
    field.setText("jurre jurre")
    qtbot.waitUntil(lambda: bool(meter.level.text()))
    assert "van deze studie" in meter.advice.text()


def test_it_goes_with_what_was_typed_and_keeps_nothing_of_it(
    meter: StrengthMeter, field: QLineEdit, qtbot: QtBot
) -> None:
    QTest.keyClicks(field, "geheim2019")
    qtbot.waitUntil(lambda: bool(meter.level.text()))
    field.clear()
    assert meter.level.text() == ""
    assert "geheim2019" not in repr(vars(meter))


def test_nothing_moves_while_somebody_types(
    meter: StrengthMeter, field: QLineEdit, qtbot: QtBot
) -> None:
    before = meter.heightForWidth(360)
    for typed in ("a", "geheim2019", "morgen fiets wolk spijker lampen zeilschip"):
        field.setText(typed)
        qtbot.waitUntil(lambda: bool(meter.level.text()))
        assert meter.heightForWidth(360) == before
        field.clear()


@pytest.mark.parametrize(("dark", "zoom"), [(False, 1.0), (True, 1.5)])
def test_a_stronger_one_fills_more_of_the_bar_by_its_height_too(
    *,
    meter: StrengthMeter,
    field: QLineEdit,
    qtbot: QtBot,
    style: Style,
    dark: bool,
    zoom: float,
) -> None:
    style.set_dark(dark)
    style.set_zoom(zoom)
    QApplication.processEvents()

    def top_row() -> list[QColor]:
        image = meter._bar.grab().toImage()
        return [image.pixelColor(x, 1) for x in range(image.width())]

    def filled() -> int:
        pairs = zip(top_row(), nothing, strict=True)
        return sum(one != other for one, other in pairs)

    nothing = top_row()
    field.setText("a")
    qtbot.waitUntil(lambda: meter.level.text() == "zeer zwak")
    weak = filled()
    field.setText("morgen fiets wolk spijker lampen zeilschip")
    qtbot.waitUntil(lambda: meter.level.text() == "zeer sterk")
    assert filled() > 3 * weak > 0
