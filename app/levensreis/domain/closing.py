"""What to look at before a conversation is closed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from levensreis.domain.consent import ConsentState, Purpose, state
from levensreis.domain.coverage import Gap, PlaceProblem
from levensreis.domain.journey import Journey
from levensreis.domain.open_ends import open_ends
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.language import say, word

MOST_YEARS: Final = 3
"""Empty years, and unclear places, that are told: more at once discourage."""


class ClosingKind(StrEnum):
    """What can be open at the end of a conversation, the most important first."""

    CONSENT = "consent"
    PARKED = "parked"
    CONTRADICTIONS = "contradictions"
    SENSITIVE = "sensitive"
    GAP = "gap"
    PLACE = "place"
    LOOSE = "loose"
    NAMES = "names"


@dataclass(frozen=True, slots=True)
class ClosingPoint:
    """One thing to look at before a conversation is closed, in words for people."""

    kind: ClosingKind
    number: int
    """How many there are; of a gap how many years, of a place how many months."""
    words: str
    theme: Theme | None = None
    """Where to look, of empty years and places."""
    age: int | None = None


def closing_points(
    journey: Journey, today: date, open_names: int
) -> list[ClosingPoint]:
    """List what is still open: first what can only be asked while somebody is there."""
    ends = open_ends(journey, today)
    return [
        *_about_consent(journey),
        *_counted(ClosingKind.PARKED, len(ends.parked)),
        *_counted(ClosingKind.CONTRADICTIONS, len(ends.contradictions)),
        *_about_care(journey.statements),
        *(_empty_years(each) for each in ends.gaps[:MOST_YEARS]),
        *(_unclear_place(each) for each in ends.places[:MOST_YEARS]),
        *_counted(ClosingKind.LOOSE, len(ends.loose)),
        *_counted(ClosingKind.NAMES, open_names),
    ]


def _about_consent(journey: Journey) -> Iterable[ClosingPoint]:
    if journey.imported and not journey.consents:
        return  # it is kept where the file was made
    states = {each: state(journey.consents, each) for each in Purpose}
    taking_part = states[Purpose.PARTICIPATION]
    if taking_part in (ConsentState.REFUSED, ConsentState.WITHDRAWN):
        words = say(
            "Toestemming voor ‘{purpose}’ is {state}",
            purpose=Purpose.PARTICIPATION.label,
            state=taking_part.label,
        )
        yield ClosingPoint(ClosingKind.CONSENT, 1, words)
    missing = [each for each, now in states.items() if now is ConsentState.MISSING]
    if missing:
        words = say(
            "Toestemming voor {purposes} is nog niet gevraagd",
            purposes=_listed([f"‘{each.label}’" for each in missing]),
        )
        yield ClosingPoint(ClosingKind.CONSENT, len(missing), words)


def _about_care(statements: Iterable[Statement]) -> Iterable[ClosingPoint]:
    """Tell how many statements need care, and how many of all stay inside."""
    told = [each for each in statements if each.sensitive or each.withheld]
    sensitive = sum(each.sensitive for each in told)
    withheld = sum(each.withheld for each in told)
    if not sensitive:
        yield from _counted(ClosingKind.SENSITIVE, withheld, _WITHHELD)
        return
    for point in _counted(ClosingKind.SENSITIVE, sensitive):
        words = point.words
        if withheld:
            words = say("{told}, {count} niet te delen", told=words, count=withheld)
        yield ClosingPoint(point.kind, point.number, words)


def _empty_years(gap: Gap) -> ClosingPoint:
    years = gap.end - gap.start
    return ClosingPoint(ClosingKind.GAP, years, gap.in_words(), gap.theme, gap.start)


def _unclear_place(problem: PlaceProblem) -> ClosingPoint:
    months = problem.end - problem.start
    age = problem.start // 12
    words = problem.in_words()
    return ClosingPoint(ClosingKind.PLACE, months, words, Theme.LIVING, age)


def _counted(
    kind: ClosingKind, number: int, words: tuple[str, str] | None = None
) -> Iterable[ClosingPoint]:
    if number:
        one, several = words or _WORDS[kind]
        told = say(one) if number == 1 else say(several, count=number)
        yield ClosingPoint(kind, number, told)


def _listed(words: Sequence[str]) -> str:
    if len(words) == 1:
        return words[0]
    return say("{first} en {last}", first=", ".join(words[:-1]), last=words[-1])


_WORDS = {
    ClosingKind.PARKED: (
        word("1 geparkeerd punt staat nog open"),
        word("{count} geparkeerde punten staan nog open"),
    ),
    ClosingKind.CONTRADICTIONS: (
        word("1 tegenspraak zonder keuze"),
        word("{count} tegenspraken zonder keuze"),
    ),
    ClosingKind.SENSITIVE: (
        word("1 gevoelige uitspraak"),
        word("{count} gevoelige uitspraken"),
    ),
    ClosingKind.LOOSE: (
        word("1 uitspraak is nog te ordenen"),
        word("{count} uitspraken zijn nog te ordenen"),
    ),
    ClosingKind.NAMES: (
        word("1 naam zonder vervanging"),
        word("{count} namen zonder vervanging"),
    ),
}
_WITHHELD = (
    word("1 uitspraak is niet te delen"),
    word("{count} uitspraken zijn niet te delen"),
)
