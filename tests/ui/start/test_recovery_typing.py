"""A recovery key while it is copied from paper, by somebody who types as people do."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.storage.recovery_code import read_recovery, write_recovery
from levensreis.ui.start.recovery_typing import Typed, grouped, state_of

KEY = write_recovery(bytes(range(20)))
typed_texts = st.text(string.ascii_letters + string.digits + " -é", max_size=60)


def plain(text: str) -> str:
    return "".join(each for each in text.upper() if each.isalnum())


@given(typed_texts, st.integers(0, 60))
def test_no_letter_is_lost_and_groups_have_five(text: str, cursor: int) -> None:
    now = grouped(Typed(text, min(cursor, len(text))))
    assert plain(now.text) == plain(text)
    assert all(len(group) == 5 for group in now.text.split(" ")[:-1])
    assert grouped(now) == now


@given(typed_texts, st.integers(0, 60))
def test_the_cursor_stays_behind_what_was_typed(text: str, cursor: int) -> None:
    place = min(cursor, len(text))
    now = grouped(Typed(text, place))
    assert plain(now.text[: now.cursor]) == plain(text[:place])
    assert 0 <= now.cursor <= len(now.text)


@given(st.binary(min_size=20, max_size=20))
def test_a_key_typed_letter_by_letter_is_the_key(secret: bytes) -> None:
    now = Typed("", 0)
    for letter in write_recovery(secret).lower():
        before, after = now.text[: now.cursor], now.text[now.cursor :]
        now = grouped(Typed(before + letter + after, now.cursor + 1))
    assert read_recovery(now.text) == secret
    assert state_of(now.text).is_right


def test_how_far_somebody_is_is_told_until_it_is_whole() -> None:
    assert state_of("").words == "0 van de 35 tekens"
    assert state_of(KEY[:8]) == ("7 van de 35 tekens", None)
    assert state_of(KEY) == ("Alle 35 tekens, zonder typefout", True)


@pytest.mark.parametrize("typed", [KEY[:-1] + "Z", KEY + "A"])
def test_a_typing_error_is_told_as_soon_as_it_is_whole(typed: str) -> None:
    told = state_of(typed)
    assert told.is_right is False
    assert "typefout" in told.words or "hier staan er 36" in told.words
