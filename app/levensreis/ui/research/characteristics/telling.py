"""What the page of characteristics says; knows no Qt."""

from collections.abc import Sequence

from levensreis.domain.characteristics import UNKNOWN
from levensreis.domain.disclosure import UNTOLD
from levensreis.domain.inflow import words
from levensreis.domain.inflow.overview import CharacteristicTable, Overview
from levensreis.language import say
from levensreis.services.characteristics import Youth
from levensreis.ui.research.characteristics.view import ListLine


def list_line(table: CharacteristicTable, *, is_published: bool) -> ListLine:
    """Return a characteristic for the list, with how many are unknown."""
    unknown = sum(
        each.count or 0 for each in table.categories if each.value in (UNKNOWN, UNTOLD)
    )
    if is_published:
        meta = ""
    elif unknown:
        meta = say("bij {count} niet bekend", count=unknown)
    else:
        meta = say("van iedereen bekend")
    return ListLine(table.name, table.title, meta)


def counted(overview: Overview) -> str:
    """Tell in how much was counted, and for whom that is or what is left out."""
    told = words.counted(overview)
    if not overview.is_published:
        return say("{told} · vertrouwelijk, alleen voor het team", told=told)
    counts = [each.count for table in overview.tables for each in table.categories]
    return say(
        "{told} · {count} van {every} aantallen niet getoond",
        told=told,
        count=counts.count(None),
        every=len(counts),
    )


def behind_words(youths: Sequence[Youth]) -> str:
    """Tell how many journeys are behind a number."""
    if not youths:
        return say("Geen enkele levensreis.")
    if len(youths) == 1:
        return say("1 levensreis.")
    return say("{count} levensreizen.", count=len(youths))


def only_numbers() -> str:
    """Tell why nothing behind a number is shown of what is published."""
    return say(
        "Voor publicatie zijn er alleen aantallen. Zet ‘Voor publicatie’ uit om te "
        "zien welke levensreizen erachter staan."
    )


def nobody() -> tuple[str, str]:
    """Tell why there is nothing to count, and what to do."""
    return (
        say("Er zijn nog geen kenmerken te tellen"),
        say(
            "Het overzicht ontstaat vanzelf zodra er levensreizen zijn. Voeg eerst "
            "onderzoeksbestanden samen, of leg in uw eigen studie levensreizen vast. "
            "Kenmerken kiest u daar bij Gegevens."
        ),
    )
