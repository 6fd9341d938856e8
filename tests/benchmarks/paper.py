"""Printing: every document per page, many journeys, and the first one after a start."""

from collections.abc import Callable, Iterator
from functools import partial
from html import escape
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from levensreis.domain.anonymise.release import ReleasedJourney
from levensreis.domain.factor_table import Order
from levensreis.reports.factor_table import table_pdf
from levensreis.reports.member_check import check_form
from levensreis.reports.paper import fonts
from levensreis.reports.paper.model import FormCode
from levensreis.reports.short_version import short_version_pdf
from levensreis.reports.summary import summary_pdf
from levensreis.reports.write_up import write_up_pdf
from tests.benchmarks.invented_studies import make_study, open_study
from tests.benchmarks.saving_paper import all_saved, first_saved, fresh
from tests.benchmarks.side_by_side import Comparison, compare, per, timed

STATEMENTS, JOURNEYS = 60, 100
ROUNDS = 9
_MARGIN, _LEADING, _SIZE = 51.0, 10.5, 8.5
_FIRST = """
import time
wall, cpu = time.perf_counter(), time.process_time()
from levensreis.reports.letter import Contact, letter_pdf
letter_pdf(Contact("Anja de Vries"))
print(time.process_time() - cpu, time.perf_counter() - wall)
"""
_BARE_FIRST = """
import time
wall, cpu = time.perf_counter(), time.process_time()
from io import BytesIO
from reportlab.pdfgen.canvas import Canvas
canvas = Canvas(BytesIO())
canvas.drawString(50, 50, "Beste ouder")
canvas.save()
print(time.process_time() - cpu, time.perf_counter() - wall)
"""

Make = Callable[[], bytes]
Pages = list[list[str]]


def measure(folder: Path) -> Iterator[Comparison]:
    """Compare every document with the same lines drawn without any lay-out or tag."""
    place = folder / "paper"
    make_study(place, JOURNEYS, STATEMENTS)
    with open_study(place) as study:
        journeys = [
            study.exports.released(each.id) for each in study.journeys.overview()
        ]
        table = study.exports.factor_table(Order.CODEBOOK)
        fonts.register()
        saved = all_saved(study, folder / "papers")
    for what, make in _papers(journeys[0]).items():
        yield _per_page(f"{what} van 60 uitspraken, per bladzijde", make)
    yield _per_page(
        f"Tabel B1 van {len(table.rows)} factoren, per bladzijde",
        lambda: table_pdf(table, JOURNEYS),
    )
    yield from _others(_papers(journeys[0])["Uitwerking"])
    yield _all(journeys)
    yield saved
    yield from first_saved(place)
    yield compare(
        "Eerste pdf in een vers proces, vanaf de import",
        lambda: fresh(_FIRST),
        "kaal ReportLab-canvas met één regel, ook vers proces",
        lambda: fresh(_BARE_FIRST),
        ROUNDS,
    )


def _papers(journey: ReleasedJourney) -> dict[str, Make]:
    return {
        "Uitwerking": lambda: write_up_pdf(journey),
        "Overzicht": lambda: summary_pdf(journey),
        "Controleformulier": lambda: check_form(journey, FormCode("bench", 1)).pdf,
        "Korte versie": lambda: short_version_pdf(journey),
    }


def _per_page(what: str, make: Make) -> Comparison:
    pages = _lines(make())
    lines = sum(map(len, pages))
    floor = f"{lines} regels op {len(pages)} blz., kaal ReportLab-canvas"
    found = compare(what, timed(make), floor, timed(lambda: _bare(pages)), ROUNDS)
    return per(found, len(pages))


def _all(journeys: list[ReleasedJourney]) -> Comparison:
    """Print the write-up of every journey once, as one go."""
    drawn = [_lines(write_up_pdf(each)) for each in journeys]
    number = sum(map(len, drawn))
    return compare(
        f"Uitwerkingen van {len(journeys)} levensreizen, {number} bladzijden",
        timed(lambda: [write_up_pdf(each) for each in journeys]),
        "dezelfde regels op een kaal ReportLab-canvas",
        timed(lambda: [_bare(pages) for pages in drawn]),
        1,
    )


def _others(make: Make) -> Iterator[Comparison]:
    """Compare with what others make of the same words, where they are installed."""
    pages = _lines(make())
    for name, other in (("typst", _typst), ("weasyprint", _weasyprint)):
        if find_spec(name) is None:
            continue
        floor = f"dezelfde woorden, getagd door {name}"
        go = timed(partial(other, pages))
        found = compare("Uitwerking, per bladzijde", timed(make), floor, go, 3)
        yield per(found, len(pages))


def _typst(pages: Pages) -> bytes:
    import typst  # type: ignore[import-not-found] # only where it is installed

    lines = "\n\n".join(f"#text({_quoted(line)})" for lines in pages for line in lines)
    source = f'#set document(title: "Uitwerking")\n#set text(lang: "nl")\n{lines}'
    made: bytes = typst.compile(source.encode(), format="pdf", pdf_standards=["ua-1"])
    return made


def _quoted(line: str) -> str:
    return '"' + line.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _weasyprint(pages: Pages) -> bytes:
    import weasyprint  # type: ignore[import-not-found] # only where it is installed

    lines = "".join(f"<p>{escape(line)}</p>" for lines in pages for line in lines)
    html = f"<html lang=nl><title>Uitwerking</title><body>{lines}</body></html>"
    made: bytes = weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")
    return made


def _lines(content: bytes) -> Pages:
    reader = PdfReader(BytesIO(content))
    return [page.extract_text().splitlines() for page in reader.pages]


def _bare(pages: Pages) -> bytes:
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
