"""Texts as every format can hold them: nothing of what was released is changed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.anonymise.cleaning import cleaned
from levensreis.formats.tabular.plain import guarded, is_formula, plain
from tests.formats.studies import NASTY, anything, unguarded


@given(anything)
def test_plain_text_is_plain_already(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    plain(text).encode()


@given(st.text(st.characters(exclude_categories=["Cs", "Cn"], exclude_characters="\r")))
def test_what_was_released_is_not_changed(text: str) -> None:
    assert plain(cleaned(text)) == cleaned(text)


@pytest.mark.parametrize("text", NASTY)
def test_nothing_is_lost_of_a_text_that_people_type(text: str) -> None:
    assert plain(text) == unicodedata.normalize("NFC", text)


def test_what_no_file_can_hold_is_seen_to_be_gone() -> None:
    assert plain("a\x00b\x1bc\ud800d\ufffee\x85f") == "a�b�c�d�e�f"
    assert plain("een\r\ntwee\rdrie\tvier") == "een\ntwee\ndrie\tvier"
    assert plain("e\u0301") == "é"


@given(anything)
def test_a_guard_comes_off_and_leaves_what_was_told(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(anything)
def test_nothing_that_is_guarded_begins_like_a_formula(text: str) -> None:
    assert not guarded(text).startswith(
        ("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠")
    )


def test_only_what_could_be_a_formula_is_guarded() -> None:
    assert [guarded(each) for each in ("-5", "'t Huis", "'=x", "a=b")] == [
        "'-5",
        "'t Huis",
        "''=x",
        "a=b",
    ]
    assert is_formula("@x")
