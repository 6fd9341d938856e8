"""What is kept of an answer about something that was found. Knows no Qt."""

from dataclasses import replace

from levensreis.domain.anonymise.decisions import Decision, Verdict
from levensreis.domain.anonymise.entities import Entity
from levensreis.domain.anonymise.point import Point
from levensreis.domain.anonymise.register import Register, RegisterEntry
from levensreis.domain.anonymise.span import Category
from levensreis.language import say


def replacing(
    entity: Entity, words: str, point: Point | None, *, is_general: bool
) -> Decision:
    """Return the decision that lets words come in place of something."""
    first = point or entity.points[0]
    is_name = entity.category is Category.NAME and first.entry is None
    as_proposed = words == first.offered and not is_name
    verdict = Verdict.GENERALISE if is_general else Verdict.REPLACE
    return decision(entity, verdict, "" if as_proposed else words, point)


def decision(
    entity: Entity, verdict: Verdict, words: str = "", point: Point | None = None
) -> Decision:
    """Return a decision about something: everywhere, or in one place."""
    return Decision(
        entity=entity.key,
        category=entity.category,
        verdict=verdict,
        replacement=words,
        place=point.place if point is not None else None,
    )


def with_replacement(
    register: Register, entry: RegisterEntry | None, words: str
) -> Register:
    """Return the register in which a line has another replacement."""
    entries = tuple(
        replace(each, replacement=words)
        if entry is not None and each.id == entry.id
        else each
        for each in register.entries
    )
    return Register(entries, register.birth_date)


def named(entity: Entity, verdict: Verdict) -> str:
    """Return the name of an answer, as the menu tells it."""
    if verdict is Verdict.KEEP:
        return say("‘{name}’ laten staan", name=entity.name)
    return say("‘{name}’ vervangen", name=entity.name)


def is_kept(entity: Entity) -> bool:
    """Whether something was decided about it for the whole journey."""
    made = entity.points[0].decision
    return made is not None and made.place is None
