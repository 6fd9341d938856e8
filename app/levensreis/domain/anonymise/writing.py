"""How people write a name, and where names stand in a text.

Capitals, accents and invisible characters make no difference. Between the parts
of a name stands any run of spaces, hyphens, underscores and line ends, or nothing
(De Vlierhof, De-Vlierhof, #DeVlierhof). A possessive belongs to its name. A part of
a longer name counts (Jan in Jan-Klaas). Not found: diminutives (Jorisje) and what
is made of a name (Almelose); they belong to a later capability that asks a person.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from levensreis.domain.anonymise.cleaning import cleaned
from levensreis.domain.fold import fold

_LETTER: Final = r"[^\W_]"  # or digit: tags have an underscore for a space
_BETWEEN: Final = r"[\s_-]"
_ARTICLE: Final = re.compile(r"(?:een|de|het) ", re.IGNORECASE)
_ARTICLE_BEFORE: Final = re.compile(
    r"(?<![\w'’-])(?:een|de|het|'t|’t|it) $", re.IGNORECASE
)
_TE_BEFORE: Final = re.compile(r"(?<![\w'’-])te $", re.IGNORECASE)
_AT: Final = re.compile(r"(?:op|te) ", re.IGNORECASE)
_WHERE: Final = re.compile(r"(?:in|op|bij|nabij|rond|ergens|elders|thuis|daar)\b", re.I)
_LONG: Final = 4  # letters; "bos" is no possessive of Bo, "fatimas" is one of Fatima
# An opening quote, but not the apostrophe of 's ochtends, 't huis or '98; or a
# closing quote or possessive.
_QUOTE: Final = re.compile(
    rf"(?P<opens>(?<!{_LETTER})'(?={_LETTER})(?!(?:[dkmnrst]|\d\d)(?!{_LETTER})))"
    rf"|(?<=\S)'(?!{_LETTER})"
)


@dataclass(frozen=True, slots=True)
class Match:
    """A name in a cleaned text: half-open places, in characters."""

    start: int
    name_end: int
    end: int
    """Behind the possessive, if there is one."""


class Names:
    """The forms of names, ready to be found in texts."""

    def __init__(self, forms: Iterable[str]) -> None:
        parts = sorted({_parts(form) for form in forms}, key=_longest_first)
        names = "|".join(
            f"{_BETWEEN}*".join(re.escape(part) for part in each) for each in parts
        )
        start = rf"(?<!{_LETTER})(?P<name>{names or '(?!)'})"
        self._any = re.compile(rf"{start}(?P<tail>'s|s|')?(?!{_LETTER})")
        self._without_s = re.compile(rf"{start}(?P<tail>'s|')?(?!{_LETTER})")

    def find(self, text: str) -> Iterator[Match]:
        """Find every name in a cleaned text, from left to right, longest first."""
        folded = fold(text)
        place = 0
        while (found := self._any.search(folded, place)) is not None:
            if found["tail"] == "s" and not _owns(text[slice(*found.span("name"))]):
                other = self._without_s.match(folded, found.start())
                if other is None:
                    place = found.start() + 1
                    continue
                found = other
            yield _match(folded, found)
            place = found.end()


def key_of(form: str) -> str:
    """Return what is equal for two forms that are the same name."""
    return "".join(_parts(form))


def possessive(name: str) -> str:
    """Return a name with the Dutch possessive: Jans, Anna's, Thomas'."""
    last = fold(name[-1])
    if last in "sxz":
        return f"{name}'"
    return f"{name}'s" if last in "aiouy" else f"{name}s"


def before_article(text: str, start: int, shown: str) -> int:
    """Return where words come that begin with an article: over the one before them."""
    if not _ARTICLE.match(shown):
        return start
    before = _ARTICLE_BEFORE.search(text[:start])
    return before.start() if before else start


def in_for_te(text: str, start: int, shown: str) -> tuple[int, str]:
    """Return where words come and how: nobody lives `te een stad`, but `in` one."""
    before = _TE_BEFORE.search(text[:start])
    if before is None or not _ARTICLE.match(shown):
        return start, shown
    return before.start(), f"in {shown}"


def at_place(text: str, start: int, name: int, shown: str) -> int:
    """Return where words for a place come: behind `op` or `te`, unless these say it.

    What was proposed begins at `start` and tells `in` by itself; the name is at `name`.
    """
    before = _AT.match(text[start:name])
    return start if before is None or _WHERE.match(shown) else start + before.end()


def _parts(form: str) -> tuple[str, ...]:
    return tuple(filter(None, re.split(_BETWEEN, fold(cleaned(form)))))


def _longest_first(parts: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    return -sum(map(len, parts)), parts


def _owns(name: str) -> bool:
    """Tell whether an -s behind this name, as written, is a possessive."""
    return any(map(str.isupper, name)) or len(key_of(name)) >= _LONG


def _match(folded: str, found: re.Match[str]) -> Match:
    start, name_end = found.span("name")
    quote = found["tail"] == "'" and not _is_possessive(folded, start, name_end)
    return Match(start, name_end, name_end if quote else found.end())


def _is_possessive(folded: str, start: int, name_end: int) -> bool:
    """Tell the apostrophe of `Thomas' fiets` from the quote of `'ik ben Joris' en`."""
    if folded[name_end - 1] not in "sxz":
        return False
    if not re.match(rf"' {_LETTER}", folded[name_end:]):
        return False
    is_open = False
    line = folded.rfind("\n", 0, start) + 1
    for quote in _QUOTE.finditer(folded, line, name_end):
        is_open = quote["opens"] is not None
    return not is_open
