"""Nothing that was told can be read on disk: not now, not in between, not after a kill.

What SQLite writes is looked through on its way to the disk, what Python removes just
before it goes, and all that is left afterwards.
"""

import json
import os
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from levensreis.language import number
from levensreis.services.checks import check_study, salvage_study
from levensreis.services.folder import DATABASE_NAME, keys_of
from levensreis.services.keys import rekey_study
from levensreis.services.restoring import restore_study
from levensreis.services.study import Study
from levensreis.storage import codebook, drafts
from levensreis.storage.errors import WrongPassphrase
from levensreis.storage.key import open_key
from levensreis.storage.memory import STATE
from tests.builders import CHEAP, PASSPHRASE, a_journey, a_register, a_statement
from tests.faults.conversation import CODE
from tests.faults.disk import FINE, NAMELESS, Asked, answering
from tests.faults.rung import Outcome, Tally
from tests.faults.stories import STORIES, told
from tests.storage.keys import OTHER
from tests.storage.marked import (
    DRAFT,
    NAME,
    OWN_FACTOR,
    WORDS,
    many_words,
    marked_journey,
)
from tests.storage.pages import words_in

WRITINGS: Final = ("utf-8", "utf-16-le", "utf-16-be")
PLACES: Final = (
    *("HOME", "TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR", STATE),
    *(f"XDG_{each}_HOME" for each in ("CONFIG", "DATA", "CACHE", "STATE")),
)
SECRETS: Final = (*WORDS, PASSPHRASE, OTHER)


