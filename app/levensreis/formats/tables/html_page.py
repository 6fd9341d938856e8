"""Table B1 or B2 as a page of HTML that stands on its own, without any link."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from levensreis.domain.factor_table import FactorTable
from levensreis.domain.table_words import title
from levensreis.formats.tables.form import HEADS, FormRow, Line, above, form_rows
from levensreis.formats.tabular.markup import element

_STYLE: Final = """
body { font: 16px/1.5 sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem;
       color: #1a1a1a; background: #fff; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #767676; padding: .5rem .75rem; text-align: left;
         vertical-align: top; }
td { width: 38%; }
ul { list-style: none; margin: 0; padding: 0; }
p.group { font-weight: bold; margin: 0; }
.example { display: block; font-style: italic; padding-left: 1rem; }
.model { font-weight: normal; }
"""


def html_page(table: FactorTable, journeys: int) -> str:
    """Write a table that was counted in so many journeys; say it in Dutch."""
    return "\n".join(_parts(table, journeys)) + "\n"


def _parts(table: FactorTable, journeys: int) -> Iterator[str]:
    yield '<!DOCTYPE html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    name = element(title(table))
    yield f"<title>{name}</title>\n<style>{_STYLE}</style>\n</head>\n<body>"
    yield f"<main>\n<h1>{name}</h1>"
    yield from (f"<p>{element(told)}</p>" for told in above(table, journeys))
    if table.rows:
        heads = "".join(f'<th scope="col">{element(each)}</th>' for each in HEADS)
        yield f"<table>\n<thead><tr>{heads}</tr></thead>"
        for _, rows in groupby(form_rows(table), lambda row: row.system):
            yield from _system(list(rows))
        yield "</table>"
    yield "</main>\n</body>\n</html>"


def _system(rows: list[FormRow]) -> Iterator[str]:
    system = rows[0].system
    name = (
        f'<th scope="rowgroup" rowspan="{len(rows)}">{element(system.label)}<br>'
        f'<span class="model">({element(system.model_name)})</span></th>'
    )
    yield "<tbody>"
    for number, row in enumerate(rows):
        middle = "" if number else name
        yield (
            f"<tr><td>{_side(row.group, row.positive)}</td>{middle}"
            f"<td>{_side(row.group, row.negative)}</td></tr>"
        )
    yield "</tbody>"


def _side(group: str, lines: tuple[Line, ...]) -> str:
    head = f'<p class="group">{element(group)}</p>' if group else ""
    items = "".join(f'<li dir="auto">{_line(each)}</li>' for each in lines)
    return f"{head}<ul>{items}</ul>" if items else head


def _line(line: Line) -> str:
    if not line.example:
        return element(line.words)
    told = element(line.example)
    return f'{element(line.words)}<span class="example" dir="auto">{told}</span>'
