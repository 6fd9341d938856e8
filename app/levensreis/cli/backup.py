"""`levensreis reservekopie`: make a reserve copy, and copy it to a stick too."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from levensreis.cli.arguments import add_study, passphrase
from levensreis.cli.output import counted, tell
from levensreis.services.opening import opened_safely

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "reservekopie", help="maak een reservekopie, die ook wordt nagekeken"
    )
    add_study(parser)
    parser.add_argument(
        "-o",
        "--uit",
        metavar="DOEL",
        type=Path,
        help="zet de kopie ook in deze map, zoals op een usb-stick",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make the copy, and tell where it lies."""
    with opened_safely(arguments.map, passphrase(arguments)) as study:
        made = study.backups.make()
        journeys = counted(made.info.journeys, "levensreis", "levensreizen")
        statements = counted(made.info.statements, "uitspraak", "uitspraken")
        tell(f"{made.info.path} is gemaakt en nagekeken: {journeys}, {statements}.")
        if made.second is not None:
            tell(made.second.words)
        if arguments.uit is not None:
            copied = study.backups.second.copy(made.info, arguments.uit)
            tell(f"De reservekopie staat ook in {copied.parent}.")
    return 0
