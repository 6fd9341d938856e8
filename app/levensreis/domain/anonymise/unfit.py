"""Why words cannot come in the place of a name: they are a name themselves.

A pseudonym that is a registered name of any journey in the study points at somebody
real; one that is a form of the name itself hides nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from levensreis.domain.anonymise.known import Known
from levensreis.domain.anonymise.matcher import matcher_of
from levensreis.domain.anonymise.register import EntryKind, Register, RegisterEntry
from levensreis.domain.anonymise.span import Level
from levensreis.domain.anonymise.speech import INFIXES, TITLES
from levensreis.domain.anonymise.tokens import is_word, parts_of, tokens
from levensreis.domain.anonymise.typing_errors import is_typing_error
from levensreis.domain.fold import fold
from levensreis.language import say

_SHORTEST: Final = 3
"""Letters of a short form: Lot is one of Lotte."""
_SMALL: Final = re.compile(r"(?:eke|ke|etje|tje|pje|kje|je|ie|y|i|s)$")


def unfit(words: str, forms: Iterable[str], registers: Mapping[str, Register]) -> str:
    """Tell why words cannot come in place of a name; empty when they can.

    `forms` are all forms of that name, `registers` those of the study by the code of
    their journey. The code is told, and never the name.
    """
    if any(_is_form_of(words, form) for form in forms):
        return say(
            "De vervanging is een vorm van de naam zelf. Kies een andere vervanging."
        )
    for code, register in registers.items():
        if names_somebody(words, register):
            return say(
                "De vervanging is een naam uit het register van {code}. Kies een "
                "andere vervanging.",
                code=code,
            )
    return ""


def unfit_for(entry: RegisterEntry, registers: Mapping[str, Register]) -> str:
    """Tell why the replacement of a line of a register is none; empty when it is."""
    if entry.replacement is None:
        return ""
    return unfit(entry.replacement, forms_of(entry), registers)


def names_somebody(words: str, register: Register) -> bool:
    """Tell whether words hold a registered name, in any form in which it is said."""
    spans = matcher_of(Known.of(register)).find(words, tokens(words))
    return any(
        span.level is Level.REGISTER
        and (not span.is_homonym or words[span.start].isupper())
        for span in spans
    )


def forms_of(entry: RegisterEntry) -> Iterator[str]:
    """Return every form of the name of a line, of which a replacement may be none."""
    for form in (*entry.forms, entry.surname):
        if entry.kind is EntryKind.PERSON:
            yield form
        else:  # a school for De Vlierschool is no form of it
            yield " ".join(part for part in parts_of(form) if not is_word(part))


def _is_form_of(words: str, name: str) -> bool:
    told: list[str] = re.findall(r"[^\W\d_]+", words)
    alone = len(told) == 1
    parts = [fold(word) for word in told if alone or word[0].isupper()]
    names = [part for part in parts_of(name) if part not in INFIXES | TITLES]
    return any(_are_alike(part, other) for part in parts for other in names)


def _are_alike(one: str, other: str) -> bool:
    if one == other or is_typing_error(one, other):
        return True
    for mine in _stems(one):
        for yours in _stems(other):
            shorter, longer = sorted((mine, yours), key=len)
            if len(shorter) >= _SHORTEST and longer.startswith(shorter):
                return True
    return False


def _stems(name: str) -> set[str]:
    """Return a name and what is left of it without what makes it small."""
    found = {name}
    for length in range(1, 5):
        if _SMALL.fullmatch(name[-length:]) and len(name) - length > 1:
            stem = name[:-length]
            found |= {stem, stem[:-1]} if stem[-1:] == stem[-2:-1] else {stem}
    return found
