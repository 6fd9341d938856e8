"""A second program, a lock that was left behind, and a number given out again."""

import os
import select
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Final

from levensreis.language import number
from levensreis.services.folder import DATABASE_NAME
from levensreis.services.study import Study
from levensreis.storage.errors import StudyInUse
from levensreis.storage.lock import StudyLock
from levensreis.storage.owner import Owner
from tests.builders import PASSPHRASE, a_factor
from tests.faults.conversation import BEFORE, a_study_to_talk_in, texts_in
from tests.faults.rung import Outcome, Tally, remembering_in
from tests.storage.crash import die, dies
from tests.storage.test_lock import on_laptop_3, put_lock

AT_ONCE: Final = 4
LEFT: Final[dict[str, Callable[[], Owner]]] = {
    "een vorige start van de computer": lambda: replace(
        Owner.here(), boot="een vorige keer", pid=1
    ),
    "een nummer dat opnieuw is uitgegeven": lambda: replace(
        Owner.here(), pid=os.getppid(), started="7"
    ),
    "het nummer van dit programma": lambda: replace(Owner.here(), started="7"),
    "een nummer dat er niet is": lambda: replace(Owner.here(), pid=2**30),
}


def climb(work: Path, *, whole: bool) -> Outcome:
    """Open a study while another has it, and after another was killed."""
    tally = Tally()
    folder = a_study_to_talk_in(work / "studie")
    rounds = 20 if whole else 2
    with remembering_in(work / "staat"):
        refused = _races(folder, rounds, tally)
        for each in range(rounds):
            tally.check(_is_open_after_a_kill(folder), f"na kill {each} niet open")
        for name, owner in LEFT.items():
            put_lock(folder / DATABASE_NAME, owner())
            tally.check(_opens(folder), f"{name}: niet open")
        content = on_laptop_3().written()
        sizes = range(0, len(content), 1 if whole else 40)
        for size in sizes:
            (folder / f"{DATABASE_NAME}-slot").write_bytes(content[:size])
            tally.check(_opens(folder), f"een half slot van {size} bytes: niet open")
        _look_elsewhere(folder, tally)
    return tally.outcome(
        f"{rounds} wedlopen van {AT_ONCE} programma's, telkens één binnen en "
        f"{number(refused)} keer geweigerd met de naam; {rounds} keer gedood, "
        f"{len(LEFT)} oude en {len(sizes)} halve sloten overgenomen; "
        f"{len(tally.faults)} keer mis"
    )


def _opens(folder: Path) -> bool:
    try:
        return texts_in(folder) == [BEFORE]
    except StudyInUse:
        return False


def _is_open_after_a_kill(folder: Path) -> bool:
    def open_and_die(place: Path) -> None:
        Study.open(place, PASSPHRASE)
        die()

    return dies(open_and_die, folder) and _opens(folder)


def _races(folder: Path, rounds: int, tally: Tally) -> int:
    """Let programs open a study at the same moment; return how many may not."""
    refused = 0
    for each in range(rounds):
        told = _race(folder)
        winners = told.count(b"open")
        refused += len(told) - winners
        tally.check(winners == 1, f"wedloop {each}: {winners} programma's binnen")
        tally.check(
            all(b"open in een ander venster" in one for one in told if one != b"open"),
            f"wedloop {each}: {told}",
        )
        tally.check(_opens(folder), f"wedloop {each}: daarna niet open")
    return refused


def _race(folder: Path) -> list[bytes]:
    """Open a study in several processes at once; return what each was told."""
    wait, let_go = os.pipe()
    children = []
    for _ in range(AT_ONCE):
        hear, tell = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(let_go)
            _hold(folder, tell, wait)
        os.close(tell)
        children.append((child, hear))
    told = []
    with ExitStack() as stack:
        for child, hear in children:
            stack.callback(os.waitpid, child, 0)
            with os.fdopen(hear, "rb", buffering=0) as heard:
                told.append(heard.read(1_000))
        os.close(let_go)
        os.close(wait)
    return told


def _hold(folder: Path, tell: int, wait: int) -> None:
    """Open the study, tell how that went, and hold it until everybody has tried."""
    try:
        study = Study.open(folder, PASSPHRASE)
        os.write(tell, b"open")
        select.select([wait], [], [])  # until nobody holds the other end
        study.close()
    except StudyInUse as error:
        os.write(tell, str(error).encode())
    finally:
        os._exit(0)


def _look_elsewhere(folder: Path, tally: Tally) -> None:
    """Of another computer nobody here can tell: refused by name, or taken over."""
    path = folder / DATABASE_NAME
    put_lock(path, on_laptop_3())
    before = path.read_bytes()
    try:
        Study.open(folder, PASSPHRASE).close()
    except StudyInUse as error:
        named = "in gebruik op laptop-3" in str(error) and error.elsewhere
        tally.check(named, f"een andere computer: {error}")
    else:
        tally.check(False, "van een andere computer, en toch open")
    tally.check(path.read_bytes() == before, "van een andere computer, en geschreven")
    owner = StudyLock(path).owner()
    tally.check(owner is not None and owner.is_elsewhere, "het slot is weg")
    with Study.open(folder, PASSPHRASE, take_over=True) as taken:
        owner = StudyLock(path).owner()
        tally.check(owner is not None and owner.is_this_process, "niet overgenomen")
        put_lock(path, on_laptop_3())  # and back again
        try:
            taken.journeys.add_factor(a_factor(own=True))
        except StudyInUse:
            pass
        else:
            tally.check(False, "opgeslagen nadat de studie was overgenomen")
    (folder / f"{DATABASE_NAME}-slot").unlink()
    tally.check(_opens(folder), "na het overnemen niet open")
