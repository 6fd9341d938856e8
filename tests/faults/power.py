"""The plug is pulled: whatever was told to be saved is there, and the file opens."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Final, NamedTuple
from unittest.mock import patch

from levensreis.domain.theme import Theme
from levensreis.language import number
from levensreis.services.folder import DATABASE_NAME, KEY_NAMES, keys_of
from levensreis.services.recording import Recording
from levensreis.services.study import Study
from levensreis.storage.check import check
from levensreis.storage.connection import PRAGMAS
from levensreis.storage.errors import DamagedFile
from levensreis.storage.key import open_key
from levensreis.storage.memory import Memory
from levensreis.storage.standing import Standing
from tests.builders import PASSPHRASE, a_journey, a_statement, a_study
from tests.faults.disk import answering
from tests.faults.replay import Recorder, Tape
from tests.faults.rung import Outcome, Tally, a_folder, remembering_in

CODE: Final = "LR-001"
_STORY: Final = 12_000  # characters: some pages at a time
_OFTEN: Final = 40
"""Pages in the write-ahead log before it comes into the file, not a thousand."""


CONTROLS: Final = {"OFF": 0, "NORMAL": 1}
"""What the program does not do, since it loses work: the replay must show that."""


class Told(NamedTuple):
    """What a journey is after a step."""

    texts: tuple[str, ...]
    story: str
    standing: Standing


class Work(NamedTuple):
    """A conversation that was recorded, with what the disk was asked for it."""

    folder: Path
    """As it was before."""
    told: list[Told]
    """After each step, the first one from before."""
    tape: Tape


class Found(NamedTuple):
    """What was in a study after a power failure."""

    lost: bool = False
    unopenable: bool = False
    problem: str = ""


def climb(work: Path, *, whole: bool) -> Outcome:
    """Pull the plug hundreds of times, and again where nobody waits for the disk."""
    states, controls, steps = (500, 100, 60) if whole else (14, 6, 12)
    tally = Tally()
    lost, broken = 0, 0
    recorded = _recorded(a_folder(work, "met wachten"), steps)
    for name, found in _failures(recorded, states):
        lost, broken = lost + found.lost, broken + found.unopenable
        tally.check(not found.problem, f"{name}: {found.problem}")
    told = [
        f"{number(states)} toestanden in {number(len(recorded.tape.events))} stappen "
        f"van de schijf: {lost} bevestigd verloren, {broken} niet te openen"
    ]
    for name, how in CONTROLS.items() if whole else [("OFF", CONTROLS["OFF"])]:
        with patch.dict(PRAGMAS, synchronous=how):
            control = _recorded(a_folder(work, name), steps)
        founds = [found for _, found in _failures(control, controls)]
        ruined = sum(found.lost or found.unopenable for found in founds)
        tally.check(ruined > 0, f"met {name} gaat niets verloren: dit bewijst niets")
        told.append(f"synchronous={name}: {ruined} van {controls} mis")
    return tally.outcome("; ".join(told))


def _recorded(place: Path, steps: int) -> Work:
    folder, before = place / "studie", place / "ervoor"
    first = a_statement(text="begin")
    with a_study(folder, a_journey(first, code=CODE)) as study:
        told = [Told(("begin",), "", study._database.standing)]
    before.mkdir()
    for path in folder.iterdir():
        (before / path.name).write_bytes(path.read_bytes())
    lying = {folder / DATABASE_NAME: (folder / DATABASE_NAME).read_bytes()}
    recorder = Recorder()
    recorder.acknowledge(0)
    often = patch.dict(PRAGMAS, wal_autocheckpoint=_OFTEN)
    with often, answering(recorder, folder):
        for sitting in range(3):
            with Study.open(folder, PASSPHRASE) as study:
                for step in range(steps // 3):
                    told.append(_record(study, sitting * 1000 + step))
                    recorder.acknowledge(len(told) - 1)
                    if step == steps // 6:
                        with study._database.at_rest():
                            pass  # as for a reserve copy
    return Work(before, told, Tape(recorder.events, lying))


def _record(study: Study, step: int) -> Told:
    """Take a step of a conversation, of one commit."""
    recording = Recording(study.journeys, study.journeys.get_by_code(CODE).id)
    now = recording.journey
    if step % 4 == 3:
        recording.remove(now.statements[-1].id)
    elif step % 4 == 2:
        story = f"verhaal {step} " + "woord " * (_STORY // 6)
        recording.note(now.notes.with_story(Theme.LIVING, story), "verhaal")
    else:
        recording.add(a_statement(text=f"uitspraak {step}"))
    return _told(study)


def _told(study: Study) -> Told:
    journey = study.journeys.get_by_code(CODE)
    texts = tuple(each.text for each in journey.statements)
    return Told(texts, journey.notes.story(Theme.LIVING), study._database.standing)


def _failures(work: Work, states: int) -> Iterator[tuple[str, Found]]:
    chance = Random(states)
    sharp = work.tape.acknowledgements()
    for state in range(states):
        # Half of them at the very moment that somebody is told that it is saved.
        end = (
            chance.choice(sharp) + 1
            if state % 2
            else chance.randrange(sharp[0] + 1, len(work.tape.events) + 1)
        )
        files, acknowledged = work.tape.cut(end, chance)
        folder = work.folder.with_name(f"na {state:04}")
        folder.mkdir()
        for name in KEY_NAMES:
            (folder / name).write_bytes((work.folder / name).read_bytes())
        for path, content in files.items():
            (folder / path.name).write_bytes(content)
        with remembering_in(folder / "staat"):
            found = _found(folder, work.told, acknowledged)
        yield f"toestand {state} na handeling {end}", found
        if not found.problem:
            _remove(folder)


def _found(folder: Path, told: list[Told], acknowledged: int) -> Found:
    """Open a study after the power came back, as its user does."""
    last = told[acknowledged]
    assert last.standing.mark is not None
    memory = Memory()
    memory.remember(last.standing.study, last.standing.mark)
    memory.close()
    try:
        with Study.open(folder, PASSPHRASE) as study:
            now = _told(study)
            findings = study._database.findings
            study.journeys.find("uitspraak")
            broken_log = study.log.verify()
    except DamagedFile as error:
        return Found(unopenable=True, problem=str(error))
    if not any(now[:2] == each[:2] for each in told[acknowledged : acknowledged + 2]):
        # Whatever was lost must be told by what this computer remembers.
        seen = "" if findings else ", zonder dat het werd gezegd"
        return Found(lost=True, problem=f"na stap {acknowledged} ontbreekt iets{seen}")
    if findings or broken_log:
        return Found(problem=f"ten onrechte gemeld: {findings or broken_log}")
    key = open_key(keys_of(folder), PASSPHRASE)
    report = check(folder / DATABASE_NAME, key, datetime.now().astimezone())
    return Found(problem="" if report.is_sound else report.findings[0].words)


def _remove(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    folder.rmdir()
