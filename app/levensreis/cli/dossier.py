"""`levensreis dossier`: one document of a whole study."""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from levensreis.cli.arguments import add_passphrase, passphrase
from levensreis.cli.output import counted, tell
from levensreis.cli.small_groups import tell_groups
from levensreis.cli.stopping import stoppable

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser("dossier", help="maak één document van de hele studie")
    parser.add_argument(
        "doel",
        metavar="DOEL",
        help="de map van een studie of van een samengevoegde studie, of "
        "postgresql://gebruiker@computer/database",
    )
    parser.add_argument(
        "-o",
        "--uit",
        metavar="BESTAND",
        type=Path,
        required=True,
        help="eindigt op .pdf of .docx",
    )
    parser.add_argument(
        "--publicatie",
        action="store_true",
        help="voor anderen: afgerond op vijftallen, kleine aantallen niet getoond",
    )
    parser.add_argument(
        "--datum",
        metavar="JJJJ-MM-DD",
        type=_day,
        help="de dag die op de eerste bladzijde staat; anders die van vandaag",
    )
    add_passphrase(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make the dossier, and tell from which version of the data."""
    # Slow to load, and only needed for this command.
    from levensreis.services.dossier import check_form, save_dossier
    from levensreis.services.research_source import open_source

    # Before a passphrase is asked: it would be typed for nothing.
    check_form(arguments.uit)
    with (
        open_source(arguments.doel, lambda: passphrase(arguments)) as source,
        stoppable(told=True) as progress,
    ):
        report = save_dossier(
            source,
            arguments.uit,
            published=arguments.publicatie,
            on=arguments.datum,
            progress=progress,
            told=tell_groups,
        )
    journeys = counted(report.journeys, "levensreis", "levensreizen")
    version = report.version[:16]
    tell(f"{report.path} is gemaakt: {journeys}, gegevens {version}.")
    return 0


def _day(text: str) -> date:
    """Return a day that was typed; the error tells how it is written."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"‘{text}’ is geen dag; schrijf die als JJJJ-MM-DD, zoals 2026-09-01"
        ) from None
