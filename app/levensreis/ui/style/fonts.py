"""The font: Atkinson Hyperlegible, made for readers with low vision."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

FAMILY: Final = "Atkinson Hyperlegible"
_PACKAGE: Final = "fontpkg_atkinson_hyperlegible"
BASE_PX: Final = 13
"""Height of ordinary text in pixels, before zooming."""


@cache
def load_fonts() -> str:
    """Give Qt all four styles, once, and return the name of the family."""
    # Found by itself: to ask fontpkg reads what every installed package tells.
    package = find_spec(_PACKAGE)
    assert package is not None
    [folder] = package.submodule_search_locations or []
    for file in sorted(Path(folder, "files").glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(file)) == -1:
            raise RuntimeError(f"Qt cannot read the font {file.name}")
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
    import fontpkg

    return str(fontpkg.path(FAMILY, weight=700 if bold else 400))
