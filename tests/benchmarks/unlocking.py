"""Opening a study with its passphrase."""

import os
from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from levensreis.services.study import Study
from levensreis.storage.key import KeyCost
from tests.benchmarks.side_by_side import Comparison, compare, timed
from tests.builders import PASSPHRASE

ROUNDS = 9


def measure(folder: Path) -> Iterator[Comparison]:
    """Compare opening a study with the one derivation that must be slow."""
    place = folder / "unlock"
    cost = KeyCost()
    Study.create(place, PASSPHRASE, cost).close()
    salt = os.urandom(16)

    def derive() -> bytes:
        return Argon2id(
            salt=salt,
            length=32,
            iterations=cost.iterations,
            lanes=cost.lanes,
            memory_cost=cost.memory_kib,
        ).derive(PASSPHRASE.encode())

    yield compare(
        "Studie ontgrendelen",
        timed(lambda: Study.open(place, PASSPHRASE).close()),
        "één Argon2id-afleiding van dezelfde zwaarte",
        timed(derive),
        ROUNDS,
    )
