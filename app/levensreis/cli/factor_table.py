"""`levensreis tabel`: the factor table (Table B1) as PDF or CSV."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from levensreis.cli.arguments import add_study, open_study
from levensreis.cli.output import counted, tell
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
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make the table."""
    with open_study(arguments) as study:
        table = study.exports.save_table(arguments.uit, Order(arguments.volgorde))
    factors = counted(len(table.rows), "factor", "factoren")
    tell(f"{arguments.uit} is gemaakt: {factors}.")
    return 0
