"""Write a study in the formats that programs of researchers read.

From a laptop's own study only what may go to others, as a research file has it, and
looked through first; what was merged was released before.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from levensreis.domain.access import AccessKind
from levensreis.domain.characteristics import SmallGroups
from levensreis.domain.erasure import ExportKind
from levensreis.domain.errors import KnownError
from levensreis.domain.progress import NO_PROGRESS, Progress
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
    Gathering,
)
from levensreis.services.research_going import Going, why_nothing
from levensreis.services.research_source import ResearchSource
from levensreis.services.study import Study
from levensreis.storage import access_log
from levensreis.storage.access_log import Transaction
from levensreis.storage.files import write_whole
from levensreis.storage.research.content import Content
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
        return _own_report(_going_of(source.study, progress))
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
    source: ResearchSource,
    kind: ExportKind,
    path: Path,
    content: bytes,
    also: Callable[[Transaction], None] = lambda _: None,
) -> None:
    """Write what was merged, with a line in its log; `also` is remembered with it.

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
        also(connection)
        write_whole(path, content)


def form_of(path: Path) -> ResearchFormat:
    """Return the format that the name of a file asks for; raises UnknownFormat."""
    check_ending(path, say("Kies een soort bestand"), *ResearchFormat)
    return ResearchFormat(path.suffix.lower())


def _merged_report(source: ResearchSource) -> OutputReport:
    with source.reading() as connection:
        return OutputReport(*count_of(connection))


def _going_of(study: Study, progress: Progress) -> Going:
    """Look at every journey of a laptop's own study; raises Cancelled."""
    states = study.member_check.states()
    return Going.of(Gathering(study.database, states, today()).gathered(progress))


def _own_report(going: Going) -> OutputReport:
    return OutputReport(
        journeys=len(going.told),
        statements=going.content.count("statement"),
        left_out=tuple(
            (going.found.codes[each], stays.why)
            for each, stays in going.found.left_out.items()
        ),
        groups=going.groups,
    )


def _save_own(
    study: Study, path: Path, form: ResearchFormat, progress: Progress, told: Told
) -> OutputReport:
    database = study.database
    check_outside(database, path)
    going = _going_of(study, progress.part(0, _GATHERING, _STEPS))
    if not going.told:
        raise NothingToWrite(why_nothing(going.found))
    report = _own_report(going)
    told(report)
    steps = progress.part(_GATHERING, _STEPS, _STEPS)
    content = _written(going.content, form, steps)
    outgoing = Outgoing(
        ExportKind.RESEARCH,
        content,
        [],
        lambda: content,
        among=list(going.ids),
        parts=going.parts(lambda alone, _: _written(alone, form)),
        also=going.remember,
    )
    write_outgoing(database, study.log, outgoing, path)
    return replace(report, path=path)


def _written(
    content: Content, form: ResearchFormat, progress: Progress = NO_PROGRESS
) -> bytes:
    tables = InMemory()
    try:
        tables.fill(content)
        return write_research(research_data(tables.transaction), form, progress)
    finally:
        tables.close()
