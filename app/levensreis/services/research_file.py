"""Make a research file (onderzoeksbestand): what leaves a laptop for researchers."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final
from uuid import UUID

from levensreis.domain.characteristics import SmallGroups
from levensreis.domain.codebook import Codebook
from levensreis.domain.erasure import ExportKind
from levensreis.domain.errors import KnownError
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.today import today
from levensreis.language import say
from levensreis.services.access_log import AccessLog
from levensreis.services.member_check import MemberCheckService
from levensreis.services.outgoing import Outgoing, write_outgoing
from levensreis.services.outside import check_ending, check_outside
from levensreis.services.research_gathering import (
    Gathering,
    Hurdle,
)
from levensreis.services.research_going import Going, why_nothing
from levensreis.storage import research_ids
from levensreis.storage.access_log import Transaction
from levensreis.storage.database import Database
from levensreis.storage.research import signing
from levensreis.storage.research.build import research_file
from levensreis.storage.research.content import Content

ENDING: Final = ".lrs"
SEALED_ENDING: Final = ".age"
"""Behind the other, when only one can open it."""
_MOST_TOLD: Final = 3


class NothingForResearch(KnownError):
    """No journey may go, and nothing that went must be taken back."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A journey that stays, why, and where to begin to change that."""

    journey_id: UUID
    code: str
    why: str
    first: Hurdle


@dataclass(frozen=True, slots=True)
class ResearchReport:
    """What is in a research file, and what stayed."""

    included: tuple[str, ...]
    """The codes of the journeys in it, in their order."""
    left_out: tuple[LeftOut, ...]
    statements: int
    withdrawn: int
    """How many that may not be used any more it names, by their outside name only."""
    groups: SmallGroups
    """How few share their characteristics, and what is not shown because of it."""
    signed_by: str
    """The start of the key by which others know this study."""
    path: Path | None = None
    """Where it is; None when nothing was written."""

    @property
    def is_something(self) -> bool:
        """Whether there is anything to write: a journey, or one that is taken back."""
        return bool(self.included or self.withdrawn)


Told = Callable[[ResearchReport], None]
"""Hears what is about to be written."""


def _to_nobody(_: ResearchReport) -> None:
    """Hear nothing: it was told already, or nobody is there."""


class ResearchFileService:
    """The use cases around the research file, over one open study."""

    def __init__(
        self,
        database: Database,
        log: AccessLog,
        member_check: MemberCheckService,
        today: Callable[[], date] = today,
    ) -> None:
        self._database = database
        self._log = log
        self._member_check = member_check
        self._today = today

    def look(self, progress: Progress = NO_PROGRESS) -> ResearchReport:
        """Tell what would go now and what would stay; nothing is written."""
        return self._report(self._going(progress))

    def make(
        self,
        path: Path,
        recipient: str | None = None,
        progress: Progress = NO_PROGRESS,
        told: Told = _to_nobody,
    ) -> ResearchReport:
        """Write a research file, for one research team only when a key of it is given.

        Then its name ends on `.lrs.age`. What is in it is `told` before. Raises
        NothingForResearch, NotReleased, NotAKey, UnknownFormat, InsideStudy,
        CannotWrite or Cancelled.
        """
        path = _named(path, is_sealed=recipient is not None)
        check_outside(self._database, path)
        seal = None if recipient is None else _sealing(recipient)
        going = self._going(progress)
        report = self._report(going)
        if not report.is_something:
            raise NothingForResearch(why_nothing(going.found))
        told(report)
        progress.check()
        key = self._key()
        content = research_file(going.content, going.found.book, key)

        def written(alone: Content, book: Codebook) -> bytes:
            return research_file(alone, book, key, is_explained=False)

        outgoing = Outgoing(
            ExportKind.RESEARCH,
            content,
            [],
            lambda: content,
            among=list(going.ids),
            parts=going.parts(written),
            seal=seal,
            also=lambda connection: _remember(connection, going),
        )
        write_outgoing(self._database, self._log, outgoing, path)
        return replace(report, path=path)

    def go_on_after_restore(self) -> None:
        """Let what leaves from now on count as newer than all that ever left.

        A reserve copy does not know which revisions left after it was made.
        """
        with self._database.transaction() as connection:
            research_ids.skip_revisions(connection)

    def _going(self, progress: Progress) -> Going:
        states = self._member_check.states()
        gathering = Gathering(self._database, states, self._today())
        found = gathering.gathered(progress)
        return Going.of(found, found.withdrawn)

    def _key(self) -> str:
        with self._database.transaction() as connection:
            return research_ids.signing_key(connection)

    def _report(self, going: Going) -> ResearchReport:
        found = going.found
        return ResearchReport(
            included=tuple(each.told.code for each in found.candidates),
            left_out=tuple(
                LeftOut(each, found.codes[each], stays.why, stays.first)
                for each, stays in found.left_out.items()
            ),
            statements=going.content.count("statement"),
            withdrawn=len(found.withdrawn),
            groups=going.groups,
            signed_by=signing.fingerprint(signing.public_key(self._key())),
        )


def _named(path: Path, *, is_sealed: bool) -> Path:
    what = say("Een onderzoeksbestand wordt een lrs")
    if not is_sealed:
        check_ending(path, what, ENDING)
        return path
    if path.suffix.lower() == SEALED_ENDING:
        check_ending(path.with_suffix(""), what, ENDING)
        return path
    check_ending(path, what, ENDING)
    return path.with_name(path.name + SEALED_ENDING)


def _sealing(recipient: str) -> Callable[[bytes], bytes]:
    # The library is slow to load, and only needed for this.
    from levensreis.formats.age import check_key, encrypt

    check_key(recipient)
    return lambda content: encrypt(content, recipient)


def _remember(connection: Transaction, going: Going) -> None:
    """Keep what leaves, in the transaction in which it does; raises NotReleased."""
    going.remember(connection)
    research_ids.withdraw(connection, going.found.withdrawn)
