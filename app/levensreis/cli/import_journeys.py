"""`levensreis importeer`: read journeys from JSON, all of them or none."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from levensreis.cli.arguments import add_study, open_study
from levensreis.cli.output import counted, tell
from levensreis.domain.errors import KnownError

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "importeer", help="lees levensreizen uit JSON-bestanden (zie ‘schema’)"
    )
    add_study(parser)
    parser.add_argument("bestanden", metavar="BESTAND.json", type=Path, nargs="+")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Read the files, and make a reserve copy if one is due by then."""
    with open_study(arguments) as study:
        for journey in study.import_journeys(arguments.bestanden):
            told = counted(len(journey.statements), "uitspraak", "uitspraken")
            tell(f"{journey.code} {journey.pseudonym}: {told} ingelezen.")
        try:
            made = study.backups.keep_up()
        except KnownError as error:
            raise KnownError(
                f"Alles is ingelezen, maar er kon geen reservekopie worden gemaakt. "
                f"{error}"
            ) from None
        if made is not None and made.second is not None and made.second.path is None:
            tell(made.second.words)
    return 0
