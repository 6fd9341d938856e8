"""The codebook (codeboek): the ordered, versioned list of factors."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NewType
from uuid import uuid4

from levensreis.domain.errors import KnownError
from levensreis.domain.fold import fold
from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System
from levensreis.language import say

FactorId = NewType("FactorId", str)


class InvalidFactor(KnownError):
    """A factor that cannot stand in the codebook."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor:
    """A named category on one side (+ or -) of one system."""

    id: FactorId = field(default_factory=lambda: FactorId(uuid4().hex))
    label: str
    system: System
    influence: Influence
    group: PartyGroup | None = None
    own: bool = False
    """Added in this study, not shipped with the program."""

    def __post_init__(self) -> None:
        if not self.label.strip():
            raise InvalidFactor(say("Geef de factor een naam."))
        if self.influence is Influence.NEUTRAL:
            raise InvalidFactor(
                say("Kies of de factor de zorgvraag verlaagt of verhoogt.")
            )
        if self.group is not None and self.system is not System.MICRO:
            raise InvalidFactor(
                say(
                    "Alleen factoren in ‘{system}’ horen bij een groep.",
                    system=System.MICRO.label,
                )
            )


@dataclass(frozen=True)
class Codebook:
    """Factors in their order; labels are unique, whatever their capitals."""

    factors: tuple[Factor, ...]
    version: int = 1
    source: str = ""

    @cached_property
    def by_id(self) -> dict[FactorId, Factor]:
        """Every factor by its id."""
        return {factor.id: factor for factor in self.factors}

    @cached_property
    def by_label(self) -> dict[str, Factor]:
        """Every factor by its folded label."""
        return {_key(factor.label): factor for factor in self.factors}

    def labelled(self, label: str) -> Factor | None:
        """Return the factor with this label, whatever its capitals and accents."""
        return self.by_label.get(_key(label))

    def with_factors(self, own: Iterable[Factor]) -> "Codebook":
        """Return this codebook with own factors after the others.

        Raises InvalidFactor when a label is there already.
        """
        added = list(self.factors)
        labels = set(self.by_label)
        for factor in own:
            key = _key(factor.label)
            if key in labels:
                raise _taken(factor)
            labels.add(key)
            added.append(factor)
        return replace(self, factors=tuple(added))

    def renamed(self, factor_id: FactorId, label: str) -> "Codebook":
        """Return this codebook with another name for an own factor.

        Raises InvalidFactor when it is not an own factor, or the name is taken.
        """
        label = " ".join(label.split())
        factor = self.by_id[factor_id]
        if not factor.own:
            raise InvalidFactor(
                say("Alleen een eigen factor kan een andere naam krijgen.")
            )
        known = self.labelled(label)
        if known is not None and known.id != factor_id:
            raise _taken(known)
        other = replace(factor, label=label)
        return replace(
            self,
            factors=tuple(other if each is factor else each for each in self.factors),
        )

    def search(
        self,
        words: str,
        influence: Influence = Influence.NEUTRAL,
        system: System | None = None,
    ) -> list[Factor]:
        """Find factors that hold every word, best first.

        A neutral influence or no system leaves that side open. Labels that begin
        with the words come first, then those in which a word begins with them.
        """
        wanted = _words(words)
        found = [
            (rank, factor)
            for label, factor in self.by_label.items()
            if influence in (Influence.NEUTRAL, factor.influence)
            and system in (None, factor.system)
            and (rank := _rank(label, wanted)) is not None
        ]
        return [factor for _, factor in sorted(found, key=lambda pair: pair[0])]

    def match(
        self, tag: str, influence: Influence, system: System | None = None
    ) -> Factor | None:
        """Return the one factor that a tag can mean, or None when it is not clear."""
        exact = self.labelled(" ".join(_words(tag)))
        if (
            exact is not None
            and influence in (Influence.NEUTRAL, exact.influence)
            and system in (None, exact.system)
        ):
            return exact
        found = self.search(tag, influence, system)
        return found[0] if len(found) == 1 else None


def _taken(factor: Factor) -> InvalidFactor:
    return InvalidFactor(
        say(
            "De factor ‘{factor}’ staat al in het codeboek. "
            "Kies die, of geef een andere naam.",
            factor=factor.label,
        )
    )


def _key(label: str) -> str:
    return fold(" ".join(unicodedata.normalize("NFC", label).split()))


def _words(text: str) -> list[str]:
    return fold(text).replace("_", " ").replace("-", " ").split()


def _rank(label: str, words: list[str]) -> int | None:
    label = label.replace("-", " ")
    if not all(word in label for word in words):
        return None
    if label.startswith(" ".join(words)):
        return 0
    padded = f" {label}"
    starts = all(f" {word}" in padded or f"({word}" in padded for word in words)
    return 1 if starts else 2
