"""Damage to the file and its keys: each told in its own words, and nothing written."""

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

from levensreis.domain.errors import KnownError
from levensreis.domain.statement import Statement
from levensreis.language import number
from levensreis.services.folder import DATABASE_NAME, KEY_NAMES, keys_of
from levensreis.services.study import Study
from levensreis.storage.check import check
from levensreis.storage.errors import (
    DamagedFile,
    DamagedKeyFile,
    NewerFile,
    NoStudy,
    WrongPassphrase,
)
from levensreis.storage.key import create_key, open_key
from levensreis.storage.salvage import salvage
from tests.builders import CHEAP, PASSPHRASE, a_journey, a_statement, a_study
from tests.faults.rung import Outcome, Tally, remembering_in
from tests.storage import keys
from tests.storage.damage import DAMAGE, PAGE, flip
from tests.storage.keys import OTHER, resealed

CODE: Final = "LR-001"
TEXTS: Final = [f"uitspraak {each} " + "woord " * 300 for each in range(30)]


class Case(NamedTuple):
    """What is done to a study, and what its user must be told."""

    spoil: Callable[[Path], object]
    error: type[KnownError]
    words: str


def climb(work: Path, *, whole: bool) -> Outcome:
    """Try every damage, and then a wrong byte on every page."""
    tally = Tally()
    source = work / "bron"
    a_study(source, a_journey(*map(_said, TEXTS), code=CODE)).close()
    hows = list(keys.DAMAGE)[: None if whole else 3]
    cases = FILES | _of_keys(hows)
    for name, case in cases.items():
        folder = Path(shutil.copytree(source, work / name))
        case.spoil(folder)
        with remembering_in(work / f"{name}-staat"):
            wrong = _told(folder, case)
        tally.check(not wrong, f"{name}: {wrong}")
    opened = _those_that_open(work, source, tally, hows)
    pages, read, refused = _every_page(work, source, tally, every=1 if whole else 23)
    return tally.outcome(
        f"{len(cases) + opened} soorten schade, elk met eigen woorden; {pages} "
        f"bladzijden om de beurt: {number(read)} keer alles te lezen, "
        f"{number(refused)} keer gemeld; {len(tally.faults)} keer verkeerd verteld, "
        "verkeerd gelezen of overschreven"
    )


def _said(text: str) -> Statement:
    return a_statement(text=text)


def _file(how: str) -> Callable[[Path], object]:
    def spoil(folder: Path) -> None:
        path = folder / DATABASE_NAME
        path.write_bytes(DAMAGE[how].spoil(path.read_bytes()))

    return spoil


def _folder_instead(folder: Path) -> None:
    (folder / DATABASE_NAME).unlink()
    (folder / DATABASE_NAME).mkdir()


def _other_keys(folder: Path) -> None:
    create_key(keys_of(folder), PASSPHRASE, CHEAP)


def _other_words(folder: Path) -> None:
    create_key(keys_of(folder), OTHER, CHEAP)


def _no_keys(folder: Path) -> None:
    for path in keys_of(folder):
        path.unlink()


def _newer_keys(folder: Path) -> None:
    for path in keys_of(folder):
        path.write_bytes(resealed(path.read_bytes(), version=9))


FILES: Final = {
    **{
        how: Case(_file(how), DamagedFile, "bestand van deze studie is beschadigd")
        for how, damage in DAMAGE.items()
        if not damage.opens and how != "other key"
    },
    "het bestand ontbreekt": Case(
        lambda folder: (folder / DATABASE_NAME).unlink(), NoStudy, "ontbreekt"
    ),
    "een map in plaats van een bestand": Case(
        _folder_instead,
        NoStudy,
        "ontbreekt",
    ),
    "de sleutel van een andere studie": Case(
        _other_keys, DamagedFile, "bestand van deze studie is beschadigd"
    ),
    "een andere wachtzin": Case(_other_words, WrongPassphrase, "past niet"),
    "geen sleutelbestand": Case(_no_keys, NoStudy, "sleutelbestand"),
    "een nieuwer sleutelbestand": Case(_newer_keys, NewerFile, "nieuwere"),
}


def _of_keys(hows: list[str]) -> dict[str, Case]:
    def of(how: str) -> Callable[[Path], object]:
        def spoil(folder: Path) -> None:
            for path in keys_of(folder):
                keys.damage(path, how)

        return spoil

    words = "sleutelbestand van deze studie is beschadigd"
    return {
        f"sleutelbestand: {how}": Case(of(how), DamagedKeyFile, words) for how in hows
    }


def _told(folder: Path, case: Case) -> str:
    """Open a damaged study; return what is wrong with how that was told."""
    before = _content(folder)
    try:
        Study.open(folder, PASSPHRASE).close()
    except KnownError as error:
        if type(error) is not case.error or case.words not in str(error):
            return f"{type(error).__name__}: {error}"
    else:
        return "het werd niet gemeld"
    after = _content(folder)
    after.pop("mislukte-pogingen.txt", None)
    return "" if after == before else "er is iets overschreven"


def _content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def _those_that_open(work: Path, source: Path, tally: Tally, hows: list[str]) -> int:
    """Damage one key file of the two, and the salt: the study opens with everything."""
    tried = 0
    for name in ("salt", *KEY_NAMES):
        for how in hows if name in KEY_NAMES else [""]:
            tried += 1
            folder = Path(shutil.copytree(source, work / f"{name} {how}"))
            if how:
                keys.damage(folder / name, how)
            else:
                _file(name)(folder)
            with remembering_in(work / f"{name} {how}-staat"):
                found = _texts(folder)
            tally.check(found == TEXTS, f"{name} {how}: {found}")
    return tried


def _every_page(
    work: Path, source: Path, tally: Tally, every: int
) -> tuple[int, int, int]:
    """Put a wrong byte on one page after the other: what is read is right, or told."""
    folder = Path(shutil.copytree(source, work / "bladzijden"))
    path = folder / DATABASE_NAME
    sound, key = path.read_bytes(), open_key(keys_of(folder), PASSPHRASE)
    places = range(0, len(sound), PAGE * every)
    read = refused = 0
    for place in places:
        for left in folder.glob(f"{DATABASE_NAME}*"):
            left.unlink()
        spoiled = flip(sound, place + 1_000, 1)
        path.write_bytes(spoiled)
        name = f"bladzijde {place // PAGE + 1}"
        report = check(path, key, datetime.now().astimezone())
        tally.check(not report.is_sound, f"{name}: controleren vindt niets")
        tally.check(path.read_bytes() == spoiled, f"{name}: controleren schrijft")
        _salvaged(path, key, work / f"{name}.levensreis", tally)
        tally.check(path.read_bytes() == spoiled, f"{name}: redden schrijft")
        with remembering_in(work / f"{name}-staat"):
            found = _texts(folder)
        read, refused = read + (found == TEXTS), refused + (found is None)
        tally.check(found in (TEXTS, None), f"{name}: gelezen wordt {found}")
    return len(places), read, refused


def _salvaged(path: Path, key: bytes, target: Path, tally: Tally) -> None:
    try:
        salvage(path, key, target)
    except DamagedFile:  # a page that tells how the tables are made up
        tally.check(not target.exists(), f"{target.name}: half gered")


def _texts(folder: Path) -> list[str] | None:
    """Read every text; None when it was told that the file is damaged."""
    try:
        with Study.open(folder, PASSPHRASE) as study:
            journey = study.journeys.get_by_code(CODE)
            return [each.text for each in journey.statements]
    except DamagedFile:
        return None
