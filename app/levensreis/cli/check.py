"""`levensreis controleer`: look a closed study through, and save what can be read."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from levensreis.cli.arguments import add_study, passphrase
from levensreis.cli.output import counted, tell
from levensreis.domain.errors import KnownError
from levensreis.services.checks import check_study, salvage_study
from levensreis.storage.check import Report
from levensreis.storage.findings import Severity

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands

_WORDS: Final = {
    Severity.FINE: "in orde",
    Severity.NOTE: "let op",
    Severity.SERIOUS: "ernstig",
}


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "controleer", help="kijk een studie na die niet open is"
    )
    add_study(parser)
    parser.add_argument(
        "--redden",
        metavar="DOEL",
        type=Path,
        help="zet wat te lezen is als studie in deze nieuwe map",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Tell what was found; something serious that is not saved is a known error."""
    secret = passphrase(arguments)
    report = check_study(arguments.map, secret)
    _tell(report)
    if arguments.redden is not None:
        saved = salvage_study(arguments.map, secret, arguments.redden)
        tell(f"{saved.words} De studie staat in {arguments.redden}.")
    elif not report.is_sound:
        raise KnownError(
            "Er is iets ernstigs met deze studie; hierboven staat wat u kunt doen."
        )
    return 0


def _tell(report: Report) -> None:
    for each in report.findings:
        tell(f"{_WORDS[each.severity]}: {each.words}")
    if report.counts is not None:
        journeys = counted(report.counts.journeys, "levensreis", "levensreizen")
        statements = counted(report.counts.statements, "uitspraak", "uitspraken")
        tell(f"{journeys}, {statements}.")
