"""Which texts changed since somebody signed them. Knows no Qt."""

from levensreis.domain.anonymise.signing import Role
from levensreis.domain.anonymise.texts import TextKey
from levensreis.services.anonymising import Anonymised


def open_again(state: Anonymised) -> dict[TextKey, list[Role]]:
    """Return the texts that must be signed again, and by whom, in order of reading.

    In a role in which nobody signed yet, everything is still to be signed at all.
    """
    begun = {each.role for each in state.signatures.every}
    again: dict[TextKey, list[Role]] = {}
    for role in Role:
        for key in state.unsigned(role) if role in begun else ():
            again.setdefault(key, []).append(role)
    return {key: again[key] for key in state.texts if key in again}
