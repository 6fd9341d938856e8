"""`levensreis wachtzin`: close a study with another passphrase from now on."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from levensreis.cli.arguments import add_study, asked, passphrase
from levensreis.cli.output import tell
from levensreis.domain.passphrase import strength
from levensreis.services.opening import opened_safely

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser("wachtzin", help="geef een studie een andere wachtzin")
    add_study(parser)
    parser.add_argument(
        "--nieuwe-wachtzin-bestand",
        metavar="BESTAND",
        type=Path,
        help="lees de nieuwe wachtzin uit de eerste regel van dit bestand",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Change it, given the old one or a recovery key, and tell how strong it is."""
    old = passphrase(arguments)
    with opened_safely(arguments.map, old) as study:
        file = arguments.nieuwe_wachtzin_bestand
        new = asked(file, "Nieuwe wachtzin: ", twice=True)
        study.keys.change_passphrase(old, new)
    judged = strength(new)
    told = ["De wachtzin is gewijzigd.", f"Sterkte: {judged.label}.", judged.advice]
    tell(" ".join(filter(None, told)))
    tell("Reservekopieën van eerder gaan nog open met de wachtzin van toen.")
    return 0
