"""`levensreis tabel`: the factor table (Table B1) as PDF or CSV."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from levensreis.cli.arguments import add_study, open_study
from levensreis.cli.output import counted, tell, tell_warning
from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.factor_table import Order

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser("tabel", help="maak de factortabel (tabel B1)")
    add_study(parser)
    parser.add_argument(
        "-o", "--uit", metavar="BESTAND.csv|.pdf", type=Path, required=True
    )
    parser.add_argument(
        "--volgorde",
        choices=[order.value for order in Order],
        default=Order.CODEBOOK.value,
        help="volgorde van de factoren binnen een blok",
    )
    parser.add_argument(
        "--publicatie",
        action="store_true",
        help="voor anderen: afgerond op vijftallen, kleine aantallen niet getoond",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make the table."""
    output = Output.OTHERS if arguments.publicatie else Output.TEAM
    with open_study(arguments) as study:
        table = study.exports.save_table(
            arguments.uit, Order(arguments.volgorde), output=output
        )
        left_out = study.exports.not_counted(output)
        few = study.exports.small_group() if arguments.publicatie else ""
    if few:
        tell_warning(few)
    if left_out:
        tell_warning(f"zonder toestemming, dus niet meegeteld: {', '.join(left_out)}.")
    factors = counted(len(table.rows), "factor", "factoren")
    tell(f"{arguments.uit} is gemaakt: {factors}.")
    return 0
