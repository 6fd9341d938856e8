"""What may come in the place of what was found, so that the text still reads as one.

A proposal covers the found text and what must change with it: the article of an
organisation, the preposition of a date. Outside what it covers nothing changes.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

from levensreis.domain.anonymise import kinds
from levensreis.domain.anonymise.detector import known_of
from levensreis.domain.anonymise.drafts import Draft, moment, thing, work
from levensreis.domain.anonymise.identities import Identities
from levensreis.domain.anonymise.known import Known
from levensreis.domain.anonymise.pseudonyms import (
    Context,
    names_of,
    pseudonym,
    with_people,
)
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.span import Category, Span
from levensreis.domain.anonymise.speech import KINDS, TITLES
from levensreis.domain.anonymise.tokens import parts_of, tokens
from levensreis.domain.anonymise.writing import possessive
from levensreis.domain.fold import fold

_DETERMINER: Final = r"(?:\b(?:de|het|'t|’t|een|it) )?"
_KIND: Final = rf"{_DETERMINER}(?:\b(?P<kind>{'|'.join(sorted(KINDS))}) )?$"
_APOSTROPHE: Final = re.compile(r"['’](?= \w)")
_TITLE: Final = re.compile(r"(\w+)\.? ")
_LAST: Final = re.compile(r"(\w+)\.$")


@dataclass(frozen=True, slots=True)
class Replacement:
    """A place in a text, what comes there, and the found text that it is for."""

    start: int
    end: int
    text: str
    span: Span
    entity: str
    """Whom or what it is about: the same in every text of a journey."""
    pseudonym: str = ""
    """The name that was given, without what the sentence adds to it."""

    @property
    def is_homonym(self) -> bool:
        """Whether a person must decide at every occurrence."""
        return self.span.is_homonym


def propose(
    text: str,
    spans: Iterable[Span],
    register: Known | Register | Mapping[str, Any],
    context: Context,
) -> tuple[Replacement, ...]:
    """Return what may come in the place of found spans, in the order of the text.

    Ages stay, and so does what is a pseudonym already. One that is decided is handed
    to `apply`; hand `given_by` of them to the context of the next text.
    """
    in_order = sorted(spans, key=lambda span: span.start)
    if not in_order:
        return ()
    proposer = _Proposer(text, known_of(register), context)
    return tuple(proposer.proposals(_whole_names(text, in_order)))


def apply(text: str, decided: Iterable[Replacement]) -> str:
    """Return a text with what was decided in its place; the rest stays as it is."""
    pieces = []
    done = 0
    for each in sorted(decided, key=lambda each: each.start):
        if each.start >= done:
            pieces += [text[done : each.start], each.text]
            done = each.end
    return "".join([*pieces, text[done:]])


def given_by(proposals: Iterable[Replacement]) -> dict[str, str]:
    """Return who got which pseudonym, for `Context.with_given`."""
    return {each.entity: each.pseudonym for each in proposals if each.pseudonym}


class _Proposer:
    def __init__(self, text: str, known: Known, context: Context) -> None:
        self._text = text
        self._known = known
        self._context = with_people(known, context)
        self._identities = Identities(known)

    def proposals(self, spans: Sequence[Span]) -> Iterator[Replacement]:
        done = 0
        for span in spans:
            draft = self._draft(span)
            if draft is None or span.start < done:
                continue
            text, folded = self._text, fold(self._text)
            before = re.search(draft.before, folded[done : span.start])
            behind = re.match(draft.behind, folded[span.end :])
            start = done + before.start() if before else span.start
            end = span.end + (behind.end() if behind else 0)
            if draft.text == text[start:end]:
                continue
            if draft.pseudonym:
                given = {draft.entity: draft.pseudonym}
                self._context = self._context.with_given(given)
            shown = _fitted(text, start, draft.text)
            yield Replacement(start, end, shown, span, draft.entity, draft.pseudonym)
            done = end

    def _draft(self, span: Span) -> Draft | None:
        said = self._text[span.start : span.end]
        before = fold(self._text[: span.start])
        match span.cat:
            case Category.NAME:
                return self._name(said, before, self._text[span.end :])
            case Category.ORGANISATION:
                return self._organisation(said, before)
            case Category.DATE | Category.YEAR:
                behind = fold(self._text[span.end :])
                born = self._context.birth
                return moment(said, before, behind, self._known.birth_date, born)
            case Category.PROFESSION:
                return work(said, before, fold(self._text[span.end :]))
            case Category.AGE:
                return None
            case Category.FAMILY:  # a capital tells whose: Lottes tweeling
                before = self._text[: span.start]
        return thing(span.cat, said, before)

    def _name(self, said: str, before: str, behind: str) -> Draft | None:
        bare = {word.forms[-1] for word in tokens(said)} | set(parts_of(said))
        if bare & self._context.pseudonyms and not bare & self._own_words:
            return None
        title = _TITLE.match(said)
        kept = title[0] if title and fold(title[1]) in TITLES else ""
        last = re.search(r"(\w+)\W*$", before)
        who = self._identities.who(said, last[1] if last else "")
        name = pseudonym(who.key, who.said, who.pool, self._context)
        apostrophe = fold(said)[-1] in "sxz" and _APOSTROPHE.match(behind)
        shown = possessive(name) if who.is_owner or apostrophe else name
        return Draft(
            f"{kept}{shown}",
            who.key,
            behind=_APOSTROPHE.pattern if apostrophe else "",
            pseudonym=name,
        )

    @cached_property
    def _own_words(self) -> frozenset[str]:
        return frozenset(map(fold, names_of(self._known)))

    def _organisation(self, said: str, before: str) -> Draft:
        kind = kinds.organisation(said, self._known)
        covered = re.search(_KIND, before)
        if kind == kinds.SOME_ORGANISATION and covered and covered["kind"]:
            kind = f"een {covered['kind']}"
        return Draft(kind, f"organisatie:{' '.join(parts_of(said))}", before=_KIND)


def _whole_names(text: str, spans: Iterable[Span]) -> list[Span]:
    """Make one of two parts of a name with a hyphen between them."""
    found: list[Span] = []
    for span in spans:
        last = found[-1] if found else span
        if last.cat is span.cat is Category.NAME and text[last.end : span.start] == "-":
            found[-1] = replace(last, end=span.end)
        else:
            found.append(span)
    return found


def _fitted(text: str, start: int, shown: str) -> str:
    """Give a replacement at the start of a sentence its capital."""
    before = text[:start].rstrip(" \t\"'“”‘’(«")
    starts = not before or (before[-1] in ".!?…\n" and not _ends_title(before))
    was_capital = text[start : start + 1].isupper()
    return shown[:1].upper() + shown[1:] if starts and was_capital else shown


def _ends_title(before: str) -> bool:
    """Tell whether the point is that of `dr.` and not of a sentence."""
    last = _LAST.search(before)
    return last is not None and fold(last[1]) in TITLES
