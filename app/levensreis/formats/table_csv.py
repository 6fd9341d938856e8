"""The factor table as CSV: the columns of Table B1, UTF-8, one factor a line."""

import csv
import io

from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.domain.factor_table import FactorTable

COLUMNS = (
    "system",
    "system_label",
    "group",
    "sign",
    "label",
    "journeys",
    "example",
    "example_journey",
)


def write_table(table: FactorTable) -> str:
    """Write a factor table; the same every time."""
    text = io.StringIO()
    writer = csv.writer(text)  # lines end as RFC 4180 says, like those of the study
    writer.writerow(COLUMNS)
    for row in table.rows:
        factor, tally = row.factor, row.tally
        writer.writerow(
            (
                factor.system.value,
                factor.system.label,
                factor.group or "",
                factor.influence.sign,
                factor.label,
                shown(UNTOLD) if tally.is_left_out else tally.journeys,
                tally.example,
                tally.example_journey,
            )
        )
    return text.getvalue()
