"""Names of one person that stand beside each other, and initials before a surname."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from levensreis.domain.anonymise.span import Category, Span
from levensreis.domain.anonymise.speech import INFIXES
from levensreis.domain.anonymise.tokens import parts_of
from levensreis.domain.fold import fold

# Initials have a point; before the infix of a surname they are known without one.
_SURNAME_INFIX: Final = r"(?:(?:van|de|der|den|ten|ter|te|v|d)[. ]+)"
_INITIALS_BEFORE: Final = re.compile(
    rf"(?<![\w.])(?:(?:[A-ZÀ-Ž][a-z]{{0,2}}\. ?){{1,5}}{_SURNAME_INFIX}*"
    rf"|[A-ZÀ-Ž] {_SURNAME_INFIX}+)$"
)
_LETTERS_BEFORE: Final = re.compile(r"(?<![\w.])(?:(?:[^\W\d_]\. ?){1,5}|[A-ZÀ-Ž] )$")
LETTER: Final = re.compile(
    r"(?:^|(?<=\n)|(?<=[.!?:] )|(?<=\d )|(?<=\d: ))(?P<letter>[A-ZÀ-Ž])\.(?= [a-z])"
)
"""Who a note is about: S. wakker, om 23.10 uur."""
_INFIX: Final = rf"(?:{'|'.join(sorted(INFIXES))})[. '’/]{{1,2}}"
_BETWEEN: Final = re.compile(rf"[ \n-]{{1,3}}(?:{_INFIX}|[A-Za-z]\. ?){{0,4}}")


def joined_names(text: str, spans: Sequence[Span]) -> list[Span]:
    """Make one of the parts of a name: Floor v.d. Broek, Jan de Wit."""
    found: list[Span] = []
    for span in spans:
        last = found[-1] if found else None
        between = fold(text[last.end : span.start]) if last else ""
        if (
            last is not None
            and last.cat is span.cat is Category.NAME
            and _BETWEEN.fullmatch(between)
        ):
            both = last.is_homonym and span.is_homonym
            found[-1] = Span(last.start, span.end, last.cat, last.level, both)
        elif last is None or last.end <= span.start:
            found.append(span)
    return found


def with_initials(text: str, span: Span, surnames: Collection[str]) -> Span:
    """Let the initials before a surname go with it: D. van der Storm."""
    if span.cat is not Category.NAME:
        return span
    parts = parts_of(text[span.start : span.end])
    names = [part for part in parts if part not in INFIXES][:1]
    names += [name.removesuffix("s") for name in names]
    if not any(name in surnames for name in names):
        return span
    pattern = _LETTERS_BEFORE if parts[0] in INFIXES else _INITIALS_BEFORE
    before = pattern.search(text[: span.start])
    if before is None:
        return span
    return replace(span, start=before.start(), is_homonym=False)
