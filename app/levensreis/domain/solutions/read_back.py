"""What a questionnaire says that came back: nothing is guessed, and nothing is lost."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Final, TypeVar

from levensreis.domain.member_check.answers import NOTHING, Given
from levensreis.domain.member_check.problems import NotReadBack
from levensreis.domain.solutions.answer import (
    MOST,
    Answer,
    Choice,
    Feasibility,
    Impact,
    Term,
)
from levensreis.domain.solutions.question import (
    CHOSEN,
    REMARK,
    Asked,
    AskedSolution,
    KeptForm,
    changed_since,
    field_name,
)
from levensreis.domain.solutions.solution import Solution, SolutionId
from levensreis.language import say, word

_Scale = TypeVar("_Scale", bound=Enum)
_SCALES: Final[tuple[Asked, ...]] = (Asked.IMPACT, Asked.FEASIBILITY, Asked.TERM)


class OtherParty(NotReadBack):
    """The questionnaire is that of another party, or of no party of this study."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """What a person must look at, and type over where it counts."""

    where: str
    given: Given


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What a party answered on paper or in fields."""

    answer: Answer | None
    """None when more was chosen than may be: a person asks which were meant."""
    chosen: tuple[str, ...]
    """What the chosen solutions are called."""
    notices: tuple[str, ...] = ()
    doubtful: tuple[Doubtful, ...] = ()


def read_back(
    form: KeptForm, given: Mapping[str, Given], now: Sequence[Solution]
) -> ReadBack:
    """Make an answer of what was filled in, beside the solutions as they are now."""
    reading = _Reading(form, given, {each.id: each for each in now})
    choices = tuple(reading.choices())
    names = [each.name for each in form.asked if each.id in reading.picked]
    remark = reading.words(REMARK, say("de laatste vraag"))
    is_whole = len(reading.picked) <= MOST
    return ReadBack(
        Answer(choices, remark, form.layout.version) if is_whole else None,
        tuple(names),
        tuple(reading.notices),
        tuple(reading.doubtful),
    )


@dataclass(slots=True)
class _Reading:
    """Goes through the fields of one questionnaire."""

    form: KeptForm
    given: Mapping[str, Given]
    now: Mapping[SolutionId, Solution]
    picked: list[SolutionId] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    doubtful: list[Doubtful] = field(default_factory=list)

    def choices(self) -> Iterator[Choice]:
        changed = changed_since(self.form.asked, self.now)
        for place, asked in enumerate(self.form.asked, start=1):
            if self._sure(field_name(Asked.CHOICE, place), asked.name) != CHOSEN:
                self._tell_loose(place, asked)
                continue
            self.picked.append(asked.id)
            if asked.id not in changed:
                yield self._choice(place, asked)
            elif changed[asked.id] is None:
                self.notices.append(_gone(asked))
            else:
                self.notices.append(_changed(asked))
                yield self._choice(place, asked)

    def words(self, name: str, where: str) -> str:
        """Return what was written; who cannot be sure of it tells so as well."""
        given = self.given.get(name, NOTHING)
        if given.doubts:
            self.doubtful.append(Doubtful(where, given))
        return given.words.strip()

    def _choice(self, place: int, asked: AskedSolution) -> Choice:
        told = {
            each: self._sure(
                field_name(each, place), f"{asked.name}, {say(_ASKED[each])}"
            )
            for each in _SCALES
        }
        written = {
            each: self.words(
                field_name(each, place), f"{asked.name}, {say(_ASKED[each])}"
            )
            for each in (Asked.SUGGESTION, Asked.ACTORS)
        }
        impact, feasible = told[Asked.IMPACT], told[Asked.FEASIBILITY]
        term = told[Asked.TERM]
        return Choice(
            solution=asked.id,
            impact=Impact(int(impact)) if impact else None,
            term=Term(term) if term else None,
            feasibility=Feasibility(int(feasible)) if feasible else None,
            suggestion=written[Asked.SUGGESTION],
            actors=written[Asked.ACTORS],
        )

    def _sure(self, name: str, where: str) -> str:
        """Return what was ticked; empty when nobody can be sure."""
        given = self.given.get(name, NOTHING)
        if given.doubts:
            self.doubtful.append(Doubtful(where, given))
            return ""
        return given.choice

    def _tell_loose(self, place: int, asked: AskedSolution) -> None:
        """Tell of answers about a solution that was not chosen: who knows why."""
        names = (field_name(each, place) for each in Asked if each is not Asked.CHOICE)
        filled = [self.given[each] for each in names if each in self.given]
        filled = [each for each in filled if not each.is_empty]
        if not filled:
            return
        told = say(
            "Over {name} is wat ingevuld, maar die is niet gekozen: dat telt niet.",
            name=asked.name,
        )
        written = [f"‘{each.words.strip()}’" for each in filled if each.words.strip()]
        self.notices.append(" ".join([told, *written]))


def _gone(asked: AskedSolution) -> str:
    return say(
        "Gekozen is {name}, maar die staat niet meer in de lijst: ‘{text}’. Die keuze "
        "telt niet mee.",
        name=asked.name,
        text=asked.text,
    )


def _changed(asked: AskedSolution) -> str:
    return say(
        "Gekozen is {name}, die is veranderd sinds deze vragenlijst is gemaakt. Er "
        "stond: ‘{text}’. Kijk of de keuze nog klopt.",
        name=asked.name,
        text=asked.text,
    )


_ASKED: Final = {
    Asked.CHOICE: word("de keuze"),
    Asked.IMPACT: word("de impact"),
    Asked.FEASIBILITY: word("de haalbaarheid"),
    Asked.TERM: word("de termijn"),
    Asked.SUGGESTION: word("de suggestie"),
    Asked.ACTORS: word("wie het moeten doen"),
}
