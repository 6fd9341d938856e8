"""The style sheet of Qt, made from our own colours at a zoom."""

import re
from pathlib import Path
from typing import Final

from levensreis.ui.style.icons import IconName, svg
from levensreis.ui.style.rules import RULES
from levensreis.ui.style.tokens import Tokens

HAIRLINE_PX: Final = 2
"""Borders and rings up to this width do not grow."""


def sheet(tokens: Tokens, zoom: float, folder: str) -> str:
    """Return the style sheet; the pictures it names are written to a folder."""

    def picture(found: re.Match[str]) -> str:
        name, color = found[1], getattr(tokens, found[2])
        path = Path(folder) / f"{name}-{color.removeprefix('#')}.svg"
        path.write_text(svg(IconName(name), color), "utf-8")
        return f'url("{path.as_posix()}")'

    def size(found: re.Match[str]) -> str:
        designed = int(found[1])
        grown = designed if designed <= HAIRLINE_PX else round(designed * zoom)
        return f"{grown + int(found[2] or 0)}px"

    text = re.sub(r"@icon\(([\w-]+), (\w+)\)", picture, RULES)
    text = re.sub(r"@(\w+)", lambda found: str(getattr(tokens, found[1])), text)
    return re.sub(r"(\d+)px([+-]\d+)?", size, text)
