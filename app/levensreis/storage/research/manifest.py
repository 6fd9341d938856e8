"""The manifest of a research file: what is in it, and who vouches for that."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from levensreis.domain.codebook import Codebook
from levensreis.storage.research.content import Content
from levensreis.storage.research.digest import TableRows, Tables
from levensreis.storage.research.signing import is_signed_by, public_key, sign
from levensreis.storage.research.tables import SCHEMA, manifest

FORMAT: Final = "levensreis/research"
_COUNTED: Final = {
    "journeys": "journey",
    "statements": "statement",
    "codings": "coding",
    "tombstones": "tombstone",
}
_SEALING: Final = frozenset(("digest", "key", "signature"))
"""What is known when all the rest is there, and is not in the digest itself."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a file tells of itself."""

    values: Mapping[str, str]

    @property
    def digest(self) -> str:
        """Of every row in the file."""
        return self.values.get("digest", "")

    @property
    def key(self) -> str:
        """The public key of who made it; empty when nobody vouches for it."""
        return self.values.get("key", "") if self.values.get("signature") else ""

    @property
    def is_signed(self) -> bool:
        """Whether the signature is that of the key, over the digest."""
        signature = self.values.get("signature", "")
        return bool(self.key) and is_signed_by(self.key, signature, self.digest)

    def is_of(self, content: Content) -> bool:
        """Tell whether so much is in the file as it tells."""
        return all(self.values.get(name) == n for name, n in _counts(content).items())


def about(content: Content, codebook: Codebook) -> dict[str, str]:
    """Return what a file tells of itself, but for its seal."""
    return {
        "format": FORMAT,
        "schema": str(SCHEMA),
        "codebook_version": str(codebook.version),
        "codebook_source": codebook.source,
        **_counts(content),
    }


def seal(digest: str, key: str) -> dict[str, str]:
    """Return the seal of a file with this digest."""
    return {"digest": digest, "key": public_key(key), "signature": sign(key, digest)}


def unsealed(tables: Tables) -> dict[str, TableRows]:
    """Return what is in a file, but for its seal: that of which the digest is."""
    told = tables[manifest.name]
    rows = [row for row in told.rows if row[0] not in _SEALING]
    return {**tables, manifest.name: TableRows(told.columns, rows)}


def _counts(content: Content) -> dict[str, str]:
    return {name: str(content.count(table)) for name, table in _COUNTED.items()}
