"""Tell what a dossier would hold now, before one is made."""

from dataclasses import dataclass
from typing import Final

from levensreis.domain.characteristics import SmallGroups
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.services.findings import FactorFindings
from levensreis.services.professionals import ProfessionalsService
from levensreis.services.research_source import ResearchSource
from levensreis.services.small_groups import small_groups
from levensreis.services.solutions import SolutionsService

_STEPS: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierLook:
    """How much there is of each chapter; for the screen of who makes it."""

    is_published: bool = False
    journeys: int = 0
    statements: int = 0
    interviews: int = 0
    """Group interviews with professionals."""
    solutions: int = 0
    parties: int = 0
    """Of which an answer on the solutions is known."""
    factors: int = 0
    """In the codebook."""
    queries: int = 0
    """Saved; none goes to others."""
    groups: SmallGroups | None = None
    """How few are alike in what is for others."""


def look(
    source: ResearchSource, *, published: bool = False, progress: Progress = NO_PROGRESS
) -> DossierLook:
    """Tell how much would be in it; raises NotReleased or Cancelled."""
    counted_in = source.for_others() if published else source
    counted_in.prepare(progress.part(0, 1, _STEPS))
    findings, solutions = FactorFindings(counted_in), SolutionsService(source)
    size = findings.size()
    progress.check()
    found = DossierLook(
        is_published=published,
        journeys=size.journeys,
        statements=size.statements,
        interviews=len(ProfessionalsService(source).interviews()),
        solutions=len(solutions.solutions()),
        parties=sum(bool(each.answer.choices) for each in solutions.parties.all()),
        factors=len(counted_in.codebook().factors),
        queries=0 if published else len(findings.saved()),
        groups=small_groups(counted_in) if published else None,
    )
    progress.step(_STEPS, _STEPS)
    return found
