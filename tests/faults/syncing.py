"""A folder that is kept in step: moved, replaced, without its log, old, or forked."""

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Final

from levensreis.language import number
from levensreis.services.folder import DATABASE_NAME
from levensreis.services.recording import Recording
from levensreis.services.study import Study
from levensreis.storage.errors import DamagedFile, StudyMoved
from levensreis.storage.findings import (
    ConflictCopies,
    Diverged,
    Finding,
    RolledBack,
)
from tests.builders import PASSPHRASE, a_statement
from tests.faults.conversation import BEFORE, CODE, a_study_to_talk_in, texts_in
from tests.faults.rung import Outcome, Tally, remembering_in
from tests.storage.crash import die, dies

CONFLICTS: Final = (
    "studie (conflicted copy 2026-05-03).levensreis",
    "studie-LAPTOP3.levensreis",
    "studie.sync-conflict-20260503-120000-ABCDEFG.levensreis",
    "studie (1).levensreis",
)


def climb(work: Path, *, whole: bool) -> Outcome:
    """Let a service do what it does, many times, and hear whether it is told."""
    tally = Tally()
    source = a_study_to_talk_in(work / "bron")
    rounds = 15 if whole else 2
    for name, case in CASES.items():
        for each in range(rounds):
            place = work / f"{name} {each}"
            folder = Path(shutil.copytree(source, place / "studie"))
            with remembering_in(place / "staat"):
                wrong = case(folder, Random(each))
            tally.check(not wrong, f"{name} {each}: {wrong}")
            shutil.rmtree(place)
    return tally.outcome(
        f"{len(CASES)} streken, elk {rounds} keer: {number(len(CASES) * rounds)} keer; "
        f"{len(tally.faults)} keer niet, verkeerd of ten onrechte gemeld"
    )


def _record(folder: Path, *texts: str) -> None:
    with Study.open(folder, PASSPHRASE) as study:
        _record_in(study, *texts)


def _record_in(study: Study, *texts: str) -> None:
    recording = Recording(study.journeys, study.journeys.get_by_code(CODE).id)
    for text in texts:
        recording.add(a_statement(text=text))


def _words(chance: Random) -> list[str]:
    return [f"uitspraak {each}" for each in range(chance.randint(1, 12))]


def _findings(folder: Path) -> tuple[Finding, ...]:
    with Study.open(folder, PASSPHRASE) as study:
        return study.findings


def _kinds(folder: Path) -> list[type[Finding]]:
    return [type(each) for each in _findings(folder)]


def _kept_as_it_was(folder: Path, chance: Random) -> str:
    """Copy all of it to and fro: nothing is missing, so nothing is told."""
    for _ in range(chance.randint(1, 3)):
        _record(folder, *_words(chance))
        there = Path(shutil.copytree(folder, folder.with_name("elders")))
        shutil.rmtree(folder)
        there.rename(folder)
    return f"{found}" if (found := _findings(folder)) else ""


def _renamed(folder: Path, chance: Random) -> str:
    """Rename the file while it is open: nothing is saved in it until it is back."""
    words, path = _words(chance), folder / DATABASE_NAME
    with Study.open(folder, PASSPHRASE) as study:
        _record_in(study, *words)
        moved = path.rename(folder / "verplaatst")
        if not _is_refused(study):
            return "opgeslagen in een verplaatst bestand"
        moved.rename(path)
        _record_in(study, "verder")
    return _lacks(folder, *words, "verder")


def _replaced(folder: Path, chance: Random) -> str:
    """Put an older file in the place of the open one."""
    old = folder.with_name("ouder")
    shutil.copy(folder / DATABASE_NAME, old)
    words = _words(chance)
    with Study.open(folder, PASSPHRASE) as study:
        _record_in(study, *words)
        old.rename(folder / DATABASE_NAME)
        if not _is_refused(study):
            return "opgeslagen in een vervangen bestand"
    (folder / f"{DATABASE_NAME}-wal").unlink(missing_ok=True)
    return _is_told_to_lack(folder, len(words))


def _without_its_log(folder: Path, chance: Random) -> str:
    """Lose the write-ahead log after a kill."""
    words = _words(chance)

    def record_and_die(place: Path) -> None:
        _record_in(Study.open(place, PASSPHRASE), *words)
        die()

    if not dies(record_and_die, folder):
        return "het leefde door"
    (folder / f"{DATABASE_NAME}-wal").unlink()
    return _is_told_to_lack(folder, len(words))


