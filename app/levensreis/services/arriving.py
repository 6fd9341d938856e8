"""Read a research file that arrives, with everything about it looked through."""

import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from levensreis.domain.errors import KnownError
from levensreis.domain.merging.report import FileReport, Refusal
from levensreis.language import say
from levensreis.storage.research.content import Content
from levensreis.storage.research.reading import (
    DamagedResearch,
    NewerResearch,
    NotResearch,
    TamperedResearch,
    read_research,
)
from levensreis.storage.research.tables import SCHEMA, statement

_AHEAD: Final = 1500  # statements in memory at once, or those of one large file
_AGE: Final = b"age-encryption.org/"
"""With what a file begins that only one team can open."""


class _ForOthers(KnownError):
    """The file was closed for somebody else."""


_REFUSALS: Final[tuple[tuple[type[KnownError], Refusal], ...]] = (
    (NotResearch, Refusal.NOT_OURS),
    (NewerResearch, Refusal.NEWER),
    (DamagedResearch, Refusal.DAMAGED),
    (TamperedResearch, Refusal.TAMPERED),
    (_ForOthers, Refusal.FOR_OTHERS),
)


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file that may be taken over."""

    report: FileReport
    """What is known of it so far."""
    content: Content
    codebook_version: int

    @property
    def statements(self) -> int:
        """How many it brings."""
        return self.content.count(statement.name)


class Arrivals:
    """Reads files, and knows which have nothing to tell any more."""

    def __init__(
        self,
        before: Collection[str],
        signers: Collection[str],
        *,
        identity: str,
        accept_unsigned: bool,
    ) -> None:
        self._before = frozenset(before)
        self._signers = {*signers, ""}
        self._identity = identity
        self._accept_unsigned = accept_unsigned

    def read_all(self, paths: Iterable[Path]) -> Iterator[Arrived | FileReport]:
        """Read files one after another, small ones some ahead of who asks.

        Reading and storing by turns drive each other's code out of the processor: for
        small files that took a fifth longer.
        """
        ahead: list[Arrived | FileReport] = []
        told = 0
        for path in paths:
            found = self.read(path)
            ahead.append(found)
            told += found.statements if isinstance(found, Arrived) else 0
            if told >= _AHEAD:
                yield from ahead
                ahead, told = [], 0
        yield from ahead

    def read(self, path: Path) -> Arrived | FileReport:
        """Return what is in a file; a report when there is nothing to take over."""
        report = FileReport(name=path.name)
        try:
            content = path.read_bytes()
        except OSError:
            return refused(report, Refusal.UNREADABLE, _unreadable())
        report = replace(report, digest=hashlib.sha256(content).hexdigest())
        if report.digest in self._before:
            return replace(report, is_repeated=True)
        try:
            return self._looked_through(content, report)
        except KnownError as error:
            return refused(report, _refusal_of(error), str(error))

    def _looked_through(
        self, content: bytes, report: FileReport
    ) -> Arrived | FileReport:
        found = read_research(self._opened(content))
        report = replace(
            report,
            signer=found.signed_by,
            is_new_signer=found.signed_by not in self._signers,
            schema=found.schema if found.schema < SCHEMA else None,
        )
        self._signers.add(report.signer)
        if not (report.signer or self._accept_unsigned):
            return refused(report, Refusal.UNSIGNED, _unsigned())
        version = found.manifest.values.get("codebook_version", "")
        return Arrived(
            report, found.content, int(version) if version.isdecimal() else 0
        )

    def _opened(self, content: bytes) -> bytes:
        if not content.startswith(_AGE):
            return content
        # The library is only loaded when a file needs it.
        from levensreis.formats.age import decrypt

        if not self._identity:
            raise _ForOthers(
                say(
                    "Dit bestand is versleuteld voor een onderzoeksteam. Geef de "
                    "geheime sleutel van dat team erbij."
                )
            )
        try:
            return decrypt(content, self._identity)
        except KnownError as error:
            raise _ForOthers(str(error)) from None


def refused(report: FileReport, refusal: Refusal, words: str) -> FileReport:
    """Return the report of a file of which nothing is taken over."""
    return replace(report, journeys=(), refusal=refusal, words=words)


def does_not_fit(report: FileReport) -> FileReport:
    """Return the report of a file whose rows do not fit with what is there."""
    return refused(
        report,
        Refusal.DAMAGED,
        say(
            "Dit bestand past niet bij wat er al is: er staat iets in dat bij een "
            "andere levensreis hoort. Vraag het opnieuw aan wie het maakte."
        ),
    )


def not_stored(report: FileReport, why: str) -> FileReport:
    """Return the report of a file that was taken over, and was undone."""
    return refused(report, Refusal.NOT_STORED, why)


def _refusal_of(error: KnownError) -> Refusal:
    for kind, refusal in _REFUSALS:
        if isinstance(error, kind):
            return refusal
    return Refusal.DAMAGED


def _unreadable() -> str:
    return say(
        "Dit bestand kan niet worden gelezen. Kijk of het er nog staat, en of u het "
        "mag openen."
    )


def _unsigned() -> str:
    return say(
        "Dit bestand is niet ondertekend: niet te zien is wie het maakte en of er "
        "iets in veranderd is. Vraag om een ondertekend bestand, of sta het toe."
    )
