"""`levensreis nieuw`: make an empty study."""

import argparse
from typing import TYPE_CHECKING

from levensreis.cli.arguments import add_study, passphrase
from levensreis.cli.output import tell
from levensreis.services.study import Study

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser("nieuw", help="maak een lege, versleutelde studie")
    add_study(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make the study."""
    with Study.create(arguments.map, passphrase(arguments, twice=True)):
        tell(f"De studie staat in {arguments.map}.")
    return 0
