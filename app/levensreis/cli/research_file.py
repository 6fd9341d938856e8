"""`levensreis onderzoeksbestand`: the file that goes to researchers."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from levensreis.cli.arguments import add_study, open_study
from levensreis.cli.output import counted, tell, tell_warning
from levensreis.cli.small_groups import tell_groups
from levensreis.cli.stopping import stoppable
from levensreis.services.key_pair import public_key_in
from levensreis.services.research_file import ResearchReport

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "onderzoeksbestand", help="maak het bestand dat naar onderzoekers gaat"
    )
    add_study(parser)
    parser.add_argument("-o", "--uit", metavar="BESTAND.lrs", type=Path, required=True)
    parser.add_argument(
        "--voor",
        metavar="SLEUTEL",
        help="versleuteld voor één onderzoeksteam: zijn publieke sleutel (age1...), of "
        "het bestand waarin die staat; de naam eindigt dan op .lrs.age",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make the file, and tell what is not in it."""
    recipient = None if arguments.voor is None else public_key_in(arguments.voor)
    with open_study(arguments) as study, stoppable(told=True) as progress:
        report = study.research.make(arguments.uit, recipient, progress, _tell_before)
    _tell(report)
    return 0


def _tell_before(report: ResearchReport) -> None:
    for each in report.left_out:
        tell_warning(f"{each.code} gaat niet mee: {each.why}")
    tell_groups(report.groups)


def _tell(report: ResearchReport) -> None:
    journeys = counted(len(report.included), "levensreis", "levensreizen")
    statements = counted(report.statements, "uitspraak", "uitspraken")
    tell(f"{report.path} is gemaakt: {journeys}, {statements}.")
    if report.withdrawn:
        gone = counted(report.withdrawn, "levensreis", "levensreizen")
        tell(f"Er staat in dat {gone} niet meer gebruikt mag worden.")
    tell(f"Ondertekend met de sleutel van deze studie: {report.signed_by}.")
