"""What came back, kept one after another: nothing that was answered is written over."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from uuid import UUID

from levensreis.domain.form_layout import APPROVAL, GENERAL
from levensreis.domain.member_check.answers import (
    NOTHING,
    Answer,
    Doubt,
    Given,
    Returned,
    Route,
    merged_doubts,
)

Place = UUID | str
"""Where something is filled in: at a statement, `GENERAL` or `APPROVAL`."""

_OURS: Final = frozenset({Doubt.CHANGED_SINCE, Doubt.DIFFERS})
"""Doubts that come of what was known already, and not of what stands on the form."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was read at one place, or typed by a person; every one is kept."""

    place: Place
    given: Given
    version: int
    """Of the form on which it stood."""
    by: str
    at: datetime
    is_typed: bool = False
    """Whether a person typed it: that holds above all that was read before."""
    is_late: bool = False
    """Whether it came after the round was closed."""

    def repeats(self, other: "Receipt") -> bool:
        """Tell whether it says nothing that another does not say of the same form."""
        mine, told = self.given, other.given
        return (
            (self.place, self.version) == (other.place, other.version)
            and _told(mine) == _told(told)
            and mine.doubts - _OURS <= told.doubts
        )


def receipts_of(returned: Returned, by: str, at: datetime) -> list[Receipt]:
    """Return what was read as it is kept: a receipt for each place that came back.

    Notes that stand by no statement are kept with the remark.
    """
    every: list[tuple[Place, Given]] = [*returned.answers.items()]
    beside = (
        (GENERAL, _with_loose(returned.remark, returned.loose)),
        (APPROVAL, returned.approval),
    )
    every += [(place, given) for place, given in beside if not given.is_empty]
    return [
        Receipt(place, _storable(given), returned.version, by, at)
        for place, given in every
    ]


def news(known: Sequence[Receipt], came: Iterable[Receipt]) -> list[Receipt]:
    """Keep what says something new: the same form a second time does not.

    An empty place says something once: that its page came back.
    """
    kept = list(known)
    for each in came:
        here = [one for one in kept if one.place == each.place]
        is_empty = each.given.is_empty
        if not any(is_empty or each.repeats(one) for one in here):
            kept.append(each)
    return kept[len(known) :]


def answers_of(history: Iterable[Receipt]) -> dict[Place, Given]:
    """Return the answer at each place, of all that was ever kept there."""
    by_place: dict[Place, list[Receipt]] = {}
    for each in history:
        by_place.setdefault(each.place, []).append(each)
    return {place: answer_of(here) for place, here in by_place.items()}


def answer_of(history: Iterable[Receipt]) -> Given:
    """Return the answer at one place, of all that was kept there, the first first.

    What a person typed holds above what was read before it; of two forms the later
    version holds above the earlier, in whatever order they came back.
    """
    answer, version = NOTHING, 0
    for each in history:
        if each.is_typed:
            answer = each.given
        elif each.version < version:
            answer = merged(each.given, answer)
        else:
            answer = merged(answer, each.given)
        version = max(version, each.version)
    return answer


def merged(earlier: Given, later: Given) -> Given:
    """Return one answer of two; what is empty takes nothing away.

    Where they say something else the later holds, and a person must look.
    """
    if later.is_empty or earlier.is_empty:
        told = earlier if later.is_empty else later
        return NOTHING if told.is_empty else told  # however nothing was read
    doubts = merged_doubts(earlier, later)
    if _differ(earlier.choice, later.choice) or _differ(earlier.words, later.words):
        doubts |= {Doubt.DIFFERS}
    both = Given(
        later.choice or earlier.choice,
        later.words or earlier.words,
        later.picture or earlier.picture,
        later.route,
        doubts,
    )
    if _contradicts(both) and not (_contradicts(earlier) or _contradicts(later)):
        return _doubted(both, Doubt.CONTRADICTION)
    return both


def since(
    returned: Returned, then: Mapping[UUID, str], now: Mapping[UUID, str]
) -> Returned:
    """Return what was read, with a doubt at each statement that changed since."""

    def looked_at(statement: UUID, given: Given) -> Given:
        if given.is_empty or then.get(statement) == now.get(statement):
            return given
        return _doubted(given, Doubt.CHANGED_SINCE)

    answers = {each: looked_at(each, told) for each, told in returned.answers.items()}
    return replace(returned, answers=answers)


def _with_loose(remark: Given, loose: Sequence[str]) -> Given:
    if not loose:
        return remark
    route = Route.NOTES if remark.is_empty else remark.route
    words = "\n".join(filter(None, (remark.words, *loose)))
    return replace(remark, words=words, route=route)


def _storable(given: Given) -> Given:
    """Return an answer without what is no letter: a file can hold anything."""
    words = given.words.replace("\0", "").encode("utf-8", "replace").decode()
    return replace(given, words=words)


def _told(given: Given) -> tuple[str, str, bytes]:
    return given.choice, given.words, given.picture


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and one.split() != other.split()


def _contradicts(given: Given) -> bool:
    return given.choice == Answer.RIGHT and bool(given.words)


def _doubted(given: Given, doubt: Doubt) -> Given:
    return replace(given, doubts=given.doubts | {doubt})
