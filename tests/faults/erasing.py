"""A journey is erased: from every page, index, copy and export that is made later."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from levensreis.domain.erasure import ErasureReason
from levensreis.domain.factor_table import Order
from levensreis.language import number
from levensreis.services.folder import DATABASE_NAME, keys_of
from levensreis.services.restoring import find_backups, restore_study
from levensreis.services.study import Study
from levensreis.storage import codebook, drafts, statements
from levensreis.storage.archive import BackupInfo, unpack
from levensreis.storage.key import open_key
from levensreis.storage.restore import ASIDE
from tests.builders import PASSPHRASE, a_journey, a_register, a_statement, a_study
from tests.faults.rung import Outcome, Tally, remembering_in
from tests.services.printed import save_overview
from tests.storage.crash import kill_everywhere
from tests.storage.marked import (
    DRAFT,
    NAME,
    OWN_FACTOR,
    PATH,
    WAS,
    WORDS,
    many_words,
    marked_journey,
)
from tests.storage.pages import words_in

CODE: Final = "LR-007"
OTHER: Final = "LR-008"
STAYS: Final = many_words(7).split()[0]


def climb(work: Path, *, whole: bool) -> Outcome:
    """Erase a journey with a word of its own in every field, and look everywhere."""
    tally = Tally()
    with remembering_in(work / "staat"):
        source = _a_place(work / "bron")
        key = open_key(keys_of(source / "studie"), PASSPHRASE)
        before = dict(_words(source, key))
        tally.check(all(before.values()), f"nergens te vinden: {before}")
        place = Path(shutil.copytree(source, work / "gewist"))
        old = find_backups(Path(shutil.copytree(source, work / "lade")) / "studie")
        _erase(place)
        _look(place, key, tally, "gewist")
        _look_at_exports(place, tally)
        _look_at_a_copy_from_a_drawer(place, old[0], key, tally)
    kills = undone = 0
    every, chances = (6, 25) if whole else (60, 1)
    killed = kill_everywhere(
        _erase, source, work / "gedood", every=every, chances=chances
    )
    for place in killed:
        kills += 1
        with remembering_in(Path(f"{place}-staat")):
            undone += _is_there(place)
            _look_after_a_kill(place, key, tally, f"kill {kills}")
        shutil.rmtree(place)
    return tally.outcome(
        f"{len(WORDS)} woorden op {len(before)} plaatsen, daarna op {_left(tally)}; "
        f"{number(kills)} keer gedood: {undone} keer niet begonnen, "
        f"{number(kills - undone)} keer overal weg; {len(tally.faults)} keer mis"
    )


def _left(tally: Tally) -> str:
    return "geen" if not tally.faults else f"{len(tally.faults)} nog te vinden"


def _a_place(place: Path) -> Path:
    """Make a study with that journey in it, in its copies and in what was exported."""
    study = a_study(place / "studie")
    for name in ("stick", "buiten", PATH):
        (place / name).mkdir()
    with study:
        marked = marked_journey()
        with study._database.transaction() as connection:
            codebook.add_factor(connection, OWN_FACTOR)
        for each in range(3):
            told = (a_statement(text=many_words(each * 100 + n)) for n in range(40))
            study.journeys.begin(a_journey(*told, code=OTHER if each else "LR-006"))
            if each == 0:
                study.journeys.begin(marked, a_register(**{NAME: "Sem"}))
            if each == 1:
                break
        first = marked.statements[0]
        for now in (replace(first, text=f"{first.text} {WAS}"), first):
            study.journeys.record(marked.id, [now])
        with study._database.transaction() as connection:
            statements.put_in_bin(connection, marked.statements[1].id)
            drafts.put(connection, drafts.Draft("quick", marked.id, DRAFT))
        save_overview(study, marked.id, place / PATH / "overzicht.pdf")
        study.backups.second.choose(place / "stick")
        study.backups.make()
        study.backups.make()
        aside = study.folder / f"{ASIDE}_2026-03-04_09.15.00"
        aside.mkdir()
        with study._database.at_rest() as path:
            shutil.copy(path, aside)
            shutil.copy(path, study.folder / "studie-LAPTOP3.levensreis")
    return place


def _words(place: Path, key: bytes) -> Iterator[tuple[str, list[str]]]:
    """Return what can be read of the journey in each file of a study."""
    folder = place / "studie"
    files = [folder / DATABASE_NAME, folder / "studie-LAPTOP3.levensreis"]
    files += folder.glob(f"{ASIDE}_*/{DATABASE_NAME}")
    for path in files:
        if path.exists():
            yield str(path.relative_to(place)), words_in(path, key, WORDS)
    for copy in (*find_backups(folder), *find_backups(place / "stick")):
        with TemporaryDirectory() as name:
            unpack(copy, Path(name))
            found = words_in(Path(name) / copy.database, key, WORDS)
            yield str(copy.path.relative_to(place)), found


def _erase(place: Path) -> None:
    with Study.open(place / "studie", PASSPHRASE) as study:
        study.backups.second.choose(place / "stick")  # that of this copy of it all
        found = study.journeys.get_by_code(CODE)
        study.erasure.erase(found.id, CODE, "op verzoek")


def _is_there(place: Path) -> bool:
    """Tell whether the journey is still there; opening finishes what was begun."""
    with Study.open(place / "studie", PASSPHRASE) as study:
        return CODE in [each.code for each in study.journeys.overview()]


def _look(place: Path, key: bytes, tally: Tally, name: str) -> None:
    for where, words in _words(place, key):
        tally.check(not words, f"{name}, {where}: {words}")
    with Study.open(place / "studie", PASSPHRASE) as study:
        for word in WORDS:
            tally.check(not study.journeys.find(word), f"{name}: {word} is te vinden")
        tally.check(bool(study.journeys.find(STAYS)), f"{name}: een ander is weg")
        for stone in study.erasure.erased():
            tally.check(stone.kind is ErasureReason.REQUEST, f"{name}: {stone.kind}")


def _look_at_exports(place: Path, tally: Tally) -> None:
    """Look in all that is exported afterwards."""
    outside = place / "buiten"
    with Study.open(place / "studie", PASSPHRASE) as study:
        study.exports.save_table(outside / "tabel.csv", Order.CODEBOOK)
        other = study.journeys.get_by_code(OTHER)
        study.exports.save_journey(other.id, outside / "levensreis.json")
        study.log.save_csv(outside / "logboek.csv")
    for path in outside.iterdir():
        text = path.read_text("utf-8").lower()
        found = [word for word in WORDS if word.lower() in text]
        tally.check(not found, f"uitvoer {path.name}: {found}")


def _look_at_a_copy_from_a_drawer(
    place: Path, copy: BackupInfo, key: bytes, tally: Tally
) -> None:
    """Put a copy back that lay elsewhere: what was erased is erased again."""
    study, _ = restore_study(copy, place / "studie", PASSPHRASE, replace=True)
    study.close()
    tally.check(not _is_there(place), "uit de la: zij is weer terug")
    for where, words in _words(place, key):
        tally.check(not words, f"uit de la, {where}: {words}")


def _look_after_a_kill(place: Path, key: bytes, tally: Tally, name: str) -> None:
    if _is_there(place):
        with Study.open(place / "studie", PASSPHRASE) as study:
            found = study.journeys.get_by_code(CODE)
            tally.check(len(found.statements) == 1, f"{name}: half gewist")
        return
    _look(place, key, tally, name)
