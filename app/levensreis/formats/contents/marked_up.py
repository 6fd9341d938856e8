"""Texts in XML and HTML: between the tags, in them, and in what is not shown."""

import html
import re
from collections.abc import Iterator
from typing import Final

from levensreis.formats.contents.piece import Piece
from levensreis.language import say

_TAG: Final = re.compile(r"<(!--.*?--|\?.*?\?|!\[CDATA\[.*?\]\]|[^<>]*)>", re.DOTALL)
_VALUE: Final = re.compile(r"""[\w:.-]+\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_CDATA: Final = "![CDATA["
# A word can be cut by these: Word starts a new run where it pleases.
_INLINE_TAGS: Final = """
    r t rPr rPh rFont rFonts span a b bCs i iCs u s em strong font sub sup lang sz szCs
    color noProof phoneticPr family charset scheme ins del delText proofErr
    bookmarkStart bookmarkEnd hyperlink smartTag softHyphen lastRenderedPageBreak
    commentRangeStart commentRangeEnd
"""
_INLINE: Final = frozenset(_INLINE_TAGS.split())
_NAME: Final = re.compile(r"/?\s*(?:[\w.-]+:)?([\w.-]+)")


def markup_pieces(text: str) -> Iterator[Piece]:
    """Give the text as people read it, the values within tags, and comments."""
    told: list[str] = []
    values: list[str] = []
    notes: list[str] = []
    done = 0
    for tag in _TAG.finditer(text):
        told.append(text[done : tag.start()])
        done = tag.end()
        inside = tag[1]
        if inside.startswith("!--"):
            notes.append(inside[3:-2])
        elif inside.startswith(_CDATA):
            told.append(html.escape(inside[len(_CDATA) : -2]))
        else:
            values += [one or other for one, other in _VALUE.findall(inside)]
            told.append(_between(inside))
    told.append(text[done:])
    yield Piece("", html.unescape("".join(told)))
    for words, parts in (
        (say("in een kenmerk"), values),
        (say("in een opmerking in de code"), notes),
    ):
        if parts:
            yield Piece(words, html.unescape("\n".join(parts)))


def _between(tag: str) -> str:
    name = _NAME.match(tag)
    return "" if name is not None and name[1] in _INLINE else "\n"
