from dataclasses import fields

import pytest

from levensreis.ui.style.tokens import DARK, LIGHT, PAIRS, Pair, Tokens

PALETTES = {"light": LIGHT, "dark": DARK}


def luminance(color: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.front}-{pair.behind}")
def test_a_pair_of_colours_has_enough_contrast(pair: Pair, palette: str) -> None:
    tokens = PALETTES[palette]
    reached = contrast(getattr(tokens, pair.front), getattr(tokens, pair.behind))
    assert round(reached, 2) >= pair.least


def test_black_on_white_has_the_largest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_every_colour_but_the_decorative_line_is_in_a_pair() -> None:
    paired = {name for pair in PAIRS for name in (pair.front, pair.behind)}
    assert {field.name for field in fields(Tokens)} == paired
