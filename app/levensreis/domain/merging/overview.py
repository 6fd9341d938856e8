"""What was merged before, and what still stands against each other."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MergedFile:
    """A file that was taken over, with nothing left to tell."""

    name: str
    signer: str
    """The public key with which it was signed; empty when it was not."""
    at: str
    """When it was merged, as the access log writes a moment."""
    by: str
    digest: str


@dataclass(frozen=True, slots=True)
class Seen:
    """A person who looked at a conflict and lets what is there stay."""

    who: str
    why: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Content that was not taken over: that revision is there with another content."""

    rid: str
    """The random id under which the journey goes round."""
    revision: int
    digest: str
    """Of what arrived."""
    file: str
    at: str
    """When it arrived."""
    pseudonym: str
    """What the journey that is there is called."""
    statements: int
    """How many of them the journey that is there has."""
    digest_there: str
    seen: Seen | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody said yet that what is there stays."""
        return self.seen is None
