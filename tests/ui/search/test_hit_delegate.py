"""Lines of every length, in a row of every width."""

import pytest
from PySide6.QtGui import QFont, QTextLayout
from PySide6.QtWidgets import QApplication

from levensreis.storage.snippet import Snippet
from levensreis.ui.search.hit_delegate import _laid_out
from levensreis.ui.style.fonts import font

LONG = "een heel lang verhaal over een woonplek waar niemand hem kende; " * 3


def laid_out(shown: Snippet, room: int) -> QTextLayout:
    return _laid_out(shown, font(13), room)


def bold(layout: QTextLayout) -> list[str]:
    units = layout.text().encode("utf-16-le")
    return [
        units[2 * each.start : 2 * (each.start + each.length)].decode("utf-16-le")
        for each in layout.formats()
        if each.format.fontWeight() == QFont.Weight.Bold
    ]


@pytest.mark.usefixtures("qapp")
def test_what_was_sought_is_bold() -> None:
    layout = laid_out(
        Snippet("Naar school, nooit naar school", ((5, 11), (24, 30))), 900
    )
    assert bold(layout) == ["school", "school"]
    assert layout.text() == "Naar school, nooit naar school"


@pytest.mark.usefixtures("qapp")
def test_signs_outside_the_alphabet_move_no_bold() -> None:
    assert bold(laid_out(Snippet("😀😀 hij lachte 😀", ((7, 11),)), 900)) == ["lach"]


@pytest.mark.parametrize("room", [40, 200, 333])
@pytest.mark.parametrize("text", [LONG, "W" * 200, "😀" * 200, f"{LONG}…"])
def test_a_line_that_is_too_long_is_cut_and_fits(
    qapp: QApplication, text: str, room: int
) -> None:
    layout = laid_out(Snippet(text, ((0, 3),)), room)
    assert layout.lineCount() == 1
    assert layout.text().endswith("…")
    assert not layout.text().endswith("……")
    assert layout.lineAt(0).naturalTextWidth() <= room
    assert layout.lineAt(0).textLength() * 2 == len(layout.text().encode("utf-16-le"))
    assert text.startswith(layout.text().removesuffix("…"))


@pytest.mark.usefixtures("qapp")
def test_a_row_without_room_still_is_a_row() -> None:
    assert laid_out(Snippet("kort", ((0, 2),)), -5).text().endswith("…")
