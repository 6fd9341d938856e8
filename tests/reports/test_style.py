"""The look of paper can be read by everybody."""

from itertools import product

import pytest

from levensreis.pictures.display_list import Ink
from levensreis.reports.paper.style import COLOURS, DENSE, FOOTER, ROOMY, Sheet

WORDS = (Ink.TEXT, Ink.MUTED, Ink.PLUS, Ink.MINUS, Ink.NEUTRAL, Ink.ACCENT)
FILLS = (
    *(Ink.SURFACE, Ink.SUNKEN, Ink.PLUS_SOFT, Ink.MINUS_SOFT, Ink.NEUTRAL_SOFT),
    Ink.GAP,
)


def brightness(colour: str) -> float:
    """The relative luminance of WCAG 2."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("word", "fill"), list(product(WORDS, FILLS)))
def test_words_stand_out_at_least_seven_to_one(word: Ink, fill: Ink) -> None:
    low, high = sorted((brightness(COLOURS[word]), brightness(COLOURS[fill])))
    assert (high + 0.05) / (low + 0.05) >= 7


@pytest.mark.parametrize("sheet", [ROOMY, DENSE])
def test_body_text_is_twelve_points_and_nothing_is_under_ten(sheet: Sheet) -> None:
    styles = [*sheet.roles.values(), *sheet.headings.values(), FOOTER]
    assert min(each.size for each in styles) >= 10
    assert [each.size for role, each in sheet.roles.items() if role == "body"] == [12]
