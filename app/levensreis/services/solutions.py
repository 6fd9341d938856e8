"""Solutions and directions of any source; every step can be taken back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from levensreis.domain.codebook import FactorId
from levensreis.domain.fieldwork import Body, Change, FieldworkKind
from levensreis.domain.solutions.bodies import (
    direction_body,
    direction_of,
    solution_body,
    solution_of,
)
from levensreis.domain.solutions.solution import (
    Direction,
    DirectionKind,
    InvalidSolution,
    Solution,
    SolutionId,
)
from levensreis.domain.solutions.tallies import SolutionFindings, tallied
from levensreis.formats.codebook_json import professional_codebook, shipped_codebook
from levensreis.formats.interview_json import read_factor
from levensreis.language import say
from levensreis.services.fieldwork import Fieldwork
from levensreis.services.research_source import ResearchSource
from levensreis.services.solution_parties import SolutionParties


class SolutionsService:
    """The list of solutions and what parties think of them, over one source."""

    def __init__(self, source: ResearchSource) -> None:
        self.source = source
        self._kept = Fieldwork(source)
        self.parties = SolutionParties(self._kept)
        """Who answer; a step with them is taken back here too."""

    @property
    def to_undo(self) -> str:
        """What would be taken back, in words; empty when nothing would."""
        return self._kept.to_undo

    @property
    def to_redo(self) -> str:
        """What would be done again, in words; empty when nothing would."""
        return self._kept.to_redo

    def undo(self) -> str:
        """Take the last step back and return its words; raises ChangedMeanwhile."""
        return self._kept.undo()

    def redo(self) -> str:
        """Do the last step that was taken back again; raises ChangedMeanwhile."""
        return self._kept.redo()

    def solutions(self) -> tuple[Solution, ...]:
        """Return the solutions in their order."""
        return tuple(solution_of(key, body) for key, body in self._rows().items())

    def directions(self) -> tuple[Direction, ...]:
        """Return the three directions and their condition, with their actions."""
        kept = self._kept.kept(FieldworkKind.DIRECTION)
        return tuple(
            direction_of(kind, kept[kind]) if kind in kept else Direction(kind)
            for kind in DirectionKind
        )

    def kept(self, kind: FieldworkKind) -> Mapping[str, Body]:
        """Return everything of a kind as it is kept, by its key."""
        return self._kept.kept(kind)

    def take_in(
        self, words: str, changes: Sequence[Change], read: Sequence[Change]
    ) -> None:
        """Keep what another study told, as one step; raises ChangedMeanwhile."""
        self._kept.change(words, changes, read)

    def findings(self) -> SolutionFindings:
        """Count everything: the tables, the figure and the directions."""
        parties = self.parties.all()
        return SolutionFindings(
            tallies=tallied(self.solutions(), parties),
            directions=self.directions(),
            parties=sum(bool(each.answer.choices) for each in parties),
            asked=len(parties),
            labels=self.labels(),
        )

    def labels(self) -> Mapping[FactorId, str]:
        """Return what factors are called, of every codebook that there is."""
        study = self.source.study
        book = study.journeys.codebook() if study else self.source.codebook()
        kept = self._kept.kept(FieldworkKind.FACTOR)
        own = [read_factor(key, body) for key, body in kept.items()]
        return {
            **shipped_labels(),
            **{each.id: each.label for each in (*book.factors, *own)},
        }

    def add(self, solution: Solution) -> None:
        """Put a solution below the others; raises InvalidSolution."""
        rows = self._rows()
        self._check_number(solution)
        place = max((int(body["place"]) for body in rows.values()), default=-1) + 1
        self._kept.change(say("oplossing toevoegen"), [_row(solution, place)])

    def change(self, solution: Solution) -> None:
        """Keep a solution as it is now; raises InvalidSolution."""
        _, read = self._placed(solution.id)
        self._check_number(solution)
        self._put(say("{name} veranderen", name=solution.name), solution, read)

    def link(self, solution: SolutionId, factors: Iterable[FactorId]) -> None:
        """Tell which factors a solution answers."""
        before, read = self._placed(solution)
        after = replace(before, factors=tuple(dict.fromkeys(factors)))
        self._put(say("factoren van {name}", name=before.name), after, read)

    def move(self, solution: SolutionId, before: SolutionId | None) -> None:
        """Put a solution before another; None: below all."""
        moved, _ = self._placed(solution)
        others = [each for each in self.solutions() if each.id != solution]
        ids = [each.id for each in others]
        if before is not None:
            self._placed(before)
        at = len(ids) if before is None or before not in ids else ids.index(before)
        others.insert(at, moved)
        words = say("{name} verplaatsen", name=moved.name)
        rows = self._rows()
        if changes := _renumbered(others, rows):
            read = [replace(each, body=rows[each.key]) for each in changes]
            self._kept.change(words, changes, read)

    def remove(self, solution: SolutionId) -> None:
        """Take a solution from the list; raises InvalidSolution when it was chosen."""
        gone, read = self._placed(solution)
        who = [each.name for each in self.parties.all() if each.answer.of(solution)]
        if who:
            raise InvalidSolution(
                say(
                    "Gekozen door {who}: deze oplossing blijft dus staan. Verander "
                    "eerst hun antwoord.",
                    who=", ".join(who),
                )
            )
        before = Change(FieldworkKind.SOLUTION, solution, read)
        words = say("{name} verwijderen", name=gone.name)
        self._kept.change(words, [replace(before, body=None)], [before])

    def set_direction(self, direction: Direction) -> None:
        """Keep the actions of a direction."""
        body = direction_body(direction)
        change = Change(FieldworkKind.DIRECTION, direction.kind.value, body)
        words = say("acties van ‘{name}’", name=direction.kind.label)
        self._kept.change(words, [change])

    def _put(self, words: str, solution: Solution, read: Body) -> None:
        """Keep a solution at its place, instead of what was read of it."""
        now = _row(solution, read["place"])
        self._kept.change(words, [now], [replace(now, body=read)])

    def _rows(self) -> dict[str, Body]:
        kept = self._kept.kept(FieldworkKind.SOLUTION).items()
        return dict(sorted(kept, key=lambda row: (row[1]["place"], row[0])))

    def _placed(self, solution: SolutionId) -> tuple[Solution, Body]:
        """Return a solution, and what is kept of it; raises InvalidSolution."""
        body = self._rows().get(solution)
        if body is None:
            raise InvalidSolution(say("Deze oplossing staat niet meer in de lijst."))
        return solution_of(solution, body), body

    def _check_number(self, solution: Solution) -> None:
        others = (each for each in self.solutions() if each.id != solution.id)
        if solution.number in {each.number for each in others} - {None}:
            raise InvalidSolution(
                say(
                    "Er is al een oplossing {number}. Geef een ander nummer.",
                    number=solution.number,
                )
            )


def shipped_labels() -> dict[FactorId, str]:
    """Return what the factors are called of every codebook that ships."""
    books = (shipped_codebook(), professional_codebook())
    return {each.id: each.label for book in books for each in book.factors}


def _row(solution: Solution, place: int) -> Change:
    return Change(FieldworkKind.SOLUTION, solution.id, solution_body(solution, place))


def _renumbered(
    solutions: Sequence[Solution], rows: Mapping[str, Body]
) -> list[Change]:
    """Return the rows that come to stand at another place."""
    return [
        _row(each, place)
        for place, each in enumerate(solutions)
        if rows[each.id]["place"] != place
    ]
