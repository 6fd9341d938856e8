"""Speak another language for the length of a test."""

from collections.abc import Iterator
from contextlib import contextmanager

from levensreis.language import Language, choose, spoken


@contextmanager
def in_english() -> Iterator[None]:
    """Speak English, and afterwards what was spoken before."""
    before = spoken()
    choose(Language.ENGLISH)
    try:
        yield
    finally:
        choose(before)
