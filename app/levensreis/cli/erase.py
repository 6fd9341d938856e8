"""`levensreis wis`: erase a journey for good, and tell what is left of it outside."""

import argparse
from typing import TYPE_CHECKING

from levensreis.cli.arguments import add_study, open_study
from levensreis.cli.output import tell
from levensreis.domain.errors import KnownError

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "wis", help="wis een levensreis voorgoed, ook uit de reservekopieën"
    )
    add_study(parser)
    parser.add_argument("code", metavar="CODE")
    parser.add_argument(
        "--reden",
        metavar="TEKST",
        required=True,
        help="waarom; dit blijft bewaard, schrijf het zonder namen",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Erase the journey; nothing takes that back."""
    with open_study(arguments) as study:
        known = {each.code: each.id for each in study.journeys.overview()}
        if arguments.code not in known:
            raise KnownError("Deze levensreis staat niet in deze studie.")
        erased = study.erasure.erase(
            known[arguments.code], arguments.code, arguments.reden
        )
    tell(f"{erased.code} is gewist:")
    tell("\n".join(f"  {line}" for line in erased.will_go()))
    if outside := erased.stays_outside():
        tell("Verwijder zelf wat hier nog staat:")
        tell("\n".join(f"  {line}" for line in outside))
    return 0
