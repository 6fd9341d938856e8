"""A recap in words: headings, short lines, and where each of them leads. No Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from levensreis.domain.coverage import Gap, PlaceProblem
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey
from levensreis.domain.life_context import LifeContext
from levensreis.domain.recap import OpenProbes, Recap, ThemeTold
from levensreis.domain.session import Session
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.domain.wording import sentence
from levensreis.language import say
from levensreis.ui.interview.session_labels import session_labels

MOST_LINES: Final = 5
"""Lines of one kind; how many more there are is told."""
MOST_SESSIONS: Final = 3


@dataclass(frozen=True, slots=True)
class ToStatement:
    """Leads to a statement."""

    id: UUID


@dataclass(frozen=True, slots=True)
class ToTheme:
    """Leads to a theme, at an age in years when one is meant."""

    theme: Theme
    age: int | None = None


@dataclass(frozen=True, slots=True)
class ToParked:
    """Leads to the parking list."""


@dataclass(frozen=True, slots=True)
class ToAccounts:
    """Leads to the accounts of an event."""

    event: UUID


Target = ToStatement | ToTheme | ToParked | ToAccounts


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a recap."""

    words: str
    target: Target | None = None
    mark: Theme | Influence | None = None
    after: str = ""
    meta: str = ""
    spoken: str = ""
    """What a screen reader says, where signs are not enough."""


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading."""

    heading: str
    lines: tuple[Line, ...]
    note: str = ""


def sections(seen: Recap, journey: Journey, today: date) -> list[Section]:
    """Return what there is to tell today; what there is nothing of is left out."""
    ends, context = seen.ends, journey.context
    made = [
        Section(say("Gesprekken"), tuple(_sessions(seen.sessions, journey))),
        _told(seen, today),
        Section(
            say("Als laatste verteld"),
            tuple(_statement(each, context) for each in seen.last_statements),
        ),
        _limited(
            say("Geparkeerd"),
            [
                Line(words=each.text, target=ToParked(), mark=each.theme)
                for each in ends.parked
            ],
        ),
        _limited(
            say("Verschillend verteld, nog zonder keuze"),
            [
                Line(
                    words=sentence(each.text),
                    target=ToAccounts(each.event),
                    meta="  ·  ".join(aspect.label for aspect in each.aspects),
                )
                for each in ends.contradictions
            ],
        ),
        _limited(say("Om nog naar te vragen"), [_gap(each) for each in ends.gaps]),
        _limited(say("Woonplekken"), [_place(each) for each in ends.places]),
        _limited(say("Nog ordenen"), [_loose(each) for each in ends.loose]),
        Section(
            say("Vragen uit de gesprekshulp"),
            tuple(_probes(each) for each in seen.probes),
        ),
    ]
    found = [section for section in made if section.lines]
    if not any((ends.parked, ends.contradictions, ends.gaps, ends.places, ends.loose)):
        nothing = say("Geen lege jaren, geparkeerde punten of open keuzes.")
        found.append(Section(say("Er staat niets open"), (Line(words=nothing),)))
    return found


def _limited(heading: str, lines: Sequence[Line]) -> Section:
    """Return a section that tells how many there are when it cannot show all."""
    if len(lines) > 1:
        heading = f"{heading} ({len(lines)})"
    shown = list(lines[:MOST_LINES])
    if len(lines) > MOST_LINES:
        more = len(lines) - MOST_LINES
        target = ToParked() if lines[0].target == ToParked() else None
        shown.append(Line(words=say("… en nog {count}", count=more), target=target))
    return Section(heading, tuple(shown))


def _sessions(held: Sequence[Session], journey: Journey) -> Iterable[Line]:
    roles = {each.key: each.role for each in journey.respondents}
    if len(held) > MOST_SESSIONS:
        yield Line(words=say("… {count} eerder", count=len(held) - MOST_SESSIONS))
    names = session_labels(held)
    for session in held[-MOST_SESSIONS:]:
        people = ", ".join(roles.get(key, key) for key in session.respondents)
        yield Line(words=names[session.id], meta=people)


def _told(seen: Recap, today: date) -> Section:
    heading = say("Tot nu toe verteld")
    if seen.last is not None:
        is_now = seen.last.on == today
        heading = say("Vandaag verteld") if is_now else say("Vorige keer verteld")
    note = say("uitspraken  ·  + verlaagde  ·  − verhoogde  ·  ! cruciaal")
    return Section(heading, tuple(_theme(each) for each in seen.told), note)


def _theme(told: ThemeTold) -> Line:
    signs = (
        ("+", told.positive, say("{count} verlaagde", count=told.positive)),
        ("−", told.negative, say("{count} verhoogde", count=told.negative)),
        ("!", told.turning_points, say("{count} cruciaal", count=told.turning_points)),
    )
    shown = [f"{sign}{count}" for sign, count, _ in signs if count]
    said = [words for _, count, words in signs if count]
    one = told.statements == 1
    count = (
        say("1 uitspraak") if one else say("{count} uitspraken", count=told.statements)
    )
    return Line(
        words=told.theme.label,
        target=ToTheme(told.theme),
        mark=told.theme,
        after="   ".join([f"{told.statements}", *shown]),
        spoken=", ".join([told.theme.label, count, *said]),
    )


def _statement(statement: Statement, context: LifeContext) -> Line:
    period = statement.period
    when = period.age_text(context) if period.said else ""
    meta = "  ·  ".join(filter(None, (when, statement.theme.label)))
    words = sentence(statement.text)
    return Line(
        words=words,
        target=ToStatement(statement.id),
        mark=statement.influence,
        meta=meta,
        spoken=", ".join((words, statement.influence.label, meta)),
    )


def _loose(statement: Statement) -> Line:
    return Line(
        words=sentence(statement.text),
        target=ToStatement(statement.id),
        mark=statement.influence,
        meta="  ".join(statement.loose_words),
    )


def _gap(gap: Gap) -> Line:
    target = ToTheme(gap.theme, gap.start)
    return Line(words=gap.in_words(), target=target, mark=gap.theme)


def _place(problem: PlaceProblem) -> Line:
    target = ToTheme(Theme.LIVING, problem.start // 12)
    return Line(words=problem.in_words(), target=target, mark=Theme.LIVING)


def _probes(probes: OpenProbes) -> Line:
    done, every = probes.progress
    return Line(
        words=probes.theme.label,
        target=ToTheme(probes.theme),
        mark=probes.theme,
        after=say("{done} van {all} besproken", done=done, all=every),
    )
