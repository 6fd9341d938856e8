"""Who is meant by a found name: one person of the register, a family, or a stranger."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from levensreis.domain.anonymise.known import Known, Person
from levensreis.domain.anonymise.pseudonyms import FAMILY, key_of_person, pool_of
from levensreis.domain.anonymise.speech import INFIXES, TITLES
from levensreis.domain.anonymise.tokens import Token, parts_of, tokens
from levensreis.domain.anonymise.typing_errors import is_typing_error
from levensreis.domain.anonymise.word_list import word_list
from levensreis.domain.fold import fold

_SMALL = re.compile(r"(?:etje|tje|pje|kje|je|ie|y|ke|eke)s?$")


@dataclass(frozen=True, slots=True)
class Identity:
    """Who has a name: what stays the same however it is written."""

    key: str
    said: str
    """The name as it is known, of which the pseudonym differs in its initial."""
    pool: str
    is_owner: bool = False
    """Whether the name is written as a possessive."""


class Identities:
    """The people of a register by everything they are called."""

    def __init__(self, known: Known) -> None:
        self._people: dict[str, Person] = {}
        self._families: set[str] = set()
        for person in known.people:
            # Of a nickname that is the whole name (Roos van der Veen) the surname is
            # that of the family: `vd Veen` alone is nobody in particular.
            family = set(parts_of(person.surname)) - set(parts_of(person.first_name))
            for name in (person.first_name, *person.nicknames):
                for part in (*parts_of(name), "".join(parts_of(name))):
                    if part not in INFIXES | family:
                        self._people.setdefault(part, person)
            letters = "".join(re.findall(r"\w", fold(person.initials)))
            if len(letters) > 1:
                self._people.setdefault(letters, person)
            self._families.update(set(parts_of(person.surname)) - INFIXES)

    def who(self, said: str, before: str = "") -> Identity:
        """Tell who is meant by a found name, behind a word such as `juf`."""
        words = [word for word in tokens(said) if word.folded not in INFIXES]
        letters = "".join(word.folded for word in words)
        if letters in self._people:
            return _identity(self._people[letters])
        known = self._somebody(words) or self._family(words)
        return known or _stranger(words, said, before)

    def _somebody(self, words: Sequence[Token]) -> Identity | None:
        words = [word for word in words if not self._is_family(word)] or words
        for word in words:
            for form in _forms(word):
                if form in self._people:
                    return _identity(self._people[form], _owns(words, form))
        for word in words:
            for name, person in self._people.items():
                for form in word.forms:
                    if is_typing_error(form, name):
                        return _identity(person, _owns(words, form))
        return None

    def _is_family(self, word: Token) -> bool:
        return any(form in self._families for form in word.forms)

    def _family(self, words: Sequence[Token]) -> Identity | None:
        for word in words:
            for name in sorted(self._families):
                for form in word.forms:
                    if form == name or is_typing_error(form, name):
                        owner = _owns(words, form)
                        return Identity(f"familie:{name}", name, FAMILY, owner)
        return None


def _identity(person: Person, is_owner: bool = False) -> Identity:
    pool = pool_of(person.sex, person.first_name, fold(person.role))
    said = person.first_name or person.surname
    pool = pool if person.first_name else FAMILY
    return Identity(key_of_person(person), said, pool, is_owner)


def _owns(words: Sequence[Token], form: str) -> bool:
    """Tell whether the last word is a possessive; `form` is what it is a form of."""
    last = words[-1].folded
    if last.endswith("'s"):
        return True
    return last.endswith("s") and not form.endswith("s") and last != form


def _stranger(words: Sequence[Token], said: str, before: str) -> Identity:
    """Tell apart strangers by their first word; behind a title it is a surname."""
    titles = [word for word in words if word.folded in TITLES]
    names = [word for word in words if word not in titles] or list(words)
    if not names:
        return Identity(f"naam:{fold(said)}", said, FAMILY)
    first_names = word_list("first-names")
    name = next(filter(first_names.__contains__, names[0].forms), names[0].forms[-1])
    title = titles[0].folded if titles else before
    formal = title in _FORMAL or len(names[0].text) == 1 or name not in first_names
    pool = FAMILY if formal else pool_of(None, name, title)
    return Identity(f"naam:{name}", name, pool, _owns(names, name))


def _forms(word: Token) -> list[str]:
    forms = list(word.forms)
    for form in word.forms:
        stem = _SMALL.sub("", form)
        if stem != form and len(stem) > 1:
            forms += [stem, f"{stem}e"]
            forms += [stem[:-1]] if stem[-1:] == stem[-2:-1] else []
    return forms


_FORMAL = frozenset(
    (
        *("mevrouw", "mevr", "mw", "meneer", "dhr", "heer", "dokter", "dr", "drs"),
        *("prof", "professor", "mr", "ir", "ds", "dominee", "fam", "familie", "mej"),
    )
)
