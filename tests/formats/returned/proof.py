"""How well forms are read back: `python -m tests.formats.returned.proof [N]`.

Fills in a form of sixty statements by every route, N times, and prints what was read:
right, to be looked at, and wrong without anybody knowing (silent), which must be none.
"""

import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Final

import pypdfium2  # type: ignore[import-untyped] # has no types
from PIL import Image

from levensreis.domain.form_layout import FormLayout
from levensreis.domain.member_check.answers import Returned
from levensreis.domain.member_check.problems import NotReadBack
from levensreis.formats.returned import ReturnedFile, read_form
from levensreis.reports.member_check import CheckForm
from tests.formats.returned import filling, scanning
from tests.formats.returned.scanning import PENCIL, Pen, Scan
from tests.formats.returned.truth import (
    CORRECTIONS,
    SCRIPTS,
    Meant,
    Score,
    meant,
    score,
)
from tests.reports.papers import form_of, the_journey

FINE: Final = 200 / 72
LENGTHS: Final = (25.0, 80.0, 300.0)
"""Points of a line that somebody wrote by hand."""


@cache
def the_form() -> CheckForm:
    """The form of sixty statements."""
    return form_of(the_journey())


def read(*files: bytes, layout: FormLayout | None = None) -> Returned:
    """Read files as they came."""
    known = layout or the_form().layout
    named = [ReturnedFile(f"{at}", each) for at, each in enumerate(files, start=1)]
    return read_form(
        named,
        lambda form, version: (
            known if (form, version) == (known.form, known.version) else None
        ),
    )


@lru_cache(4)
def drawn_page(form: bytes, number: int) -> Image.Image:
    """Draw a page of an empty form in colour, as it comes out of a printer."""
    document = pypdfium2.PdfDocument(form)
    try:
        page = document[number]
        image: Image.Image = page.render(scale=FINE).to_pil().convert("RGB")
        return image
    finally:
        document.close()


def on_paper(
    form: CheckForm, truth: Meant, pen: Pen, how: Callable[[int], Scan], seed: int
) -> Iterator[bytes]:
    """Fill in pages with a pen and scan or photograph each."""
    chance = random.Random(seed)
    writing = {name: chance.choice(LENGTHS) for name in truth.words}
    for at in sorted({each.page for each in truth.layout.fields}):
        number = seed * 1000 + at
        page = scanning.with_answers(
            drawn_page(form.pdf, at),
            [each for each in form.layout.fields if each.page == at],
            truth.choices,
            writing,
            (pen, random.Random(number)),
        )
        yield scanning.jpeg(scanning.scanned(page, how(number), number), 92)


def of_pages(truth: Meant, pages: Sequence[int]) -> Meant:
    """Return what is meant on some pages only."""
    fields = tuple(each for each in truth.layout.fields if each.page in pages)
    return replace(truth, layout=replace(truth.layout, fields=fields))


def annotated(truth: Meant) -> bytes:
    """Answer with pen strokes in boxes and notes beside statements."""
    notes: dict[int, list[dict[str, object]]] = {}
    for at, field in enumerate(truth.layout.fields):
        mine = notes.setdefault(field.page, [])
        left, bottom, right, top = field.box
        if field.choice and truth.choices.get(field.name) == field.choice:
            mine.append(filling.cross(field.box))
        elif not field.choice and field.name in truth.words:
            words = truth.words[field.name]
            place = (left + 20, top + 40, left + 38, top + 58)
            ways = [
                filling.note(place, words),
                filling.typed((left + 5, bottom + 5, right - 5, top - 5), words),
                filling.mark("Highlight", (left, top + 40, left + 90, top + 52), words),
                filling.mark("StrikeOut", (left, top + 40, left + 90, top + 52), words),
            ]
            mine.append(ways[1 if field.statement is None else at % len(ways)])
    return filling.annotated(the_form().pdf, notes)


@dataclass
class Row:
    """The figures of one route."""

    name: str
    score: Score
    pages: int
    seconds: float

    def __str__(self) -> str:
        got = self.score
        return (
            f"{self.name:34}{got.all:6}{got.right:7}{got.doubted:7}{got.asked:7}"
            f"{got.silent:8}{1000 * self.seconds / max(self.pages, 1):9.1f}"
        )


HEAD: Final = (
    f"{'route':34}{'all':>6}{'right':>7}{'look':>7}{'asked':>7}{'silent':>8}"
    f"{'ms/page':>9}"
)


def _flat(fill: filling.Filler, flatten: Callable[[bytes], bytes]) -> filling.Filler:
    return lambda form, truth: flatten(fill(form, truth))


PDF_ROUTES: Final[dict[str, tuple[Callable[[bytes, Meant], bytes], bool]]] = {
    "fields: pypdf": (filling.by_pypdf, True),
    "fields: pikepdf": (filling.by_pikepdf, True),
    "fields: pdfium": (filling.by_pdfium, True),
    "flat: pdfium, pdfium": (
        _flat(filling.by_pdfium, filling.flattened_by_pdfium),
        False,
    ),
    "flat: pdfium, pikepdf": (
        _flat(filling.by_pdfium, filling.flattened_by_pikepdf),
        False,
    ),
    "flat: pypdf, pikepdf": (
        _flat(filling.by_pypdf, filling.flattened_by_pikepdf),
        False,
    ),
    "notes: pen, notes, marks": (lambda _, truth: annotated(truth), True),
}


