"""Write a study in the formats that programs of researchers read.

From a laptop's own study only what may go to others, as a research file has it, and
looked through first; what was merged was released before.
"""

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from uuid import UUID

from levensreis.domain.access import AccessKind
from levensreis.domain.anonymise.release import NotReleased, ReleasedJourney, blank
from levensreis.domain.characteristics import SmallGroups
from levensreis.domain.codebook import Codebook
from levensreis.domain.erasure import ExportKind
from levensreis.domain.errors import KnownError
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.research.ids import ResearchId
from levensreis.domain.research.journey import ResearchJourney, without_small_groups
from levensreis.domain.today import today
from levensreis.formats.research.write import (
    ResearchFormat,
    check_extras,
    write_research,
)
from levensreis.language import say
from levensreis.services.access_log import now, this_user
from levensreis.services.outgoing import Outgoing, write_outgoing
from levensreis.services.outside import InsideStudy, check_ending, check_outside
from levensreis.services.research_gathering import (
    Candidate,
    Gathered,
    Gathering,
    used_factors,
)
from levensreis.services.research_source import ResearchSource
from levensreis.services.study import Study
from levensreis.storage import access_log, research_ids
from levensreis.storage.access_log import Transaction
from levensreis.storage.files import write_whole
from levensreis.storage.research.build import digests_of, revised
from levensreis.storage.research.content import Content, content_of
from levensreis.storage.research.data import research_data
from levensreis.storage.research.in_memory import InMemory
from levensreis.storage.research.merged import is_merged
from levensreis.storage.research.pictures_data import count_of

_MOST_TOLD: Final = 3
_GATHERING: Final = 2
_STEPS: Final = 10
"""Of which looking at the journeys takes the first two."""


class NothingToWrite(KnownError):
    """No journey may go to others."""


@dataclass(frozen=True, slots=True)
class OutputReport:
    """What goes, or went, and what stayed."""

    journeys: int
    statements: int
    left_out: tuple[tuple[str, str], ...] = ()
    """The code of each journey that stays, and why; of a merged study none does."""
    groups: SmallGroups | None = None
    """How few share their characteristics, and what is not shown because of it."""
    path: Path | None = None
    """Where it is; None when nothing was written."""


Told = Callable[[OutputReport], None]
"""Hears what is about to be written."""


def look(source: ResearchSource, progress: Progress = NO_PROGRESS) -> OutputReport:
    """Tell what would go now; nothing is written. Raises Cancelled."""
    if source.study is not None:
        return _Going.of(source.study, progress).report
    return _merged_report(source)


def save_research(
    source: ResearchSource,
    path: Path,
    progress: Progress = NO_PROGRESS,
    told: Told = lambda _: None,
) -> OutputReport:
    """Save a study in the format that the ending of a name asks for.

    What is in it is `told` before. Raises UnknownFormat, MissingExtra, NothingToWrite,
    NotReleased, TooMuch, InsideStudy, CannotWrite or Cancelled.
    """
    form = form_of(path)
    check_extras(form)
    if source.study is not None:
        return _save_own(source.study, path, form, progress, told)
    report = _merged_report(source)
    told(report)
    content = write_research(source.data(), form, progress)
    write_merged(source, ExportKind.RESEARCH, path, content)
    return replace(report, path=path)


def write_merged(
    source: ResearchSource, kind: ExportKind, path: Path, content: bytes
) -> None:
    """Write what was merged, with a line in its log.

    Raises InsideStudy or CannotWrite.
    """
    if any(map(is_merged, Path(os.path.realpath(path)).parents)):
        raise InsideStudy(
            say(
                "Een uitvoer komt niet in de map van de studie zelf. Kies een andere "
                "map."
            )
        )
    with source.keeping() as connection:
        access_log.append(connection, AccessKind.EXPORT, now(), this_user(), what=kind)
        write_whole(path, content)


def form_of(path: Path) -> ResearchFormat:
    """Return the format that the name of a file asks for; raises UnknownFormat."""
    check_ending(path, say("Kies een soort bestand"), *ResearchFormat)
    return ResearchFormat(path.suffix.lower())


def _merged_report(source: ResearchSource) -> OutputReport:
    with source.reading() as connection:
        return OutputReport(*count_of(connection))


