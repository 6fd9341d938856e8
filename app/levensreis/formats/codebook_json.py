"""The codebooks that ship with the program."""

import json
from functools import cache

from levensreis.domain.codebook import Codebook, Factor, FactorId
from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System
from levensreis.resources import RESOURCES


@cache
def shipped_codebook() -> Codebook:
    """Read the 116 factors of Table B1 with their source."""
    return _read("b1-2025")


@cache
def professional_codebook() -> Codebook:
    """Read the 52 factors of Table B2, from group interviews, with their source."""
    return _read("b2-2025")


def _read(name: str) -> Codebook:
    path = RESOURCES / "codebook" / f"{name}.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    return Codebook(
        factors=tuple(
            Factor(
                id=FactorId(item["id"]),
                label=item["label"],
                system=System(item["system"]),
                influence=Influence(item["influence"]),
                group=PartyGroup(item["group"]) if item["group"] else None,
            )
            for item in document["factors"]
        ),
        version=document["version"],
        source=document["source"],
    )
