"""Finds the period that a line of quick entry begins with."""

import re

from levensreis.domain.basis import Basis
from levensreis.domain.fold import fold
from levensreis.domain.moment import DETERMINERS
from levensreis.domain.moment_grammar import is_month_name
from levensreis.domain.period import Form, Period

MOST_WORDS = 8  # "van 6 jaar tot en met 8 jaar"
_TOLD_UNKNOWN = frozenset(("?", "onbekend"))
_BARE_NUMBER = re.compile(r"[0-9]{1,2}")


def split_leading_period(words: str) -> tuple[Period | None, str]:
    """Split a line into the longest period it begins with, and what is left.

    Of a phrase such as "voor de verhuizing was het rustig" only the preposition,
    an article and one word are the period. Without a period the line stays whole.
    """
    ends = [found.end() for found in re.finditer(r"\S+", words)]
    for end in reversed(ends[:MOST_WORDS]):
        period = Period.parse(words[:end].rstrip(",:"))
        rest = words[end:].lstrip().removeprefix("- ").removeprefix("– ")
        if _leads(period, rest):
            return period, rest
    return None, words


def _leads(period: Period, rest: str) -> bool:
    said = fold(period.said)
    if period.form is Form.UNKNOWN:
        return said in _TOLD_UNKNOWN
    if said.endswith((" -", " –", " —")):
        return False  # "6 - naar gezinshuis": the dash parts the period from the text
    if period.basis is Basis.RELATIVE:
        return _is_short_phrase(period, said.split())
    next_word = fold(rest).partition(" ")[0]
    return not (_BARE_NUMBER.fullmatch(said) and is_month_name(next_word))


def _is_short_phrase(period: Period, said: list[str]) -> bool:
    if said[1] in DETERMINERS:
        return len(said) == 3
    return len(said) == 2 and period.form not in (Form.FROM, Form.UNTIL)