def climb(work: Path, *, whole: bool) -> Outcome:
    """Do all that a study can do, in a process that is killed, and look everywhere."""
    tally = Tally()
    disk = work / "schijf"
    for name in PLACES:
        (disk / name).mkdir(parents=True)
    seen = _seen(disk, journeys=30 if whole else 3)
    tally.check(not seen.leaks, f"onderweg: {seen.leaks}")
    tally.check(not seen.nameless, f"{seen.nameless} tijdelijke bestanden")
    left = list(_marked(disk))
    tally.check(not left, f"na de kill: {left}")
    files = sum(path.is_file() for path in disk.rglob("*"))
    folder = disk / "studie"
    log = folder / f"{DATABASE_NAME}-wal"
    tally.check(log.exists() and log.stat().st_size > 0, "er was geen logbestand")
    key = open_key(keys_of(folder), PASSPHRASE)
    there = words_in(folder / DATABASE_NAME, key, WORDS)
    tally.check(len(there) > len(WORDS) // 2, f"er stond alleen {there} in")
    _look_whether_it_looks(disk, tally)
    story = ""
    if whole:
        outcome = told(STORIES / "test_no_plain_text.py", work)
        tally.faults += outcome.faults
        story = f"; {outcome.figure}"
    return tally.outcome(
        f"{len(SECRETS)} woorden, {number(seen.written)} keer geschreven, "
        f"{number(seen.removed)} bestanden verwijderd, {files} over na kill -9: "
        f"{len(seen.leaks) + len(left)} keer leesbaar{story}"
    )


def marks_in(content: bytes) -> list[str]:
    """Return which secrets stand in bytes, in whatever writing."""
    lower = content.lower()
    return [
        word
        for word in SECRETS
        if any(word.lower().encode(writing) in lower for writing in WRITINGS)
    ]


def _marked(disk: Path) -> Iterator[str]:
    for path in sorted(disk.rglob("*")):
        content = path.read_bytes() if path.is_file() else b""
        if found := marks_in(content + path.name.encode()):
            yield f"{path.relative_to(disk)}: {', '.join(found)}"


def _look_whether_it_looks(disk: Path, tally: Tally) -> None:
    """Put a word in a file, as a careless program would: it must be found."""
    for writing in WRITINGS:
        path = disk / "TMPDIR" / "plaatje.tmp"
        path.write_bytes(b"\0\1" + WORDS[0].encode(writing))
        tally.check(any(_marked(disk)), f"{writing} wordt niet gevonden")
        path.unlink()


@dataclass(slots=True)
class Seen:
    """What came by on its way to the disk, or off it."""

    leaks: list[str] = field(default_factory=list)
    written: int = 0
    removed: int = 0
    nameless: int = 0


class _Watch:
    """Looks at what goes to the disk, and at what goes off it."""

    def __init__(self) -> None:
        self.seen = Seen()

    def __call__(self, asked: Asked) -> int:
        """Look at what SQLite writes."""
        self.seen.nameless += asked.kind == "create" and asked.path == NAMELESS
        if asked.kind == "write":
            self.seen.written += 1
            self._look(str(asked.path), asked.content)
        return FINE

    def hear(self, event: str, args: tuple[object, ...]) -> None:
        """Look at what Python removes or writes over."""
        if event not in ("os.remove", "os.rename", "os.truncate"):
            return
        path = args[0]
        if event == "os.remove" and isinstance(args[1], int) and args[1] >= 0:
            path = f"/proc/self/fd/{args[1]}/{os.fsdecode(path)}"  # type: ignore[arg-type]
        with suppress(OSError, TypeError):
            self._look(str(path), Path(str(path)).read_bytes())
            self.seen.removed += 1

    def _look(self, name: str, content: bytes) -> None:
        if found := marks_in(content):
            self.seen.leaks.append(f"{name}: {', '.join(found)}")


def _seen(disk: Path, journeys: int) -> Seen:
    """Work in a process of its own, which is killed; return what it saw."""
    hear, tell = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            for name in PLACES:
                os.environ[name] = str(disk / name)
            tempfile.tempdir = None
            watch = _Watch()
            sys.addaudithook(watch.hear)
            with answering(watch, Path("/")):
                _work(disk, journeys)
                os.write(tell, json.dumps(asdict(watch.seen)).encode())
                os.kill(os.getpid(), signal.SIGKILL)
        except BaseException as error:
            sys.excepthook(type(error), error, error.__traceback__)
        os._exit(1)
    os.close(tell)
    with os.fdopen(hear, "rb") as heard:
        content = heard.read()
    os.waitpid(child, 0)
    return Seen(**json.loads(content))


def _work(disk: Path, journeys: int) -> None:
    """Make a study and do all that can be done with its files."""
    folder, stick = disk / "studie", disk / "stick"
    stick.mkdir()
    marked = marked_journey()
    with Study.create(folder, OTHER, CHEAP) as study:
        _record(study, journeys)
        with study._database.transaction() as connection:
            codebook.add_factor(connection, OWN_FACTOR)
        study.journeys.begin(marked, a_register(**{NAME: "Sem"}))
        for word in WORDS:
            study.journeys.find(word)
        study.backups.second.choose(stick)
        copy = study.backups.make().info
        study.checks.look()
        study.checks.rebuild_search()
        study.keys.add_recovery(OTHER, "kluis")
        study.keys.change_passphrase(OTHER, PASSPHRASE, CHEAP)
    with suppress(WrongPassphrase):
        Study.open(folder, f"{PASSPHRASE} niet")
    check_study(folder, PASSPHRASE)
    rekey_study(folder, PASSPHRASE, CHEAP)
    salvage_study(folder, PASSPHRASE, disk / "gered")
    restore_study(copy, disk / "terug", OTHER)[0].close()
    study = Study.open(folder, PASSPHRASE)
    gone = study.journeys.get_by_code(CODE)
    study.erasure.erase(gone.id, CODE, "op verzoek")
    with study._database.transaction() as connection:
        drafts.put(connection, drafts.Draft("quick", marked.id, DRAFT))
    study.journeys.record(marked.id, [a_statement(text=" ".join(WORDS))])


def _record(study: Study, journeys: int) -> None:
    for each in range(journeys):
        told = (a_statement(text=many_words(each * 100 + n)) for n in range(40))
        code = CODE if each == 0 else f"LR-{each + 100}"
        study.journeys.begin(a_journey(*told, code=code))
