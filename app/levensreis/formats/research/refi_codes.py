"""The codes of a study in the exchange format of programs for coding (REFI-QDA).

A code is always known by the same GUID, whoever makes the file: it follows from what
the code is, and not from when or where. So a file that is read again adds nothing.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from hashlib import sha1
from typing import Final
from uuid import UUID

from levensreis.domain.course_change import CourseChange
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.influence import Influence
from levensreis.domain.research_data import FactorData
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.formats.research.refi_text import narrow
from levensreis.formats.tabular.markup import attribute, element

TURNING_POINT: Final = "Cruciaal moment"
_NAMESPACE: Final = UUID("6f6a2f6e-5d0c-5f6a-9c52-6c65766e7372").bytes
_INFLUENCES: Final = {
    Influence.POSITIVE: "#2CA02C",
    Influence.NEGATIVE: "#D62728",
    Influence.NEUTRAL: "#7F7F7F",
}
_SYSTEMS: Final = {
    System.MACRO: "#9C755F",
    System.EXO: "#B07AA1",
    System.MESO: "#EDC948",
    System.MICRO: "#59A14F",
    System.ONTO: "#4E79A7",
}
_PLAIN: Final = "#7F7F7F"
_Choice = PartyGroup | Theme | CourseChange | HelpStep | Source
_CHOICES: Final[Sequence[tuple[str, str, Iterable[_Choice]]]] = (
    ("party", "Groepen in het contact", PartyGroup),
    ("theme", "Onderwerpen", Theme),
    ("course_change", "Escalatie en de-escalatie", CourseChange),
    ("help_step", "Stappen op weg naar hulp", HelpStep),
    ("source", "Bronnen", Source),
)
"""What else is told of a statement, by kind, with the name of the group."""


def guid(kind: str, name: str = "", *, of: str = "") -> str:
    """Return the one GUID of a thing (RFC 9562, version 5), perhaps `of` another."""
    made = sha1(_NAMESPACE, usedforsecurity=False)
    made.update(f"{kind}/{name}/{of}".encode())
    digits = made.hexdigest().upper()
    variant = "89AB"[int(digits[16], 16) & 3]
    return (
        f"{digits[:8]}-{digits[8:12]}-5{digits[13:16]}-"
        f"{variant}{digits[17:20]}-{digits[20:32]}"
    )


@cache
def code_guid(kind: str, key: str) -> str:
    """Return the GUID of a code; there are few of them, and many that refer to them."""
    return guid(kind, key)


def codes(codebook: Iterable[FactorData]) -> str:
    """Return every code, in groups: factors by system, and where a statement is."""
    return f"<Codes>{''.join(_groups(codebook))}</Codes>"


def _groups(codebook: Iterable[FactorData]) -> Iterator[str]:
    factors = _named(codebook)
    by_system = (
        _group("factors", each, f"Factoren: {each.label}", _factors(factors, each))
        for each in System
    )
    yield _group("group", "factor", "Factoren", by_system)
    yield _group(
        "group",
        "system",
        "Systemen",
        (_code("system", each, each.label, _SYSTEMS[each]) for each in System),
    )
    yield _group(
        "group",
        "influence",
        "Invloed op de zorgvraag",
        (_code("influence", each, each.label, _INFLUENCES[each]) for each in Influence),
    )
    for kind, name, choices in _CHOICES:
        inner = (_code(kind, each.value, each.label, _PLAIN) for each in choices)
        yield _group("group", kind, name, inner)
    yield _code("turning_point", "", TURNING_POINT, "#FF7F0E")


def _named(codebook: Iterable[FactorData]) -> list[tuple[str, FactorData]]:
    """Return factors with a name each: of two that share it, a program makes one."""
    named: list[tuple[str, FactorData]] = []
    taken: Counter[str] = Counter()
    for each in codebook:
        name = f"{each.influence.sign} {each.label}"
        key = name.casefold()
        taken[key] += 1
        again = f" ({taken[key]})" if taken[key] > 1 else ""
        named.append((f"{name}{again}", each))
    return named


def _factors(
    factors: Iterable[tuple[str, FactorData]], system: System
) -> Iterator[str]:
    for name, each in factors:
        if each.system is system:
            colour = _INFLUENCES[each.influence]
            yield _code("factor", str(each.id), name, colour, each.definition)


def _group(kind: str, key: str, name: str, inner: Iterable[str]) -> str:
    held = "".join(inner)
    if not held:
        return ""
    return (
        f'<Code guid="{code_guid(kind, key)}" name="{attribute(name)}" '
        f'isCodable="false">{held}</Code>'
    )


def _code(kind: str, key: str, name: str, colour: str, told: str = "") -> str:
    about = f"<Description>{element(narrow(told))}</Description>" if told else ""
    return (
        f'<Code guid="{code_guid(kind, key)}" name="{attribute(narrow(name))}" '
        f'isCodable="true" color="{colour}">{about}</Code>'
    )
