"""Which of the spans that share characters is kept, and what is left of the others."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from levensreis.domain.anonymise.span import Category, Span

_LEADING_ON: Final = re.compile(
    r" (?:in|bij|op|van|aan|voor)(?: de| het| een| ons| hun)? ?$"
)
_ORDER = {
    Category.CONTACT: 0,
    Category.NUMBER: 1,
    Category.ADDRESS: 2,
    Category.DATE: 3,
}


def _sureness(span: Span) -> tuple[int, int, int]:
    return _ORDER.get(span.cat, len(_ORDER)), span.start - span.end, -span.level


def without_overlap(spans: Iterable[Span]) -> list[Span]:
    """Keep the surest and longest of the spans that share a character."""
    kept: list[Span] = []
    for span in sorted(spans, key=_sureness):
        if not any(span.overlaps(other) for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda span: span.start)


def beside(text: str, spans: Iterable[Span], taken: list[Span]) -> list[Span]:
    """Cut spans down to what is before and behind those that are there already."""
    found: list[Span] = []
    for span in spans:
        start = span.start
        for each in filter(span.overlaps, taken):
            found += _trimmed(text, replace(span, start=start, end=each.start))
            start = each.end
        found += _trimmed(text, replace(span, start=start))
    return found


def _trimmed(text: str, span: Span) -> Iterator[Span]:
    """Leave the preposition outside that stood before what was cut off."""
    said = text[span.start : max(span.start, span.end)]
    end = span.start + len(_LEADING_ON.sub("", said).rstrip())
    start = span.start + len(said) - len(said.lstrip())
    if end - start > 1 or (end > start and text[start].isdigit()):
        yield replace(span, start=start, end=end)
