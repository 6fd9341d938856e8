"""`levensreis sleutelpaar`: the two keys of a research team."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from levensreis.cli.arguments import add_passphrase, passphrase
from levensreis.cli.output import tell, tell_warning
from levensreis.services.key_pair import MadePair, make_pair

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "sleutelpaar",
        help="maak de sleutels waarmee een onderzoeksteam bestanden opent",
    )
    parser.add_argument(
        "-o",
        "--uit",
        metavar="NAAM",
        type=Path,
        required=True,
        help="er komen NAAM.publiek en NAAM.geheim",
    )
    add_passphrase(parser)
    parser.add_argument(
        "--zonder-wachtzin",
        action="store_true",
        help="de geheime sleutel is open voor wie het bestand kan lezen",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make the keys, and tell which is given away."""
    is_open = arguments.zonder_wachtzin
    secret = "" if is_open else passphrase(arguments, twice=True)
    _tell(make_pair(arguments.uit, secret), is_open=is_open)
    return 0


def _tell(made: MadePair, *, is_open: bool) -> None:
    tell(f"{made.public_path}: geef deze aan wie bestanden voor u maakt.")
    tell(made.public)
    if is_open:
        tell(f"{made.private_path}: geef deze aan niemand, en bewaar een kopie.")
        tell_warning("de geheime sleutel is open voor wie dat bestand kan lezen.")
    else:
        tell(
            f"{made.private_path}: geef deze aan niemand, bewaar een kopie, en vergeet "
            "de wachtzin niet."
        )
