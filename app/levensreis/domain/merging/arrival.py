"""What becomes of a journey that arrives: the laws of merging (samenvoegen).

A merged study knows of each journey its highest revision, or that it was withdrawn.
Whatever the order in which files arrive, and however often, it ends up knowing the
same. Only of two contents with one revision it keeps what came first, and tells of
both: nothing here can know which one is right.
"""

from dataclasses import dataclass
from enum import StrEnum

from levensreis.language import say, word


@dataclass(frozen=True, slots=True)
class Version:
    """One content of a journey, as a research file or a merged study has it."""

    revision: int
    """Goes up when what is released changed; from 1."""
    digest: str
    """Of all rows of the journey in a fixed order."""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """The tombstone of a journey: consent was withdrawn, or it was erased."""


Arriving = Version | Withdrawal
Known = Version | Withdrawal | None
"""What a merged study knows of a journey; None when it never met it."""


class Verdict(StrEnum):
    """What becomes of a journey that arrives. Values are printed as JSON."""

    NEW = "nieuw"
    REPLACED = "vervangen"
    SAME = "gelijk"
    OLDER = "ouder"
    CONFLICT = "conflict"
    WITHDRAWN = "ingetrokken"
    ALREADY_WITHDRAWN = "was-ingetrokken"

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return say(_LABELS[self])

    @property
    def changes(self) -> bool:
        """Whether the merged study holds something else after it."""
        return self in _CHANGES

    @property
    def stores(self) -> bool:
        """Whether what the file holds of the journey is taken over."""
        return self in _STORES


def decide(known: Known, arriving: Arriving) -> Verdict:
    """Tell what becomes of a journey, by what is known of it already."""
    if isinstance(known, Withdrawal):
        return Verdict.ALREADY_WITHDRAWN
    if isinstance(arriving, Withdrawal):
        return Verdict.WITHDRAWN
    if known is None:
        return Verdict.NEW
    if arriving.revision != known.revision:
        is_newer = arriving.revision > known.revision
        return Verdict.REPLACED if is_newer else Verdict.OLDER
    return Verdict.SAME if arriving.digest == known.digest else Verdict.CONFLICT


def known_after(known: Known, arriving: Arriving) -> Known:
    """Tell what is known of a journey when one arrived."""
    return arriving if decide(known, arriving).changes else known


_CHANGES = {Verdict.NEW, Verdict.REPLACED, Verdict.WITHDRAWN}
_STORES = {Verdict.NEW, Verdict.REPLACED}
_LABELS = {
    Verdict.NEW: word("nieuw"),
    Verdict.REPLACED: word("vervangen door een nieuwere versie"),
    Verdict.SAME: word("was er al"),
    Verdict.OLDER: word("ouder dan wat er was"),
    Verdict.CONFLICT: word("zelfde versie met andere inhoud: niets veranderd"),
    Verdict.WITHDRAWN: word("ingetrokken: verwijderd en komt niet terug"),
    Verdict.ALREADY_WITHDRAWN: word("al ingetrokken: niet overgenomen"),
}
