"""The list of figures: each under the section of the report in which it stands."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from levensreis.language import say
from levensreis.ui.research.crosscut.view import FigureLine
from levensreis.ui.widgets.rows import Row


def rows_of(lines: Sequence[FigureLine]) -> list[Row]:
    """Return a heading for each section, and a row for each figure under it."""
    return list(_rows(lines))


def _rows(lines: Sequence[FigureLine]) -> Iterator[Row]:
    for section, found in groupby(lines, key=lambda each: each.key.section):
        yield Row(words=section.label, heading=True)
        for each in found:
            title = each.key.label
            with_text = say("met uw tekst") if each.has_text else ""
            yield Row(
                words=title,
                key=each.key,
                after=say("tekst") if each.has_text else "",
                meta=each.lacks,
                spoken=", ".join(filter(None, (title, each.lacks, with_text))),
                card=True,
                quiet=bool(each.lacks),
            )
