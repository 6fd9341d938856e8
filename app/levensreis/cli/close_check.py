"""`levensreis controle-afronden`: end the round of the member check of a journey."""

import argparse
from typing import TYPE_CHECKING

from levensreis.cli.arguments import add_study, open_study
from levensreis.cli.output import tell
from levensreis.domain.member_check.rounds import Outcome

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "controle-afronden", help="rond de controle door de ouder af"
    )
    add_study(parser)
    parser.add_argument("code", metavar="CODE")
    parser.add_argument(
        "--akkoord", action="store_true", help="de ouder vindt het goed"
    )
    parser.add_argument(
        "--reden",
        metavar="TEKST",
        help="waarom het zonder akkoord of zonder formulier wordt afgerond, of hoe "
        "het akkoord kwam; dit blijft bewaard",
    )
    parser.set_defaults(run=run, wrong_usage=parser.error)


def run(arguments: argparse.Namespace) -> int:
    """Close the round, or tell why there was none."""
    if arguments.reden == "":
        arguments.wrong_usage("bij --reden ontbreekt de tekst")
    if not arguments.akkoord and arguments.reden is None:
        arguments.wrong_usage("kies --akkoord of --reden TEKST")
    outcome = Outcome.APPROVED if arguments.akkoord else Outcome.WITHOUT
    with open_study(arguments) as study:
        journey = study.journeys.get_by_code(arguments.code)
        study.member_check.close(journey.id, outcome, arguments.reden or "")
    tell(f"{arguments.code}: {outcome.label}.")
    return 0
