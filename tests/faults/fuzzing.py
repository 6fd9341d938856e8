"""Files that are nonsense: each is refused in words, and leaves nothing behind.

CSV files and those of research programs are not here: the program writes them, and
reads none.
"""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any, Final, NamedTuple
from zipfile import ZipFile

from levensreis.domain.errors import KnownError
from levensreis.language import number
from levensreis.services.folder import DATABASE_NAME, keys_of
from levensreis.services.study import Study
from levensreis.storage import erased_list, failed_unlocks
from levensreis.storage.archive import read_archive, unpack
from levensreis.storage.findings import RolledBack
from levensreis.storage.key import open_key
from levensreis.storage.restore import restore
from tests.builders import EXAMPLES, PASSPHRASE
from tests.faults.conversation import BEFORE, a_study_to_talk_in, texts_of
from tests.faults.garbage import spoiled, spoiled_document, written
from tests.faults.rung import Outcome, Tally, a_folder, remembering_in
from tests.storage.keys import resealed
from tests.storage.studies import told_in
from tests.storage.test_restore import NOW

WHOLE: Final = {
    "levensreizen (JSON)": 5_000,
    "sleutelbestanden": 2_000,
    "reservekopieën": 1_000,
    "databases": 800,
    "wat ernaast ligt": 300,
}
"""How many of each; of what lies beside a study there are four a time."""
BESIDE: Final = 4


class Score(NamedTuple):
    """How many files were refused."""

    refused: int
    harmless: int
    """How many were read or passed over, and nothing was lost."""


