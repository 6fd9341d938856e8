"""How complex it was, step by step: a step without an end lasts until the next one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from levensreis.domain.spell import SpellType
from levensreis.pictures.research.counts import Courses, Stretch


def step_by_step(counts: Courses) -> Courses:
    """Return spells as they are, and steps of complexity as in the life they are of."""
    if counts.type is not SpellType.COURSE:
        return counts
    every = tuple(
        replace(course, stretches=tuple(_ended(course.stretches)))
        for course in counts.courses
    )
    return replace(counts, courses=every)


def _ended(stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    ordered = sorted(stretches, key=lambda each: each.start)
    for one, following in pairwise(ordered):
        lasts = one.open_end and one.start < following.start
        yield replace(one, end=following.start, open_end=False) if lasts else one
    yield from ordered[-1:]
