"""Find what is in the register, in every way in which people write it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from levensreis.domain.anonymise.homonyms import Place
from levensreis.domain.anonymise.known import Known, Person
from levensreis.domain.anonymise.name_parts import LETTER, joined_names, with_initials
from levensreis.domain.anonymise.span import Category, Level, Span
from levensreis.domain.anonymise.speech import INFIXES
from levensreis.domain.anonymise.tokens import Token, has_capitals, is_word, parts_of
from levensreis.domain.anonymise.typing_errors import is_typing_error
from levensreis.domain.anonymise.word_list import own_words, spoken, word_list

_DIMINUTIVES: Final = re.compile(r"(.+?)(?:etje|tje|pje|kje|je|ie|y|ke|eke)s?$")
_GENERIC: Final = spoken("niets zeggend in een naam")
_ARTICLES: Final = ("de", "het", "t", "stichting")
_SHORTEST_TYPED_WRONG: Final = 4


@dataclass(frozen=True, slots=True)
class _Form:
    cat: Category
    is_whole: bool = True
    """Not a part of a longer name, which counts with a capital only."""


class Matcher:
    """The register of one journey, ready to be found in texts."""

    def __init__(self, known: Known) -> None:
        self._single: dict[str, _Form] = {}
        self._phrases: dict[tuple[str, ...], Category] = {}
        self._acronyms: set[str] = set()
        self._initials: list[re.Pattern[str]] = []
        self._surnames: set[str] = set()
        self._letters = {person.first_name[:1] for person in known.people}
        for person in known.people:
            self._add_person(person)
        for each in known.organisations:
            self._add_organisation((each.name, *each.short_forms))
        for place in known.places:
            self._add(place, Category.PLACE)
        for other in known.others:
            self._add(other, Category.NAME)
        self._longest = max(map(len, self._phrases), default=0)

    def find(self, text: str, words: Sequence[Token]) -> list[Span]:
        """Return what is found, from left to right; names of one person are one."""
        found = [*self._phrases_in(words), *self._initials_in(text)]
        taken = {i for each in found for i in range(each.start, each.end)}
        capitals = has_capitals(words)
        for at, token in enumerate(words):
            if token.start not in taken:
                span = self._span_at(words, at, capitals=capitals)
                found += [span] if span else []
        joined = joined_names(text, sorted(found, key=lambda span: span.start))
        return [with_initials(text, span, self._surnames) for span in joined]

    def is_known(self, folded: str) -> bool:
        """Tell whether a folded word is a registered form by itself."""
        return folded in self._single

    def _add(self, name: str, cat: Category) -> None:
        parts = parts_of(name)
        if len(parts) == 1:
            self._single.setdefault(parts[0], _Form(cat))
        elif parts:
            self._phrases.setdefault(parts, cat)

    def _add_person(self, person: Person) -> None:
        for name in (person.first_name, *person.nicknames):
            self._add(name, Category.NAME)
            self._add("".join(parts_of(name)), Category.NAME)  # Kaylynn is Kay-Lynn
            self._add_parts(name, Category.NAME)
        self._add_parts(person.surname, Category.NAME)
        self._surnames.update(set(parts_of(person.surname)) - INFIXES)
        if person.infix and person.surname:
            initials = "".join(part[0] for part in parts_of(person.infix))
            for infix in (person.infix, initials, " ".join(initials)):
                self._add(f"{infix} {person.surname}", Category.NAME)
        letters = re.findall(r"\w", person.initials)
        if len(letters) > 1:
            pattern = r"\.? ?".join(map(re.escape, letters))
            self._initials.append(re.compile(rf"(?<![\w.]){pattern}\.?(?!\w)"))

    def _add_parts(self, name: str, cat: Category) -> None:
        for part in parts_of(name):
            if part not in INFIXES and len(part) > 1:
                self._single.setdefault(part, _Form(cat))

    def _add_organisation(self, names: Sequence[str]) -> None:
        cat = Category.ORGANISATION
        for name in names:
            self._add(name, cat)
            parts = parts_of(name)
            bare = parts[1:] if parts and parts[0] in _ARTICLES else parts
            if len(bare) == 1:
                self._single.setdefault(bare[0], _Form(cat, is_whole=bare == parts))
            elif len(bare) < len(parts) and bare:
                self._phrases.setdefault(bare, cat)
            if len(parts) > 2:
                self._acronyms.add("".join(part[0] for part in parts).upper())
            for part in bare if len(bare) > 1 else ():
                if len(part) > 3 and part not in _GENERIC and not is_word(part):
                    self._single.setdefault(part, _Form(cat, is_whole=False))

    def _phrases_in(self, words: Sequence[Token]) -> Iterator[Span]:
        at = 0
        while at < len(words):
            length = self._phrase_at(words, at)
            if length:
                cat = self._phrases[tuple(w.folded for w in words[at : at + length])]
                span = Span(
                    words[at].start, words[at + length - 1].end, cat, Level.REGISTER
                )
                yield span
            at += max(length, 1)

    def _phrase_at(self, words: Sequence[Token], at: int) -> int:
        for length in range(min(self._longest, len(words) - at), 1, -1):
            part = words[at : at + length]
            if tuple(word.folded for word in part) in self._phrases and not any(
                word.is_first for word in part[1:]
            ):
                return length
        return 0

    def _initials_in(self, text: str) -> Iterator[Span]:
        for pattern in self._initials:
            for match in pattern.finditer(text):
                yield Span(*match.span(), Category.NAME, Level.REGISTER)
        for match in LETTER.finditer(text):
            if match["letter"] in self._letters:
                yield Span(match.start("letter"), match.end(), Category.NAME)

    def _span_at(
        self, words: Sequence[Token], at: int, *, capitals: bool
    ) -> Span | None:
        token = words[at]
        if token.text in self._acronyms:
            return _span(token, Category.ORGANISATION, is_homonym=False)
        form, said = self._form_of(token)
        if form is None:
            return None
        small = capitals and not token.is_capital
        homonym = is_word(said) or (not form.is_whole and small)
        place = Place(words, at, self._single.keys())
        if homonym and not place.holds(form.cat):
            return None
        span = _span(token, form.cat, is_homonym=homonym)
        after = words[at + 1] if at + 1 < len(words) else token
        if form.cat is Category.PLACE and after.is_joined and after.is_capital:
            return replace(span, end=after.end)  # Tilburg-Noord
        return span

    def _form_of(self, token: Token) -> tuple[_Form | None, str]:
        """Return the registered form that a word is, and how it is said there."""
        for form in token.forms:
            if form in self._single:
                return self._single[form], form
        return self._diminutive_of(token) or self._typed_wrong(token), token.folded

    def _diminutive_of(self, token: Token) -> _Form | None:
        small = _DIMINUTIVES.match(token.folded)
        if small is None or len(small[1]) < 2:
            return None
        stem = small[1]
        stems = [stem, f"{stem}e"]  # Jurretje is of Jurre
        stems += [stem[:-1]] if stem[-1:] == stem[-2:-1] else []
        forms = (self._single.get(each) for each in stems)
        return next((f for f in forms if f and f.cat is Category.NAME), None)

    def _typed_wrong(self, token: Token) -> _Form | None:
        word = token.forms[-1]
        if len(word) < _SHORTEST_TYPED_WRONG or is_everyday(token):
            return None
        for sought in token.forms:
            for known, form in self._single.items():
                if is_typing_error(sought, known):
                    return form
        return None


@lru_cache(maxsize=32)
def matcher_of(known: Known) -> Matcher:
    """Return the matcher of a register; made once."""
    return Matcher(known)


def is_everyday(token: Token) -> bool:
    """Tell whether a word is known to be something else than a name typed wrong."""
    return any(
        is_word(form)
        or form in own_words("never")
        or form in word_list("first-names")
        or form in word_list("places")
        or form.isdigit()
        for form in token.forms
    )


def _span(token: Token, cat: Category, *, is_homonym: bool) -> Span:
    return Span(token.start, token.end, cat, Level.REGISTER, is_homonym)
