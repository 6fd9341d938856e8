"""The lines of the access log in words, and which of them are wanted. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from levensreis.domain.access import AccessEntry, AccessKind
from levensreis.domain.erasure import ExportKind
from levensreis.language import Language, say, spoken, word

_KEY: Final = 6
"""Letters of the key of a journey that has no code any more."""
_SEAL: Final = 8
"""Letters of a seal that are shown; the csv has it all."""


class Span(StrEnum):
    """How far back is looked."""

    EVER = "ever"
    MONTH = "month"
    WEEK = "week"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_SPANS[self])


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines are wanted; None is every one."""

    journey: str | None = None
    """The key of a journey; empty for what is about the whole study."""
    kind: str | None = None
    who: str | None = None
    span: Span = Span.EVER


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen among the lines that there are: values with their names."""

    journeys: Sequence[tuple[str, str]] = ()
    kinds: Sequence[tuple[str, str]] = ()
    people: Sequence[str] = ()


def choices_of(entries: Sequence[AccessEntry]) -> Choices:
    """Return what can be chosen, each journey, kind and user once."""
    journeys = {each.journey: journey_of(each) for each in entries if each.journey}
    kinds = {each.kind: each.label for each in entries}
    known = [each.value for each in AccessKind]
    order = [each for each in known if each in kinds]
    order += sorted(kinds.keys() - set(known))
    return Choices(
        journeys=sorted(journeys.items(), key=lambda each: each[1]),
        kinds=[(each, kinds[each]) for each in order],
        people=sorted({each.who for each in entries}),
    )


def chosen(
    entries: Sequence[AccessEntry], wanted: Wanted, now: datetime
) -> list[AccessEntry]:
    """Return the lines that are wanted, the newest first.

    One of which nobody can read when it was, is in every span: it is evidence.
    """
    days = _DAYS.get(wanted.span)
    since = None if days is None else now - timedelta(days=days)
    return [
        each
        for each in reversed(entries)
        if wanted.journey in (None, each.journey)
        and wanted.kind in (None, each.kind)
        and wanted.who in (None, each.who)
        and (since is None or (when := each.when) is None or when >= since)
    ]


def when_of(entry: AccessEntry) -> str:
    """Return when it was by the clock of this computer, as 22-11-2026 14:05:09."""
    when = entry.when
    return f"{when.astimezone():%d-%m-%Y %H:%M:%S}" if when else entry.at


def journey_of(entry: AccessEntry) -> str:
    """Return what its journey is called now, or was when it was erased."""
    if entry.code or not entry.journey:
        return entry.code
    return say("zonder code ({key}…)", key=entry.journey[:_KEY])


def part_of(entry: AccessEntry) -> str:
    """Return what part or kind of export it is about, in words."""
    if entry.what in {*ExportKind}:
        return ExportKind(entry.what).label
    return say(_PARTS[entry.what]) if entry.what in _PARTS else entry.what


def grouped(count: int) -> str:
    """Return a count with its thousands apart: `1.204`, in English `1,204`."""
    written = f"{count:,}"
    return written.replace(",", ".") if spoken() is Language.DUTCH else written


def number_of_lines(count: int) -> str:
    """Return a count of lines in words."""
    if count == 1:
        return say("1 regel")
    return say("{count} regels", count=grouped(count))


def is_whole(entries: Sequence[AccessEntry]) -> str:
    """Tell that the log is whole, with the seal that is to be kept elsewhere."""
    last = next((each.seal for each in reversed(entries)), "")
    return say(
        "Het logboek is heel: {lines}, laatste zegel {seal}…",
        lines=number_of_lines(len(entries)),
        seal=last[:_SEAL],
    )


_DAYS: Final = {Span.MONTH: 30, Span.WEEK: 7}
_SPANS: Final = {
    Span.EVER: word("Alles"),
    Span.MONTH: word("Afgelopen maand"),
    Span.WEEK: word("Afgelopen week"),
}
_PARTS: Final = {
    "register": word("namen"),
    "codebook": word("codeboek"),
    "anonymise": word("anonimiseren"),
    "member_check": word("controle door de ouder"),
    "contact": word("contact voor ouders"),
    "refused": word("tegengehouden"),
    "retention": word("bewaartermijn"),
    "backup": word("reservekopie verwijderd"),
    "fieldwork": word("wat naast de levensreizen is bewaard"),
    "second_place": word("tweede plek voor reservekopieën"),
    "recovery_added": word("herstelsleutel gemaakt"),
    "recovery_removed": word("herstelsleutel ingetrokken"),
}
"""How the parts are called that the services write."""
