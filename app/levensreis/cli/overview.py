"""`levensreis overzicht`: the overview of a journey, or of every one, as a PDF."""

import argparse
from functools import partial
from typing import TYPE_CHECKING

from levensreis.cli.papers import add_paper, save_papers
from levensreis.services.papers import Paper, PaperOrder

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "overzicht", help="maak het overzicht van een levensreis"
    )
    add_paper(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make the PDF."""
    return save_papers(arguments, partial(PaperOrder, Paper.OVERVIEW))
