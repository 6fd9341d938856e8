"""What stands above and beside the characteristics, on paper and in files."""

from typing import Final

from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.domain.inflow.overview import Overview
from levensreis.domain.inflow.reference import Compared, Source
from levensreis.domain.publication import SMALLEST_COUNT
from levensreis.language import number, say

NOTHING: Final = "–"
"""Where there is no figure to compare with."""


def title() -> str:
    """Return what the overview is called."""
    return say("Kenmerken van de jongeren")


def counted(overview: Overview) -> str:
    """Tell over how many journeys it is, as that may be shown."""
    if overview.journeys is None:
        return say("Aantal levensreizen: minder dan {number}", number=SMALLEST_COUNT)
    if overview.is_published:
        return say("Aantal levensreizen: {number} (afgerond)", number=overview.journeys)
    return say("Aantal levensreizen: {number}", number=overview.journeys)


def explained() -> str:
    """Tell what is counted, and what not to read in it."""
    return say(
        "Instroom is de maand waarin VG7 is toegekend; bij wie binnen een jaar van VG6 "
        "naar VG7 ging de maand van VG6. Een kenmerk is gekozen door wie de levensreis "
        "vastlegde, of volgt zonder twijfel uit wat is verteld; anders is het "
        "onbekend. Percentages zijn van alle levensreizen, ook die waarvan het "
        "onbekend is."
    )


def published_note() -> str:
    """Tell what was done so that others may see it."""
    return say(
        "Aantallen zijn afgerond op vijftallen, en percentages zijn van de afgeronde "
        "aantallen. Niet getoond is wat bij minder dan {number} jongeren voorkomt, ook "
        "als dat er geen is, en wat zulke aantallen zou verraden. Leeftijden per jaar "
        "gaan niet naar anderen.",
        number=SMALLEST_COUNT,
    )


def compared_note(source: Source) -> str:
    """Tell where the figures stand that ours are compared with."""
    return say("Ter vergelijking: {source}.", source=source.in_words().rstrip("."))


def shown_count(count: int | None) -> str:
    """Return a number of journeys as it may be shown."""
    return shown(UNTOLD) if count is None else str(count)


def shown_share(share: float | None) -> str:
    """Return a part as it is read, in whole percents."""
    return NOTHING if share is None else f"{round(share)}\N{NO-BREAK SPACE}%"


def published_share(compared: Compared) -> str:
    """Return a published part as precisely as it was published."""
    if compared.theirs is None:
        return NOTHING
    return f"{number(compared.theirs.share)}\N{NO-BREAK SPACE}%"


def difference(compared: Compared) -> str:
    """Return how much more ours is, in percent points."""
    if compared.difference is None:
        return NOTHING
    whole = round(compared.difference)
    sign = "+" if whole > 0 else "−" if whole < 0 else ""
    return f"{sign}{abs(whole)}"
