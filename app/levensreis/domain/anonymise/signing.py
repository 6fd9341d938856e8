"""Two people sign what leaves: who recorded it, and somebody who reads it anew.

A signature is for texts as they are and as they become. A text that changes later is
open again, and that text alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from levensreis.domain.anonymise.texts import TextKey
from levensreis.domain.errors import KnownError
from levensreis.domain.fold import fold
from levensreis.language import say, word

Digests = Mapping[TextKey, str]
"""Of each text that leaves: what it is and what it becomes, as `digest_of` tells."""


class NotSigned(KnownError):
    """Something must be settled before this can be signed."""


class Role(StrEnum):
    """In which role somebody signs. Values are stored, and typed at a command."""

    INTERVIEWER = "interviewer"
    SECOND_READER = "tweede-lezer"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_LABELS[self])


@dataclass(frozen=True, slots=True)
class Signature:
    """That somebody read one text as it was and as it becomes, and agrees."""

    key: TextKey
    digest: str
    role: Role
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Signatures:
    """Every signature that holds for a journey."""

    every: tuple[Signature, ...] = ()

    def unsigned(self, role: Role, texts: Digests) -> list[TextKey]:
        """Return the texts that nobody signed in a role, as they are now."""
        signed = {(each.key, each.digest) for each in self.every if each.role is role}
        return [key for key, digest in texts.items() if (key, digest) not in signed]

    def is_complete(self, texts: Digests) -> bool:
        """Tell whether every text was signed in both roles, by two people."""
        if any(self.unsigned(role, texts) for role in Role):
            return False
        first, second = (self._names(role, texts) for role in Role)
        return first.isdisjoint(second)

    def signers(self, role: Role, texts: Digests) -> list[str]:
        """Return who signed the texts as they are now, the first first."""
        return list(dict.fromkeys(each.by for each in self._of(role, texts)))

    def signed(
        self, role: Role, by: str, at: datetime, texts: Digests, *, open_points: int = 0
    ) -> "Signatures":
        """Return these with every text signed that was not; raises NotSigned.

        Who reads second is somebody else, and reads what the first one signed.
        """
        name = " ".join(by.split())
        if not name:
            raise NotSigned(say("Vul in wie er ondertekent."))
        if open_points:
            raise NotSigned(_told_open(open_points))
        if role is Role.SECOND_READER:
            self._check_second(name, texts)
        elif fold(name) in self._names(Role.SECOND_READER, texts):
            raise NotSigned(_another())
        new = tuple(
            Signature(key, texts[key], role, name, at)
            for key in self.unsigned(role, texts)
        )
        replaced = {each.key for each in new}
        kept = tuple(
            each
            for each in self.every
            if each.role is not role or each.key not in replaced
        )
        return Signatures((*kept, *new))

    def _check_second(self, name: str, texts: Digests) -> None:
        if self.unsigned(Role.INTERVIEWER, texts):
            raise NotSigned(
                say(
                    "De interviewer heeft nog niet alles ondertekend. Dat gaat voor: "
                    "daarna leest een ander."
                )
            )
        if fold(name) in self._names(Role.INTERVIEWER, texts):
            raise NotSigned(_another())

    def _names(self, role: Role, texts: Digests) -> set[str]:
        return {fold(each.by) for each in self._of(role, texts)}

    def _of(self, role: Role, texts: Digests) -> Iterable[Signature]:
        return (
            each
            for each in self.every
            if each.role is role and texts.get(each.key) == each.digest
        )


def _another() -> str:
    return say("De tweede lezer is iemand anders dan de interviewer.")


def _told_open(points: int) -> str:
    if points == 1:
        return say("Er is nog 1 punt open. Beslis daar eerst over.")
    return say("Er zijn nog {count} punten open. Beslis daar eerst over.", count=points)


_LABELS = {
    Role.INTERVIEWER: word("interviewer"),
    Role.SECOND_READER: word("tweede lezer"),
}
