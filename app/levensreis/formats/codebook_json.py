"""The codebook that ships with the program."""

import json
from functools import cache

from levensreis.domain.codebook import Codebook, Factor, FactorId
from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System
from levensreis.resources import RESOURCES


@cache
def shipped_codebook() -> Codebook:
    """Read the 116 factors of Table B1 with their source."""
    path = RESOURCES / "codebook" / "b1-2025.json"
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
