"""`levensreis logboek`: who did what when in a study, as CSV."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from levensreis.cli.arguments import add_study, passphrase
from levensreis.cli.output import counted, tell
from levensreis.domain.errors import KnownError
from levensreis.services.opening import opened_safely

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "logboek", help="schrijf wie wat wanneer deed in de studie"
    )
    add_study(parser)
    parser.add_argument("-o", "--uit", metavar="BESTAND.csv", type=Path, required=True)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the log, also when it was tampered with; that is a known error then."""
    with opened_safely(arguments.map, passphrase(arguments)) as study:
        lines = study.log.save_csv(arguments.uit)
        found = study.log.verify()
    if found is not None:
        raise KnownError(f"{found.in_words()} {arguments.uit} is wel gemaakt.")
    written = counted(lines, "regel", "regels")
    tell(f"{arguments.uit} is gemaakt: {written}, en er is niets aan veranderd.")
    return 0
