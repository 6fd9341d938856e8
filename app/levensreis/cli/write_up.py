"""`levensreis uitwerking`: the write-up of a journey or its short version, as a PDF."""

import argparse
from functools import partial
from typing import TYPE_CHECKING

from levensreis.cli.papers import add_names, add_paper, save_papers
from levensreis.services.papers import Paper, PaperOrder

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "uitwerking", help="maak de uitwerking van een levensreis"
    )
    add_paper(parser)
    add_names(parser)
    parser.add_argument(
        "--kort", action="store_true", help="de korte versie, in gewone woorden"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make the PDF."""
    paper = Paper.SHORT if arguments.kort else Paper.WRITE_UP
    return save_papers(
        arguments, partial(PaperOrder, paper, names_stay=arguments.namen)
    )
