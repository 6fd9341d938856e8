"""Names on one line as lines of the register: who somebody is, and how they are called.

Knows no Qt.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from levensreis.domain.anonymise.known import Known, Person
from levensreis.domain.anonymise.register import Register, RegisterEntry
from levensreis.domain.anonymise.speech import INFIXES
from levensreis.domain.anonymise.writing import key_of

_ROLES: Final = re.compile(
    r"(?:(?:stief|pleeg|adoptie|schoon|groot|half|tweeling)?"
    r"(?:moeder|vader|ouder|broer|zus)(?:je|tje)?"
    r"|mama|papa|oma|opa|voogd|mentor|verzorger|verzorgster|tante|oom|neef|nicht)"
)


def people_on(line: str) -> Iterator[Person]:
    """Read who stand on a line: `moeder Anna de Wit, zus Fleur (half)`."""
    for piece in pieces_of(line):
        words = re.sub(r"[()]", " ", piece).split()
        role = ""
        if len(words) > 1 and _ROLES.fullmatch(words[0].lower()):
            role = words.pop(0).lower()
        elif len(words) > 1 and _ROLES.fullmatch(words[-1].lower()):
            role = words.pop().lower()
        yield person_called(" ".join(words), role)


def person_called(words: str, role: str = "") -> Person:
    """Return who is called so: a first name, and a surname when there is more."""
    first, *rest = words.split()
    at = next((at for at, word in enumerate(rest) if word.lower() in INFIXES), None)
    at = len(rest) - 1 if at is None and rest else at
    if at is None:
        return Person(first, role=role)
    given, family = [first, *rest[:at]], rest[at:]
    infix, surname = family_of(" ".join(family))
    return Person(" ".join(given), infix=infix, surname=surname, role=role)


def family_of(words: str) -> tuple[str, str]:
    """Split a surname in what stands before it, and the name itself."""
    rest = words.split()
    infix: list[str] = []
    while len(rest) > 1 and rest[0].lower() in INFIXES:
        infix.append(rest.pop(0))
    return " ".join(infix), " ".join(rest)


def pieces_of(line: str) -> list[str]:
    """Return what stands between the commas of a line."""
    found = (" ".join(each.split()) for each in line.split(","))
    return [each for each in found if re.search(r"[^\W_]", each)]


def new_lines(known: Known, register: Register) -> Iterator[RegisterEntry]:
    """Return lines for who is not in a register yet; a name that is there is left."""
    taken = {key_of(form) for entry in register.entries for form in entry.forms}
    for entry in known.entries():
        fresh = _fresh(entry.forms, taken)
        if fresh:
            yield replace(entry, name=fresh[0], also=tuple(fresh[1:]))


def _fresh(forms: Iterable[str], taken: set[str]) -> list[str]:
    return [form for form in forms if key_of(form) not in taken]
