"""The guide that ships with the program."""

import json
from functools import cache

from levensreis.domain.guide import Guide, Probe
from levensreis.domain.theme import Theme
from levensreis.resources import RESOURCES


@cache
def shipped_guide() -> Guide:
    """Read the probes of every theme, with what they were made from."""
    path = RESOURCES / "guide" / "probes-1.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    return Guide(
        probes=tuple(
            Probe(
                key=item["key"],
                theme=Theme(item["theme"]),
                text=item["text"],
                hint=item["hint"],
            )
            for item in document["probes"]
        ),
        version=document["version"],
        source=document["source"],
    )
