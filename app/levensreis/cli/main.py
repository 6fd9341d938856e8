"""Read the command line and run one command.

Exit codes: 0 done, 1 a known error (one Dutch line on stderr), 2 wrong usage.
"""

import argparse
import sys
from collections.abc import Sequence
from typing import NoReturn

from levensreis import __version__
from levensreis.cli import (
    example,
    export_journey,
    factor_table,
    import_journeys,
    list_journeys,
    new_study,
    overview,
    schema,
)
from levensreis.cli.arguments import OpenWindow
from levensreis.domain.errors import KnownError

_COMMANDS = (
    example,
    list_journeys,
    new_study,
    schema,
    import_journeys,
    export_journey,
    factor_table,
    overview,
)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(
            2,
            f"levensreis: dit commando klopt niet ({message}). "
            f"Zie ‘{self.prog} --help’.\n",
        )


def main(argv: Sequence[str], open_window: OpenWindow | None = None) -> int:
    """Run a command; return its exit code.

    `open_window` shows an open study to people; it is handed in, so that commands
    need no window system.
    """
    parser = _Parser(
        prog="levensreis",
        description="Zonder commando opent het venster.",
    )
    parser.add_argument("--versie", action="version", version=__version__)
    commands = parser.add_subparsers(
        required=True, metavar="COMMANDO", parser_class=_Parser
    )
    for command in _COMMANDS:
        command.add_parser(commands)
    arguments = parser.parse_args(argv)
    arguments.open_window = open_window
    try:
        status: int = arguments.run(arguments)
    except KnownError as error:
        told = " ".join(str(error).split())  # a name in it may hold a line end
        print(f"levensreis: {told}", file=sys.stderr)
        return 1
    return status
