"""The log is tampered with by who has the key and another program: it is found."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Final

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from levensreis.domain.access import AccessKind
from levensreis.language import number
from levensreis.services.folder import DATABASE_NAME, keys_of
from levensreis.services.study import Study
from levensreis.storage import access_log
from levensreis.storage.database import Database
from levensreis.storage.key import open_key
from tests.builders import PASSPHRASE
from tests.faults.conversation import a_study_to_talk_in
from tests.faults.rung import Outcome, Tally, remembering_in
from tests.storage.test_access_log import SPOIL, TAMPERING, without_triggers

AT: Final = datetime(2026, 3, 4, 9, 15, tzinfo=UTC)
LINES: Final = 40
DEEDS: Final = (
    "UPDATE access_log SET who = 'een ander'",
    "DELETE FROM access_log WHERE id = 2",
    "INSERT OR REPLACE INTO access_log SELECT * FROM access_log WHERE id = 1",
)
"""What the file itself refuses, also to another program."""


def climb(work: Path, *, whole: bool) -> Outcome:
    """Change, remove, add and swap lines; cut the log off by an older file."""
    tally = Tally()
    source = _with_a_log(work / "bron")
    tally.check(_is_whole(source, work / "staat"), "een eerlijk logboek klopt niet")
    rounds = 200 if whole else 6
    tried = [
        (f"{TAMPERING[each % len(TAMPERING)].__name__} {each}", _randomly(each))
        for each in range(rounds)
    ]
    # One of them adds a line that is there already in this log.
    exact = [each for each in SPOIL if not each.startswith("INSERT")]
    tried += [(deed, _exactly(deed)) for deed in exact[: None if whole else 2]]
    for place, (name, tamper) in enumerate(tried):
        folder = Path(shutil.copytree(source, work / "veranderd"))
        _in_the_file(folder, tamper)
        # A computer of its own: else it is told by being behind, not by the log.
        found = not _is_whole(folder, work / f"staat {place}")
        tally.check(found, f"{name}: niet gevonden")
        shutil.rmtree(folder)
    missed = len(tally.faults)
    _refuses(source, tally)
    _cut_off(source, work, tally)
    return tally.outcome(
        f"{number(len(tried))} keer veranderd, weggehaald, toegevoegd of verwisseld in "
        f"{LINES} regels: {number(len(tried) - missed)} keer gevonden; {len(DEEDS)} "
        "ingrepen weigert het bestand zelf; afgekapt door een ouder bestand: gemeld"
    )


def _with_a_log(folder: Path) -> Path:
    a_study_to_talk_in(folder)

    def write(connection: Connection) -> None:
        for each in range(LINES):
            kind = list(AccessKind)[each % len(AccessKind)]
            at = AT + timedelta(minutes=each)
            access_log.append(connection, kind, at, ("anna", "laptop"))

    _in_the_file(folder, write)
    return folder


def _in_the_file(folder: Path, deed: Callable[[Connection], None]) -> None:
    """Do something in a closed file, without the program."""
    key = open_key(keys_of(folder), PASSPHRASE)
    path, state = folder / DATABASE_NAME, folder.with_name("staat van een ander")
    with Database(path, key, state=state) as opened, opened.transaction() as lent:
        deed(lent)


def _randomly(which: int) -> Callable[[Connection], None]:
    def tamper(connection: Connection) -> None:
        without_triggers(connection, "SELECT 1")
        TAMPERING[which % len(TAMPERING)](connection, Random(which))

    return tamper


def _exactly(deed: str) -> Callable[[Connection], None]:
    return lambda connection: without_triggers(connection, deed)


def _is_whole(folder: Path, state: Path) -> bool:
    """Open a study twice, and let it look at its log; the second time must agree."""
    told = []
    with remembering_in(state):
        for _ in range(2):
            with Study.open(folder, PASSPHRASE) as study:
                told.append(study.log.verify())
    assert (told[0] is None) == (told[1] is None)
    return told[0] is None


def _refuses(folder: Path, tally: Tally) -> None:
    for deed in DEEDS:
        try:
            _in_the_file(folder, partial(_do, deed))
        except IntegrityError:
            continue
        tally.check(False, f"niet geweigerd: {deed}")


def _do(deed: str, connection: Connection) -> None:
    connection.exec_driver_sql(deed)


def _cut_off(source: Path, work: Path, tally: Tally) -> None:
    """Put an older file back: the end of the log is missing, and that is told."""
    folder = Path(shutil.copytree(source, work / "afgekapt"))
    older = (folder / DATABASE_NAME).read_bytes()
    with remembering_in(work / "staat van hier"):
        Study.open(folder, PASSPHRASE).close()
        (folder / DATABASE_NAME).write_bytes(older)
        with Study.open(folder, PASSPHRASE) as study:
            tally.check(study.log.verify() is not None, "afgekapt, en niet gemeld")