@dataclass(frozen=True, slots=True)
class _Going:
    """What goes of a laptop's own study: as a research file of now would have it."""

    found: Gathered
    told: Mapping[UUID, ResearchJourney]
    """Each journey as it goes together with the others."""
    groups: SmallGroups
    ids: Mapping[UUID, ResearchId]
    content: Content

    @classmethod
    def of(cls, study: Study, progress: Progress) -> "_Going":
        """Look at every journey; raises Cancelled."""
        database = study._database  # noqa: SLF001 - as every service of it
        found = Gathering(database, study.member_check.states(), today()).gathered(
            progress
        )
        every = [each.told.id for each in found.candidates]
        told, groups = without_small_groups(
            [each.as_research() for each in found.candidates]
        )
        content = content_of(told, found.book)
        digests = digests_of(content)
        ids = {
            each.told.id: each.id.revised(digests[each.id.rid])
            for each in found.candidates
        }
        named = dict(zip(every, told, strict=True))
        return cls(found, named, groups, ids, _revised(content, ids.values()))

    @property
    def report(self) -> OutputReport:
        """What goes and what stays."""
        return OutputReport(
            journeys=len(self.told),
            statements=self.content.count("statement"),
            left_out=tuple(
                (self.found.codes[each], stays.why)
                for each, stays in self.found.left_out.items()
            ),
            groups=self.groups,
        )

    def parts(self, form: ResearchFormat) -> dict[str, Outgoing]:
        """Return what is to be looked through: every journey as if it went alone."""
        return {
            each.told.code: self._part(each, form) for each in self.found.candidates
        }

    def _part(self, each: Candidate, form: ResearchFormat) -> Outgoing:
        known_as, shown = self.ids[each.told.id], self.told[each.told.id]
        book = _used(self.found.book, each.released)

        def alone(released: ReleasedJourney) -> bytes:
            going = replace(each, id=known_as).as_research(released)
            going = replace(going, characteristics=shown.characteristics)
            return _written(_revised(content_of([going], book), [known_as]), form)

        return Outgoing(
            ExportKind.RESEARCH,
            alone(each.released),
            [each.register],
            lambda: alone(blank(each.released)),
            each.released.kept,
            each.told.id,
        )


def _save_own(
    study: Study, path: Path, form: ResearchFormat, progress: Progress, told: Told
) -> OutputReport:
    database = study._database  # noqa: SLF001 - as every service of it
    check_outside(database, path)
    going = _Going.of(study, progress.part(0, _GATHERING, _STEPS))
    if not going.told:
        raise _nothing(going)
    told(going.report)
    steps = progress.part(_GATHERING, _STEPS, _STEPS)
    content = _written(going.content, form, steps)
    outgoing = Outgoing(
        ExportKind.RESEARCH,
        content,
        [],
        lambda: content,
        among=list(going.ids),
        parts=going.parts(form),
        also=lambda connection: _remember(connection, going),
    )
    write_outgoing(database, study.log, outgoing, path)
    return replace(going.report, path=path)


def _written(
    content: Content, form: ResearchFormat, progress: Progress = NO_PROGRESS
) -> bytes:
    tables = InMemory()
    try:
        tables.fill(content)
        return write_research(research_data(tables.transaction), form, progress)
    finally:
        tables.close()


def _revised(content: Content, ids: Iterable[ResearchId]) -> Content:
    return revised(content, {each.rid: (each.revision, each.digest) for each in ids})


def _used(book: Codebook, released: ReleasedJourney) -> Codebook:
    used = used_factors(released)
    return replace(book, factors=tuple(one for one in book.factors if one.id in used))


def _remember(connection: Transaction, going: _Going) -> None:
    """Keep under what names it leaves, in the transaction in which it does."""
    now_known = research_ids.get_all(connection)
    if any(now_known.get(each) != going.found.ids[each] for each in going.ids):
        raise NotReleased(
            say("De studie veranderde terwijl dit werd gemaakt. Bewaar het opnieuw.")
        )
    research_ids.put_all(connection, going.ids)


def _nothing(going: _Going) -> NothingToWrite:
    told = [
        say("{code}: {problem}", code=code, problem=why)
        for code, why in going.report.left_out
    ]
    if (more := len(told) - _MOST_TOLD) > 0:
        told[_MOST_TOLD:] = [say("Andere levensreizen: nog {count}.", count=more)]
    if not told:
        return NothingToWrite(say("Er staat nog geen levensreis in deze studie."))
    return NothingToWrite(
        say(
            "Er is nog geen levensreis die naar onderzoekers mag. {reasons}",
            reasons=" ".join(told),
        )
    )
