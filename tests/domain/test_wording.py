"""How words are written on screen and paper."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from levensreis.domain.wording import sentence


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("huilde dag en nacht", "Huilde dag en nacht"),
        ("'s nachts wakker", "'s Nachts wakker"),
        ("’t ging niet", "’t Ging niet"),
        ("'s 6 uur", "'s 6 uur"),
        ('"nee", zei oma', '"Nee", zei oma'),
        ("'nee' zei oma", "'Nee' zei oma"),
        ("(weer) weg", "(Weer) weg"),
        ("élise kwam", "Élise kwam"),
        ("ijs gegeten", "IJs gegeten"),
        ("iPad kwijt", "iPad kwijt"),
        ("GGZ start", "GGZ start"),
        ("6", "6"),
        ("24 uur zorg", "24 uur zorg"),
        ("ßa", "ßa"),
        ("a\nb", "A\nb"),
        ("…", "…"),
        ("", ""),
    ],
)
def test_a_sentence_begins_with_an_upper_case_letter(text: str, written: str) -> None:
    assert sentence(text) == written


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_a_sentence_differs_in_nothing_else(text: str) -> None:
    written = sentence(text)
    assert len(written) == len(text)
    assert sentence(written) == written
    assert sum(one != other for one, other in zip(text, written, strict=True)) <= 2
