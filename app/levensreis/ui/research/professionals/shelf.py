"""The two codebooks of professionals, searched at once and told apart. Knows no Qt."""

from collections.abc import Iterator
from dataclasses import replace

from levensreis.domain.codebook import Factor, FactorId
from levensreis.domain.influence import Influence
from levensreis.domain.placed import Coding
from levensreis.domain.professionals.counting import Codebooks
from levensreis.domain.professionals.interview import GroupStatement
from levensreis.domain.system import System
from levensreis.language import say
from levensreis.ui.interview.line import describe


class Shelf:
    """Finds factors: the professionals' own first, then those of the journeys."""

    def __init__(self, books: Codebooks) -> None:
        self._books = books
        self._every = books.every.by_id

    def search(
        self,
        words: str,
        influence: Influence = Influence.NEUTRAL,
        system: System | None = None,
    ) -> list[Factor]:
        """Find factors that hold every word; one that stands in both stands once.

        When none is there on this side of this system, those of every other are found.
        """
        found = self._found(words, influence, system)
        is_wide = (influence, system) == (Influence.NEUTRAL, None)
        return found if found or is_wide else self._found(words)

    def match(
        self, tag: str, influence: Influence, system: System | None = None
    ) -> Factor | None:
        """Return the one factor that a tag can mean, or None when it is not clear."""
        own = self._books.own.match(tag, influence, system)
        return own or self._books.shared.match(tag, influence, system)

    def factor(self, factor: FactorId) -> Factor | None:
        """Return what a factor is now; None when it stands in no codebook any more."""
        return self._every.get(self._books.became.get(factor, factor))

    def is_professionals(self, factor: Factor) -> bool:
        """Tell whether it stands in the codebook of the professionals."""
        return factor.id in self._books.own.by_id

    def book(self, factor: Factor) -> str:
        """Tell in few words in which codebook a factor stands."""
        if not self.is_professionals(factor):
            return say("tabel B1")
        twin = self._books.shared.labelled(factor.label)
        is_in_both = twin is not None and self._line_of(twin) == factor.id
        return say("tabel B2 en B1") if is_in_both else say("tabel B2")

    def described(self, factor: Factor) -> str:
        """Tell where a factor works, on which side, and in which codebook it stands."""
        return f"{describe(factor)} · {self.book(factor)}"

    def factors_of(self, statement: GroupStatement) -> Iterator[tuple[Coding, Factor]]:
        """Return the factors of a statement; one that is gone has a name that says so.

        One that was merged in the shared codebook is what it became.
        """
        seen: set[FactorId] = set()
        for coding in statement.codings:
            factor = self.factor(coding.factor) or _gone(coding.factor, statement)
            if factor.id not in seen:
                seen.add(factor.id)
                yield replace(coding, factor=factor.id), factor

    def is_astray(self, statement: GroupStatement) -> bool:
        """Tell whether a factor of a statement stands in no codebook any more."""
        return any(self.factor(each.factor) is None for each in statement.codings)

    def _found(
        self,
        words: str,
        influence: Influence = Influence.NEUTRAL,
        system: System | None = None,
    ) -> list[Factor]:
        shared = self._books.shared.search(words, influence, system)
        return [
            *self._books.own.search(words, influence, system),
            *(each for each in shared if self._line_of(each) == each.id),
        ]

    def _line_of(self, factor: Factor) -> FactorId:
        return self._books.counted_as(factor.id)


def _gone(factor: FactorId, statement: GroupStatement) -> Factor:
    return Factor(
        id=factor,
        label=say("Een factor die niet meer bestaat"),
        system=statement.system or System.MACRO,
        influence=statement.influence,
    )
