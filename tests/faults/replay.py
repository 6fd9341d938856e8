"""The states in which a power failure can leave a disk, out of what it was asked.

What was written and synced is there. Of what was not, any part can be there: in any
order, cut off at a sector, or as rubbish. Names come and go in their order. This is
what file systems with a journal promise, and no more.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final, NamedTuple

from tests.faults.disk import FINE, Asked

_SECTOR: Final = 512
_SYNCS_ITS_FOLDER: Final = ("-wal", "-journal")
"""Files of which SQLite also makes the name last, with their first sync."""
_WORN: Final = ("none", "all", "some", "some", "some")
"""How much of what was not synced came on the disk."""


class Acknowledged(NamedTuple):
    """Somebody was told that this step is saved."""

    number: int


class Recorder:
    """Writes down what the disk is asked, and does it."""

    def __init__(self) -> None:
        self.events: list[Asked | Acknowledged] = []

    def __call__(self, asked: Asked) -> int:
        """Write down one question."""
        if asked.kind not in ("open", "read"):
            self.events.append(asked)
        return FINE

    def acknowledge(self, number: int) -> None:
        """Write down that a step is told to be saved."""
        self.events.append(Acknowledged(number))


class State(NamedTuple):
    """What lies on the disk when the power comes back."""

    files: dict[Path, bytes]
    acknowledged: int
    """The last step that was told to be saved."""


@dataclass(slots=True)
class _Step:
    """A question, with the file that it is about whatever that is called later."""

    asked: Asked
    file: int


@dataclass(slots=True)
class Tape:
    """What was asked of a disk, ready to be cut off anywhere."""

    events: Sequence[Asked | Acknowledged]
    before: Mapping[Path, bytes]
    """What lay there, safely, at the beginning."""
    _steps: list[_Step | Acknowledged] = field(default_factory=list)
    _flushes: list[int] = field(default_factory=list)
    """After which steps the names are on disk."""

    def __post_init__(self) -> None:
        names = {path: number for number, path in enumerate(self.before)}
        fresh: set[int] = set()
        for place, event in enumerate(self.events):
            if isinstance(event, Acknowledged):
                self._steps.append(event)
                continue
            if event.kind == "create":
                names[event.path] = len(self.before) + place
                fresh.add(names[event.path])
            file = names[event.path]
            self._steps.append(_Step(event, file))
            if event.kind == "delete":
                del names[event.path]
            by_sync = event.path.name.endswith(_SYNCS_ITS_FOLDER) and file in fresh
            if event.lasting or (event.kind == "sync" and by_sync):
                self._flushes.append(place)
                fresh.discard(file)

    def acknowledgements(self) -> list[int]:
        """Return where somebody was told that a step is saved."""
        return [
            place
            for place, event in enumerate(self.events)
            if isinstance(event, Acknowledged)
        ]

    def cut(self, end: int, chance: Random) -> State:
        """Return a state in which the power can have gone, before event `end`."""
        steps = self._steps[:end]
        synced: dict[int, int] = {}
        acknowledged = -1
        for place, step in enumerate(steps):
            if isinstance(step, Acknowledged):
                acknowledged = step.number
            elif step.asked.kind == "sync":
                synced[step.file] = place
        contents = {
            number: bytearray(content)
            for number, content in enumerate(self.before.values())
        }
        worn = chance.choice(_WORN)
        for place, step in enumerate(steps):
            if isinstance(step, _Step) and step.asked.kind in ("write", "truncate"):
                content = contents.setdefault(step.file, bytearray())
                if place < synced.get(step.file, -1) or worn == "all":
                    _apply(content, step.asked)
                elif worn == "some" and chance.random() < 0.5:
                    _apply(content, _torn(step.asked, chance))
        names = self._names(steps, chance)
        files = {path: bytes(contents.get(file, b"")) for path, file in names.items()}
        return State(files, acknowledged)

    def _names(
        self, steps: Sequence[_Step | Acknowledged], chance: Random
    ) -> dict[Path, int]:
        end = len(steps)
        flushed = max((each for each in self._flushes if each < end), default=-1)
        open_ones = [
            place
            for place, step in enumerate(steps)
            if place > flushed
            and isinstance(step, _Step)
            and step.asked.kind in ("create", "delete")
        ]
        last = chance.choice([*open_ones, end])
        names = {path: number for number, path in enumerate(self.before)}
        for step in steps[:last]:
            if isinstance(step, Acknowledged):
                continue
            if step.asked.kind == "create":
                names[step.asked.path] = step.file
            elif step.asked.kind == "delete":
                names.pop(step.asked.path, None)
        return names


def _apply(content: bytearray, asked: Asked) -> None:
    if asked.kind == "truncate":
        del content[asked.place :]
        return
    content.extend(bytes(max(asked.place - len(content), 0)))
    content[asked.place : asked.place + len(asked.content)] = asked.content


def _torn(asked: Asked, chance: Random) -> Asked:
    """Return a write as it can be half done; most are done whole."""
    if asked.kind != "write" or chance.random() >= 0.3:
        return asked
    size = len(asked.content)
    if chance.random() < 0.7:
        kept = chance.randrange(size // _SECTOR + 1) * _SECTOR
        return asked._replace(content=asked.content[:kept])
    return asked._replace(content=chance.randbytes(size))
