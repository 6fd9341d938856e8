"""Reading, writing and waiting for the disk fail at each step, once or from then on."""

import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Final

from levensreis.language import number
from tests.faults.conversation import Conversation, a_study_to_talk_in
from tests.faults.disk import FAILURE, FINE, Asked, answering
from tests.faults.rung import Outcome, Tally, remembering_in

KINDS: Final = ("write", "sync", "read", "truncate", "delete", "create", "open")


class FailingDisk:
    """Fails at the so-manieth question of a kind, once or from then on."""

    def __init__(self, kind: str, moment: int, *, goes_on: bool) -> None:
        self._kind = kind
        self._left = moment
        self._goes_on = goes_on
        self.failed = 0

    def __call__(self, asked: Asked) -> int:
        """Do what is asked, or fail."""
        self._left -= asked.kind == self._kind
        now = asked.kind == self._kind and self._left == 0
        if now or (self._goes_on and self._left <= 0 and self.failed):
            self.failed += 1
            return FAILURE[asked.kind]
        return FINE


def climb(work: Path, *, whole: bool) -> Outcome:
    """Fail at each step of a conversation on disk; in the short form at some."""
    tally = Tally()
    source = a_study_to_talk_in(work / "bron")
    tried, saved, refused = 0, 0, 0
    for name, conversation in _conversations(source, work, step=1 if whole else 41):
        tried += 1
        saved += len(conversation.saved)
        refused += len(conversation.refused)
        with remembering_in(Path(f"{conversation.folder}-staat")):
            for problem in conversation.look_back():
                tally.check(False, f"{name}: {problem}")
        shutil.rmtree(conversation.folder)
    tally.check(refused > 0, "er is nooit iets geweigerd: dit bewijst niets")
    return tally.outcome(
        f"{number(tried)} storingen in sqlite: {number(saved)} keer als opgeslagen "
        f"gemeld, {number(refused)} keer geweigerd; {len(tally.faults)} keer mis"
    )


def _conversations(
    source: Path, work: Path, step: int
) -> Iterator[tuple[str, Conversation]]:
    for kind in KINDS:
        for goes_on, every in ((False, step), (True, step * 3)):
            for moment in count(1, every):
                how = "vanaf" if goes_on else "bij"
                name = f"{kind} {how} {moment}"
                folder = Path(shutil.copytree(source, work / name))
                conversation = Conversation(folder)
                disk = FailingDisk(kind, moment, goes_on=goes_on)
                with remembering_in(Path(f"{folder}-staat")), answering(disk, folder):
                    conversation.hold()
                yield name, conversation
                if not disk.failed:
                    break
