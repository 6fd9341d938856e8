"""`levensreis uitvoer-onderzoek`: a study in the formats of researchers' programs."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from levensreis.cli.arguments import add_passphrase, passphrase
from levensreis.cli.output import counted, tell, tell_warning
from levensreis.cli.small_groups import tell_groups
from levensreis.cli.stopping import stoppable

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands
    from levensreis.services.research_output import OutputReport


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "uitvoer-onderzoek", help="bewaar een studie voor programma’s van onderzoekers"
    )
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
        help="eindigt op .xlsx (Excel), .zip (CSV met uitleg), .qdpx of .qdc "
        "(REFI-QDA), .parquet of .sav (SPSS)",
    )
    add_passphrase(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the file, and tell what is in it and what is not."""
    # Slow to load, and only needed for this command.
    from levensreis.formats.research.write import check_extras
    from levensreis.services.research_output import form_of, save_research
    from levensreis.services.research_source import open_source

    # Before a passphrase is asked: it would be typed for nothing.
    check_extras(form_of(arguments.uit))
    with (
        open_source(arguments.doel, lambda: passphrase(arguments)) as source,
        stoppable(told=True) as progress,
    ):
        report = save_research(source, arguments.uit, progress, _tell_before)
    journeys = counted(report.journeys, "levensreis", "levensreizen")
    statements = counted(report.statements, "uitspraak", "uitspraken")
    tell(f"{report.path} is gemaakt: {journeys}, {statements}.")
    return 0


def _tell_before(report: "OutputReport") -> None:
    for code, why in report.left_out:
        tell_warning(f"{code} gaat niet mee: {why}")
    if report.groups is not None:
        tell_groups(report.groups)
