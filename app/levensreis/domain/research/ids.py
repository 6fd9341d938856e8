"""What a journey is called outside: by chance, and never as inside the study."""

import hashlib
import secrets
from dataclasses import dataclass
from typing import Self
from uuid import UUID

_BYTES = 16


@dataclass(frozen=True, slots=True)
class ResearchId:
    """The outside name of one journey, and how often what leaves of it changed."""

    rid: str
    """Thirty-two hexadecimal digits, by chance: says nothing of the journey."""
    salt: str
    """Never leaves: of this and its inside name each statement has its outside name."""
    revision: int = 0
    """Of what left last; 0 when nothing ever did."""
    digest: str = ""
    """Of what left last."""

    @classmethod
    def by_chance(cls) -> Self:
        """Return a new name that nobody ever saw."""
        return cls(secrets.token_hex(_BYTES), secrets.token_hex(_BYTES))

    def sid(self, statement: UUID) -> str:
        """Return the outside name of a statement: always the same, and unguessable.

        Not kept beside it, so that no reserve copy can be without it.
        """
        made = hashlib.sha256(bytes.fromhex(self.salt) + statement.bytes)
        return made.hexdigest()[: 2 * _BYTES]

    def revised(self, digest: str) -> "ResearchId":
        """Return this for what leaves now: a higher revision when that is different."""
        if self.revision and digest == self.digest:
            return self
        return ResearchId(self.rid, self.salt, self.revision + 1, digest)
