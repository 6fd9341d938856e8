"""Words broken into lines for a width."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from levensreis.pictures.display_list import Ink
from levensreis.reports.paper import fonts
from levensreis.reports.paper.model import Span, Words
from levensreis.reports.paper.structure import Element
from levensreis.reports.paper.style import SMALL, TextStyle

_PIECES = re.compile(r"\n|[ \t]+|[^ \t\n]+")
_BETWEEN = re.compile(r"(?<=[^\W\d_][-/])(?=[^\W_])")
"""After a hyphen or a slash between letters."""


class Look(NamedTuple):
    """How a stretch of words looks, and what it is part of."""

    face: str
    ink: Ink
    element: Element | None
    link: str = ""
    scale: float = 1.0
    """How large it is beside the words of its paragraph."""


class Run(NamedTuple):
    """Words of one look on a line, in points from its left side."""

    x: float
    width: float
    text: str
    look: Look


Line = tuple[Run, ...]


class _Part(NamedTuple):
    """A word or a piece of one; widths in ems."""

    text: str
    look: Look
    width: float
    space: float
    """The white before it, unless it begins a line."""
    breaks: bool
    """Whether a line may end before it."""


class Ruler:
    """Breaks words into lines, and measures each word only once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], float] = {}

    def width(self, text: str, face: str) -> float:
        """Return the width of a word in ems."""
        found = self._known.get((text, face))
        if found is None:
            found = self._known[text, face] = fonts.width(text, face)
        return found

    def lines(
        self, words: Words, style: TextStyle, width: float, element: Element | None
    ) -> list[Line]:
        """Break words into lines that fit in a width.

        A line ends with a space when a word follows, so that no reader glues the two.
        """
        room = width / style.size
        broken = [
            (line, number)
            for number, typed in enumerate(self._typed_lines(words, style, element))
            for line in _broken(list(self._fitting(typed, room)), room)
        ]
        goes_on = [
            other[0].space > 0 or at != before
            for (_, before), (other, at) in pairwise(broken)
        ]
        return [
            _runs(line, style.size, goes_on=more)
            for (line, _), more in zip(broken, [*goes_on, False], strict=False)
        ]

    def _typed_lines(
        self, words: Words, style: TextStyle, element: Element | None
    ) -> list[list[_Part]]:
        """Return the words between the ends of lines as they were typed."""
        typed: list[list[_Part]] = [[]]
        space = 0.0
        for span in (words,) if isinstance(words, str) else words:
            told = Span(span) if isinstance(span, str) else span
            look = _look(told, style, element)
            for piece in _PIECES.findall(fonts.cleaned(told.text)):
                if piece == "\n":
                    typed.append([])
                elif piece.isspace():
                    space = self.width(" ", look.face) * look.scale
                else:
                    white = space if typed[-1] else 0.0
                    width = self.width(piece, look.face) * look.scale
                    typed[-1].append(_Part(piece, look, width, white, white > 0))
                    space = 0.0
        return typed

    def _fitting(self, parts: Sequence[_Part], room: float) -> Iterator[_Part]:
        """Cut every word that is wider than a line, after a hyphen if it has one."""
        for part in parts:
            if part.width <= room:
                yield part
                continue
            for piece in self._hyphened(part):
                yield from [piece] if piece.width <= room else self._cut(piece, room)

    def _hyphened(self, part: _Part) -> Iterator[_Part]:
        """Divide a word after each hyphen and slash."""
        for text in _BETWEEN.split(part.text):
            width = self.width(text, part.look.face) * part.look.scale
            yield part._replace(text=text, width=width)
            part = part._replace(space=0.0, breaks=True)

    def _cut(self, part: _Part, room: float) -> Iterator[_Part]:
        text, width = "", 0.0
        for letter in part.text:
            more = self.width(letter, part.look.face) * part.look.scale
            if text and width + more > room:
                yield part._replace(text=text, width=width, breaks=True)
                part, text, width = part._replace(space=0.0, breaks=True), "", 0.0
            text, width = text + letter, width + more
        yield part._replace(text=text, width=width)


def _broken(parts: Sequence[_Part], room: float) -> Iterator[list[_Part]]:
    line: list[_Part] = []
    used = 0.0
    for word in _words(parts):
        width = sum(part.width for part in word)
        if line and used + word[0].space + width > room:
            yield line
            line, used = [], 0.0
        used += width + (word[0].space if line else 0.0)
        line += word
    if line:
        yield line


def _words(parts: Sequence[_Part]) -> Iterator[list[_Part]]:
    """Put together what may not be torn apart."""
    if not parts:
        return
    starts = [0, *(at for at, part in enumerate(parts) if at and part.breaks)]
    for start, end in pairwise([*starts, len(parts)]):
        yield list(parts[start:end])


def _runs(line: Sequence[_Part], size: float, *, goes_on: bool) -> Line:
    runs: list[Run] = []
    x = 0.0
    for look, group in groupby(line, key=lambda part: part.look):
        start, text = x, ""
        for part in group:
            if x > 0 and part.space > 0:
                if text:
                    text += " "
                else:  # the white between two looks belongs to the first
                    runs[-1] = runs[-1]._replace(text=runs[-1].text + " ")
                    start += part.space * size
                x += part.space * size
            text += part.text
            x += part.width * size
        runs.append(Run(start, x - start, text, look))
    if goes_on:
        runs[-1] = runs[-1]._replace(text=runs[-1].text + " ")
    return tuple(runs)


def _look(span: Span, style: TextStyle, element: Element | None) -> Look:
    face = fonts.face(bold=span.bold or style.bold, italic=span.italic or style.italic)
    ink = span.ink or (Ink.ACCENT if span.link else style.ink)
    if span.link and element is not None:
        element = Element("Link", element, late=True)
    scale = SMALL.size / style.size if span.small else 1.0
    return Look(face, ink, element, span.link, scale)
