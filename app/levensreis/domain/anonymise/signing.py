"""Two people sign what leaves: who recorded it, and somebody who reads it anew.

A signature is for texts as they are and as they become. A text that changes later is
open again, and that text alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from levensreis.domain.anonymise.texts import TextKey
from levensreis.domain.errors import KnownError
from levensreis.domain.fold import fold
from levensreis.language import say, word

MOST_OF_A_SIGNATURE: Final = 80
"""Letters of the name under a signature."""
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

    def newest(self, role: Role) -> int:
        """Return how many texts were signed the last time that a role signed."""
        at = [each.at for each in self.every if each.role is role]
        return at.count(max(at)) if at else 0

    def signed(
        self, role: Role, by: str, at: datetime, texts: Digests, *, open_points: int = 0
    ) -> "Signatures":
        """Return these with every text signed that was not; raises NotSigned.

        Who reads second is somebody else, and reads what the first one signed.
        """
        self.check(role, by, texts, open_points=open_points)
        name = " ".join(by.split())
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

    def check(
        self, role: Role, by: str, texts: Digests, *, open_points: int = 0
    ) -> None:
        """Tell why somebody cannot sign in a role; raises NotSigned."""
        name = " ".join(by.split())
        if problem := wrong_signature(name):
            raise NotSigned(problem)
        if open_points:
            raise NotSigned(_told_open(open_points))
        if texts and not self.unsigned(role, texts):
            raise NotSigned(
                say("Alle teksten zijn al ondertekend door de {role}.", role=role.label)
            )
        if role is Role.SECOND_READER:
            self._check_second(name, texts)
        elif fold(name) in self._names(Role.SECOND_READER, texts):
            raise NotSigned(_another())

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


def wrong_signature(name: str) -> str:
    """Tell why nobody can sign under a name; empty when that can be."""
    if not any(map(str.isalpha, name)):
        return say("Vul in wie er ondertekent.")
    if len(name.strip()) > MOST_OF_A_SIGNATURE:
        return say(
            "Een naam onder een handtekening heeft hooguit {most} letters.",
            most=MOST_OF_A_SIGNATURE,
        )
    return ""


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
