"""`levensreis herstel`: put a reserve copy back."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from levensreis.cli.arguments import add_passphrase, passphrase
from levensreis.cli.output import counted, tell
from levensreis.services.restoring import read_backup, restore_study

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "herstel", help="zet een reservekopie terug, met de wachtzin van toen"
    )
    parser.add_argument("reservekopie", metavar="RESERVEKOPIE.zip", type=Path)
    parser.add_argument(
        "-o",
        "--uit",
        metavar="MAP",
        type=Path,
        required=True,
        help="de map waarin de studie komt",
    )
    parser.add_argument(
        "--vervang",
        action="store_true",
        help="zet opzij wat er nu in die map staat",
    )
    add_passphrase(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Put it back, and tell where what was there is now."""
    copy = read_backup(arguments.reservekopie)
    study, restored = restore_study(
        copy, arguments.uit, passphrase(arguments), replace=arguments.vervang
    )
    with study:
        number = len(study.journeys.overview())
    journeys = counted(number, "levensreis", "levensreizen")
    tell(f"De reservekopie is teruggezet in {restored.folder}: {journeys}.")
    if restored.aside is not None:
        tell(f"Wat er stond, staat in {restored.aside}.")
    return 0
