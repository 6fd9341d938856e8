"""Where something that was said works: its side, system, group and factors.

The rules are the same for a statement in a journey and for one in a group interview.
"""

from dataclasses import dataclass, replace
from typing import Self

from levensreis.domain.codebook import Codebook, Factor, FactorId
from levensreis.domain.errors import KnownError
from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System
from levensreis.language import say


class InvalidStatement(KnownError):
    """A statement that contradicts itself."""


@dataclass(frozen=True, slots=True)
class Coding:
    """One factor of a statement, with the example that the table may show of it."""

    factor: FactorId
    example: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """What was said, put on a side of a system, with the factors it names."""

    influence: Influence = Influence.NEUTRAL
    system: System | None = None
    group: PartyGroup | None = None
    codings: tuple[Coding, ...] = ()

    def check_place(self) -> None:
        """Raise InvalidStatement when side, system, group and factors clash."""
        if self.group is not None and self.system is not System.MICRO:
            raise InvalidStatement(
                say(
                    "Alleen uitspraken in ‘{system}’ horen bij een groep.",
                    system=System.MICRO.label,
                )
            )
        if self.codings and self.influence is Influence.NEUTRAL:
            raise InvalidStatement(
                say("Een uitspraak met een factor verlaagt of verhoogt de zorgvraag.")
            )
        if len({coding.factor for coding in self.codings}) < len(self.codings):
            raise InvalidStatement(
                say("Dezelfde factor staat twee keer bij een uitspraak.")
            )

    def coded(self, factor: Factor) -> Self:
        """Return this statement with a factor added, on the factor's side and system.

        Factors of another side or system cannot stay beside it and go.
        """
        stays = (self.influence, self.system) == (factor.influence, factor.system)
        kept = self.codings if stays else ()
        if any(coding.factor == factor.id for coding in kept):
            return self
        return replace(
            self,
            influence=factor.influence,
            system=factor.system,
            group=factor.group or (self.group if stays else None),
            codings=(*kept, Coding(factor.id)),
        )

    def placed(self, influence: Influence, system: System | None) -> Self:
        """Return this statement on another side or system.

        Factors and a group that do not belong there are left behind.
        """
        if (influence, system) == (self.influence, self.system):
            return self
        return replace(
            self,
            influence=influence,
            system=system,
            group=self.group if system is System.MICRO else None,
            codings=(),
        )

    def check_codings(self, codebook: Codebook) -> None:
        """Raise InvalidStatement when a factor is not of this side and system."""
        for coding in self.codings:
            factor = codebook.by_id.get(coding.factor)
            if factor is None:
                raise InvalidStatement(
                    say("Deze factor staat niet in het codeboek van deze studie.")
                )
            if (factor.influence, factor.system) != (self.influence, self.system):
                raise InvalidStatement(
                    say(
                        "De factor ‘{label}’ hoort bij {wanted}, de uitspraak staat "
                        "bij {found}.",
                        label=factor.label,
                        wanted=_place(factor.influence, factor.system),
                        found=_place(self.influence, self.system),
                    )
                )


def _place(influence: Influence, system: System | None) -> str:
    where = system.value if system else say("geen systeem")
    return f"{influence.sign} {where}"
