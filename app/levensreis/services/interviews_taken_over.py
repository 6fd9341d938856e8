"""Take over the group interviews of another study, from its JSON file."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from levensreis.domain.codebook import Codebook, Factor, FactorId
from levensreis.domain.fieldwork import Change, FieldworkKind
from levensreis.domain.placed import Coding
from levensreis.domain.professionals.counting import Codebooks
from levensreis.domain.professionals.functions import check_functions
from levensreis.domain.professionals.interview import GroupInterview, GroupStatement
from levensreis.formats.interview_json import (
    InterviewsFile,
    factor_body,
    interview_body,
    read_body,
    read_interviews,
)
from levensreis.formats.json_text import BadFile, at
from levensreis.language import say
from levensreis.services.professionals import ProfessionalsService


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What became of the interviews of a file."""

    added: int = 0
    same: int = 0
    """Were there already, word for word."""
    kept: int = 0
    """Were there already and are told otherwise here: they stayed as they are."""
    replaced: int = 0
    """The same, when the file goes first."""
    astray: int = 0
    """Codings with a factor that stands in no codebook here, and not in the file."""


def take_over(
    service: ProfessionalsService, path: Path, *, file_first: bool = False
) -> TakenOver:
    """Take over all interviews of a file as one step, or none.

    An interview that is here already and differs stays, unless the file goes first.
    A factor that this study has not becomes an own factor of the professionals.
    Raises BadFile or NewerInterview, with the place of the first fault.
    """
    try:
        return take_over_text(service, _text(path), file_first=file_first)
    except BadFile as error:
        raise BadFile(
            say(
                "{file}: {problem} Er is niets overgenomen.",
                file=path.name,
                problem=error,
            )
        ) from None


def take_over_text(
    service: ProfessionalsService, text: str, *, file_first: bool = False
) -> TakenOver:
    """Take over what a file holds; see `take_over`."""
    found = read_interviews(text)
    books = service.codebooks()
    arriving = _Arriving(found, books)
    kept = service.desk.kept(FieldworkKind.INTERVIEW)
    here = {key: read_body(key, body) for key, body in kept.items()}
    changes: list[Change] = []
    told = {"added": 0, "same": 0, "kept": 0, "replaced": 0}
    for number, interview in enumerate(found.interviews):
        now = arriving.here(interview, f"interviews[{number}]")
        before = here.get(str(now.id))
        what = _what(before, now, file_first=file_first)
        told[what] += 1
        if what in ("added", "replaced"):
            body = interview_body(now)
            changes.append(Change(FieldworkKind.INTERVIEW, str(now.id), body))
    if changes:
        factors = [
            Change(FieldworkKind.FACTOR, each.id, factor_body(each))
            for each in arriving.new
        ]
        read = [replace(each, body=kept.get(each.key)) for each in changes]
        words = say("groepsgesprekken overnemen")
        service.desk.change(words, [*factors, *changes], read)
    return TakenOver(**told, astray=arriving.astray)


def _what(
    before: GroupInterview | None, now: GroupInterview, *, file_first: bool
) -> str:
    if before is None:
        return "added"
    if before == now:
        return "same"
    return "replaced" if file_first else "kept"


class _Arriving:
    """Knows which factor of this study each factor of a file is."""

    def __init__(self, found: InterviewsFile, books: Codebooks) -> None:
        self._books = books
        self.new: list[Factor] = []
        """Those that this study has not."""
        self._here = dict(self._known(found.factors))
        added = books.own.with_factors(self.new)
        self._every = Codebook((*added.factors, *books.shared.factors))
        self.astray = 0
        """Codings of what was taken over that count nowhere."""

    def here(self, interview: GroupInterview, place: str) -> GroupInterview:
        """Return an interview with factors of this study; raises BadFile."""
        with at(place):
            check_functions(interview.participants)
            statements = [self._coded(each) for each in interview.statements]
        return replace(interview, statements=tuple(statements))

    def _coded(self, statement: GroupStatement) -> GroupStatement:
        codings = tuple(
            Coding(self._here.get(each.factor, each.factor), each.example)
            for each in statement.codings
        )
        known = tuple(each for each in codings if each.factor in self._every.by_id)
        self.astray += len(codings) - len(known)
        replace(statement, codings=known).check_codings(self._every)
        return replace(statement, codings=codings)

    def _known(
        self, factors: tuple[Factor, ...]
    ) -> Iterator[tuple[FactorId, FactorId]]:
        for each in factors:
            same = self._same(each)
            if same is None:
                same = replace(each, own=True)
                self.new.append(same)
            yield each.id, same.id

    def _same(self, factor: Factor) -> Factor | None:
        """Return the factor here with the same id or name, on the same side."""
        now = self._books.became.get(factor.id, factor.id)
        found = (
            self._books.own.by_id.get(now),
            self._books.shared.by_id.get(now),
            self._books.own.labelled(factor.label),
            self._books.shared.labelled(factor.label),
        )
        place = factor.system, factor.influence
        fitting = (
            each
            for each in found
            if each is not None and (each.system, each.influence) == place
        )
        return next(fitting, None)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadFile(
            say("teken {place}: dit is geen tekst in UTF-8.", place=error.start)
        ) from None
    except OSError:
        raise BadFile(say("het bestand kan niet worden gelezen.")) from None
