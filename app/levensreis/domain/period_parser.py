"""Finds the period that a line of quick entry begins with."""

import re

from levensreis.domain.basis import Basis
from levensreis.domain.fold import fold
from levensreis.domain.moment import DETERMINERS
from levensreis.domain.moment_grammar import is_month_name
from levensreis.domain.period import Form, Period
from levensreis.domain.period_doubt import tells_no_age

MOST_WORDS = 8  # "van 6 jaar tot en met 8 jaar"
_TOLD_UNKNOWN = frozenset(("?", "onbekend"))
_BARE_NUMBER = re.compile(r"[0-9]{1,2}")
_DASHES = ("- ", "– ", "— ")
_DETERMINER = rf"(?:{'|'.join(map(re.escape, sorted(DETERMINERS)))})"
_SIBLING = (
    r"(?:(?:half|stief|pleeg)?(?:zus|zusje|broer|broertje|brusje)"
    r"|tweeling|kind|kindje|dochter|zoon|neefje|nichtje)\b"
)
_OF_SOMEBODY = rf"van (?:{_DETERMINER} )?(?!{_DETERMINER}(?: |$))[a-z]\S*"
_BIRTH_OF = rf"(?:geboorte|komst|zwangerschap) (?:{_DETERMINER} )?{_SIBLING}"
_PHRASE = re.compile(
    rf"\S+ (?P<determiner>{_DETERMINER} )?"
    rf"(?:{_BIRTH_OF}|(?!{_DETERMINER}(?: |$))\S+(?: {_OF_SOMEBODY})?)"
)
_SOMEBODY = re.compile(rf"(?:{_OF_SOMEBODY}|(?:{_DETERMINER} )?{_SIBLING})")


def split_leading_period(words: str) -> tuple[Period | None, str]:
    """Split a line into the longest period it begins with, and what is left.

    Of a phrase such as "voor de verhuizing was het rustig" only the preposition,
    an article, one word and whom it is of are the period. A count such as "2 keer
    opgenomen" is none, unless a sign parts it from the text: "6: broers geboren".
    Without a period the line stays whole.
    """
    ends = [found.end() for found in re.finditer(r"\S+", words)]
    for end in reversed(ends[:MOST_WORDS]):
        said, after = words[:end].rstrip(",:;"), words[end:].lstrip()
        period = Period.parse(said)
        parted = len(said) < end or after.startswith(_DASHES)
        if not parted and tells_no_age(period, after):
            break
        rest = after[2:] if after.startswith(_DASHES) else after
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
        return _is_short_phrase(period, said)
    if said.endswith(("geboorte", "zwangerschap")):
        return not _SOMEBODY.match(fold(rest))  # not the birth of the youth
    next_word = fold(rest).partition(" ")[0]
    return not (_BARE_NUMBER.fullmatch(said) and is_month_name(next_word))


def _is_short_phrase(period: Period, said: str) -> bool:
    found = _PHRASE.fullmatch(said)
    if not found:
        return False
    open_ended = period.form in (Form.FROM, Form.UNTIL)  # "tot rust gekomen"
    return bool(found["determiner"]) or not open_ended
