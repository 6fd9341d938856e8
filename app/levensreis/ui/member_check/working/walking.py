"""Which answer comes after another one. Knows no Qt."""

from collections.abc import Sequence
from uuid import UUID

from levensreis.ui.member_check.items import Choice, Item


def untouched_from(
    items: Sequence[Item],
    statement: UUID | None,
    step: int = 1,
    within: Choice = Choice.ALL,
) -> Item | None:
    """Return the nearest other one with which nothing was done; around the end."""
    walked = items[::step]
    order = [each.statement for each in walked]
    at = order.index(statement) if statement in order else 0
    around = (*walked[at + 1 :], *walked[:at])
    found = (each for each in around if each.is_untouched and each.belongs(within))
    return next(found, None)


def nearest(
    items: Sequence[Item], listed: Sequence[Item], statement: UUID | None
) -> UUID | None:
    """Return what took the place in a list of the one that left it."""
    order = [each.statement for each in items]
    at = order.index(statement) if statement in order else 0
    after = [each for each in listed if order.index(each.statement) >= at]
    left = after or listed[-1:]
    return left[0].statement if left else statement
