"""What is done with the files of a study, and what must be true of it afterwards."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from levensreis.domain.member_check.rounds import Verdict
from levensreis.services.folder import DATABASE_NAME, is_study, keys_of
from levensreis.services.keys import rekey_study
from levensreis.services.restoring import find_backups, restore_study
from levensreis.services.study import Study
from levensreis.storage import journeys
from levensreis.storage.archive import is_whole
from levensreis.storage.database import Database
from levensreis.storage.key import open_key
from levensreis.storage.restore import ASIDE
from tests.builders import CHEAP, PASSPHRASE, a_journey, a_statement
from tests.checked import wrong
from tests.faults.conversation import (
    BEFORE,
    CODE,
    a_study_to_talk_in,
    texts_in,
    what_is_wrong_with,
)
from tests.faults.hindered import Ending
from tests.services.checks_made import give_back, send
from tests.storage.keys import OTHER, is_opened_by

AFTER: Final = "na de reservekopie"
KEY: Final = "sleutel van tevoren"
GONE: Final = "LR-009"
"""A journey that may be erased, and that a parent looks at before."""
ASKED, ANSWERED = "te wissen", "te verbeteren"


class Deed(NamedTuple):
    """Something that is done in a folder, and who looks what came of it.

    `look` hears what its user was told, and returns what is wrong with that.
    """

    do: Callable[[Path], object]
    look: Callable[[Path, Ending], str]


def a_place(place: Path) -> Path:
    """Make a study with a reserve copy, a second place, and room outside of it."""
    folder = a_study_to_talk_in(place / "studie")
    for name in ("stick", "buiten"):
        (place / name).mkdir()
    (place / KEY).write_bytes(open_key(keys_of(folder), PASSPHRASE))
    with Study.open(folder, PASSPHRASE) as study:
        told = a_journey(a_statement(text=ASKED), code=GONE)
        study.journeys.begin(told)
        send(study, told.id)
        give_back(study, told.id, {told.statements[0].id: wrong(ANSWERED)})
        study.backups.second.choose(place / "stick")
        study.backups.make()
        found = study.journeys.get_by_code(CODE)
        study.journeys.record(found.id, [a_statement(text=AFTER)])
    return place


def _open(place: Path) -> Study:
    return Study.open(place / "studie", PASSPHRASE)


def _whole(place: Path, *, copies: int = 1) -> str:
    """Look whether the study is as it was, with so many whole reserve copies."""
    folder = place / "studie"
    if texts_in(folder) != [BEFORE, AFTER]:
        return "de studie is niet meer wat zij was"
    found = find_backups(folder)
    if len(found) < copies or not all(map(is_whole, found)):
        return f"van de {copies} reservekopieën zijn er {len(found)}, of niet heel"
    if not all(map(is_whole, find_backups(place / "stick"))):
        return "op de stick ligt een halve reservekopie"
    return what_is_wrong_with(folder)


def _change_passphrase(place: Path) -> None:
    with _open(place) as study:
        study.keys.change_passphrase(PASSPHRASE, OTHER, CHEAP)


def _look_at_passphrase(place: Path, ending: Ending) -> str:
    keys = keys_of(place / "studie")
    if not is_opened_by(keys, OTHER if ending is Ending.DONE else PASSPHRASE):
        return "de wachtzin die is gemeld past niet"
    if ending is Ending.DONE:
        with Study.open(place / "studie", OTHER) as study:
            study.keys.change_passphrase(OTHER, PASSPHRASE, CHEAP)
    return _whole(place)


def _back_up(place: Path) -> None:
    with _open(place) as study:
        study.backups.second.choose(place / "stick")  # that of this copy of it all
        study.backups.make()


def _look_at_backups(place: Path, ending: Ending) -> str:
    return _whole(place, copies=2 if ending is Ending.DONE else 1)


def _put_back(place: Path) -> None:
    [copy] = find_backups(place / "studie")
    study, _ = restore_study(copy, place / "studie", PASSPHRASE, replace=True)
    study.close()


def _look_at_what_was_put_back(place: Path, ending: Ending) -> str:
    """What was there is there, or set aside; putting it back again helps."""
    folder = place / "studie"
    old = {tuple(_texts(each, place)) for each in _databases(folder)}
    if (BEFORE, AFTER) not in old:
        return "wat er stond is weg"
    if ending is Ending.DONE and tuple(texts_in(folder)) != (BEFORE,):
        return "gemeld als teruggezet, en er staat iets anders"
    if not is_study(folder):
        _put_back(place)
    return "" if is_study(folder) else "terugzetten lukt niet meer"


def _databases(folder: Path) -> list[Path]:
    there = (folder / DATABASE_NAME, *folder.glob(f"{ASIDE}_*/{DATABASE_NAME}"))
    return [path for path in there if path.exists()]


def _texts(path: Path, place: Path) -> list[str]:
    """Read a closed database with the key that all of them have here."""
    key = (place / KEY).read_bytes()
    with (
        Database(path, key, state=place / "staat van wie kijkt") as opened,
        opened.transaction() as connection,
    ):
        return [each.text for each in journeys.get_by_code(connection, CODE).statements]


def _rekey(place: Path) -> None:
    rekey_study(place / "studie", PASSPHRASE, CHEAP)


def _look_at_key(place: Path, ending: Ending) -> str:
    wrong = _whole(place)  # opening drops the key that is the old one
    now = open_key(keys_of(place / "studie"), PASSPHRASE)
    if ending is Ending.DONE and now == (place / KEY).read_bytes():
        return "gemeld als opnieuw versleuteld, en het is de oude sleutel"
    return wrong


def _export(place: Path) -> None:
    with _open(place) as study:
        found = study.journeys.get_by_code(CODE)
        study.exports.save_journey(found.id, place / "buiten" / "uitvoer.json")


def _look_at_export(place: Path, ending: Ending) -> str:
    made = place / "buiten" / "uitvoer.json"
    text = made.read_text("utf-8") if made.exists() else ""
    if ending is Ending.DONE and AFTER not in text:
        return "gemeld als uitgevoerd, en het staat er niet"
    if made.exists() and not text.endswith("}\n"):
        return "er staat een halve uitvoer"
    return _whole(place)


def _make(place: Path) -> None:
    Study.create(place / "nieuw", PASSPHRASE, CHEAP).close()


def _look_at_new(place: Path, ending: Ending) -> str:
    folder = place / "nieuw"
    if ending is Ending.DONE and not is_study(folder):
        return "gemeld als gemaakt, en er is geen studie"
    if not is_study(folder):
        _make(place)  # what is left does not stand in the way
    with Study.open(folder, PASSPHRASE) as study:
        if len(study.journeys.codebook().factors) != 116:
            return "een studie zonder codeboek"
    return _whole(place)


def _erase(place: Path) -> bool:
    with _open(place) as study:
        study.backups.second.choose(place / "stick")
        found = study.journeys.get_by_code(GONE)
        told = study.erasure.erase(found.id, GONE, "op verzoek")
    return bool(told.unreached)


def _look_at_erased(place: Path, ending: Ending) -> str:
    with _open(place) as study:  # which finishes what was begun
        there = GONE in [each.code for each in study.journeys.overview()]
    counts = {each.journeys for each in find_backups(place / "studie")}
    if ending is Ending.DONE and there:
        return "gemeld als gewist, en zij staat er nog"
    if not there and counts != {1} and ending is not Ending.PARTLY:
        return "gewist, en nog in een reservekopie"
    return _whole(place)


def _work_in(place: Path) -> None:
    with _open(place) as study:
        found = study.journeys.get_by_code(GONE)
        [told] = found.statements
        study.member_check.settle(found.id, told.id, Verdict.TAKEN_OVER)


def _look_at_answer(place: Path, ending: Ending) -> str:
    """The statement and what was done with the answer go together, or neither does."""
    with _open(place) as study:
        found = study.journeys.get_by_code(GONE)
        [last] = study.member_check.rounds(found.id)
    if [each.given.words for each in last.history] != [ANSWERED]:
        return "het antwoord van de ouder is weg"
    if ending is Ending.DONE and not last.worked:
        return "gemeld als verwerkt, en het staat er niet"
    if found.statements[0].text != (ANSWERED if last.worked else ASKED):
        return "half verwerkt"
    return _whole(place)


DEEDS: Final = {
    "wachtzin wijzigen": Deed(_change_passphrase, _look_at_passphrase),
    "reservekopie maken": Deed(_back_up, _look_at_backups),
    "terugzetten": Deed(_put_back, _look_at_what_was_put_back),
    "opnieuw versleutelen": Deed(_rekey, _look_at_key),
    "uitvoeren": Deed(_export, _look_at_export),
    "studie maken": Deed(_make, _look_at_new),
    "wissen": Deed(_erase, _look_at_erased),
    "antwoord verwerken": Deed(_work_in, _look_at_answer),
}