def _old_copy(folder: Path, chance: Random) -> str:
    """Get an older file back; it is told at every opening, until it is accepted."""
    old = (folder / DATABASE_NAME).read_bytes()
    words = _words(chance)
    _record(folder, *words)
    (folder / DATABASE_NAME).write_bytes(old)
    if wrong := _is_told_to_lack(folder, len(words)):
        return wrong
    _record(folder, *words, *words)  # by now it has counted further than it had
    if Diverged not in _kinds(folder):
        return "na verder werken niet meer gemeld"
    with Study.open(folder, PASSPHRASE) as study:
        study.accept_standing()
    return f"{found}" if (found := _findings(folder)) else ""


def _older_than_its_log(folder: Path, chance: Random) -> str:
    """Get an older file back beside a newer log, that a kill left."""
    old = (folder / DATABASE_NAME).read_bytes()
    words = _words(chance)
    _record(folder, *words)

    def record_and_die(place: Path) -> None:
        _record_in(Study.open(place, PASSPHRASE), "op het laatst")
        die()

    if not dies(record_and_die, folder):
        return "het leefde door"
    (folder / DATABASE_NAME).write_bytes(old)
    try:
        return _is_told_to_lack(folder, len(words))
    except DamagedFile:  # as far as it was met
        return ""


def _worked_on_elsewhere(folder: Path, chance: Random) -> str:
    """Work on a copy on another computer, while this one goes on as well."""
    there = Path(shutil.copytree(folder, folder.with_name("elders")))
    _record(folder, *_words(chance))
    with remembering_in(folder.with_name("staat van elders")):
        _record(there, *_words(chance), *_words(chance), *_words(chance))
    shutil.copy(there / DATABASE_NAME, folder / DATABASE_NAME)
    kinds = _kinds(folder)
    return "" if kinds and issubclass(kinds[0], RolledBack) else f"{kinds}"


def _gone_on_elsewhere(folder: Path, chance: Random) -> str:
    """Go on on another computer, from where this one was: nothing is missing."""
    _record(folder, *_words(chance))
    with remembering_in(folder.with_name("staat van elders")):
        _record(folder, *_words(chance))
    return f"{found}" if (found := _findings(folder)) else ""


def _conflict(folder: Path, chance: Random) -> str:
    """Put conflict copies beside it."""
    names = chance.sample(CONFLICTS, chance.randint(1, len(CONFLICTS)))
    for name in names:
        shutil.copy(folder / DATABASE_NAME, folder / name)
    told = [each for each in _findings(folder) if isinstance(each, ConflictCopies)]
    if not told or set(told[0].names) != set(names):
        return f"{names}: {told}"
    return _lacks(folder)


def _half(folder: Path, chance: Random) -> str:
    """Fetch half of the file: it is refused, and left as it is."""
    path = folder / DATABASE_NAME
    content = path.read_bytes()
    half = content[: chance.randrange(len(content) * 3 // 4)]
    path.write_bytes(half)
    try:
        texts_in(folder)
    except DamagedFile:
        return "" if path.read_bytes() == half else "een half bestand is beschreven"
    return "een half bestand ging open"


CASES: Final[dict[str, Callable[[Path, Random], str]]] = {
    "heen en weer gekopieerd": _kept_as_it_was,
    "hernoemd terwijl het open is": _renamed,
    "vervangen terwijl het open is": _replaced,
    "het logbestand verwijderd": _without_its_log,
    "een oude kopie terug": _old_copy,
    "een oude kopie bij een nieuwer logbestand": _older_than_its_log,
    "elders ook aan gewerkt": _worked_on_elsewhere,
    "elders verder gegaan": _gone_on_elsewhere,
    "conflictkopieën": _conflict,
    "half opgehaald": _half,
}


def _is_refused(study: Study) -> bool:
    try:
        _record_in(study, "nergens")
    except StudyMoved:
        return True
    return False


def _is_told_to_lack(folder: Path, most: int) -> str:
    """Look whether it is told that something is missing: at least so many commits."""
    found = [each for each in _findings(folder) if isinstance(each, RolledBack)]
    if not found:
        return "dat er iets ontbreekt wordt niet gemeld"
    return "" if found[0].behind >= most else f"gemeld: {found[0].behind} van {most}"


def _lacks(folder: Path, *words: str) -> str:
    there = texts_in(folder)
    return "" if there == [BEFORE, *words] else f"er staat {there}"
