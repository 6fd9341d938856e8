"""Take over the solutions and parties of another study, and save all of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from levensreis.domain.codebook import FactorId
from levensreis.domain.fieldwork import Body, Change, FieldworkKind
from levensreis.domain.fold import fold
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.solutions.answer import Answer, Party, PartyId
from levensreis.domain.solutions.bodies import (
    direction_body,
    party_body,
    solution_body,
)
from levensreis.domain.solutions.solution import Direction, Solution, SolutionId
from levensreis.formats.json_text import BadFile
from levensreis.language import say
from levensreis.services.outside import check_ending
from levensreis.services.solution_bundle import (
    SolutionBundle,
    read_bundle,
    write_bundle,
)
from levensreis.services.solution_files import bare_solution, let_out
from levensreis.services.solutions import SolutionsService

JSON: Final = ".json"
_KINDS: Final = (FieldworkKind.SOLUTION, FieldworkKind.PARTY, FieldworkKind.DIRECTION)


@dataclass(frozen=True, slots=True)
class TakenOverSolutions:
    """What became of the solutions, parties and directions of a file."""

    added: int = 0
    same: int = 0
    """Were there already, word for word."""
    kept: int = 0
    """Were there already and are told otherwise here: they stayed as they are."""
    replaced: int = 0
    """The same, when the file goes first."""
    astray: int = 0
    """Links with a factor that stands in no codebook here; they are not kept."""


def save_bundle(
    service: SolutionsService, path: Path, progress: Progress = NO_PROGRESS
) -> SolutionBundle:
    """Save solutions, parties with their answers, and directions, for the team.

    Raises UnknownFormat, InsideStudy, NotReleased, CannotWrite or Cancelled.
    """
    check_ending(path, say("Oplossingen voor een andere studie worden JSON"), JSON)
    progress.check()
    known, solutions = service.labels(), service.solutions()
    linked = {key for each in solutions for key in each.factors if key in known}
    bundle = SolutionBundle(
        solutions,
        service.parties.all(),
        tuple(each for each in service.directions() if each.actions),
        {key: known[key] for key in linked},
    )
    bare = SolutionBundle(
        tuple(map(bare_solution, bundle.solutions)), tuple(map(_bare, bundle.parties))
    )
    content = write_bundle(bundle).encode()
    let_out(service.source, path, content, lambda: write_bundle(bare).encode())
    return bundle


def take_over_solutions(
    service: SolutionsService, path: Path, *, file_first: bool = False
) -> TakenOverSolutions:
    """Take over all that a file holds as one step, or nothing.

    What is here already and differs stays, unless the file goes first. Questionnaires
    do not come along: they are read back where they were made. Raises BadFile, with
    what is wrong, or NewerBody.
    """
    try:
        arriving = _Arriving(read_bundle(_text(path)), service)
        return _put(service, arriving, file_first=file_first)
    except BadFile as error:
        raise BadFile(
            say(
                "{file}: {problem} Er is niets overgenomen.",
                file=path.name,
                problem=error,
            )
        ) from None


def _put(
    service: SolutionsService, known: "_Arriving", *, file_first: bool
) -> TakenOverSolutions:
    told = {"added": 0, "same": 0, "kept": 0, "replaced": 0}
    changes, read = [], []
    for each in known.changes():
        before = known.kept[each.kind].get(each.key)
        what = _what(before, each.body, file_first=file_first)
        told[what] += 1
        if what in ("added", "replaced"):
            changes.append(each)
            read.append(replace(each, body=before))
    _check_numbers(known.kept[FieldworkKind.SOLUTION], changes)
    if changes:
        service.take_in(say("oplossingen overnemen"), changes, read)
    return TakenOverSolutions(**told, astray=known.astray)


def _check_numbers(kept: Mapping[str, Body], changes: list[Change]) -> None:
    """Raise BadFile when two solutions would have one number."""
    after = dict(kept)
    for each in changes:
        if each.kind is FieldworkKind.SOLUTION and each.body is not None:
            after[each.key] = each.body
    numbers = [body["number"] for body in after.values() if body["number"]]
    for number in sorted(set(numbers)):
        if numbers.count(number) > 1:
            raise BadFile(
                say(
                    "oplossing {number} is hier een andere. Geef die hier eerst een "
                    "ander nummer.",
                    number=number,
                )
            )


def _what(before: Body | None, now: Body | None, *, file_first: bool) -> str:
    if before is None:
        return "added"
    if before == now:
        return "same"
    return "replaced" if file_first else "kept"


class _Arriving:
    """Knows what here is the same as what stands in a file."""

    def __init__(self, bundle: SolutionBundle, service: SolutionsService) -> None:
        self._bundle = bundle
        self.kept = {kind: service.kept(kind) for kind in _KINDS}
        """What is here, by kind and key."""
        self._labels = service.labels()
        self._by_label = {fold(name): key for key, name in self._labels.items()}
        self._solutions = service.solutions()
        self._parties = service.parties.all()
        self._ids = {each.id: self._same(each) for each in bundle.solutions}
        if len(set(self._ids.values())) < len(self._ids):
            raise BadFile(say("twee oplossingen zijn hier dezelfde."))
        self.astray = 0

    def changes(self) -> Iterator[Change]:
        """Give everything as it would stand here; raises BadFile."""
        places = self._places(FieldworkKind.SOLUTION)
        for each in self._bundle.solutions:
            here = self._solution(each)
            body = solution_body(here, places(here.id))
            yield Change(FieldworkKind.SOLUTION, here.id, body)
        places = self._places(FieldworkKind.PARTY)
        for one in self._bundle.parties:
            party = self._party(one)
            body = party_body(party, places(party.id))
            yield Change(FieldworkKind.PARTY, party.id, body)
        for direction in self._bundle.directions:
            yield _direction(direction)

    def _places(self, kind: FieldworkKind) -> "_Places":
        return _Places(self.kept[kind])

    def _same(self, solution: Solution) -> SolutionId:
        """Return the id here of a solution: its own, or that of the same words."""
        ids = [each.id for each in self._solutions]
        same = [
            each.id
            for each in self._solutions
            if fold(each.text) == fold(solution.text)
        ]
        return solution.id if solution.id in ids or not same else same[0]

    def _solution(self, solution: Solution) -> Solution:
        factors = tuple(self._known(solution))
        return replace(solution, id=self._ids[solution.id], factors=factors)

    def _known(self, solution: Solution) -> Iterator[FactorId]:
        """Give the factors here that a solution answers, each once."""
        told = self._bundle.labels or {}
        found = {}
        for key in solution.factors:
            here = key if key in self._labels else None
            here = here or self._by_label.get(fold(told.get(key, "")))
            if here is None:
                self.astray += 1
            else:
                found[here] = True
        yield from found

    def _party(self, party: Party) -> Party:
        """Return a party as it would be here; an answer of here stays behind it."""
        key = self._party_id(party)
        now = replace(
            party,
            id=key,
            answer=self._answer(party.answer),
            earlier=tuple(map(self._answer, party.earlier)),
        )
        here = next((each for each in self._parties if each.id == key), None)
        if here is None:
            return now
        if (now.name, now.answer) == (here.name, replace(here.answer, form=0)):
            return here
        before = (*here.earlier, *now.earlier, here.answer)
        told = dict.fromkeys(each for each in before if not each.is_empty)
        return replace(now, earlier=tuple(told))

    def _party_id(self, party: Party) -> PartyId:
        ids = [each.id for each in self._parties]
        name = fold(party.name)
        same = [each.id for each in self._parties if fold(each.name) == name]
        return party.id if party.id in ids or not same else same[0]

    def _answer(self, answer: Answer) -> Answer:
        here = [each.id for each in self._solutions]
        choices = []
        for each in answer.choices:
            solution = self._ids.get(each.solution, each.solution)
            if each.solution not in self._ids and solution not in here:
                raise BadFile(
                    say("een partij koos een oplossing die er niet in staat.")
                )
            choices.append(replace(each, solution=solution))
        return Answer(tuple(choices), answer.remark)


class _Places:
    """Keeps the place of what is here; what is new comes below it."""

    def __init__(self, kept: Mapping[str, Body]) -> None:
        self._there = {
            key: int(body["place"]) for key, body in kept.items() if "place" in body
        }
        self._next = max(self._there.values(), default=-1) + 1

    def __call__(self, key: str) -> int:
        if key in self._there:
            return self._there[key]
        self._next += 1
        return self._next - 1


def _direction(direction: Direction) -> Change:
    return Change(
        FieldworkKind.DIRECTION, direction.kind.value, direction_body(direction)
    )


def _bare(party: Party) -> Party:
    """Return a party without a word that was typed."""
    return Party(id=party.id, name="–")


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadFile(
            say("teken {place}: dit is geen tekst in UTF-8.", place=error.start)
        ) from None
    except OSError:
        raise BadFile(say("het bestand kan niet worden gelezen.")) from None
