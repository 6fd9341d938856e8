"""Large studies of invented lives: the same rows at every run, written in bulk."""

import random
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Table, insert, select

from levensreis.domain.codebook import Codebook, Factor
from levensreis.domain.influence import Influence
from levensreis.domain.moment import MONTH_NAMES
from levensreis.domain.period import Period
from levensreis.domain.statement import Kind
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.storage import tables
from tests.builders import CHEAP, PASSPHRASE

Row = dict[str, Any]

NAMES = 4
"""Names in the register of each journey, all of them replaced."""
_WORDS = """
    verhuizing naar een gezinshuis moeder vader school begeleiding dagbesteding nacht
    slapen medicatie ziekenhuis aanval onrust rust ritme wachtlijst indicatie gemeente
    logeren weekend broer zus oma opvang crisis plaatsing groep juf taxi arts onderzoek
    diagnose vertrouwen boos verdriet lopen praten eten zwemmen dansen muziek vriend
    niet meer weer toen omdat zonder met na voor steeds nooit eindelijk opnieuw thuis
""".split()  # noqa: SIM905


def make_study(folder: Path, journeys: int, statements: int) -> None:
    """Make a closed study of so many journeys with so many statements each."""
    first = folder.parent / f"{journeys}x{statements}"
    if not first.exists():
        _write(first, journeys, statements)
    shutil.copytree(first, folder)


def _write(folder: Path, journeys: int, statements: int) -> None:
    chance = random.Random(1)
    with Study.create(folder, PASSPHRASE, CHEAP) as study:
        book = study.journeys.codebook()
        with study._database.transaction() as connection:
            columns = tables.factor.c.uid, tables.factor.c.id
            keys = {row.uid: row.id for row in connection.execute(select(*columns))}
            for start in range(0, journeys, 100):
                some = range(start, min(start + 100, journeys))
                for table, rows in _rows(some, statements, book, keys, chance):
                    connection.execute(insert(table), rows)


def open_study(folder: Path) -> Study:
    """Open a study that `make_study` wrote."""
    return Study.open(folder, PASSPHRASE)


def _rows(
    journeys: Sequence[int],
    statements: int,
    book: Codebook,
    keys: dict[str, int],
    chance: random.Random,
) -> Iterator[tuple[Table, list[Row]]]:
    yield tables.journey, [_journey(number, chance) for number in journeys]
    yield tables.respondent, [_mother(number) for number in journeys]
    yield (
        tables.register_entry,
        [_name(number, place, chance) for number in journeys for place in range(NAMES)],
    )
    told: list[Row] = []
    coded: list[Row] = []
    for number in journeys:
        for place in range(statements):
            factor = chance.choice(book.factors) if chance.random() < 0.8 else None
            row = _statement(number, number * statements + place, place, factor, chance)
            told.append(row)
            if factor is not None:
                coded.append(_coding(row, keys[factor.id], chance))
    yield tables.statement, told
    yield tables.coding, coded


def _uid(chance: random.Random) -> str:
    return UUID(int=chance.getrandbits(128), version=4).hex


def _words(chance: random.Random, least: int, most: int) -> str:
    return " ".join(chance.choices(_WORDS, k=chance.randint(least, most))).capitalize()


def _journey(number: int, chance: random.Random) -> Row:
    return {
        "id": number + 1,
        "uid": _uid(chance),
        "code": f"LR-{number + 1:04}",
        "pseudonym": f"Sem {number + 1}",
        "birth_month": f"{chance.randint(2000, 2012)}-{chance.randint(1, 12):02}",
        "imported": True,
        "sex": chance.choice("mvx"),
    }


def _mother(number: int) -> Row:
    return {
        "journey_id": number + 1,
        "position": 0,
        "key": "moeder",
        "role": "moeder",
    }


def _name(number: int, place: int, chance: random.Random) -> Row:
    return {
        "uid": _uid(chance),
        "journey_id": number + 1,
        "position": place,
        "kind": "person",
        "name": f"Naam{number}x{place}",
        "also": "",
        "replacement": f"Ander{place}",
    }


def _statement(
    number: int, key: int, place: int, factor: Factor | None, chance: random.Random
) -> Row:
    said = _period(chance)
    is_spell = Period.parse(said).is_spell
    return {
        "id": key + 1,
        "uid": _uid(chance),
        "journey_id": number + 1,
        "position": place + 1,
        "theme": chance.choice(list(Theme)),
        "kind": Kind.SPELL if is_spell else Kind.EVENT,
        "period": said,
        "text": _words(chance, 4, 12),
        "story": _words(chance, 20, 60) if chance.random() < 0.4 else "",
        "influence": factor.influence if factor else Influence.NEUTRAL,
        "system": factor.system if factor else None,
        "party_group": factor.group if factor else None,
        "respondent": "moeder",
        "turning_point": chance.random() < 0.03,
        "quote": _words(chance, 5, 15) if chance.random() < 0.2 else "",
        "spell_type": None,
        "funding_law": None,
        "delivery_form": None,
        "loose_words": "",
        "in_bin": False,
    }


def _period(chance: random.Random) -> str:
    age = chance.randint(0, 17)
    year = chance.randint(2012, 2026)
    return chance.choice(
        [
            *(f"{age};{chance.randint(0, 11)}", f"{age};{chance.randint(0, 11)}"),
            *(f"{age} jaar", f"{age}-{age + chance.randint(1, 3)}", f"rond {age}"),
            *(f"vanaf {age}", f"tot {age + 1}", f"groep {chance.randint(1, 8)}"),
            *(f"klas {chance.randint(1, 6)}", f"zomer {year}", f"{year}-{year + 1}"),
            *(f"{chance.choice(MONTH_NAMES)} {year}", "zwangerschap", "peuter"),
            *("begin basisschool", "na de verhuizing", "onbekend"),
        ]
    )


def _coding(told: Row, factor_key: int, chance: random.Random) -> Row:
    return {
        "statement_id": told["id"],
        "factor_id": factor_key,
        "journey_id": told["journey_id"],
        "position": 0,
        "example": told["text"] if chance.random() < 0.01 else "",
        "counted": True,
    }
