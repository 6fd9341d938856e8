"""The history in words: what was done, by whom, when and why."""

from collections.abc import Collection, Iterable
from dataclasses import fields
from datetime import UTC, datetime

from levensreis.domain.access import MOMENT
from levensreis.domain.codebook_work.deeds import Deed, Event, Undo
from levensreis.language import say
from levensreis.services.codebook_work import HistoryLine
from levensreis.ui.research.codes.side.told import Step


def steps_told(
    lines: Iterable[HistoryLine], keys: Collection[str] | None
) -> list[Step]:
    """Return the steps about these factors and categories; None: all steps."""
    every = list(lines)
    known = {each.event.number: each.event for each in every}
    words = {each.event.number: each.words for each in every}
    return [
        _step(each, known, words)
        for each in every
        if keys is None or _mentions(each.event, known) & set(keys)
    ]


def when_words(event: Event) -> str:
    """Return when it was by the clock of this computer."""
    try:
        when = datetime.strptime(event.at, MOMENT).replace(tzinfo=UTC)
    except ValueError:
        return event.at
    return f"{when.astimezone():%d-%m-%Y %H:%M}"


def _step(line: HistoryLine, known: dict[int, Event], words: dict[int, str]) -> Step:
    event = line.event
    why = f" “{event.why}”" if event.why else ""
    is_undo = isinstance(event.deed, Undo)
    if is_undo:
        told = _told_of_undo(event, known, words)
    else:
        told = line.words if line.counts else f"{line.words} {say('(teruggedraaid)')}"
    return Step(
        number=event.number,
        words=f"{told}{why}",
        meta=f"{event.by}  ·  {when_words(event)}",
        counts=is_undo or line.counts,
        is_undo=is_undo,
    )


def _told_of_undo(event: Event, known: dict[int, Event], words: dict[int, str]) -> str:
    """Tell what was taken back; what was taken back twice was done again."""
    is_again = True
    while isinstance(event.deed, Undo) and event.deed.number in known:
        event, is_again = known[event.deed.number], not is_again
    target = words[event.number]
    if is_again:
        return say("Opnieuw gedaan: {step}", step=target)
    return say("Teruggedraaid: {step}", step=target)


def _mentions(event: Event, known: dict[int, Event]) -> set[str]:
    """Return the ids that a step is about; of an undo those of what it takes back."""
    deed = event.deed
    if isinstance(deed, Undo):
        target = known.get(deed.number)
        return _mentions(target, known) if target is not None else set()
    return _ids(deed)


def _ids(deed: Deed) -> set[str]:
    found: set[str] = set()
    for field in fields(deed):
        value = getattr(deed, field.name)
        values = value if isinstance(value, tuple) else (value,)
        found |= {each for each in values if isinstance(each, str)}
    return found
