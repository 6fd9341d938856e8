"""`levensreis controle`: the form on which a parent says what is right, as a PDF."""

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
        "controle", help="maak het controleformulier van een levensreis"
    )
    add_paper(parser)
    add_names(parser)
    parser.add_argument(
        "--volledig",
        action="store_true",
        help="vraag alles, ook wat de ouder al zag en wat niet is veranderd",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make the form; where everything stands on it is kept in the study."""
    wanted = partial(
        PaperOrder,
        Paper.CHECK_FORM,
        names_stay=arguments.namen,
        only_changed=not arguments.volledig,
    )
    return save_papers(arguments, wanted)
