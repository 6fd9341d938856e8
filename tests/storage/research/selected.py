"""A small study for researchers, of invented journeys, as rows of the tables."""

import random
from typing import Any

from levensreis.domain.codebook import Codebook, FactorId
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.influence import Influence
from levensreis.domain.statement import Kind
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.storage.research.build import digests_of, revised
from levensreis.storage.research.content import COLUMNS, Content
from tests.builders import a_factor
from tests.storage.research.arriving import name_outside

FACTORS = tuple(
    a_factor(
        id=FactorId(f"{system}{side.sign}"),
        label=f"{system} {side.sign}",
        system=system,
        influence=side,
    )
    for system in System
    for side in (Influence.POSITIVE, Influence.NEGATIVE)
)
BOOK = Codebook(FACTORS)
ROLES = ("moeder", "vader", "Oma (moeder van vader)", "")
_AGES = ((None, None), (-9, 0), (0, 12), (72, 84), (78, None), (None, 109), (120, 200))


def a_selected(number: int = 12, seed: int = 7) -> Content:
    """Journeys with every kind of thing to select by, the same for the same seed."""
    chance = random.Random(seed)
    rows: dict[str, list[Any]] = {name: [] for name in COLUMNS}
    rows["factor"] = [
        (
            key,
            each.id,
            key,
            each.label,
            each.system.value,
            each.influence.value,
            None,
            0,
        )
        for key, each in enumerate(FACTORS, 1)
    ]
    rids = sorted(name_outside("selected", seed, each) for each in range(number))
    for key, rid in enumerate(rids, 1):
        rows["journey"].append((key, rid, 0, "", f"Schuilnaam {key}"))
        known = {"sex": chance.choice("mv"), "age": chance.choice(("12-17", "18-22"))}
        rows["characteristic"] += [(key, *each) for each in sorted(known.items())]
        for position in range(1, chance.randrange(2, 7)):
            _add(rows, chance, key, position, rid)
    content = Content(rows)
    digests = digests_of(content)
    return revised(content, {rid: (1, digests[rid]) for rid in rids})


def _add(
    rows: dict[str, list[Any]], chance: random.Random, key: int, position: int, rid: str
) -> None:
    first, end = chance.choice(_AGES)
    place = chance.randrange(len(FACTORS))
    coded = FACTORS[place]
    values = {
        "id": len(rows["statement"]) + 1,
        "sid": name_outside(rid, position),
        "journey_id": key,
        "position": position,
        "theme": chance.choice(list(Theme)).value,
        "kind": Kind.EVENT.value,
        "text": f"Uitspraak {position} van {key}",
        "influence": coded.influence.value,
        "system": coded.system.value,
        "respondent": chance.choice(ROLES),
        "earliest_start": first,
        "latest_end": end,
        "help_step": chance.choice((None, *HelpStep)),
        "source": chance.choice((None, *Source)),
        "turning_point": 0,
        "sensitive": 0,
    }
    empty = ("story", "quote", "meaning", "age", "with_whom")
    values |= dict.fromkeys(empty, "")
    rows["statement"].append(tuple(values.get(name) for name in COLUMNS["statement"]))
    if chance.random() < 0.8:
        example = f"voorbeeld {key}" if chance.random() < 0.3 else ""
        rows["coding"].append((values["id"], place + 1, key, 1, example))
