"""`levensreis herstel`: put a reserve copy back."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from levensreis.cli.arguments import add_passphrase, passphrase
from levensreis.cli.output import counted, tell
from levensreis.services.restoring import (
    is_of_merged,
    merge_again,
    put_back,
    read_backup,
)

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
    study, restored = put_back(
        copy, arguments.uit, passphrase(arguments), replace=arguments.vervang
    )
    with study:
        number = study.number_of_journeys
    journeys = counted(number, "levensreis", "levensreizen")
    tell(f"De reservekopie is teruggezet in {restored.folder}: {journeys}.")
    if restored.aside is not None:
        tell(f"Wat er stond, staat in {restored.aside}.")
    if is_of_merged(copy):
        tell(merge_again())
    return 0
