"""The text of a journey as programs for coding read it, and where each statement is.

Positions are counted in characters (code points) from 0, as the standard says. Some
programs count in units of UTF-16: no character that is two of those stands in the text,
so that they agree. An emoji is told by its name.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from levensreis.domain.research_data import JourneyData, StatementData
from levensreis.domain.theme import Theme
from levensreis.formats.tabular.plain import plain

_WIDE: Final = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a statement stands in the text, from one position up to another."""

    statement: StatementData
    start: int
    end: int


def narrow(text: str) -> str:
    """Return a text in which every character is one unit of UTF-16."""
    text = plain(text)
    if text.isascii() or len(text.encode("utf-16-le")) == 2 * len(text):
        return text
    return _WIDE.sub(_named, text)


def text_of(journey: JourneyData) -> tuple[str, list[Passage]]:
    """Return the text of a journey by theme, with its passages in that order."""
    text: list[str] = []
    passages: list[Passage] = []
    position = 0
    for told, statement in _pieces(journey):
        if statement is not None:
            passages.append(Passage(statement, position, position + len(told)))
        text.append(f"{told}\n")
        position += len(told) + 1
    return "".join(text), passages


def _pieces(journey: JourneyData) -> Iterator[tuple[str, StatementData | None]]:
    """Give what stands in the text, with the statement that it is, if it is one."""
    order = list(Theme)
    told = sorted(journey.statements, key=lambda each: order.index(each.theme))
    by_theme = {theme: list(some) for theme, some in groupby(told, lambda s: s.theme)}
    for theme in order:
        story, statements = journey.stories.get(theme, ""), by_theme.get(theme, [])
        if story or statements:
            yield theme.label, None
        if story:
            yield narrow(story), None
        for each in statements:
            yield _told(each), each


def _told(statement: StatementData) -> str:
    lines = [
        statement.text,
        statement.story,
        statement.quote and f"Citaat: {statement.quote}",
        statement.meaning and f"Betekenis: {statement.meaning}",
    ]
    # Each by itself: what one ends with is no end of line with what the next begins.
    return "\n".join(map(narrow, filter(None, lines)))


def _named(found: re.Match[str]) -> str:
    character = found[0]
    name = unicodedata.name(character, "")
    return f"[{name.lower()}]" if name else f"[U+{ord(character):X}]"
