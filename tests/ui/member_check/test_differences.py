from hypothesis import given
from hypothesis import strategies as st

from levensreis.ui.member_check.working.differences import Fate, Piece, differences
from levensreis.ui.member_check.working.html import difference_html, difference_words
from levensreis.ui.style.tokens import DARK, LIGHT

TEXTS = st.text(st.sampled_from("ab c.,‘ét\nلم"), max_size=30)


def told(pieces: list[Piece], *fates: Fate) -> str:
    return "".join(each.words for each in pieces if each.fate in fates)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_in_what_differs(old: str, new: str) -> None:
    pieces = differences(old, new)
    assert told(pieces, Fate.STAYS, Fate.GOES) == old
    assert told(pieces, Fate.STAYS, Fate.COMES) == new


def test_only_the_word_that_changed_differs() -> None:
    pieces = differences("Naar een gezinshuis in Almelo", "Naar een tehuis in Almelo")
    assert told(pieces, Fate.GOES) == "gezinshuis"
    assert told(pieces, Fate.COMES) == "tehuis"


def test_texts_that_share_hardly_a_word_are_told_whole() -> None:
    old, new = "Verhuizing naar een gezinshuis", "Het was een logeerhuis, in de zomer"
    assert differences(old, new) == [Piece(old, Fate.GOES), Piece(new, Fate.COMES)]


def test_what_differs_is_seen_without_colours_and_heard() -> None:
    html = difference_html("Rust in <huis>", "Rust in de <tuin>", LIGHT)
    assert "line-through" in html
    assert "underline" in html
    assert "&lt;tuin&gt;" in html
    assert html != difference_html("Rust in <huis>", "Rust in de <tuin>", DARK)
    words = difference_words("Rust in het huis", "Rust in de tuin achter het huis")
    assert words == "erbij: de tuin achter"


def test_what_is_alike_is_marked_nowhere() -> None:
    assert difference_html("Rust\nin huis", "Rust\nin huis", LIGHT) == "Rust<br>in huis"
    assert difference_words("Rust", "Rust") == ""
