"""What the commands have in common: the study and its passphrase."""

import argparse
import getpass
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from levensreis.domain.errors import KnownError
from levensreis.services.study import Study

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[  # noqa: SLF001 (it has no other name)
        argparse.ArgumentParser
    ]

OpenWindow = Callable[[Path, str], int]
"""Shows the study in a folder, opened with a passphrase, until it is closed."""


def add_study(parser: argparse.ArgumentParser) -> None:
    """Add the folder of a study and the way to give its passphrase."""
    parser.add_argument("map", metavar="MAP", type=Path, help="de map van de studie")
    add_passphrase(parser)


def add_passphrase(parser: argparse.ArgumentParser) -> None:
    """Add the file from which the passphrase may be read."""
    parser.add_argument(
        "--wachtzin-bestand",
        metavar="BESTAND",
        type=Path,
        help="lees de wachtzin uit de eerste regel van dit bestand",
    )


def open_study(arguments: argparse.Namespace) -> Study:
    """Open the study that the arguments name, asking for the passphrase if needed."""
    return Study.open(arguments.map, passphrase(arguments))


def passphrase(arguments: argparse.Namespace, *, twice: bool = False) -> str:
    """Return the passphrase from its file, from a pipe, or typed unseen."""
    return asked(arguments.wachtzin_bestand, "Wachtzin: ", twice=twice)


def asked(file: Path | None, question: str, *, twice: bool = False) -> str:
    """Return a secret from a file, the next line of a pipe, or typed unseen."""
    if file is not None:
        return read_passphrase(file)
    if sys.stdin is None or not sys.stdin.isatty():
        return _first_line(_piped())
    typed = _typed(question)
    if twice and _typed("Nog een keer: ") != typed:
        raise KnownError("De twee wachtzinnen zijn niet gelijk. Probeer het opnieuw.")
    return _first_line(typed)


def _typed(question: str) -> str:
    try:
        return getpass.getpass(question)
    except EOFError:
        return ""
    except KeyboardInterrupt:
        print(file=sys.stderr)  # leaves the line of the question
        raise


def _piped() -> str:
    try:
        return "" if sys.stdin is None else sys.stdin.readline()
    except UnicodeDecodeError:
        raise KnownError("De wachtzin is geen tekst in UTF-8.") from None


def read_passphrase(path: Path) -> str:
    """Return the first line of a file."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise KnownError(
            f"Het wachtzin-bestand {path} kan niet worden gelezen."
        ) from None
    return _first_line(text)


def _first_line(text: str) -> str:
    line = text.partition("\n")[0].rstrip("\r")
    if not line.strip():
        raise KnownError("Er is geen wachtzin gegeven.")
    return line
