"""A replacement that has become a name: somebody who came later is really called so.

Nobody could know that when it was chosen. It stays chosen, and it is told where it
stands, so that no reader takes one life for another.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from levensreis.domain.anonymise.known import Known
from levensreis.domain.anonymise.places import hinted, place_of
from levensreis.domain.anonymise.pseudonyms import names_of
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.texts import TextKey
from levensreis.domain.anonymise.tokens import parts_of
from levensreis.domain.anonymise.unfit import names_somebody
from levensreis.domain.fold import fold
from levensreis.domain.journey import Journey
from levensreis.language import say


@dataclass(frozen=True, slots=True)
class Clash:
    """Words that came in place of a name, and the journey in which they are one."""

    words: str
    code: str
    key: TextKey | None
    """The first text in which they stand; None for the pseudonym of the journey."""

    def told(self, journey: Journey) -> str:
        """Tell it with its place, without the name: a command prints it too."""
        return say(
            "In {place}, staat een vervanging ({hint}) die ook een naam uit het "
            "register van {code} is. Kies in Anonimiseren een andere vervanging.",
            place=place_of(self.key, journey) if self.key else say("de schuilnaam"),
            hint=hinted(self.words),
            code=self.code,
        )


class StudyNames:
    """The registers of a study by the codes of their journeys, to look words up in."""

    def __init__(self, registers: Mapping[str, Register]) -> None:
        self.registers = registers
        self._known: dict[tuple[str, str], str] = {}
        """What was looked up before: each decision asks about every replacement."""

    def code_of(self, words: str, but: str) -> str:
        """Return another journey in whose register words are a name, or nothing."""
        if not self.registers:
            return ""
        if (words, but) not in self._known:
            self._known[words, but] = self._look_up(words, but)
        return self._known[words, but]

    def clashes(
        self, replaced: Iterable[tuple[str, TextKey | None]], but: str
    ) -> list[Clash]:
        """Return which words are a name elsewhere, each once, of words and texts."""
        found: dict[str, Clash] = {}
        for words, key in replaced:
            if words not in found and (code := self.code_of(words, but)):
                found[words] = Clash(words, code, key)
        return list(found.values())

    def _look_up(self, words: str, but: str) -> str:
        for part in parts_of(words):
            for code in self._codes.get(fold(part), ()):
                if code != but and names_somebody(words, self.registers[code]):
                    return code
        return ""

    @cached_property
    def _codes(self) -> dict[str, list[str]]:
        """The codes of the journeys in whose register each part of a name stands."""
        codes: dict[str, list[str]] = {}
        for code, register in self.registers.items():
            for part in {fold(each) for each in names_of(Known.of(register))}:
                codes.setdefault(part, []).append(code)
        return codes


NO_NAMES: Final = StudyNames({})
