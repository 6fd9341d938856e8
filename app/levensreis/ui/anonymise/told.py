"""Whether anything was told at all: who tells is known before. Knows no Qt."""

from levensreis.domain.anonymise.texts import Part
from levensreis.services.anonymising import Anonymised


def is_told(state: Anonymised) -> bool:
    """Tell whether there is a text beside the roles of who tells."""
    return any(key.part is not Part.ROLE for key in state.texts)
