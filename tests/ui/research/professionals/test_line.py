"""A line of a group interview: what it means, and that no word of it is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.codebook import Codebook
from levensreis.domain.influence import Influence
from levensreis.domain.placed import InvalidStatement, Placed
from levensreis.domain.professionals.counting import Codebooks
from levensreis.domain.system import System
from levensreis.ui.research.professionals.interviews.line import in_words, read
from levensreis.ui.research.professionals.shelf import Shelf
from tests.builders import a_factor

WAITING = a_factor(label="Lange wachtlijsten", system=System.EXO)
BOTH = a_factor(label="Vele verhuizingen", system=System.EXO)
SHARED = a_factor(label="Wachten op een indicatie", system=System.MACRO)
TWIN = a_factor(label="Vele verhuizingen", system=System.EXO)
SHELF = Shelf(Codebooks(Codebook((WAITING, BOTH)), Codebook((SHARED, TWIN))))


def test_a_line_tells_side_quote_and_factor() -> None:
    found = read(
        'Het duurt te lang #lange_wachtlijsten "wij wachten" -', Placed(), SHELF
    )
    assert found is not None
    said = found.statement
    assert (said.text, said.quote) == ("Het duurt te lang", "wij wachten")
    assert (said.influence, said.system) == (Influence.NEGATIVE, System.EXO)
    assert [each.factor for each in said.codings] == [WAITING.id]
    assert in_words(found, SHELF) == (
        "verhoogde de zorgvraag · Betrokken organisaties · "
        "factor ‘Lange wachtlijsten’ (tabel B2) · citaat “wij wachten”"
    )
    assert read(" -  ", Placed(), SHELF) is None


def test_what_is_not_clear_stays_in_the_text() -> None:
    found = read("Wat nu ? #bestaatniet @iemand +-", Placed(), SHELF)
    assert found is not None
    assert found.statement.influence is Influence.NEUTRAL
    for word in ("Wat", "nu", "?", "#bestaatniet", "@iemand", "+-"):
        assert word in found.statement.text
    assert "blijft in de tekst" in in_words(found, SHELF)


def test_a_sign_against_a_chosen_factor_is_refused() -> None:
    with pytest.raises(InvalidStatement, match=r"zegt \+, maar de factor ‘Lange"):
        read("Het ging goed +", Placed().coded(WAITING), SHELF)


def test_both_codebooks_are_searched_and_told_apart() -> None:
    assert SHELF.search("wacht") == [WAITING, SHARED]
    assert SHELF.search("verhuiz") == [BOTH]
    assert SHELF.described(BOTH).endswith("tabel B2 en B1")
    assert SHELF.described(SHARED).endswith("tabel B1")
    # None on this side of this system: then what else it can be.
    assert SHELF.search("indicatie", Influence.NEGATIVE, System.EXO) == [SHARED]


@given(st.text(st.sampled_from('ab +-!?#@"“” .'), min_size=1, max_size=30))
def test_no_letter_of_a_line_is_lost(line: str) -> None:
    found = read(line, Placed(), SHELF)
    letters = [each for each in line if each in "ab#@?!"]
    if found is None:
        assert "a" not in letters
        assert "b" not in letters
        return
    kept = f"{found.statement.text} {found.statement.quote}"
    if not found.statement.codings:
        assert all(kept.count(each) >= letters.count(each) for each in "ab?!")
