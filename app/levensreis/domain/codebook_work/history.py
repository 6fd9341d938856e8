"""Which events count, and which can be taken back or done again."""

from collections.abc import Sequence
from dataclasses import dataclass

from levensreis.domain.codebook_work.deeds import Event, Undo


@dataclass(frozen=True, slots=True)
class Steps:
    """The deeds as a pile: what was done last lies on top of it."""

    done: tuple[Event, ...]
    """Deeds that count, the last one at the end."""
    undone: tuple[Event, ...]
    """Deeds that were taken back since the last new one, the last one at the end."""

    @property
    def to_undo(self) -> Event | None:
        """The deed that is taken back next."""
        return self.done[-1] if self.done else None

    @property
    def to_redo(self) -> Event | None:
        """The deed that is done again next."""
        return self.undone[-1] if self.undone else None


def counting(events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the deeds that were not taken back, in their order, without the undoing.

    An undo that was itself undone takes nothing back.
    """
    off: set[int] = set()
    for each in reversed(events):
        if isinstance(each.deed, Undo) and each.number not in off:
            off.add(each.deed.number)
    return tuple(
        each
        for each in events
        if each.number not in off and not isinstance(each.deed, Undo)
    )


def steps(events: Sequence[Event]) -> Steps:
    """Return what can be taken back and what can be done again, by anybody."""
    known = {each.number: each for each in events}
    undone: list[Event] = []
    for each in events:
        if not isinstance(each.deed, Undo):
            undone.clear()
            continue
        target, is_again = original(known, each)
        undone = [one for one in undone if one.number != target.number]
        if not is_again:
            undone.append(target)
    return Steps(counting(events), tuple(undone))


def original(known: dict[int, Event], undoing: Event) -> tuple[Event, bool]:
    """Return the deed that an undo is about, and whether it does that again."""
    is_again = True
    while isinstance(undoing.deed, Undo):
        undoing = known[undoing.deed.number]
        is_again = not is_again
    return undoing, is_again


def last_undo_of(events: Sequence[Event], number: int) -> Event:
    """Return the event that took a deed back last, to be undone itself."""
    known = {each.number: each for each in events}
    found = [
        each
        for each in events
        if isinstance(each.deed, Undo)
        and (original(known, each)[0].number, original(known, each)[1])
        == (number, False)
    ]
    return found[-1]
