"""The five ecological systems (Bronfenbrenner) and the parties in the nearest one.

Source: bureau HHM 2025, chapter 4; for disability care Olivier-Pijpers.
"""

from enum import StrEnum


class System(StrEnum):
    """Where a factor works, from far to near as in Table B1. Values are stored."""

    MACRO = "macro"
    EXO = "exo"
    MESO = "meso"
    MICRO = "micro"
    ONTO = "onto"

    @property
    def label(self) -> str:
        """The Dutch name that the study uses."""
        return _LABELS[self]

    @property
    def short_label(self) -> str:
        """The Dutch name where there is little room."""
        return _SHORT_LABELS[self]

    @property
    def model_name(self) -> str:
        """The Dutch name in the ecological model, such as `microsysteem`."""
        return f"{self.value}systeem"


class PartyGroup(StrEnum):
    """Whose contact with the youth a factor in the micro system is about.

    The values are the labels of the study; they are stored.
    """

    FAMILY = "Ouders/gezin"
    FAMILY_AND_PROFESSIONALS = "Ouders & professionals"
    PROFESSIONALS = "Professionals"
    OTHER = "Overig"


_SHORT_LABELS = {
    System.MACRO: "Samenleving",
    System.EXO: "Organisaties",
    System.MESO: "Onderling",
    System.MICRO: "Contact",
    System.ONTO: "Jongere",
}
_LABELS = {
    System.MACRO: "Samenleving als geheel",
    System.EXO: "Betrokken organisaties",
    System.MESO: "Directe omgeving onderling",
    System.MICRO: "Contact met directe omgeving",
    System.ONTO: "Jongere",
}
