"""The font: Atkinson Hyperlegible, made for readers with low vision."""

from functools import cache
from typing import Final

import fontpkg
from PySide6.QtGui import QFont, QFontDatabase

FAMILY: Final = "Atkinson Hyperlegible"
BASE_PX: Final = 13
"""Height of ordinary text in pixels, before zooming."""


@cache
def load_fonts() -> str:
    """Give Qt all four styles, once, and return the name of the family."""
    for file in fontpkg.family(FAMILY).files:
        if QFontDatabase.addApplicationFont(str(file.path)) == -1:
            raise RuntimeError(f"Qt cannot read the font {file.path.name}")
    return FAMILY


def font(px: float = BASE_PX, *, bold: bool = False) -> QFont:
    """Return the font at a height in pixels, unhinted as on paper."""
    made = QFont(load_fonts())
    made.setPixelSize(max(1, round(px)))
    made.setBold(bold)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def font_file(*, bold: bool = False) -> str:
    """Return the path of an upright style, the same file as paper uses."""
    return str(fontpkg.path(FAMILY, weight=700 if bold else 400))
