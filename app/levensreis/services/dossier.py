"""Make the dossier of a whole study, all of it from one view of the data."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from levensreis.domain.characteristics import SmallGroups
from levensreis.domain.erasure import ExportKind
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.language import in_dutch, say
from levensreis.services.document_files import DOCUMENT_ENDINGS, PDF, printed
from levensreis.services.dossier_counting import gathered
from levensreis.services.fieldwork_words import ON_PAPER, check_words
from levensreis.services.outgoing import Outgoing, write_outgoing
from levensreis.services.outside import check_ending, check_outside
from levensreis.services.research_output import write_merged
from levensreis.services.research_source import ResearchSource
from levensreis.services.small_groups import small_groups

if TYPE_CHECKING:
    from levensreis.reports.dossier.content import Dossier

_GATHERING, _PRINTING, _STEPS = 4, 9, 10
Told = Callable[[SmallGroups], None]
"""Hears how few are alike in what is about to be written for others."""


@dataclass(frozen=True, slots=True)
class DossierReport:
    """What was written."""

    path: Path
    journeys: int
    version: str
    """Of the data that everything in it was counted from."""


def check_form(path: Path) -> None:
    """Raise UnknownFormat when a name has no ending that can be written."""
    check_ending(
        path, say("Een dossier wordt een pdf of een document"), *DOCUMENT_ENDINGS
    )


def save_dossier(
    source: ResearchSource,
    path: Path,
    *,
    published: bool = False,
    on: date | None = None,
    progress: Progress = NO_PROGRESS,
    told: Told = lambda _: None,
) -> DossierReport:
    """Save the dossier as pdf or docx, of today or another day.

    For others it is `told` first how few are alike. Raises UnknownFormat, InsideStudy,
    NotReleased, KeepsChanging, CannotWrite or Cancelled.
    """
    check_form(path)
    _check_place(source, path)
    check_words(source, *ON_PAPER)
    if published:
        told(small_groups(source.for_others()))
    gathering = progress.part(0, _GATHERING, _STEPS)
    dossier = gathered(source, published=published, on=on, progress=gathering)
    printing = progress.part(_GATHERING, _PRINTING, _STEPS)
    content = _printed(dossier, path.suffix.lower(), printing)
    _write(source.for_others() if published else source, path, content, dossier)
    progress.step(_STEPS, _STEPS)
    return DossierReport(path, dossier.table.journeys, dossier.version)


def preview_dossier(
    source: ResearchSource,
    *,
    published: bool = False,
    on: date | None = None,
    progress: Progress = NO_PROGRESS,
) -> bytes:
    """Return the dossier as pdf, to be looked at: nothing is written.

    Raises NotReleased, KeepsChanging or Cancelled.
    """
    gathering = progress.part(0, _GATHERING, _STEPS)
    dossier = gathered(source, published=published, on=on, progress=gathering)
    return _printed(dossier, PDF, progress.part(_GATHERING, _STEPS, _STEPS))


def _printed(dossier: "Dossier", ending: str, progress: Progress) -> bytes:
    # Slow to load: only when something is printed.
    from levensreis.reports.dossier.document import dossier_document, dossier_pdf

    with in_dutch():
        if ending == PDF:
            return dossier_pdf(dossier, progress)
        return printed(dossier_document(dossier), ending, progress)


def _check_place(source: ResearchSource, path: Path) -> None:
    if source.study is not None:
        check_outside(source.study.database, path)


def _write(
    source: ResearchSource, path: Path, content: bytes, dossier: "Dossier"
) -> None:
    study, own = source.study, source.own
    if study is None or own is None:
        write_merged(source, ExportKind.DOSSIER, path, content)
        return
    outgoing = Outgoing(
        ExportKind.DOSSIER,
        content,
        own.registers,
        lambda: _printed(dossier.bare(), path.suffix.lower(), NO_PROGRESS),
        own.kept,
    )
    write_outgoing(study.database, study.log, outgoing, path)
