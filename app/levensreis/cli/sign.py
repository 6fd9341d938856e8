"""`levensreis onderteken`: sign the texts of a journey as they leave."""

import argparse
from typing import TYPE_CHECKING

from levensreis.cli.arguments import add_study, open_study
from levensreis.cli.output import counted, tell
from levensreis.domain.anonymise.signing import Role

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "onderteken", help="onderteken de teksten van een levensreis zoals ze worden"
    )
    add_study(parser)
    parser.add_argument("code", metavar="CODE")
    parser.add_argument("--door", metavar="NAAM", required=True, help="wie ondertekent")
    parser.add_argument(
        "--rol", choices=[role.value for role in Role], required=True, help="als wie"
    )
    parser.add_argument(
        "--open-punten-gezien",
        action="store_true",
        help="onderteken ook als er nog iets open is; dat staat dan in het logboek",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Sign every text that this role did not sign as it is now."""
    role = Role(arguments.rol)
    with open_study(arguments) as study:
        journey = study.journeys.get_by_code(arguments.code)
        state = study.anonymising.sign(
            journey.id,
            role,
            arguments.door,
            open_points_seen=arguments.open_punten_gezien,
        )
    texts = counted(state.signatures.newest(role), "tekst", "teksten")
    by = " ".join(arguments.door.split())
    tell(f"{journey.code}: {texts} ondertekend door {by}, {role.label}.")
    if state.is_signed:
        tell("Beide handtekeningen staan eronder.")
    return 0
