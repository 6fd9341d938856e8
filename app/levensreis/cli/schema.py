"""`levensreis schema`: the JSON Schema of a journey."""

import argparse
from typing import TYPE_CHECKING

from levensreis.cli.output import tell

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "schema", help="toon het JSON-schema van een levensreis"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the schema."""
    from levensreis.services.importing import journey_schema

    tell(journey_schema(), end="")
    return 0
