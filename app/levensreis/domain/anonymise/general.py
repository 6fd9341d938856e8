"""What tells less than what was proposed: a kind of thing, and no more of it."""

from levensreis.domain.anonymise import kinds
from levensreis.domain.anonymise.drafts import LEFT_OUT
from levensreis.domain.anonymise.known import SURNAME_ROLE
from levensreis.domain.anonymise.point import Point
from levensreis.domain.anonymise.span import Category


def more_general(point: Point) -> str:
    """Return what comes in place of a word when even its kind tells too much."""
    role = point.entry.role if point.entry is not None else ""
    if point.span.cat is Category.NAME and role and role != SURNAME_ROLE:
        return role
    return kinds.GENERAL.get(point.span.cat, LEFT_OUT)
