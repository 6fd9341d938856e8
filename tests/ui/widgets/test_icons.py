from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.style.tokens import DARK, LIGHT
from levensreis.ui.widgets.icons import IconLabel, icon_button, put_icon
from tests.ui.widgets.conftest import Show


def is_tinted(button: QPushButton, color: str) -> bool:
    """Tell it by hue: a pixel that is half covered is a shade away."""
    found = button.icon().pixmap(16, 16).toImage().pixelColor(8, 8)
    return found.alpha() > 0 and abs(found.hue() - QColor(color).hue()) <= 2


def test_an_icon_on_a_button_follows_the_colours(style: Style, show: Show) -> None:
    button = QPushButton("Weghalen")
    put_icon(button, style, IconName.MINUS, "minus")
    show(button)
    assert is_tinted(button, LIGHT.minus)
    style.set_dark(True)
    assert is_tinted(button, DARK.minus)


def test_another_icon_takes_the_place_of_the_first(style: Style, show: Show) -> None:
    button = QPushButton("Weghalen")
    put_icon(button, style, IconName.MINUS, "minus")
    put_icon(button, style, IconName.PLUS, "plus")
    show(button)
    style.set_dark(True)
    assert is_tinted(button, DARK.plus)


def test_a_button_that_is_gone_leaves_nothing_behind(
    qtbot: QtBot, style: Style
) -> None:
    button = QPushButton("Weghalen")
    put_icon(button, style, IconName.MINUS)
    button.deleteLater()
    qtbot.waitUntil(lambda: not isValid(button))
    style.set_dark(True)


def test_a_button_of_an_icon_only_has_a_name(style: Style, show: Show) -> None:
    button = icon_button(style, IconName.PLUS, "Toevoegen bij Gedrag")
    show(button)
    assert button.accessibleName() == button.toolTip() == "Toevoegen bij Gedrag"
    button.setFocus()
    assert button.hasFocus()


def test_an_icon_beside_a_text_grows_with_the_zoom(style: Style, show: Show) -> None:
    tested = IconLabel(style, IconName.LOCK, px=20)
    show(tested)
    style.set_zoom(1.5)
    assert tested.pixmap().deviceIndependentSize().toTuple() == (30, 30)
