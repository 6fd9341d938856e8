"""What stands on a questionnaire (vragenlijst), and what comes back from it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Final

from levensreis.domain.fieldwork import Body
from levensreis.domain.form_layout import FormLayout
from levensreis.domain.solutions.bodies import VERSION, check_version
from levensreis.domain.solutions.solution import Solution, SolutionId

CHOSEN: Final = "kies"
NOT_CHOSEN: Final = "niet"
REMARK: Final = "opmerking"
"""The field of the last question."""


class Asked(StrEnum):
    """What is asked of a solution; the values begin the names of fields."""

    CHOICE = "keuze"
    IMPACT = "impact"
    FEASIBILITY = "haalbaar"
    TERM = "termijn"
    SUGGESTION = "suggestie"
    ACTORS = "wie"


def field_name(asked: Asked, place: int) -> str:
    """Return the name of a field about the solution at a place of the questionnaire."""
    return f"{asked.value}_{place:03}"


def in_order(solutions: Iterable[Solution]) -> list[Solution]:
    """Return solutions by their number, so that the order tells nobody what to choose.

    What has none comes last.
    """
    return sorted(solutions, key=lambda each: (each.number is None, each.number or 0))


@dataclass(frozen=True, slots=True)
class AskedSolution:
    """A solution as it stood on a questionnaire."""

    id: SolutionId
    number: int | None
    text: str

    @classmethod
    def of(cls, solution: Solution) -> "AskedSolution":
        """Return what a questionnaire shows of a solution."""
        return cls(solution.id, solution.number, solution.text)

    @property
    def name(self) -> str:
        """What it was called."""
        return Solution(id=self.id, number=self.number, text=self.text).name


@dataclass(frozen=True, slots=True)
class KeptForm:
    """A questionnaire that was made for a party: what stood on it, and where."""

    layout: FormLayout
    party: str
    """What the party was called on it."""
    asked: tuple[AskedSolution, ...]

    @property
    def digest(self) -> str:
        """Another one when the questionnaire would show something else."""
        return digest_of(self.party, self.asked)

    def body(self) -> Body:
        """Return it as it is kept."""
        return {
            "version": VERSION,
            "layout": self.layout.as_text(),
            "party": self.party,
            "asked": [[each.id, each.number, each.text] for each in self.asked],
        }

    @classmethod
    def from_body(cls, body: Body) -> "KeptForm":
        """Return what was kept; raises NewerBody."""
        check_version(body)
        asked = (AskedSolution(*each) for each in body["asked"])
        return cls(FormLayout.from_text(body["layout"]), body["party"], tuple(asked))


def digest_of(party: str, asked: Iterable[AskedSolution]) -> str:
    """Return what tells a questionnaire from one that shows something else."""
    shown = [party, *([each.id, each.number, each.text] for each in asked)]
    return sha256(json.dumps(shown).encode()).hexdigest()


def changed_since(
    asked: Sequence[AskedSolution], now: Mapping[SolutionId, Solution]
) -> dict[SolutionId, Solution | None]:
    """Return the solutions that are no longer as they were asked; None: it is gone."""
    found: dict[SolutionId, Solution | None] = {}
    for each in asked:
        solution = now.get(each.id)
        if solution is None or AskedSolution.of(solution) != each:
            found[each.id] = solution
    return found
