"""Printing: the overview of a journey and Table B1, per page."""

from collections.abc import Callable, Iterator
from importlib import import_module
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from levensreis.domain.factor_table import Order
from levensreis.reports import fonts
from tests.benchmarks.invented_studies import make_study, open_study
from tests.benchmarks.side_by_side import Comparison, Skipped, compare, per, timed

STATEMENTS, JOURNEYS = 60, 100
ROUNDS = 9
_MARGIN, _LEADING, _SIZE = 51.0, 10.5, 8.5

Maker = Callable[..., bytes]


def measure(folder: Path) -> Iterator[Comparison]:
    """Compare both reports with the same lines drawn without any lay-out."""
    place = folder / "paper"
    make_study(place, JOURNEYS, STATEMENTS)
    summary_pdf = _maker("levensreis.reports.summary", "summary_pdf")
    table_pdf = _maker("levensreis.reports.factor_table", "table_pdf")
    with open_study(place) as study:
        first = study.journeys.overview()[0].id
        released = study.exports.released(first)
        book = study.journeys.codebook()
        table = study.exports.factor_table(Order.CODEBOOK)
    yield _per_page(
        "Overzicht van 60 uitspraken als pdf, per bladzijde",
        lambda: summary_pdf(released, book),
    )
    yield _per_page(
        f"Tabel B1 van {len(table.rows)} factoren als pdf, per bladzijde",
        lambda: table_pdf(table, JOURNEYS),
    )


def _maker(module: str, name: str) -> Maker:
    try:
        made: Maker = getattr(import_module(module), name)
    except (ImportError, AttributeError):
        raise Skipped(f"{module}.{name} is er nog niet") from None
    return made


def _per_page(what: str, make: Callable[[], bytes]) -> Comparison:
    fonts.register()
    pages = [
        page.extract_text().splitlines() for page in PdfReader(BytesIO(make())).pages
    ]
    lines = sum(map(len, pages))
    floor = f"{lines} regels op {len(pages)} blz., kaal ReportLab-canvas"
    found = compare(what, timed(make), floor, timed(lambda: _bare(pages)), ROUNDS)
    return per(found, len(pages))


def _bare(pages: list[list[str]]) -> bytes:
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for lines in pages:
        canvas.setFont(fonts.REGULAR, _SIZE)
        y = A4[1] - _MARGIN
        for line in lines:
            canvas.drawString(_MARGIN, y, line)
            y -= _LEADING
        canvas.showPage()
    canvas.save()
    return file.getvalue()
