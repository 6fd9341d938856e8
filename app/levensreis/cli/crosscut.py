"""`levensreis dwarsbeeld`: what the journeys show together, figure by figure."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from levensreis.cli.arguments import add_passphrase, passphrase
from levensreis.cli.left_out import tell_left_out, tell_none
from levensreis.cli.output import counted, tell
from levensreis.cli.small_groups import tell_groups
from levensreis.cli.stopping import stoppable
from levensreis.domain.selection import Selection
from levensreis.domain.selection_text import parse
from levensreis.services.crosscut import CrosscutService, check_form
from levensreis.services.research_source import open_source

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "dwarsbeeld", help="maak het dwarsbeeld: wat de levensreizen samen laten zien"
    )
    parser.add_argument(
        "doel",
        metavar="DOEL",
        help="de map van een studie of van een samengevoegde studie, of "
        "postgresql://gebruiker@computer/database",
    )
    parser.add_argument(
        "-o",
        "--uit",
        metavar="BESTAND",
        type=Path,
        required=True,
        help="eindigt op .pdf, .docx, .csv of .json",
    )
    parser.add_argument(
        "--filter",
        metavar="FILTER",
        default="",
        help="tel alleen dit, zoals: geslacht=m leeftijd=6-12 thema=wonen rol=moeder",
    )
    parser.add_argument(
        "--publicatie",
        action="store_true",
        help="voor anderen: afgerond op vijftallen, kleine aantallen niet getoond",
    )
    add_passphrase(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make the picture."""
    # Before a passphrase is asked: it would be typed for nothing.
    check_form(arguments.uit)
    parse(arguments.filter)
    published = arguments.publicatie
    with (
        open_source(arguments.doel, lambda: passphrase(arguments)) as source,
        stoppable(told=True) as progress,
    ):
        service = CrosscutService(source)
        chosen = Selection()
        if arguments.filter.strip():
            chosen = parse(arguments.filter, service.options())
        if published:
            tell_groups(service.small_groups(chosen))
        picture = service.save(
            arguments.uit, chosen, published=published, progress=progress
        )
        tell_left_out(source, is_published=published)
        tell_none(picture.journeys)
    figures = counted(len(picture.findings), "figuur", "figuren")
    tell(f"{arguments.uit} is gemaakt: {figures}.")
    return 0
