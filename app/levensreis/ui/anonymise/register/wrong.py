"""What is wrong with a line of the register, and in which field. Knows no Qt."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from levensreis.domain.anonymise.known import SURNAME_ROLE
from levensreis.domain.anonymise.register import EntryKind, Register, RegisterEntry
from levensreis.domain.errors import KnownError
from levensreis.domain.fold import fold
from levensreis.ui.anonymise.asking.why_not import is_a_name, told_given
from levensreis.ui.anonymise.writable import wrong_name, wrong_replacement


def wrong_in(entry: RegisterEntry, register: Register) -> Iterator[tuple[str, str]]:
    """Tell what is wrong with a line that was typed, each with its field."""
    for form in entry.forms:
        if problem := wrong_name(form):
            yield problem, "name"
    words = entry.replacement or ""
    if problem := wrong_replacement(words):
        yield problem, "replacement"
    if entry.kind is not EntryKind.PERSON or not is_a_name(words):
        return
    for other in register.entries:
        same = fold(other.replacement or "") == fold(words)
        if same and other.id != entry.id and _is_somebody(other):
            yield told_given(words, other.name), "replacement"


def _is_somebody(entry: RegisterEntry) -> bool:
    return entry.kind is EntryKind.PERSON and entry.role != SURNAME_ROLE


def wrong_field(entries: Sequence[RegisterEntry], changed: RegisterEntry | None) -> str:
    """Return which field of a name is wrong: its replacement, or the name itself."""
    if changed is None or changed.is_open:
        return "name"
    opened = replace(changed, replacement=None)
    try:
        Register(tuple(opened if each is changed else each for each in entries))
    except KnownError:
        return "name"
    return "replacement"
