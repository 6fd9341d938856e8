"""Names within an e-mail address, a handle or the address of a page."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, Self

from levensreis.domain.anonymise.fixed_rules import contacts
from levensreis.domain.anonymise.known import Known, Person
from levensreis.domain.anonymise.speech import INFIXES
from levensreis.domain.anonymise.tokens import parts_of
from levensreis.domain.anonymise.writing import key_of
from levensreis.domain.fold import fold

_SHORTEST: Final = 3
"""Letters of a name that stands apart in an address: a.bos@, eva12@."""
_SHORTEST_INSIDE: Final = 5
"""The same within a longer word: lottestorm@."""
_WORDS: Final = re.compile(r"[^\W\d_]+")


class ContactNames:
    """The names of a register as they stand in addresses, capital or not."""

    def __init__(self, names: Iterable[str]) -> None:
        keys = {fold(each) for each in names}
        self._apart = {each for each in keys if len(each) >= _SHORTEST}
        self._inside = [each for each in keys if len(each) >= _SHORTEST_INSIDE]

    @classmethod
    def of(cls, *registers: Known) -> Self:
        """Return the names in these registers."""
        return cls(name for each in registers for name in _names(each))

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Find the addresses in a text in which a name stands."""
        for start, end in contacts(text):
            if self.name_in(text[start:end]):
                yield start, end

    def name_in(self, contact: str) -> bool:
        """Tell whether a name stands in an address."""
        words = _WORDS.findall(fold(contact))
        if not self._apart.isdisjoint((*words, "".join(words))):
            return True
        squeezed = "".join(_WORDS.findall(fold(contact.partition("@")[0])))
        texts = (*words, squeezed)
        return any(name in text for name in self._inside for text in texts)


def _names(known: Known) -> Iterator[str]:
    for person in known.people:
        yield from _of_person(person)
    for each in known.organisations:
        yield from map(key_of, (each.name, *each.short_forms))
    yield from map(key_of, (*known.places, *known.others))


def _of_person(person: Person) -> Iterator[str]:
    for name in (person.first_name, *person.nicknames, person.surname):
        yield key_of(name)
        yield from (part for part in parts_of(name) if part not in INFIXES)
