"""Quotation marks around what somebody said, whoever else is quoted in it."""

from typing import Final

_OPENING: Final = "“„"
_CLOSING: Final = "”"
_EITHER: Final = '"'


def quoted(words: str) -> str:
    """Put words between quotation marks once; nothing when there are no words."""
    bare = _bare(words.strip())
    return f"“{bare}”" if bare else ""


def _bare(words: str) -> str:
    """Take off marks that belong to the whole, and those that lost their partner."""
    while words:
        pairs, last = _pairs(words), len(words) - 1
        start = int(pairs.get(0, -1) in (last, None))
        end = last + (0 if pairs.get(last, -1) in (0, None) else 1)
        if (start, end) == (0, last + 1):
            break
        words = words[start:end].strip()
    return words


def _pairs(words: str) -> dict[int, int | None]:
    """Return for the place of every mark that of its partner, if it has one."""
    pairs: dict[int, int | None] = {}
    waiting: list[int] = []
    for at, letter in enumerate(words):
        opens = waiting and words[waiting[-1]]
        if letter not in (*_OPENING, *_CLOSING, _EITHER):
            continue
        if opens and _closes(opens, letter):
            before = waiting.pop()
            pairs[before], pairs[at] = at, before
            continue
        pairs[at] = None
        if letter not in _CLOSING:
            waiting.append(at)
    return pairs


def _closes(opening: str, mark: str) -> bool:
    if opening == _EITHER:
        return mark == _EITHER
    return mark in _CLOSING or (opening == "„" and mark == "“")
