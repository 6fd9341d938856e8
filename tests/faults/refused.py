"""What Python does with files is refused at each step: opening, moving, waiting."""

import shutil
from itertools import count
from pathlib import Path
from typing import Final

from levensreis.domain.errors import KnownError
from levensreis.language import number
from tests.faults.deeds import DEEDS, a_place
from tests.faults.hindered import Ending, Hindrance, attempt, refusing
from tests.faults.rung import Outcome, Tally, remembering_in

MOST: Final = 400
"""Steps; a deed that takes more of them never ends."""

SLOW: Final = {"wissen": 3}
"""Of what takes a second, every so-manieth step."""


class Tries:
    """Deeds on a disk that refuses, and what came of them."""

    def __init__(self, work: Path, tally: Tally) -> None:
        self._work = work
        self._tally = tally
        self.done = 0
        self.refused = 0
        self._source = a_place(work / "bron")
        self._warmed: set[str] = set()

    def _warm_up(self, name: str) -> None:
        """Do a deed once in this process: a child has what it needs then."""
        if name not in self._warmed:
            self._warmed.add(name)
            place = Path(shutil.copytree(self._source, self._work / f"warm {name}"))
            with remembering_in(place / "staat"):
                DEEDS[name].do(place)
                wrong = DEEDS[name].look(place, Ending.DONE)
            self._tally.check(not wrong, f"{name}, ongehinderd: {wrong}")

    def attempt(self, name: str, hindrance: Hindrance, how: str) -> bool:
        """Do a deed on a copy, and look; returns whether it was hindered at all."""
        self._warm_up(name)
        what = f"{name}, {how}"
        place = Path(shutil.copytree(self._source, self._work / what))
        with remembering_in(place / "staat"):
            trial = attempt(DEEDS[name].do, place, hindrance)
            self.done += trial.ending in (Ending.DONE, Ending.PARTLY)
            self.refused += trial.ending is Ending.REFUSED
            self._tally.check(
                trial.ending is not Ending.BUG, f"{what}: een programmafout"
            )
            try:
                wrong = DEEDS[name].look(place, trial.ending)
            except KnownError as error:
                wrong = f"{type(error).__name__}: {error}"
        if self._tally.check(not wrong, f"{what}: {wrong}"):
            shutil.rmtree(place)
        return trial.met


def climb(work: Path, *, whole: bool) -> Outcome:
    """Refuse each step of every deed; in the short form some steps of some."""
    tally = Tally()
    tries = Tries(work, tally)
    names = list(DEEDS) if whole else ["wachtzin wijzigen", "terugzetten"]
    for name in names:
        for goes_on, every in ((False, SLOW.get(name, 1)), (True, 12)):
            for moment in count(1, every if whole else 9):
                assert moment < MOST
                how = f"{'vanaf' if goes_on else 'bij'} stap {moment}"
                if not tries.attempt(name, refusing(moment, goes_on=goes_on), how):
                    break
    tally.check(tries.refused > 0, "er is nooit iets geweigerd: dit bewijst niets")
    return tally.outcome(
        f"{number(tries.done + tries.refused)} weigeringen van het systeem bij "
        f"{len(names)} handelingen: {number(tries.refused)} keer gemeld, "
        f"{number(tries.done)} keer opgevangen; {len(tally.faults)} keer mis"
    )
