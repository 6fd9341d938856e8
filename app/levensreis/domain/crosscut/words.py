"""Numbers of figures as people read them."""

from typing import Final

from levensreis.domain.crosscut.bounds import Bounds
from levensreis.domain.crosscut.finding import Finding, Median, Unit
from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.language import number, say

_YEAR: Final = 12
NONE_LIMITS: Final = "≥"


def short_number(bounds: Bounds | None) -> str:
    """Return a number for a table: `3`, `2–4`, `≥ 3`, or that it is not shown."""
    if bounds is None:
        return shown(UNTOLD)
    if bounds.most is None:
        return f"{NONE_LIMITS}\N{NO-BREAK SPACE}{number(bounds.least)}"
    if bounds.is_exact:
        return number(bounds.least)
    return f"{number(bounds.least)}–{number(bounds.most)}"


def median_in_words(median: Median) -> str:
    """Tell the middle of a value, and of how many journeys."""
    if median.of is None:
        return say("Mediaan: {value}.", value=_value(median))
    if median.of == 1:
        return say("Bij één levensreis bekend: {value}.", value=_value(median))
    return say(
        "Mediaan: {value} (van {count} levensreizen).",
        value=_value(median),
        count=median.of,
    )


def known_in_words(finding: Finding) -> str:
    """Tell of how many journeys anything of a figure was told; empty if it may not."""
    if finding.known is None or finding.journeys is None:
        return ""
    return say(
        "Hierover is iets verteld in {known} van de {journeys} levensreizen.",
        known=finding.known,
        journeys=finding.journeys,
    )


def _value(median: Median) -> str:
    value = median.value
    match median.unit:
        case Unit.MONTHS:
            return say("{number} maanden", number=value.in_words())
        case Unit.AGE:
            return _ages(value)
        case Unit.PLACES:
            return say("{number} woonplekken", number=value.in_words())
    return value.in_words()


def _ages(value: Bounds) -> str:
    if value.is_exact:
        return _age(value.least)
    if value.most is None:
        return say("ten minste {age}", age=_age(value.least))
    return say(
        "ten minste {least}, ten hoogste {most}",
        least=_age(value.least),
        most=_age(value.most),
    )


def _age(months: float) -> str:
    if months < 0:
        return say("voor de geboorte")
    years, over = divmod(int(months), _YEAR)
    return say("{years} jaar en {months} maanden", years=years, months=over)
