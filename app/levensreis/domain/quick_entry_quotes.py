"""Takes the quotes out of a line of quick entry, and the tags beside them."""

import re
from typing import NamedTuple

# A quote opens after white space or a sign and closes before one; within it are no
# quotation marks of its own kind. The last form has two marks that do not match.
_QUOTE = re.compile(
    r"(?:^|(?<=[\s(\[:;,–—-]))"
    r'(?:"(?=\S)([^"]+)(?<=\S)"'
    r"|[“„”](?=\S)([^“„”]+)(?<=\S)[“”]"
    r'|["“„”](?=\S)([^"“„”]+)(?<=\S)["“”])'
    r"(?=[\s,.;:!?…)\]]|$)"
)
_TAG = re.compile(r"(?:(?<=\s)|^)([#@][^\s#@]+)")
_NOT_TEXT = re.compile(r"[.,;:]*(?:\s+[-+−–0!?]+)*\s*")


_MARKS = re.compile(r"[-+−–0!?]+")
_DASHES = frozenset(("-", "–"))


def _pop_marks(words: list[str]) -> str:
    """Take the marks off the end of words."""
    marks = ""
    while words and _MARKS.fullmatch(words[-1]):
        marks = words.pop() + marks
    return marks


class Parts(NamedTuple):
    """The words of a line, its marks, its quotes, and its tags."""

    words: list[str]
    marks: str
    quotes: list[str]
    tags: list[str]


def take_apart(line: str) -> Parts:
    """Part a line; a quote with words after it stays among the words as well.

    So `"nee", zei oma` stays a whole sentence, while `weg "nee"` is "weg". When one
    quote stays, all of them do. Marks stand at the end or before the quotes, where a
    loose dash is one only when nothing but marks and tags follows.
    """
    quotes: list[str] = []
    kept: list[str] = []
    tags: list[str] = []
    between: list[str] = []
    at = 0
    for found in _QUOTE.finditer(line):
        between.append(line[at : found.start()])
        kept.append(found[0])
        quotes.append((found[1] or found[2] or found[3]).strip())
        at = found.end()
    between.append(line[at:])
    for place, piece in enumerate(between):
        tags += _TAG.findall(piece)
        between[place] = _TAG.sub(" ", piece)
    first, *others = between
    early_marks = ""
    if all(_NOT_TEXT.fullmatch(piece) for piece in others):
        others = [piece.lstrip(".,;:") for piece in others]
        kept = [" "] * len(kept)
    else:
        first, early_marks = _split_early_marks(first)
    words = (first + "".join(a + b for a, b in zip(kept, others, strict=True))).split()
    marks = early_marks + _pop_marks(words)
    return Parts(words, marks, quotes, [tag.rstrip(".,;:") for tag in tags])


def _split_early_marks(before: str) -> tuple[str, str]:
    words = before.split()
    marks = _pop_marks(words)
    if not words or not marks or marks in _DASHES:
        return before, ""
    return f"{' '.join(words)} ", marks
