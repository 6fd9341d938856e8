import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from levensreis.domain.influence import Influence
from levensreis.ui.style import Style
from levensreis.ui.style.tokens import DARK, LIGHT, Tokens
from levensreis.ui.widgets.sign import SignLabel, paint_sign
from tests.ui.widgets.conftest import Show


def painted(influence: Influence, tokens: Tokens = LIGHT) -> QImage:
    picture = QImage(40, 40, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_sign(painter, QRectF(picture.rect()), influence, tokens)
    painter.end()
    return picture


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_signs_differ_in_colour(tokens: Tokens) -> None:
    beside = {
        each: painted(each, tokens).pixelColor(5, 20).name() for each in Influence
    }
    assert beside[Influence.POSITIVE] == tokens.plus.lower()
    assert beside[Influence.NEGATIVE] == tokens.minus.lower()
    assert painted(Influence.NEUTRAL, tokens).pixelColor(20, 20) == QColor(
        tokens.neutral
    )


def test_the_signs_differ_in_shape() -> None:
    corner = {each: painted(each).pixelColor(4, 4).alpha() for each in Influence}
    assert corner[Influence.NEGATIVE] == 255
    assert corner[Influence.POSITIVE] == corner[Influence.NEUTRAL] == 0
    assert painted(Influence.NEUTRAL).pixelColor(10, 20).alpha() == 0


def test_the_signs_differ_in_sign() -> None:
    above = {each: painted(each).pixelColor(20, 13).name() for each in Influence}
    assert above[Influence.POSITIVE] == LIGHT.surface.lower()
    assert above[Influence.NEGATIVE] == LIGHT.minus.lower()


def test_a_sign_says_what_it_means(style: Style, show: Show) -> None:
    tested = SignLabel(style, Influence.NEGATIVE)
    show(tested)
    assert tested.accessibleName() == "verhoogde de zorgvraag"
    tested.set_influence(Influence.POSITIVE)
    assert tested.influence is Influence.POSITIVE
    assert tested.accessibleName() == "verlaagde de zorgvraag"


def test_a_sign_follows_colour_and_zoom(qtbot: QtBot, style: Style, show: Show) -> None:
    tested = SignLabel(style, Influence.NEGATIVE, 20)
    show(tested)
    style.set_dark(True)
    style.set_zoom(1.5)
    qtbot.waitUntil(lambda: tested.size().toTuple() == (30, 30))
    assert tested.grab().toImage().pixelColor(3, 15) == QColor(DARK.minus)
