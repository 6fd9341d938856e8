"""Table B1 or B2 as JSON: for programs of others. Its fields are stable, and told here.

`format` and `version` tell what it is, `table` which one: of B2, `journeys` are group
interviews; `marking` for whom, null when it was made for
publication. `selection` tells what was counted, null for
everything; `journeys` in how many, null if that may not be shown. Each of `factors` has
the fields of the CSV; its `journeys` is null, and `left_out` true, when the count may
not be shown.
"""

import json
from typing import Final

from levensreis.domain.anonymise.outputs import MARK
from levensreis.domain.factor_table import FactorRow, FactorTable
from levensreis.domain.table_words import short_title, shown_number
from levensreis.formats.tabular.plain import plain

FORMAT: Final = "levensreis/factor-table"
VERSION: Final = 1


def table_json(table: FactorTable, journeys: int) -> str:
    """Write a table that was counted in so many journeys; say it in Dutch."""
    told = {
        "format": FORMAT,
        "version": VERSION,
        "table": short_title(table),
        "marking": None if table.is_published else MARK,
        "published": table.is_published,
        "selection": plain(table.selected) or None,
        "journeys": shown_number(table, journeys),
        "factors": [_factor(row) for row in table.rows],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _factor(row: FactorRow) -> dict[str, object]:
    factor, tally = row.factor, row.tally
    return {
        "id": factor.id,
        "system": factor.system.value,
        "system_label": factor.system.label,
        "group": factor.group.value if factor.group else None,
        "sign": factor.influence.sign,
        "label": plain(factor.label),
        "journeys": None if tally.is_left_out else tally.journeys,
        "left_out": tally.is_left_out,
        "example": plain(tally.example),
        "example_journey": plain(tally.example_journey),
    }
