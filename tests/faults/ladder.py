"""Every rung: its name, what it is in words, and who climbs it."""

from typing import Final, NamedTuple

from tests.faults import (
    damaged,
    erasing,
    failing,
    full,
    fuzzing,
    instances,
    killed,
    merging,
    migrating,
    passphrases,
    plain_text,
    power,
    refused,
    stories,
    syncing,
    tampering,
)
from tests.faults.rung import Climb


class Rung(NamedTuple):
    """What is tried, as the table calls it."""

    words: str
    climb: Climb


RUNGS: Final = {
    "kill": Rung("kill -9 van wie vastlegt", killed.climb_recording),
    "stroom": Rung("stroomuitval", power.climb),
    "schijf": Rung("schrijven, lezen en fsync mislukken in sqlite", failing.climb),
    "systeem": Rung("bestanden openen, verplaatsen en fsync geweigerd", refused.climb),
    "vol": Rung("schijf vol", full.climb),
    "bijwerken": Rung("bijwerken van een oude versie mislukt", migrating.climb),
    "schade": Rung("beschadigde bestanden en sleutels", damaged.climb),
    "wachtzin": Rung("wachtzinnen van allerlei soort", passphrases.climb),
    "leesbaar": Rung("leesbare tekst op schijf", plain_text.climb),
    "tweede": Rung("tweede programma, oud slot, nummer hergebruikt", instances.climb),
    "sync": Rung("synchronisatie", syncing.climb),
    "kopie": Rung("reservekopie halverwege gedood", killed.climb_backup),
    "wissen": Rung("wissen", erasing.climb),
    "slot": Rung("vergrendelen onder het typen", stories.climb_lock),
    "logboek": Rung("logboek veranderd", tampering.climb),
    "samenvoegen": Rung("samenvoegen gedood of op een volle schijf", merging.climb),
    "onzin": Rung("onzin in plaats van bestanden", fuzzing.climb),
}
"""By the name under which each can be asked for, in the order of the table."""
