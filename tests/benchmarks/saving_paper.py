"""Saving paper as the window and the commands do: released, printed, looked through."""

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from levensreis.reports.write_up import write_up_pdf
from levensreis.services.papers import Paper, PaperOrder
from levensreis.services.study import Study
from tests.benchmarks.side_by_side import Comparison, Spent, compare, timed
from tests.builders import PASSPHRASE

ROUNDS = 5
_FIRST = """
import sys, time
from functools import partial
from pathlib import Path
from levensreis.services.papers import Contact, Paper, PaperOrder
from levensreis.services.study import Study
folder, passphrase, paper, out = sys.argv[1:]
with Study.open(Path(folder), passphrase) as study:
    first = study.journeys.overview()[0].id
    study.papers.set_contact(Contact("Anja de Vries"))
    wall, cpu = time.perf_counter(), time.process_time()
    study.papers.save(PaperOrder(Paper(paper), first), Path(out))
    print(time.process_time() - cpu, time.perf_counter() - wall)
"""
_BARE = """
import sys, time
wall, cpu = time.perf_counter(), time.process_time()
from reportlab.pdfgen.canvas import Canvas
canvas = Canvas(sys.argv[1])
canvas.drawString(50, 50, "Beste ouder")
canvas.save()
print(time.process_time() - cpu, time.perf_counter() - wall)
"""


def first_saved(place: Path) -> Iterator[Comparison]:
    """Compare the first paper that is saved after a start with a bare page."""
    out = place.parent / "eerste.pdf"
    for paper in (Paper.LETTER, Paper.OVERVIEW, Paper.WRITE_UP):
        yield compare(
            f"Eerste {paper.label} bewaren na de start, met lekcontrole",
            partial(fresh, _FIRST, place, PASSPHRASE, paper, out),
            "kaal ReportLab-canvas met één regel, ook vers proces",
            partial(fresh, _BARE, out),
            ROUNDS,
        )


def all_saved(study: Study, folder: Path) -> Comparison:
    """Compare saving the write-up of every journey with only printing them, once."""
    orders = [PaperOrder(Paper.WRITE_UP, each.id) for each in study.journeys.overview()]
    released = [study.exports.released(each.journey_id) for each in orders]
    saved = timed(lambda: study.papers.save_all(orders, folder))
    printed = timed(lambda: [write_up_pdf(each) for each in released])
    return Comparison(
        f"Uitwerkingen van {len(orders)} levensreizen bewaren: namen, pdf, lekcontrole",
        "dezelfde levensreizen, al vrijgegeven, alleen de pdf",
        [saved()],
        [printed()],
    )


def fresh(program: str, *arguments: str | Path) -> Spent:
    """Run a program in a process of its own that prints what it spent, in seconds."""
    told = subprocess.run(
        [sys.executable, "-c", program, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=True,
    )
    cpu, wall = (float(each) * 1000 for each in told.stdout.split())
    return Spent(cpu, wall)
