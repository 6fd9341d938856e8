"""Everything that a dossier tells of, from one view of the study."""

from dataclasses import dataclass, replace
from datetime import date

from levensreis.domain.crosscut.picture import CrosscutPicture
from levensreis.domain.factor_table import FactorTable
from levensreis.domain.findings import SavedQuery, TableResult
from levensreis.domain.inflow.overview import Overview
from levensreis.domain.professionals.comparison import Beside, Voice
from levensreis.domain.professionals.interview import GroupInterview
from levensreis.domain.research_data import FactorData
from levensreis.domain.solutions.tallies import SolutionFindings
from levensreis.domain.study_size import StudySize
from levensreis.pictures.research.catalogue import Counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A whole study as it was counted at one moment."""

    name: str
    """What people call the study."""
    on: date
    made_with: str
    """The version of the program."""
    version: str
    """Of all that was counted: another when anything changed."""
    is_published: bool = False
    """Whether it is for others: rounded, and small counts left out."""
    size: StudySize
    characteristics: Overview
    crosscut: CrosscutPicture
    table: TableResult
    """Table B1."""
    professionals: TableResult
    """Table B2."""
    interviews: tuple[GroupInterview, ...] = ()
    solutions: SolutionFindings | None = None
    """None when there is no solution."""
    pictures: tuple[Counted, ...] = ()
    """None of what is for others: a picture shows small counts too."""
    codebook: tuple[FactorData, ...] = ()
    queries: tuple[SavedQuery, ...] = ()

    @property
    def beside(self) -> Beside:
        """Table B1 beside Table B2."""
        return Beside(Voice(self.table), Voice(self.professionals))

    def bare(self) -> "Dossier":
        """Return this without a word that people told or wrote of their own."""
        return replace(
            self,
            name="",
            crosscut=self.crosscut.bare(),
            table=replace(self.table, table=_bare(self.table.table)),
            professionals=replace(
                self.professionals, table=_bare(self.professionals.table)
            ),
            interviews=(),
            solutions=None,
            pictures=tuple(each.nameless() for each in self.pictures),
            codebook=tuple(each for each in self.codebook if not each.own),
            queries=(),
        )


def _bare(table: FactorTable) -> FactorTable:
    rows = tuple(
        replace(row, tally=replace(row.tally, example="", example_journey=""))
        for row in table.rows
    )
    return replace(table, rows=rows)
