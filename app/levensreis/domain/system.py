"""The five ecological systems (Bronfenbrenner) and the parties in the nearest one.

Source: bureau HHM 2025, chapter 4; for disability care Olivier-Pijpers.
"""

from enum import StrEnum

from levensreis.language import say, word


class System(StrEnum):
    """Where a factor works, from far to near as in Table B1. Values are stored."""

    MACRO = "macro"
    EXO = "exo"
    MESO = "meso"
    MICRO = "micro"
    ONTO = "onto"

    @property
    def label(self) -> str:
        """The name that the study uses."""
        return say(_LABELS[self])

    @property
    def short_label(self) -> str:
        """The name where there is little room."""
        return say(_SHORT_LABELS[self])

    @property
    def model_name(self) -> str:
        """The name in the ecological model, such as `microsysteem`."""
        return say(_MODEL_NAMES[self])


class PartyGroup(StrEnum):
    """Whose contact with the youth a factor in the micro system is about.

    The values are the Dutch labels of the study; they are stored.
    """

    FAMILY = word("Ouders/gezin")
    FAMILY_AND_PROFESSIONALS = word("Ouders & professionals")
    PROFESSIONALS = word("Professionals")
    OTHER = word("Overig")

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(self.value)


_SHORT_LABELS = {
    System.MACRO: word("Samenleving"),
    System.EXO: word("Organisaties"),
    System.MESO: word("Onderling"),
    System.MICRO: word("Contact"),
    System.ONTO: word("Jongere"),
}
_LABELS = {
    System.MACRO: word("Samenleving als geheel"),
    System.EXO: word("Betrokken organisaties"),
    System.MESO: word("Directe omgeving onderling"),
    System.MICRO: word("Contact met directe omgeving"),
    System.ONTO: word("Jongere"),
}
_MODEL_NAMES = {
    System.MACRO: word("macrosysteem"),
    System.EXO: word("exosysteem"),
    System.MESO: word("mesosysteem"),
    System.MICRO: word("microsysteem"),
    System.ONTO: word("ontosysteem"),
}
