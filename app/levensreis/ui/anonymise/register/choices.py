"""Who people and what organisations often are, to choose from. Knows no Qt."""

from typing import Final

from levensreis.domain.anonymise.known import SURNAME_ROLE

ROLES: Final = (
    *("moeder", "vader", "broer", "zus", "oma", "opa", "vriend", "vriendin"),
    *("begeleider", "leerkracht", "arts", SURNAME_ROLE),
)
SORTS: Final = (
    *("school", "vso-school", "kinderdagcentrum", "zorgorganisatie", "gezinshuis"),
    *("logeerhuis", "dagbesteding", "ziekenhuis", "kliniek", "sportclub", "gemeente"),
)
"""In the language of what was told: they may come in a Dutch text."""
MOST_ASKED: Final = 4
"""People of whom is told that they are not in the register."""
