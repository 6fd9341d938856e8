"""Table B1 or B2 as rows: one factor a row, with the columns of the study."""

from collections.abc import Iterator
from typing import Final

from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.domain.factor_table import FactorTable, TableKind
from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.table_words import title
from levensreis.formats.tables.form import above
from levensreis.formats.tabular.sheet import Column, Dataset, Kind, Row, Sheet

COLUMNS: Final = (
    *("system", "system_label", "group", "sign", "label"),
    *("journeys", "example", "example_journey"),
)
"""Those of the study, in their order."""
_TOLD: Final = {
    "system": "Systeem waarin de factor werkt, van ver naar dichtbij.",
    "system_label": "Hoe het systeem heet.",
    "group": "Met wie het contact is; alleen in het microsysteem.",
    "sign": "Wat de factor met de zorgvraag deed.",
    "label": "Hoe de factor heet.",
    "journeys": "In hoeveel verschillende levensreizen de factor voorkomt.",
    "example": "Een voorbeeld.",
    "example_journey": "De schuilnaam van de levensreis waaruit het voorbeeld komt.",
}
_TOLD_OF_INTERVIEWS: Final = {
    **_TOLD,
    "journeys": "In hoeveel verschillende groepsgesprekken de factor voorkomt.",
    "example_journey": "Het groepsgesprek waaruit het voorbeeld komt.",
}
_WIDTHS: Final = {"system_label": 34, "group": 26, "label": 60, "example": 60}
_LONG: Final = frozenset(("label", "example"))


def dataset(table: FactorTable, journeys: int) -> Dataset:
    """Return a table that was counted in so many journeys; say it in Dutch."""
    of_interviews = table.kind is TableKind.PROFESSIONALS
    words = _TOLD_OF_INTERVIEWS if of_interviews else _TOLD
    sheet = Sheet(
        name="factor_table",
        title="Factoren",
        told="Eén rij per factor.",
        columns=tuple(_column(each, words[each]) for each in COLUMNS),
        rows=lambda: _rows(table),
    )
    return Dataset(
        name="factortabel-professionals" if of_interviews else "factortabel",
        title=title(table),
        told=" ".join(f"{each.rstrip('.')}." for each in above(table, journeys)),
        sheets=(sheet,),
    )


def _column(name: str, told: str) -> Column:
    is_number = name == "journeys"
    return Column(
        name=name,
        told=told,
        kind=Kind.WHOLE if is_number else Kind.TEXT,
        codes=_codes(name),
        left_out=shown(UNTOLD) if is_number else "",
        width=_WIDTHS.get(name, 14),
        wraps=name in _LONG,
    )


def _codes(name: str) -> dict[str, str]:
    if name == "system":
        return {each.value: each.label for each in System}
    if name == "group":
        return {each.value: each.label for each in PartyGroup}
    if name == "sign":
        sides = (Influence.POSITIVE, Influence.NEGATIVE)
        return {each.sign: each.label for each in sides}
    return {}


def _rows(table: FactorTable) -> Iterator[Row]:
    for row in table.rows:
        factor, tally = row.factor, row.tally
        yield (
            factor.system.value,
            factor.system.label,
            factor.group.value if factor.group else None,
            factor.influence.sign,
            factor.label,
            shown(UNTOLD) if tally.is_left_out else tally.journeys,
            tally.example,
            tally.example_journey,
        )
