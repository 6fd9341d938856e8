"""What stands above a factor table on every paper and in every file."""

from levensreis.domain.factor_table import FactorTable, TableKind
from levensreis.domain.publication import SMALLEST_COUNT
from levensreis.domain.published_factors import published_number
from levensreis.language import say


def short_title(table: FactorTable) -> str:
    """Return what a table is called at the foot of a page."""
    return say("Tabel B2") if _is_told(table) else say("Tabel B1")


def title(table: FactorTable) -> str:
    """Return what stands above a table."""
    if _is_told(table):
        return say("Tabel B2. Factoren uit de groepsgesprekken met professionals")
    return say("Tabel B1. Factoren uit de levensreizen")


def counted(table: FactorTable, number: int) -> str:
    """Tell in how many was counted, as it may be shown."""
    if _is_told(table):
        return say("Aantal groepsgesprekken: {number}", number=number)
    shown = shown_number(table, number)
    if shown is None:
        return say("Aantal levensreizen: minder dan {number}", number=SMALLEST_COUNT)
    if table.is_published:
        return say("Aantal levensreizen: {number} (afgerond)", number=shown)
    return say("Aantal levensreizen: {number}", number=shown)


def shown_number(table: FactorTable, number: int) -> int | None:
    """Return in how many was counted; None when that may not be shown.

    How many group interviews there were tells of no youth.
    """
    if table.is_published and not _is_told(table):
        return published_number(number)
    return number


def explained(table: FactorTable) -> str:
    """Tell how a table is read, or why there is none."""
    if table.rows:
        return _how(table)
    if table.selected:
        return say("In deze selectie komt geen enkele factor voor.")
    if _is_told(table):
        return say(
            "Er zijn nog geen factoren geteld. Koppel eerst factoren aan uitspraken "
            "uit de groepsgesprekken."
        )
    return say(
        "Er zijn nog geen factoren geteld. Koppel eerst factoren uit het codeboek aan "
        "uitspraken."
    )


def published_note(table: FactorTable) -> str:
    """Tell what was done so that others may see a table."""
    if _is_told(table):
        return say(
            "De groepsgesprekken hebben een nummer; organisaties worden niet genoemd."
        )
    return published_told()


def published_told() -> str:
    """Tell what was done with counts of journeys so that others may see them."""
    return say(
        "Aantallen zijn afgerond op vijftallen. Niet getoond is wat in minder dan "
        "{number} levensreizen voorkomt, ook als dat geen enkele is, en wat zulke "
        "aantallen zou verraden.",
        number=SMALLEST_COUNT,
    )


def _how(table: FactorTable) -> str:
    if _is_told(table):
        return say(
            "Positieve factoren verlaagden de zorgvraag (+), negatieve verhoogden die "
            "(−). Tussen haakjes staat in hoeveel groepsgesprekken een factor "
            "voorkomt, als dat er meer dan één is."
        )
    return say(
        "Positieve factoren verlaagden de zorgvraag (+), negatieve verhoogden die (−). "
        "Tussen haakjes staat in hoeveel levensreizen een factor voorkomt, als dat er "
        "meer dan één is."
    )


def _is_told(table: FactorTable) -> bool:
    """Tell whether professionals told it."""
    return table.kind is TableKind.PROFESSIONALS