def pdf_route(name: str, seed: int) -> Row:
    """Fill in one file and read it."""
    fill, exact = PDF_ROUTES[name]
    form = the_form()
    # Fonts that a viewer does not have lose letters when they are drawn.
    texts = CORRECTIONS + SCRIPTS if exact else CORRECTIONS
    truth = meant(form.layout, seed, texts)
    content = fill(form.pdf, truth)
    begun = time.process_time()
    returned = read(content)
    spent = time.process_time() - begun
    return Row(name, score(returned, truth, exact=exact), form.layout.pages, spent)


def paper_route(
    name: str, pen: Pen, how: Callable[[int], Scan], seed: int, pages: Sequence[int]
) -> Row:
    """Fill in pages with a pen, scan them, and read them all."""
    truth = of_pages(meant(the_form().layout, seed), pages)
    files = list(on_paper(the_form(), truth, pen, how, seed))
    begun = time.process_time()
    try:
        returned = read(*files)
    except NotReadBack as error:
        return Row(f"{name} {type(error).__name__}", Score(), len(pages), 0.0)
    spent = time.process_time() - begun
    missing = {each - 1 for each in returned.pages_missing} & set(pages)
    there = of_pages(truth, [each for each in pages if each not in missing])
    if missing:
        name = f"{name} (-{len(missing)} pages)"
    return Row(name, score(returned, there, by_hand=True), len(pages), spent)


USUAL: Final = Scan(angle=1.5)
PAPER: Final[dict[str, tuple[Pen, Callable[[int], Scan]]]] = {
    "paper: any pen, any scan or photo": (Pen(), scanning.somehow),
    "paper: pencil": (Pen(PENCIL, 0.8), lambda _: USUAL),
    "paper: light pencil": (Pen((185, 185, 185), 0.7), lambda _: USUAL),
    "paper: thin pen": (Pen(scanning.BLACK, 0.5), lambda _: USUAL),
    "paper: felt-tip, sloppy": (Pen(scanning.RED, 2.5, 6.0), lambda _: USUAL),
    "paper: dots": (Pen(signs=("dot",)), lambda _: USUAL),
    "paper: hard shadow": (Pen(), lambda _: replace(USUAL, edge=0.5, shadow=0.3)),
    "paper: grey print": (Pen(), lambda _: replace(USUAL, contrast=0.45)),
    "paper: yellow paper": (Pen(), lambda _: replace(USUAL, paper=(250, 235, 120))),
    "paper: curled 12 points": (Pen(), lambda _: replace(USUAL, bend=12.0)),
}
SWEEPS: Final[dict[str, list[Scan]]] = {
    "dpi": [replace(USUAL, dpi=each) for each in (60, 72, 85, 100, 120, 150, 300)],
    "jpeg": [replace(USUAL, jpeg=each) for each in (5, 10, 20, 30, 50)],
    "angle": [replace(USUAL, angle=each) for each in (5, 10, 20, 30, 45)],
    "keystone": [
        replace(USUAL, keystone=each, dpi=200) for each in (0.1, 0.2, 0.3, 0.4, 0.5)
    ],
    "blur": [replace(USUAL, blur=each) for each in (1.0, 1.5, 2.0, 2.5, 3.0)],
    "grain": [replace(USUAL, grain=each) for each in (15, 25, 40, 60)],
    "shadow": [replace(USUAL, shadow=each) for each in (0.5, 0.7, 0.85, 0.95)],
    "contrast": [replace(USUAL, contrast=each) for each in (0.5, 0.35, 0.25, 0.15)],
    "bend": [replace(USUAL, bend=each) for each in (4, 8, 16, 30, 50)],
}


def main() -> int:
    """Print the table; the number is how often each route is gone."""
    times = int(sys.argv[1]) if sys.argv[1:] else 1
    sys.stdout.write(f"{HEAD}\n")
    silent = 0
    pages = range(the_form().layout.pages)
    for row in _rows(times, pages):
        silent += row.score.silent
        sys.stdout.write(f"{row}\n")
        sys.stdout.flush()
    few = [0, 1, 8, 17]
    for name, scans in SWEEPS.items():
        for how in scans:
            label = f"{name} {getattr(how, name)}"
            row = paper_route(label, Pen(), lambda _, how=how: how, 5, few)  # type: ignore[misc]
            sys.stdout.write(f"{row}\n")
            sys.stdout.flush()
    return 1 if silent else 0


def _rows(times: int, pages: Sequence[int]) -> Iterator[Row]:
    for name in PDF_ROUTES:
        yield _sum([pdf_route(name, seed) for seed in range(1, times + 1)])
    for name, (pen, how) in PAPER.items():
        rows = [
            paper_route(name, pen, how, seed, pages) for seed in range(1, times + 1)
        ]
        yield _sum(rows)


def _sum(rows: Sequence[Row]) -> Row:
    return Row(
        rows[0].name,
        sum((each.score for each in rows), Score()),
        sum(each.pages for each in rows),
        sum(each.seconds for each in rows),
    )


if __name__ == "__main__":
    sys.exit(main())
