"""Group interviews and statements as words to show. Knows no Qt."""

from collections import Counter
from collections.abc import Iterable, Iterator

from levensreis.domain.professionals.interview import (
    GroupInterview,
    GroupStatement,
    name_of,
)
from levensreis.language import day, say
from levensreis.ui.research.professionals.shelf import Shelf
from levensreis.ui.research.professionals.view import Head, InterviewCard, StatementCard


def interview_card(number: int, interview: GroupInterview) -> InterviewCard:
    """Return an interview for the list."""
    return InterviewCard(
        interview.id,
        f"{number}. {day(interview.on)}",
        statements_told(len(interview.statements)),
        ", ".join(interview.organisations),
    )


def head_of(number: int, interview: GroupInterview) -> Head:
    """Tell what is known of an interview."""
    lines = [
        say("Organisaties: {names}", names=", ".join(interview.organisations)),
        say("Deelnemers: {functions}", functions=functions_told(interview.participants))
        if interview.participants
        else say("Deelnemers: nog niet ingevuld"),
    ]
    if interview.note:
        lines.append(say("Notitie: {note}", note=" ".join(interview.note.split())))
    title = f"{name_of(number).capitalize()} · {day(interview.on)}"
    return Head(title, tuple(lines))


def statement_card(
    number: int, statement: GroupStatement, shelf: Shelf
) -> StatementCard:
    """Return what was said for the list."""
    words = f"{number}. {statement.text}"
    if statement.quote and statement.quote != statement.text:
        words += f"  “{statement.quote}”"
    return StatementCard(
        statement.id,
        words,
        statement.influence,
        "  ·  ".join(_meta(statement, shelf)),
        _to_do(statement, shelf),
    )


def statements_told(count: int) -> str:
    """Tell how many statements there are."""
    return say("1 uitspraak") if count == 1 else say("{count} uitspraken", count=count)


def functions_told(participants: Iterable[str]) -> str:
    """Tell who took part; a function that more have stands once, with how many."""
    counts = Counter(participants)
    return ", ".join(
        each if count == 1 else f"{count} × {each}" for each, count in counts.items()
    )


def _meta(statement: GroupStatement, shelf: Shelf) -> Iterator[str]:
    if statement.group is not None:
        yield statement.group.label
    elif statement.system is not None:
        yield statement.system.short_label
    for _, factor in shelf.factors_of(statement):
        yield f"{factor.label} ({shelf.book(factor)})"


def _to_do(statement: GroupStatement, shelf: Shelf) -> str:
    if not statement.codings:
        return say("zonder factor")
    return say("factor bestaat niet meer") if shelf.is_astray(statement) else ""
