"""The disk is full: it is told, nothing is half, and it goes on when there is room."""

import shutil
from pathlib import Path
from typing import Final

from levensreis.language import number
from tests.faults.conversation import Conversation, a_study_to_talk_in
from tests.faults.deeds import DEEDS
from tests.faults.disk import FINE, FULL, Asked, answering
from tests.faults.hindered import files_of_at_most
from tests.faults.refused import Tries
from tests.faults.rung import Outcome, Tally, a_folder, remembering_in

PATIENCE: Final = 3
"""How often it is refused before somebody makes room."""
STEP: Final = 6_000  # bytes; more than a page, so that it fits in other places
MOST: Final = 400_000
SMALL: Final = (0, 300, 900, 2_000, 12_000)
"""Where a key file, a lock or a page no longer fits."""


class SmallDisk:
    """A disk with so much room left; somebody makes room when it was refused."""

    def __init__(self, folder: Path, room: int) -> None:
        self._sizes = {each: each.stat().st_size for each in folder.iterdir()}
        self._most = sum(self._sizes.values()) + room
        self.refused = 0

    def __call__(self, asked: Asked) -> int:
        """Write as long as it fits."""
        size = self._sizes.get(asked.path, 0)
        match asked.kind:
            case "write":
                size = max(size, asked.place + len(asked.content))
            case "truncate":
                size = min(size, asked.place)
            case "delete":
                size = 0
        taken = sum(self._sizes.values()) - self._sizes.get(asked.path, 0) + size
        if asked.kind == "write" and taken > self._most and self.refused < PATIENCE:
            self.refused += 1
            return FULL
        self._sizes[asked.path] = size
        return FINE


def climb(work: Path, *, whole: bool) -> Outcome:
    """Fill the disk to every height, for the file itself and for what is beside it."""
    tally = Tally()
    conversations = _conversations(work, tally, STEP if whole else STEP * 4)
    went_on = sum(each.went_on for each in conversations)
    refused = sum(len(each.refused) for each in conversations)
    tries = Tries(a_folder(work, "systeem"), tally)
    sizes = (*SMALL, *range(20_000, MOST, 50_000)) if whole else (900, 120_000)
    names = list(DEEDS) if whole else ["reservekopie maken", "uitvoeren"]
    for name in names:
        for size in sizes:
            tries.attempt(name, files_of_at_most(size), f"{size} bytes")
    tally.check(refused > 0 < tries.refused, "het werd nooit te vol")
    tally.check(went_on > 0, "niemand kon verder toen er ruimte was")
    return tally.outcome(
        f"{number(len(conversations))} gesprekken en "
        f"{number(tries.done + tries.refused)} handelingen op een volle schijf: "
        f"{number(refused + tries.refused)} keer geweigerd, {went_on} keer verder na "
        f"ruimte maken; {len(tally.faults)} keer mis"
    )


def _conversations(work: Path, tally: Tally, step: int) -> list[Conversation]:
    """Talk on ever larger disks, until all of it fits."""
    source = a_study_to_talk_in(work / "bron")
    held: list[Conversation] = []
    for room in range(0, MOST, step):
        folder = Path(shutil.copytree(source, work / f"{room} bytes"))
        conversation = Conversation(folder)
        disk = SmallDisk(folder, room)
        with remembering_in(Path(f"{folder}-staat")):
            with answering(disk, folder):
                conversation.hold()
            for problem in conversation.look_back():
                tally.check(False, f"{room} bytes: {problem}")
        held.append(conversation)
        shutil.rmtree(folder)
        if not disk.refused:
            break
    return held
