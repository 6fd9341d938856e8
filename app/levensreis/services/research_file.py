"""Make a research file (onderzoeksbestand): what leaves a laptop for researchers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final
from uuid import UUID

from levensreis.domain.anonymise.release import NotReleased, ReleasedJourney, blank
from levensreis.domain.characteristics import SmallGroups
from levensreis.domain.erasure import ExportKind
from levensreis.domain.errors import KnownError
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.research.ids import ResearchId
from levensreis.domain.research.journey import ResearchJourney, without_small_groups
from levensreis.domain.today import today
from levensreis.language import say
from levensreis.services.access_log import AccessLog
from levensreis.services.member_check import MemberCheckService
from levensreis.services.outgoing import Outgoing, write_outgoing
from levensreis.services.outside import check_ending, check_outside
from levensreis.services.research_gathering import (
    Candidate,
    Gathered,
    Gathering,
    Hurdle,
    used_factors,
)
from levensreis.storage import research_ids
from levensreis.storage.access_log import Transaction
from levensreis.storage.database import Database
from levensreis.storage.research import signing
from levensreis.storage.research.build import digests_of, research_file, revised
from levensreis.storage.research.content import Content, content_of

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


@dataclass(frozen=True, slots=True)
class _Made:
    """A file that is ready to be written."""

    found: Gathered
    told: Mapping[UUID, ResearchJourney]
    """Each journey as it goes together with the others."""
    groups: SmallGroups
    content: Content
    ids: Mapping[UUID, ResearchId]
    key: str

    def file(self) -> bytes:
        """Return the bytes of it."""
        return research_file(self.content, self.found.book, self.key)

    def parts(self) -> dict[str, Outgoing]:
        """Return what is to be looked through: every journey as if it went alone."""
        return {each.told.code: self._part(each) for each in self.found.candidates}

    def _part(self, each: Candidate) -> Outgoing:
        used = used_factors(each.released)
        factors = (one for one in self.found.book.factors if one.id in used)
        book = replace(self.found.book, factors=tuple(factors))
        shown = self.told[each.told.id].characteristics

        def alone(released: ReleasedJourney) -> bytes:
            named = replace(each, id=self.ids[each.told.id])
            going = replace(named.as_research(released), characteristics=shown)
            content = content_of([going], book)
            return research_file(content, book, self.key, is_explained=False)

        return Outgoing(
            ExportKind.RESEARCH,
            alone(each.released),
            [each.register],
            lambda: alone(blank(each.released)),
            each.released.kept,
            each.told.id,
        )


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
        return self._report(self._made(progress))

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
        made = self._made(progress)
        report = self._report(made)
        if not report.is_something:
            raise _nothing(made.found)
        told(report)
        progress.check()
        content = made.file()
        outgoing = Outgoing(
            ExportKind.RESEARCH,
            content,
            [],
            lambda: content,
            among=list(made.ids),
            parts=made.parts(),
            seal=seal,
            also=lambda connection: _remember(connection, made),
        )
        write_outgoing(self._database, self._log, outgoing, path)
        return replace(report, path=path)

    def go_on_after_restore(self) -> None:
        """Let what leaves from now on count as newer than all that ever left.

        A reserve copy does not know which revisions left after it was made.
        """
        with self._database.transaction() as connection:
            research_ids.skip_revisions(connection)

    def _made(self, progress: Progress) -> _Made:
        states = self._member_check.states()
        gathering = Gathering(self._database, states, self._today())
        found = gathering.gathered(progress)
        with self._database.transaction() as connection:
            key = research_ids.signing_key(connection)
        told, groups = without_small_groups(
            [each.as_research() for each in found.candidates]
        )
        content = content_of(told, found.book, found.withdrawn)
        digests = digests_of(content)
        ids = {
            each.told.id: each.id.revised(digests[each.id.rid])
            for each in found.candidates
        }
        revisions = {each.rid: (each.revision, each.digest) for each in ids.values()}
        named = zip((each.told.id for each in found.candidates), told, strict=True)
        return _Made(found, dict(named), groups, revised(content, revisions), ids, key)

    def _report(self, made: _Made) -> ResearchReport:
        found = made.found
        return ResearchReport(
            included=tuple(each.told.code for each in found.candidates),
            left_out=tuple(
                LeftOut(each, found.codes[each], stays.why, stays.first)
                for each, stays in found.left_out.items()
            ),
            statements=made.content.count("statement"),
            withdrawn=len(found.withdrawn),
            groups=made.groups,
            signed_by=signing.fingerprint(signing.public_key(made.key)),
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


def _remember(connection: Transaction, made: _Made) -> None:
    """Keep what leaves, in the transaction in which it does; raises NotReleased."""
    now = research_ids.get_all(connection)
    names = {each: found.rid for each, found in now.items()}
    before = {each: made.found.ids[each].rid for each in made.ids}
    if any(names.get(each) != rid for each, rid in before.items()):
        raise NotReleased(
            say(
                "De studie veranderde terwijl het onderzoeksbestand werd gemaakt. Maak "
                "het opnieuw."
            )
        )
    research_ids.put_all(connection, made.ids)
    research_ids.withdraw(connection, made.found.withdrawn)


def _nothing(found: Gathered) -> NothingForResearch:
    if not found.codes:
        return NothingForResearch(say("Er staat nog geen levensreis in deze studie."))
    told = [
        say("{code}: {problem}", code=found.codes[each], problem=stays.why)
        for each, stays in found.left_out.items()
    ]
    if (more := len(told) - _MOST_TOLD) > 0:
        told[_MOST_TOLD:] = [say("Andere levensreizen: nog {count}.", count=more)]
    return NothingForResearch(
        say(
            "Er is nog geen levensreis die naar onderzoekers mag. {reasons}",
            reasons=" ".join(told),
        )
    )
