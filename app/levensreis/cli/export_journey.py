"""`levensreis uitvoer`: write one journey as JSON, names replaced."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from levensreis.cli.arguments import add_study, open_study
from levensreis.cli.output import tell
from levensreis.cli.small_groups import tell_groups

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser("uitvoer", help="schrijf een levensreis als JSON")
    add_study(parser)
    parser.add_argument("code", metavar="CODE")
    parser.add_argument("-o", "--uit", metavar="BESTAND.json", type=Path, required=True)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the file."""
    with open_study(arguments) as study:
        journey = study.journeys.get_by_code(arguments.code)
        study.exports.save_journey(journey.id, arguments.uit, tell_groups)
    tell(f"{arguments.uit} is gemaakt.")
    return 0