def climb(work: Path, *, whole: bool) -> Outcome:
    """Spoil every kind of file that the program reads, and let it read them."""
    tally = Tally()
    source = a_study_to_talk_in(work / "bron")
    told, every, refused = [], 0, 0
    for place, (name, many) in enumerate(WHOLE.items()):
        rounds = many if whole else max(many // 100, 6)
        with remembering_in(work / f"staat {place}"):
            score = TARGETS[name](source, a_folder(work, name), rounds, tally)
        every += sum(score)
        refused += score.refused
        told.append(f"{name} {number(score.refused)}/{number(sum(score))}")
    return tally.outcome(
        f"{number(every)} bestanden, {number(refused)} geweigerd zonder spoor, de rest "
        f"onschadelijk gelezen of genegeerd ({', '.join(told)}); "
        f"{len(tally.faults)} keer mis. Csv leest het programma niet."
    )


def _journeys(source: Path, work: Path, rounds: int, tally: Tally) -> Score:
    """Read journeys: one that is refused leaves no row, one that is not is read."""
    folder = Path(shutil.copytree(source, work / "studie"))
    path = work / "levensreis.json"
    refused = 0
    with Study.open(folder, PASSPHRASE) as study:
        for each in range(rounds):
            chance = Random(each)
            path.write_bytes(_a_journey(each, chance))
            before = study._database.standing
            try:
                study.import_journeys([path])
            except KnownError as error:
                refused += 1
                left = study._database.standing != before
                tally.check(not left, f"{path.name} {each}: laat iets achter")
                tally.check(str(error).startswith(path.name), f"{each}: {error}")
            except Exception as error:
                tally.check(False, f"{path.name} {each}: {type(error).__name__}")
        codes = len(study.journeys.overview())
        tally.check(codes == rounds - refused + 1, f"{codes} levensreizen")
        tally.check(study.checks.look().is_sound, "het bestand is niet meer heel")
    return Score(refused, rounds - refused)


def _a_journey(each: int, chance: Random) -> bytes:
    document: dict[str, Any] = json.loads(EXAMPLES[each % len(EXAMPLES)].read_bytes())
    document |= {"code": f"F-{each:05}", "statements": document["statements"][:4]}
    if each % 2:
        return spoiled(written(document), chance)
    return written(spoiled_document(document, chance))


def _key_files(source: Path, work: Path, rounds: int, tally: Tally) -> Score:
    """Open key files: with the key that was in them, or not at all."""
    folder = Path(shutil.copytree(source, work / "studie"))
    paths = keys_of(folder)
    made, content = open_key(paths, PASSPHRASE), paths[0].read_bytes()
    refused = 0
    for each in range(rounds):
        rubbish = _a_key_file(content, each, Random(each))
        for path in paths:
            path.write_bytes(rubbish)
        try:
            found = open_key(paths, PASSPHRASE)
        except KnownError:
            refused += 1
        except Exception as error:
            tally.check(False, f"sleutel {each}: {type(error).__name__}")
        else:
            tally.check(found == made, f"sleutel {each}: een andere sleutel")
        same = all(path.read_bytes() == rubbish for path in paths)
        tally.check(same, f"sleutel {each}: overschreven")
    return Score(refused, rounds - refused)


def _a_key_file(content: bytes, each: int, chance: Random) -> bytes:
    if each % 2:
        return spoiled(content, chance)
    document = spoiled_document(json.loads(content), chance)
    if isinstance(document, dict) and "checksum" in document:
        return resealed(written(document))  # wrong, under a seal that is right
    return written(document)


def _backups(source: Path, work: Path, rounds: int, tally: Tally) -> Score:
    """Put reserve copies back: what was in them, or nothing and nowhere."""
    folder = Path(shutil.copytree(source, work / "studie"))
    with Study.open(folder, PASSPHRASE) as study:
        made = study.backups.make().info
    content = made.path.read_bytes()
    whole = {path.name: path.read_bytes() for path in unpack(made, a_folder(work, "a"))}
    place, target = a_folder(work, "stick"), work / "terug"
    path = place / "kopie.zip"
    before = sorted(work.iterdir())
    refused = 0
    for each in range(rounds):
        path.write_bytes(_a_backup(path, content, each, Random(each)))
        try:
            restore(read_archive(path), target, NOW)
        except KnownError:
            refused += 1
        except Exception as error:
            tally.check(False, f"kopie {each}: {type(error).__name__}")
        else:
            back = {one.name: one.read_bytes() for one in target.iterdir()}
            # It may lack what its list does not name; what it names is as it was.
            same = all(whole.get(name) == bytes_ for name, bytes_ in back.items())
            tally.check(same, f"kopie {each}: iets anders teruggezet")
            shutil.rmtree(target)
        tally.check(sorted(work.iterdir()) == before, f"kopie {each}: laat iets achter")
    return Score(refused, rounds - refused)


def _a_backup(path: Path, content: bytes, each: int, chance: Random) -> bytes:
    if each % 2:
        return spoiled(content, chance)
    path.write_bytes(content)
    with ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    about = json.loads(files["inhoud.json"])
    files["inhoud.json"] = written(spoiled_document(about, chance))
    if chance.random() < 0.3:
        name = chance.choice(list(files))
        files[chance.choice(("../buiten", "/tmp/x", "anders"))] = files.pop(name)
    with ZipFile(path, "w") as archive:
        for name, content_of in files.items():
            archive.writestr(name, content_of)
    return path.read_bytes()


def _databases(source: Path, work: Path, rounds: int, tally: Tally) -> Score:
    """Read databases: what was told, or nothing; a refused one stays as it is."""
    sound = (source / DATABASE_NAME).read_bytes()
    key = open_key(keys_of(source), PASSPHRASE)
    path = work / DATABASE_NAME
    refused = 0
    for each in range(rounds):
        rubbish = spoiled(sound, Random(each))
        path.write_bytes(rubbish)
        try:
            found = told_in(path, key)
        except KnownError:
            refused += 1
        except Exception as error:
            tally.check(False, f"database {each}: {type(error).__name__}")
        else:
            tally.check(found == [BEFORE], f"database {each}: {found}")
        tally.check(path.read_bytes() == rubbish, f"database {each}: overschreven")
        for left in work.glob(f"{DATABASE_NAME}-*"):
            left.unlink()
    return Score(refused, rounds - refused)


def _beside(source: Path, work: Path, rounds: int, tally: Tally) -> Score:
    """Open a study with nonsense beside it: it opens with all that was in it."""
    folder = Path(shutil.copytree(source, work / "studie"))
    for each in range(rounds):
        chance = Random(each)
        for name, content in _what_lies_beside(chance).items():
            (folder / name).write_bytes(spoiled(content, chance))
        for path in work.with_name("staat 4").rglob("*"):
            if path.is_file():
                path.write_bytes(spoiled(path.read_bytes(), chance))
        try:
            with Study.open(folder, PASSPHRASE) as study:
                found, broken = texts_of(study), study.log.verify()
                # What this computer remembers may be nonsense that says "older".
                is_told = any(isinstance(one, RolledBack) for one in study.findings)
                study.accept_standing()
        except Exception as error:
            tally.check(False, f"ernaast {each}: {type(error).__name__}: {error}")
            continue
        tally.check(found == [BEFORE], f"ernaast {each}: {found}")
        tally.check(broken is None or is_told, f"ernaast {each}: {broken}")
    return Score(0, rounds * BESIDE)


def _what_lies_beside(chance: Random) -> dict[str, bytes]:
    attempts = b"2026-03-04T09:15:00Z\tanna\tlaptop\n" * chance.randint(0, 5)
    return {
        failed_unlocks.NAME: attempts,
        erased_list.NAME: b"%064x\n" % chance.getrandbits(256),
        f"{DATABASE_NAME}-slot": b'{"host": "laptop-3", "pid": 1}',
    }


TARGETS: Final[dict[str, Callable[[Path, Path, int, Tally], Score]]] = dict(
    zip(WHOLE, (_journeys, _key_files, _backups, _databases, _beside), strict=True)
)
