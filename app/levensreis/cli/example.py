"""`levensreis voorbeeld`: make the example study and its exports."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from levensreis.cli.arguments import add_passphrase, read_passphrase
from levensreis.cli.output import tell
from levensreis.services.example import invent_passphrase, make_example

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands

_FOLDER: Final = "levensreis-voorbeeld"


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "voorbeeld", help="maak een voorbeeldstudie van negen verzonnen levensreizen"
    )
    parser.add_argument(
        "map",
        metavar="MAP",
        type=Path,
        nargs="?",
        help=f"waar de studie komt; anders {_FOLDER} in deze map",
    )
    add_passphrase(parser)
    parser.add_argument(
        "--venster", action="store_true", help="open daarna het venster"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make the study, tell what was made, and open the window when asked."""
    folder = arguments.map or _free_folder()
    given = arguments.wachtzin_bestand
    passphrase = read_passphrase(given) if given else invent_passphrase()
    example = make_example(folder, passphrase)
    tell(f"Voorbeeldstudie: {example.study} ({len(example.journeys)} levensreizen)")
    tell("\n".join(f"  {path}" for path in example.files))
    if not given:
        tell(f"De wachtzin van deze voorbeeldstudie is: {passphrase}")
    if arguments.venster and arguments.open_window is not None:
        # In a field of the window a folder that says no more is one of the home folder.
        status: int = arguments.open_window(example.study.absolute(), passphrase)
        return status
    return 0


def _free_folder() -> Path:
    folder = Path(_FOLDER)
    number = 1
    while folder.exists():
        number += 1
        folder = Path(f"{_FOLDER}-{number}")
    return folder
