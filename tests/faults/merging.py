"""Merging research files that falls: only whole files are there, and it can go on."""

import shutil
from itertools import count, takewhile
from pathlib import Path
from typing import Any, Final

from levensreis.domain.errors import KnownError
from levensreis.domain.merging.report import Refusal
from levensreis.language import number
from levensreis.services.merging import MergedStudy
from tests.builders import CHEAP, PASSPHRASE
from tests.faults.disk import FINE, FULL, Asked, answering
from tests.faults.rung import Outcome, Tally, remembering_in
from tests.storage.crash import kill_everywhere
from tests.storage.research.arriving import (
    Told,
    a_file,
    everything,
    with_other_text,
    write_all,
)

AT_ONCE: Final = 3
"""Files in a commit: less than in the program, so that it falls between them too."""
LONG: Final = "Dit duurde lang. " * 200
STEP: Final = 20_000  # bytes

Held = dict[str, list[Any]]


class Room:
    """A disk on which so many bytes can still be written."""

    def __init__(self, room: int) -> None:
        self.room = room
        self.refused = 0

    def __call__(self, asked: Asked) -> int:
        """Write as long as it fits."""
        if asked.kind != "write":
            return FINE
        self.room -= len(asked.content)
        self.refused += self.room < 0
        return FULL if self.room < 0 else FINE


def climb(work: Path, *, whole: bool) -> Outcome:
    """Kill merging at every step and at random, and fill its disk to every height."""
    fall = _Fall(work, Tally())
    kills = fall.killed(every=1 if whole else 25, chances=80 if whole else 8)
    heights = count(0, STEP) if whole else iter((30_000, 150_000))
    full = sum(1 for _ in takewhile(fall.was_full, heights))
    fall.tally.check(full > 0, "de schijf was nooit vol")
    if whole:
        fall.tally.check(fall.halfway > 0, "het viel nooit tussen twee bestanden")
    return fall.tally.outcome(
        f"{len(fall.paths)} bestanden samenvoegen {number(kills)} keer gedood en "
        f"{number(full)} keer op een volle schijf, {number(fall.halfway)} keer tussen "
        "twee bestanden: telkens alleen hele bestanden, en daarna hetzelfde; "
        f"{len(fall.tally.faults)} keer mis"
    )


class _Fall:
    """Files that are merged into copies of an empty study, and what came of it."""

    def __init__(self, work: Path, tally: Tally) -> None:
        self.tally = tally
        self._work, self._source = work, work / "doel"
        MergedStudy.create(self._source, PASSPHRASE, CHEAP).close()
        self.paths = write_all(work / "binnen", _files())
        self._steps = self._unhindered()
        """What is there after each file, of merging that nothing hinders."""
        self.halfway = 0
        """How often some files were there, and others were not."""

    def killed(self, *, every: int, chances: int) -> int:
        """Kill merging, and return how often."""
        kills = 0
        for place in kill_everywhere(
            self._merge,
            self._source,
            self._work / "gedood",
            every=every,
            chances=chances,
        ):
            kills += 1
            self._look(place, f"kill {kills}")
            shutil.rmtree(place)
        return kills

    def was_full(self, room: int) -> bool:
        """Merge on a disk with so much room; return whether it was too little."""
        disk, name = Room(room), f"schijf met {room} bytes"
        folder = Path(shutil.copytree(self._source, self._work / name))
        with remembering_in(Path(f"{folder}-staat")), answering(disk, folder):
            try:
                study = MergedStudy.open(folder, PASSPHRASE)
            except KnownError as error:
                self.tally.check("vol" in str(error), f"{name}: {error}")
            else:
                self._merge_when_full(study, disk, name)
        self._look(folder, name)
        shutil.rmtree(folder)
        return disk.refused > 0

    def _merge_when_full(self, study: MergedStudy, disk: Room, name: str) -> None:
        report = study.merge(self.paths, commit_every=AT_ONCE)
        if disk.refused:
            self.tally.check("vol" in report.problem, f"{name}: niet gezegd")
            refused = [each.refusal is Refusal.NOT_STORED for each in report.files]
            self.tally.check(any(refused), f"{name}: alles heet bewaard")
        disk.room = 1 << 40
        study.close()

    def _merge(self, place: Path) -> None:
        with MergedStudy.open(place, PASSPHRASE) as study:
            study.merge(self.paths, commit_every=AT_ONCE)

    def _unhindered(self) -> list[Held]:
        folder = Path(shutil.copytree(self._source, self._work / "ongehinderd"))
        with MergedStudy.open(folder, PASSPHRASE) as study:
            held = [_held(study)]
            for path in self.paths:
                study.merge([path])
                held.append(_held(study))
        return held

    def _look(self, place: Path, name: str) -> None:
        """Look that it is what it was after one of the files, and let it go on."""
        with (
            remembering_in(Path(f"{place}-staat")),
            MergedStudy.open(place, PASSPHRASE) as study,
        ):
            held = _held(study)
            self.tally.check(held in self._steps, f"{name}: er staat een half bestand")
            self.halfway += held not in (self._steps[0], self._steps[-1])
            study.merge(self.paths)
            self.tally.check(
                _held(study) == self._steps[-1], f"{name}: daarna iets anders"
            )
            broken = study.log.verify() if study.log is not None else None
            self.tally.check(broken is None, f"{name}: {broken}")


def _files() -> list[bytes]:
    """Journeys, a newer and an older one, one withdrawn, one changed, and nonsense."""
    rows = ((LONG, ("rust",)), ("Toen niet meer", ("school", "verhuizing")))
    journeys = [a_file(Told(name, 1, rows)) for name in "abcdefgh"]
    newer = Told("a", 2, (("Later verteld", ("rust",)),))
    return [
        *journeys[:4],
        a_file(newer),
        b"geen onderzoeksbestand",
        a_file(withdrawn=["b"]),
        *journeys[4:],
        journeys[0],
        with_other_text(a_file(Told("i", 1, rows))),
    ]


def _held(study: MergedStudy) -> Held:
    with study.target.reading() as connection:
        return everything(connection)
