"""Read the command line and run one command.

Exit codes: 0 done, 1 a known error (one Dutch line on stderr), 2 wrong usage,
130 interrupted, 141 nobody listens any more.
"""

import argparse
from collections.abc import Sequence
from typing import Any, Final, NoReturn

from levensreis import __version__
from levensreis.cli import (
    agreement,
    anonymise,
    backup,
    change_passphrase,
    characteristics,
    check,
    check_form,
    close_check,
    crosscut,
    dossier,
    erase,
    example,
    export_journey,
    factor_table,
    group_interviews,
    import_journeys,
    key_pair,
    leak_scan,
    letter,
    list_journeys,
    logbook,
    merge,
    new_study,
    overview,
    questionnaire,
    read_check,
    research_file,
    research_output,
    restore,
    schema,
    sign,
    solutions,
    write_up,
)
from levensreis.cli.arguments import OpenWindow
from levensreis.cli.output import NobodyListens, tell, tell_problem, use_utf8
from levensreis.cli.wrong_usage import cause
from levensreis.domain.errors import KnownError

_COMMANDS = (
    example,
    list_journeys,
    new_study,
    schema,
    import_journeys,
    export_journey,
    factor_table,
    group_interviews,
    characteristics,
    crosscut,
    solutions,
    questionnaire,
    dossier,
    merge,
    agreement,
    overview,
    write_up,
    letter,
    check_form,
    read_check,
    close_check,
    research_file,
    research_output,
    key_pair,
    logbook,
    erase,
    anonymise,
    sign,
    leak_scan,
    check,
    backup,
    restore,
    change_passphrase,
)


_INTERRUPTED: Final = 130  # as a shell tells of SIGINT
_NOBODY_LISTENS: Final = 141  # as a shell tells of SIGPIPE


class _Parser(argparse.ArgumentParser):
    """Says in Dutch what argparse says in English."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, add_help=False)
        self._positionals.title = "wat erbij hoort"
        self._optionals.title = "opties"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def parse_known_args(  # type: ignore[override] # it has many shapes
        self, args: Sequence[str] | None = None, namespace: Any = None
    ) -> tuple[Any, list[str]]:
        """Let a CODE that may be left out stand behind an option, as others may."""
        found, left = super().parse_known_args(args, namespace)
        if getattr(found, "code", "") is None and left and left[0][:1] != "-":
            found.code, *left = left
        return found, left

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "gebruik:", 1)

    def error(self, message: str) -> NoReturn:
        usage = " ".join(self.format_usage().split()).removeprefix("usage: ")
        tell_problem(f"dit commando klopt niet: {cause(message)}; gebruik: {usage}")
        self.exit(2)

    def _print_message(self, message: str, file: Any = None) -> None:
        tell(message, end="")


def main(argv: Sequence[str], open_window: OpenWindow | None = None) -> int:
    """Run a command; return its exit code.

    `open_window` shows an open study to people; it is handed in, so that commands
    need no window system.
    """
    use_utf8()
    try:
        arguments = _parser().parse_args(argv)
        arguments.open_window = open_window
        status: int = arguments.run(arguments)
    except KnownError as error:
        tell_problem(str(error))
        return 1
    except NobodyListens:
        return _NOBODY_LISTENS
    except KeyboardInterrupt:
        tell_problem("afgebroken.")
        return _INTERRUPTED
    return status


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="levensreis",
        description="Zonder commando opent het venster.",
    )
    parser.add_argument(
        "--versie",
        action="version",
        version=__version__,
        help="toon de versie",
    )
    commands = parser.add_subparsers(
        required=True, metavar="COMMANDO", title="commando’s", parser_class=_Parser
    )
    for command in _COMMANDS:
        command.add_parser(commands)
    return parser
