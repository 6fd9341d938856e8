"""Which name comes in the place of whose: of the same sex, with another initial.

The same journey gives the same names every time. A name that is registered anywhere in
the study, or is nearly such a name, is never given.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import Final

from levensreis.domain.anonymise.known import Known, Person
from levensreis.domain.anonymise.speech import INFIXES
from levensreis.domain.anonymise.tokens import parts_of
from levensreis.domain.anonymise.typing_errors import distance
from levensreis.domain.anonymise.word_list import own_list, spoken
from levensreis.domain.fold import fold
from levensreis.domain.journey import Sex
from levensreis.domain.life_context import BirthMonth

FAMILY: Final = "achternaam"
"""The pool of surnames."""
_NEAR: Final = 1  # changed letters that make a name look like another


@dataclass(frozen=True)
class Context:
    """What the choice of replacements in a text depends on beside the text."""

    journey: str
    """What makes the names of this journey others than those of the next: its code."""
    taken: frozenset[str] = frozenset()
    """Names of the whole study that are never given, as written."""
    given: Mapping[str, str] = field(default_factory=dict)
    """Pseudonyms by who has them, as given before."""
    birth: BirthMonth | None = None
    """When the youth was born, of whom the register need not hold the day."""

    @cached_property
    def pseudonyms(self) -> frozenset[str]:
        """Every pseudonym that was given, folded."""
        return frozenset(map(fold, self.given.values()))

    def with_given(self, given: Mapping[str, str]) -> "Context":
        """Return the context in which these were given as well."""
        return replace(self, given={**self.given, **given})

    def without(self, who: Collection[str]) -> "Context":
        """Return the context in which nothing was given to some."""
        given = {key: name for key, name in self.given.items() if key not in who}
        return replace(self, given=given)


def names_of(known: Known) -> Iterator[str]:
    """Return every word of every name of a register, for `Context.taken`."""
    for person in known.people:
        for name in (person.first_name, *person.nicknames, person.surname):
            yield from (part for part in parts_of(name) if part not in INFIXES)
    for place in (*known.places, *known.others):
        yield from parts_of(place)
    for organisation in known.organisations:
        for name in (organisation.name, *organisation.short_forms):
            yield from parts_of(name)


def pseudonym(key: str, said: str, pool: str, context: Context) -> str:
    """Return the pseudonym of somebody: the one given, or a free one of a pool."""
    if key in context.given:
        return context.given[key]
    names = own_list("pseudonyms")[pool]
    seed = hashlib.sha256(f"{context.journey}\n{key}".encode()).digest()
    start = int.from_bytes(seed[:4]) % len(names)
    taken = set(map(fold, context.taken))
    for name in (*names[start:], *names[:start]):
        folded = fold(name)
        if folded[0] != fold(said)[:1] and _is_free(folded, taken, context):
            return name
    return _lettered(key, context)


def with_people(known: Known, context: Context) -> Context:
    """Give everybody of a register a pseudonym, in order: whatever a text holds."""
    taken = context.taken | frozenset(names_of(known))
    context = replace(context, taken=taken)
    for person in filter(lambda each: each.first_name, known.people):
        key = key_of_person(person)
        if key in context.given:
            continue
        pool = pool_of(person.sex, person.first_name, fold(person.role))
        name = pseudonym(key, person.first_name, pool, context)
        context = context.with_given({key: name})
    return context


def pool_of(sex: Sex | None, said: str, role: str = "") -> str:
    """Return the pool of the sex of somebody, guessed by role or name if need be."""
    if sex in (Sex.MALE, Sex.FEMALE):
        return sex.value
    if role in spoken("vrouw") or role in spoken("man"):
        return "v" if role in spoken("vrouw") else "m"
    folded = fold(said)
    for pool in ("v", "m"):
        if folded in _first_names(pool):
            return pool
    return "v" if folded.endswith(("a", "e", "ie", "y")) else "m"


@cache
def _first_names(pool: str) -> frozenset[str]:
    return frozenset(map(fold, own_list("first-names")[pool]))


def key_of_person(person: Person) -> str:
    """Return what tells somebody of the register from the others."""
    return f"naam:{fold(person.full_name)}"


def _is_free(folded: str, taken: Iterable[str], context: Context) -> bool:
    if folded in context.pseudonyms:
        return False
    return all(distance(folded, name) > _NEAR for name in taken)


def _lettered(key: str, context: Context) -> str:
    """Return a letter when the pool is empty, as in reports: Persoon K."""
    used = set(context.given.values())
    letters = (f"Persoon {chr(65 + n % 26)}{n // 26 or ''}" for n in range(26 * 100))
    return next(name for name in letters if name not in used)
