"""What is asked about as rows: the word, how sure, and what becomes of it."""

from collections.abc import Sequence
from typing import Final

from levensreis.domain.anonymise.decisions import Verdict
from levensreis.domain.anonymise.entities import Entity
from levensreis.domain.anonymise.point import Point
from levensreis.domain.anonymise.span import Level
from levensreis.language import say
from levensreis.ui.anonymise.context import after_of, before_of
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.rows import Row

_DOTS: Final = {
    Level.REGISTER: "●●●",
    Level.LIKELY: "●●○",
    Level.UNKNOWN_WORD: "●○○",
}


def entity_rows(entities: Sequence[Entity], *, headed: bool) -> list[Row]:
    """Return a row for each, under the name of its category."""
    rows: list[Row] = []
    heading = ""
    for each in entities:
        label = each.category.label
        if headed and label != heading:
            heading = label
            rows.append(Row(words=label.capitalize(), heading=True))
        rows.append(_row(each, headed=headed))
    return rows


def place_rows(points: Sequence[Point]) -> list[Row]:
    """Return a row for each place, in its context, with what becomes of it."""
    return [
        Row(
            words=before_of(each).words,
            key=_key(each),
            mark=IconName.HELP if each.is_open else IconName.CHECK,
            meta=_becomes(each),
            spoken=f"{before_of(each).told}. {_becomes(each)}",
            card=True,
        )
        for each in points
    ]


def level_in_words(entity: Entity) -> str:
    """Return how sure it is, in a sign and in words."""
    return f"{_DOTS[entity.level]} {entity.level.label}"


def times(entity: Entity) -> str:
    """Return how many times it was found."""
    count = len(entity.points)
    return say("1 keer") if count == 1 else say("{count} keer", count=count)


def _row(entity: Entity, *, headed: bool) -> Row:
    told = (times(entity), _state(entity))
    if not headed:
        told = (_state(entity), before_of(entity.points[0]).words)
    return Row(
        words=entity.name,
        key=entity.key,
        mark=IconName.HELP if entity.questions else IconName.CHECK,
        after=level_in_words(entity) if headed else "",
        meta=" · ".join(told),
        card=True,
        leads=True,
    )


def _state(entity: Entity) -> str:
    waiting = entity.questions
    if waiting == 1 and entity.is_homonym:
        return say("nog 1 plaats open")
    if waiting and entity.is_homonym:
        return say("nog {count} plaatsen open", count=waiting)
    if waiting:
        offered = entity.points[0].offered
        return say("voorstel: {words}", words=offered) if offered else say("open")
    return _mixed(entity) or _becomes(entity.points[0], short=True)


def _mixed(entity: Entity) -> str:
    """Tell how many are replaced where some places stay; empty when all are alike."""
    count = len(entity.points)
    stay = sum(point.becomes is None for point in entity.points)
    if stay in (0, count):
        return ""
    told = {"done": count - stay, "count": count}
    if stay == 1:
        return say("{done} van {count} vervangen, 1 blijft staan", **told)
    return say("{done} van {count} vervangen, {stay} blijven staan", stay=stay, **told)


def _becomes(point: Point, *, short: bool = False) -> str:
    if point.is_open and point.proposal is not None and not short:
        return say("voorstel: {words}", words=after_of(point))
    if point.is_open:
        return say("open")
    if point.becomes is None:
        return say("blijft staan")
    decision = point.decision
    if short:
        made = decision is not None and decision.verdict is not Verdict.KEEP
        words = decision.replacement if decision is not None and made else ""
        return say("wordt: {words}", words=words or point.offered)
    return say("wordt: {words}", words=after_of(point))


def _key(point: Point) -> object:
    return str(point.key), point.span.start
