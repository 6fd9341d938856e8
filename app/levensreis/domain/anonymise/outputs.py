"""Which output needs what before it may leave: one rule, in one place."""

from enum import StrEnum
from typing import Final

from levensreis.domain.anonymise.signing import Role
from levensreis.domain.consent import Purpose
from levensreis.language import say, word

MARK: Final = "Levensreis – vertrouwelijk"
"""What stands on everything that is for the team."""


class Output(StrEnum):
    """For whom a file is made."""

    PARENT = "parent"
    """The write-up and the check form, for who told it."""
    TEAM = "team"
    """Overviews, tables and pictures for the team, marked as confidential."""
    OTHERS = "others"
    """The research file, publications, and every other file for others."""

    @property
    def label(self) -> str:
        """For whom, on screen."""
        return say(_LABELS[self])

    @property
    def purpose(self) -> Purpose:
        """What the family must have allowed."""
        return Purpose.SHARING if self is Output.OTHERS else Purpose.PARTICIPATION

    @property
    def names_may_stay(self) -> bool:
        """Whether the interviewer may choose to leave the names as told."""
        return self is Output.PARENT

    @property
    def needs_signatures(self) -> bool:
        """Whether both must have signed every text."""
        return self is Output.OTHERS

    @property
    def is_confidential(self) -> bool:
        """Whether it is marked as such on every page."""
        return self is Output.TEAM

    def needs(self) -> str:
        """Tell what it needs, before anything is saved."""
        return say(_NEEDS[self])


def told_unsigned(role: Role, texts: int) -> str:
    """Tell that a role did not sign some texts."""
    if texts == 1:
        return say(
            "Er is nog 1 tekst niet ondertekend door de {role}.", role=role.label
        )
    return say(
        "Er zijn nog {count} teksten niet ondertekend door de {role}.",
        count=texts,
        role=role.label,
    )


_LABELS = {
    Output.PARENT: word("voor de ouder"),
    Output.TEAM: word("voor het team (vertrouwelijk)"),
    Output.OTHERS: word("voor anderen"),
}
_NEEDS = {
    Output.PARENT: word(
        "Voor de ouder: namen zoals verteld, of de schuilnaam; u kiest. Nodig: "
        "toestemming om mee te doen. Bewaar liefst een kopie met een wachtzin."
    ),
    Output.TEAM: word(
        "Voor het team, gemerkt als vertrouwelijk: schuilnaam en vervangingen. Nodig: "
        "geen naam in het register zonder vervanging."
    ),
    Output.OTHERS: word(
        "Voor anderen: schuilnaam en vervangingen. Nodig: beide handtekeningen, "
        "toestemming om te delen, en een lekcontrole zonder vondst."
    ),
}
