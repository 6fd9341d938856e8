"""One answer out of all that was read at the same place."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from levensreis.domain.member_check.answers import (
    NOTHING,
    Answer,
    Doubt,
    Given,
    Route,
    merged_doubts,
)
from levensreis.formats.returned.snippet import stacked

_Kind = TypeVar("_Kind", str, bytes)
_ORDER: Final = (Route.FIELDS, Route.NOTES, Route.FLAT, Route.PAPER)


def together(given: Sequence[Given], differing: Doubt = Doubt.SEVERAL) -> Given:
    """Return one answer; `differing` is the doubt when two choices were made."""
    filled = [each for each in given if not each.is_empty]
    if not filled:
        return min(given, key=_rank, default=NOTHING)
    choices = _each(filled, lambda each: each.choice)
    words = _each(filled, lambda each: each.words)
    doubts = merged_doubts(*filled)
    return Given(
        choice=choices[0] if len(choices) == 1 else "",
        words="\n".join(words),
        picture=stacked(_each(filled, lambda each: each.picture)),
        route=min(filled, key=_rank).route,
        doubts=doubts | ({differing} if len(choices) > 1 else set()),
    )


def read_twice(first: Given, second: Given) -> Given:
    """Return one answer out of two copies of the same page."""
    whole = together([first, second], Doubt.DIFFERS)
    if first.words and second.words and first.words != second.words:
        return replace(whole, doubts=whole.doubts | {Doubt.DIFFERS})
    return whole


def weighed(given: Given) -> Given:
    """Add the doubt about an answer that says two things."""
    written = given.words or Doubt.HANDWRITING in given.doubts
    if given.choice == Answer.RIGHT and written:
        return replace(given, doubts=given.doubts | {Doubt.CONTRADICTION})
    return given


def _rank(given: Given) -> int:
    return _ORDER.index(given.route)


def _each(given: Iterable[Given], of: Callable[[Given], _Kind]) -> list[_Kind]:
    """Return what is not empty, each once, in the order of the routes."""
    ordered = sorted(given, key=_rank)
    return list(dict.fromkeys(of(each) for each in ordered if of(each)))
