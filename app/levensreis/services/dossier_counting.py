"""Count everything that a dossier tells of, in one view of the data."""

import hashlib
import json
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from levensreis import __version__
from levensreis.domain.codebook import FactorId
from levensreis.domain.errors import KnownError
from levensreis.domain.fieldwork import FieldworkKind
from levensreis.domain.findings import TableResult
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.solutions.tallies import SolutionFindings, SolutionTally
from levensreis.domain.study_size import size_of
from levensreis.domain.today import today
from levensreis.language import in_dutch, say
from levensreis.pictures.research.catalogue import Counted, PictureKind
from levensreis.services.characteristics import CharacteristicsService
from levensreis.services.crosscut import CrosscutService
from levensreis.services.fieldwork import Fieldwork
from levensreis.services.findings import FactorFindings
from levensreis.services.professional_names import (
    check_examples,
    check_organisations,
)
from levensreis.services.professionals import ProfessionalsService
from levensreis.services.research_pictures import ResearchPictures
from levensreis.services.research_source import ResearchSource
from levensreis.services.solutions import SolutionsService, shipped_labels

if TYPE_CHECKING:
    from levensreis.reports.dossier.content import Dossier

_TRIES: Final = 5
"""How often it begins anew when somebody changes what is counted in."""


class KeepsChanging(KnownError):
    """The study changed again each time while it was being counted."""


def gathered(
    source: ResearchSource,
    *,
    published: bool = False,
    on: date | None = None,
    progress: Progress = NO_PROGRESS,
) -> "Dossier":
    """Count everything in one view of the data; raises KeepsChanging or Cancelled.

    When somebody changed something meanwhile it begins anew.
    """
    counted_in = source.for_others() if published else source
    for _ in range(_TRIES):
        counted_in.prepare(progress.part(0, 1, 2))
        before = _view(source, counted_in)
        dossier = _count(
            source,
            published=published,
            on=on or today(),
            progress=progress.part(1, 2, 2),
        )
        if _view(source, counted_in) == before:
            return dossier
    raise KeepsChanging(
        say(
            "De studie veranderde steeds terwijl het dossier werd gemaakt. Probeer het "
            "opnieuw als niemand anders erin werkt."
        )
    )


def _count(
    source: ResearchSource, *, published: bool, on: date, progress: Progress
) -> "Dossier":
    # The layers of paper are slow to load: only when something is printed.
    from levensreis.reports.dossier.content import Dossier
    from levensreis.reports.dossier.others import apart

    counted_in = source.for_others() if published else source
    findings, told = FactorFindings(source), ProfessionalsService(source)
    data = counted_in.data()
    table = findings.count(published=published)
    progress.check()
    with in_dutch():
        crosscut = CrosscutService(source).picture(published=published)
        dossier = Dossier(
            name=source.name,
            on=on,
            made_with=__version__,
            version=counted_in.version(),
            is_published=published,
            size=size_of(data),
            characteristics=CharacteristicsService(source).overview(
                publication=published
            ),
            crosscut=apart(crosscut) if published else crosscut,
            table=table,
            professionals=told.count(published=published),
            interviews=tuple(told.interviews()),
            solutions=_solutions(source, table, published=published),
            pictures=() if published else _pictures(source, progress),
            codebook=data.codebook,
            queries=() if published else tuple(findings.saved()),
        )
    check_examples(told, dossier.professionals.table)
    if published:
        check_organisations(dossier.professionals.table, dossier.interviews)
    return dossier


def _solutions(
    source: ResearchSource, table: TableResult, *, published: bool
) -> SolutionFindings | None:
    """Count the solutions; others get no word that a party wrote about them."""
    found = SolutionsService(source).findings()
    if not found.tallies:
        return None
    if not published:
        return found
    known = {row.factor.id for row in table.table.rows} | {*shipped_labels()}
    tallies = tuple(_for_others(each, known) for each in found.tallies)
    return replace(found, tallies=tallies)


def _for_others(tally: SolutionTally, known: Collection[FactorId]) -> SolutionTally:
    chosen = tuple(
        replace(each, choice=replace(each.choice, suggestion="", actors=""))
        for each in tally.chosen
    )
    factors = tuple(each for each in tally.solution.factors if each in known)
    return replace(
        tally, solution=replace(tally.solution, factors=factors), chosen=chosen
    )


def _pictures(source: ResearchSource, progress: Progress) -> tuple[Counted, ...]:
    pictures, kinds = ResearchPictures(source), list(PictureKind)
    found = []
    for number, kind in enumerate(kinds, 1):
        found.append(pictures.count(kind))
        progress.step(number, len(kinds))
    return tuple(found)


def _view(source: ResearchSource, counted_in: ResearchSource) -> str:
    """Return a digest of everything that a dossier tells of."""
    kept = Fieldwork(source)
    beside = [[each, kept.kept(each)] for each in FieldworkKind]
    findings = FactorFindings(source)
    chosen = {**findings.chosen_examples()}
    queries = [each.id for each in findings.saved()]
    told = json.dumps([counted_in.version(), beside, chosen, queries], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()
