"""`levensreis lekcontrole`: look whether a name stands in files that leave."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from levensreis.cli.output import tell

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "lekcontrole", help="zoek namen uit een register in bestanden voor anderen"
    )
    parser.add_argument("bestand", metavar="BESTAND", type=Path, nargs="+")
    parser.add_argument(
        "--register",
        metavar="REG.json",
        type=Path,
        required=True,
        help="de namen die nergens mogen staan",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Tell where a name stands, a line for each place; 1 when there is one."""
    from levensreis.services.leak_scan import read_scan, scan_file

    scan = read_scan(arguments.register)
    leaks = 0
    for path in arguments.bestand:
        for leak in scan_file(path, scan):
            leaks += 1
            tell(f"{path}: {leak.in_words()}")
    if not leaks:
        tell("Geen namen uit het register gevonden.")
    return 1 if leaks else 0
