"""The access log (logboek): who did what when, and never what was told."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final, Self

from levensreis.language import say, word

MOMENT: Final = "%Y-%m-%dT%H:%M:%SZ"
"""How a moment is written: UTC, in whole seconds."""


class AccessKind(StrEnum):
    """What was done. Values are stored."""

    OPEN = "open"
    CLOSE = "close"
    FAILED_UNLOCK = "failed_unlock"
    LOCK = "lock"
    UNLOCK = "unlock"
    VIEW = "view"
    SEARCH = "search"
    EDIT = "edit"
    DELETE = "delete"
    ERASE = "erase"
    IMPORT = "import"
    EXPORT = "export"
    BACKUP = "backup"
    RESTORE = "restore"
    PASSPHRASE = "passphrase"
    REKEY = "rekey"
    VIEW_LOG = "view_log"
    SIGN = "sign"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_LABELS[self])


@dataclass(frozen=True, slots=True)
class Head:
    """The last line of the log: its number and its seal. What it says is fixed."""

    number: int = 0
    seal: str = ""

    def __str__(self) -> str:
        return f"{self.number}:{self.seal}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what `str` wrote; of other words a head that fits nothing."""
        number, _, seal = text.partition(":")
        return cls(int(number), seal) if number.isdecimal() else cls(0, text)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessEntry:
    """One line of the log, word for word as it is stored: it is evidence."""

    number: int
    at: str
    """When, as `MOMENT` writes it."""
    who: str
    """The name by which the system knows the user."""
    machine: str
    kind: str
    journey: str = ""
    """The random key of the journey that it is about; empty for the whole study."""
    what: str = ""
    """Which part or kind of export; never a text, a name or a name of a file."""
    seal: str = ""
    code: str = ""
    """What that journey is called now. Not sealed, since a code can be corrected."""

    def seal_after(self, previous: str) -> str:
        """Return the seal (SHA-256) of this line behind the line with another seal."""
        told = (
            *(previous, self.number, self.at, self.who, self.machine),
            *(self.kind, self.journey, self.what),
        )
        written = json.dumps(told, ensure_ascii=True, default=repr)
        return hashlib.sha256(written.encode()).hexdigest()

    @property
    def when(self) -> datetime | None:
        """When it was; None when somebody made that unreadable."""
        try:
            return datetime.strptime(self.at, MOMENT).replace(tzinfo=UTC)
        except (TypeError, ValueError):
            return None

    @property
    def label(self) -> str:
        """What was done, in words."""
        known = {each.value: each for each in AccessKind}.get(self.kind)
        return known.label if known else say("onbekend")


class Fault(StrEnum):
    """What can be wrong with a log."""

    CHANGED = "changed"
    GONE = "gone"
    CUT_OFF = "cut_off"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Break:
    """The first line at which the log is not what the program wrote."""

    fault: Fault
    number: int

    def in_words(self) -> str:
        """Tell it as a sentence."""
        return say(_FAULTS[self.fault], number=self.number)


def first_break(
    entries: Iterable[AccessEntry], head: Head, *remembered: Head
) -> Break | None:
    """Find where a log was changed; None when every line is as it was written.

    `head` is the last line as it is kept beside the log, each that is `remembered` a
    line that was the last once: an older log than that was cut off.
    """
    last = Head()
    known = (head, *remembered)
    for each in entries:
        if each.number != last.number + 1:
            return Break(Fault.GONE, last.number + 1)
        if each.seal != each.seal_after(last.seal):
            return Break(Fault.CHANGED, each.number)
        last = Head(each.number, each.seal)
        if any(one.number == last.number and one != last for one in known):
            return Break(Fault.CHANGED, each.number)
    if max(one.number for one in known) > last.number:
        return Break(Fault.CUT_OFF, last.number + 1)
    if head != last:
        return Break(Fault.ADDED, head.number + 1)
    return None


_LABELS: Final = {
    AccessKind.OPEN: word("studie geopend"),
    AccessKind.CLOSE: word("studie gesloten"),
    AccessKind.FAILED_UNLOCK: word("openen mislukt: verkeerde wachtzin"),
    AccessKind.LOCK: word("vergrendeld"),
    AccessKind.UNLOCK: word("ontgrendeld"),
    AccessKind.VIEW: word("bekeken"),
    AccessKind.SEARCH: word("gezocht"),
    AccessKind.EDIT: word("gewijzigd"),
    AccessKind.DELETE: word("prullenbak geleegd"),
    AccessKind.ERASE: word("levensreis gewist"),
    AccessKind.IMPORT: word("ingelezen"),
    AccessKind.EXPORT: word("uitgevoerd"),
    AccessKind.BACKUP: word("reservekopie gemaakt"),
    AccessKind.RESTORE: word("reservekopie teruggezet"),
    AccessKind.PASSPHRASE: word("wachtzin gewijzigd"),
    AccessKind.REKEY: word("opnieuw versleuteld"),
    AccessKind.VIEW_LOG: word("logboek bekeken"),
    AccessKind.SIGN: word("ondertekend"),
}
_FAULTS: Final = {
    Fault.CHANGED: word("Regel {number} van het logboek is veranderd."),
    Fault.GONE: word("Regel {number} van het logboek is weg of staat verkeerd."),
    Fault.CUT_OFF: word("Het logboek is afgekapt: regel {number} en verder zijn weg."),
    Fault.ADDED: word("Vanaf regel {number} schreef een ander programma het logboek."),
}
