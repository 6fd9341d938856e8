"""What is to be recorded before a figure says anything."""

from typing import Final

from levensreis.domain.crosscut.keys import FindingKey as Key
from levensreis.language import say, word

_ACTIVITY: Final = word(
    "Niemand vertelde over school, werk of dagbesteding. Leg bij Daginvulling een "
    "periode vast, met de soort en van wanneer tot wanneer."
)
_INDICATION: Final = word(
    "Niemand vertelde over een aanvraag of indicatie. Leg bij Zorg en ondersteuning "
    "een indicatie vast, met het besluit en wanneer dat was."
)
_CARE: Final = word(
    "Niemand vertelde over zorg. Leg bij Zorg en ondersteuning een periode van zorg "
    "vast, met de soort, de wet en de leveringsvorm."
)
_PLACE: Final = word(
    "Niemand vertelde over woonplekken. Leg bij Woonplekken een periode vast voor "
    "elke plek waar iemand woonde."
)
_STEP: Final = word(
    "Van geen uitspraak is verteld bij welke stap naar hulp zij hoort. Kies bij een "
    "uitspraak onder Meer de stap naar hulp."
)
_LACKING: Final = {
    Key.ACTIVITIES: _ACTIVITY,
    Key.ACTIVITY_ORDER: word(
        "Van geen levensreis is de volgorde bekend. Leg bij elke periode van school, "
        "werk of dagbesteding de soort vast, en van wanneer tot wanneer."
    ),
    Key.ACTIVITY_STEPS: word(
        "Van geen overgang is de volgorde zeker. Leg bij elke periode van school, werk "
        "of dagbesteding de soort vast, en van wanneer tot wanneer."
    ),
    Key.NO_SCHOOL: _ACTIVITY,
    Key.NO_SCHOOL_TIME: _ACTIVITY,
    Key.EXEMPTIONS: word(
        "Niemand vertelde of er een vrijstelling was. Leg bij een periode van school "
        "of dagbesteding vast of er een vrijstelling was."
    ),
    Key.WORK: word(
        "Niemand vertelde welk werk het was. Leg bij een periode van werk of "
        "dagbesteding vast welk werk iemand deed."
    ),
    Key.CARE_KINDS: _CARE,
    Key.CARE_LAWS: word(
        "Niemand vertelde uit welke wet de zorg werd betaald. Leg bij een periode van "
        "zorg de wet vast."
    ),
    Key.CARE_FORMS: word(
        "Niemand vertelde hoe de zorg werd geleverd. Leg bij een periode van zorg de "
        "leveringsvorm vast."
    ),
    Key.CARE_PATHS: _CARE,
    Key.PLACES: _PLACE,
    Key.MOVES: word(
        "Niemand vertelde waarom iemand verhuisde. Leg bij een woonplek vast waarom "
        "iemand daarheen ging."
    ),
    Key.PLACE_KINDS: _PLACE,
    Key.STABILITY: word(
        "Niemand vertelde hoe stabiel het op een woonplek was. Leg bij een woonplek "
        "vast of het er stabiel was."
    ),
    Key.REFUSED: _INDICATION,
    Key.FIRST_VG6: word(
        "Niemand vertelde dat VG6 of VG7 werd toegekend. Leg bij Zorg en ondersteuning "
        "een indicatie vast, met het besluit en wanneer dat was."
    ),
    Key.TIME_TO_VG7: word(
        "Van niemand is zeker dat VG6 werd toegekend voordat VG7 werd toegekend. Leg "
        "bij beide indicaties het besluit vast, en wanneer dat was."
    ),
    Key.NEED_AFTER: word(
        "Niemand vertelde hoe de zorgvraag na een indicatie veranderde. Leg bij een "
        "indicatie onder Daarna vast of de zorgvraag steeg, gelijk bleef of daalde."
    ),
    Key.NEED_WHY: word(
        "Bij geen indicatie waarvan verteld is hoe de zorgvraag daarna veranderde, "
        "hoort een factor. Koppel factoren aan die uitspraken."
    ),
    Key.TURNING_POINTS: word(
        "Geen enkele uitspraak is een cruciaal moment. Kies bij een uitspraak Cruciaal "
        "moment, en leg vast wanneer het was."
    ),
    Key.SPREAD: word(
        "Er zijn nog geen factoren gekoppeld. Koppel factoren uit het codeboek aan "
        "uitspraken."
    ),
    Key.COMPLEXITY: word(
        "Niemand vertelde hoe complex de situatie was. Leg een periode van "
        "complexiteit vast: breed, complex of zeer complex."
    ),
    Key.VERY_COMPLEX_AGE: word(
        "Niemand vertelde hoe complex de situatie was. Leg een periode van "
        "complexiteit vast, en van wanneer tot wanneer die duurde."
    ),
    Key.COURSE_CHANGES: word(
        "Van geen uitspraak is verteld of het complexer of minder complex werd. Kies "
        "bij een uitspraak onder Meer het verloop."
    ),
    Key.CHANGE_FACTORS: word(
        "Bij geen uitspraak over escalatie of de-escalatie hoort een factor. Kies bij "
        "een uitspraak onder Meer het verloop, en koppel er factoren aan."
    ),
    Key.HELP_STEPS: _STEP,
    Key.HELP_SOURCES: word(
        "Van geen uitspraak over een stap naar hulp is verteld van wie zij komt. Kies "
        "bij een uitspraak onder Meer de stap naar hulp en de bron."
    ),
}


def what_lacks(key: Key) -> str:
    """Tell that nothing was told of a figure, and what is to be recorded for it."""
    return say(_LACKING[key])
