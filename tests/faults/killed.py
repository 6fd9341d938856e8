"""`kill -9`: of whoever records, and of whoever makes or puts back a reserve copy."""

import os
import select
import shutil
import signal
from functools import partial
from itertools import count
from pathlib import Path
from random import Random

from levensreis.language import number
from levensreis.services.recording import Recording
from levensreis.services.restoring import find_backups
from levensreis.services.study import Study
from levensreis.storage.archive import is_whole
from tests.builders import PASSPHRASE, a_journey, a_statement, a_study
from tests.faults.deeds import DEEDS, a_place
from tests.faults.hindered import Ending
from tests.faults.rung import Outcome, Tally, remembering_in
from tests.storage.crash import kill_everywhere

CODE = "LR-001"


def climb_recording(work: Path, *, whole: bool) -> Outcome:
    """Kill whoever records, after so many words, as chance has it."""
    tally = Tally()
    source = work / "bron"
    a_study(source, a_journey(code=CODE)).close()
    kills, acknowledged, lost = 50 if whole else 5, 0, 0
    for chance in range(kills):
        folder = Path(shutil.copytree(source, work / f"{chance:02}"))
        with remembering_in(folder.with_name(f"{chance:02}-staat")):
            last = _record_until_killed(folder, Random(chance))
            with Study.open(folder, PASSPHRASE) as study:
                journey = study.journeys.get_by_code(CODE)
                texts = [each.text for each in journey.statements]
                findings, broken = study.findings, study.log.verify()
                found = study.journeys.find(f"uitspraak {last}")
        missing = max(last + 1 - len(texts), 0)
        acknowledged, lost = acknowledged + last + 1, lost + missing
        name = f"kill {chance}"
        tally.check(not missing, f"{name}: {missing} bevestigde uitspraken weg")
        tally.check(
            texts == [f"uitspraak {each}" for each in range(len(texts))],
            f"{name}: de volgorde klopt niet",
        )
        tally.check(bool(found), f"{name}: de laatste is niet te vinden")
        tally.check(not findings and broken is None, f"{name}: {findings or broken}")
    return tally.outcome(
        f"{kills} keer gedood, {number(acknowledged)} uitspraken bevestigd, {lost} "
        "verloren"
    )


def _record_until_killed(folder: Path, chance: Random) -> int:
    """Record in a child, kill it somewhere, and return what it last acknowledged."""
    hear, tell = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            _record(folder, tell)
        finally:
            os._exit(1)
    os.close(tell)
    with os.fdopen(hear, "rb") as acknowledgements:
        heard = [acknowledgements.readline() for _ in range(chance.randint(1, 60))]
        select.select([], [], [], chance.uniform(0, 0.01))  # somewhere in the next
        os.kill(child, signal.SIGKILL)
        rest = acknowledgements.read()
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL
    return int(b"".join((*heard, rest)).splitlines()[-1])


def _record(folder: Path, tell: int) -> None:
    study = Study.open(folder, PASSPHRASE)
    recording = Recording(study.journeys, study.journeys.get_by_code(CODE).id)
    for each in count():
        recording.add(a_statement(text=f"uitspraak {each}"))
        os.write(tell, b"%d\n" % each)


def climb_backup(work: Path, *, whole: bool) -> Outcome:
    """Kill the making of a reserve copy, and putting one back, at every step."""
    tally = Tally()
    source = a_place(work / "bron")
    told = []
    for name, step in (("reservekopie maken", 1), ("terugzetten", 2)):
        killed = kill_everywhere(
            partial(_do, name),
            source,
            work / name,
            every=step if whole else 17,
            chances=40 if whole else 2,
        )
        kills, whole_copies = 0, 0
        for place in killed:
            kills += 1
            with remembering_in(Path(f"{place}-staat")):
                wrong = DEEDS[name].look(place, Ending.REFUSED)
                copies = [
                    *find_backups(place / "studie"),
                    *find_backups(place / "stick"),
                ]
                whole_copies += len(copies)
                wrong = wrong or _again(place, name)
            halves = sum(not is_whole(each) for each in copies)
            tally.check(not halves, f"{name} {kills}: {halves} halve reservekopieën")
            tally.check(not wrong, f"{name} {kills}: {wrong}")
            shutil.rmtree(place)
        told.append(f"{name} {kills} keer gedood, {whole_copies} kopieën heel")
    return tally.outcome(f"{'; '.join(told)}; {len(tally.faults)} keer mis")


def _do(name: str, place: Path) -> None:
    DEEDS[name].do(place)


def _again(place: Path, name: str) -> str:
    """Do it once more: what a killed program left stands in nobody's way."""
    DEEDS[name].do(place)
    return DEEDS[name].look(place, Ending.DONE)
