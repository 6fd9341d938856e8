"""A page of HTML with tables that stands on its own: nothing comes from outside."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from levensreis.formats.tabular.markup import element

_STYLE: Final = """
body { font: 16px/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
       color: #1a1a1a; background: #fff; }
table { border-collapse: collapse; width: 100%; margin-bottom: .5rem; }
th, td { border: 1px solid #767676; padding: .3rem .75rem; text-align: left; }
td { text-align: right; white-space: nowrap; }
tbody th { font-weight: normal; }
p.under { margin-top: 0; color: #444; }
"""


@dataclass(frozen=True, slots=True)
class PageTable:
    """A table under a heading; the first column tells what a row is."""

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    under: Sequence[str] = ()
    """What stands below it, such as a source."""


def page(title: str, above: Iterable[str], tables: Iterable[PageTable]) -> str:
    """Write a page of tables, in Dutch."""
    return "\n".join(_parts(title, above, tables)) + "\n"


def _parts(
    title: str, above: Iterable[str], tables: Iterable[PageTable]
) -> Iterator[str]:
    yield '<!DOCTYPE html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{element(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>"
    yield f"<main>\n<h1>{element(title)}</h1>"
    yield from (f"<p>{element(told)}</p>" for told in above)
    for each in tables:
        yield from _table(each)
    yield "</main>\n</body>\n</html>"


def _table(table: PageTable) -> Iterator[str]:
    yield f"<h2>{element(table.title)}</h2>"
    heads = "".join(f'<th scope="col">{element(each)}</th>' for each in table.heads)
    yield f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>"
    for head, *cells in table.rows:
        told = "".join(f"<td>{element(each)}</td>" for each in cells)
        yield f'<tr><th scope="row">{element(head)}</th>{told}</tr>'
    yield "</tbody>\n</table>"
    yield from (f'<p class="under">{element(each)}</p>' for each in table.under)
