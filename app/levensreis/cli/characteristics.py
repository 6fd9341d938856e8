"""`levensreis kenmerken`: how many youths have which characteristic."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from levensreis.cli.arguments import add_passphrase, passphrase
from levensreis.cli.left_out import tell_left_out, tell_none
from levensreis.cli.output import counted, tell
from levensreis.cli.small_groups import tell_groups
from levensreis.cli.stopping import stoppable

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "kenmerken", help="maak een overzicht van de kenmerken van de jongeren"
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
        help="eindigt op .pdf, .docx, .csv, .xlsx, .html, .zip (CSV met uitleg) of "
        ".json",
    )
    parser.add_argument(
        "--vergelijk-met",
        metavar="CIJFERS",
        type=Path,
        help="zet er gepubliceerde cijfers naast, uit een CSV-bestand met hun bron "
        "(resources/published/README.md)",
    )
    parser.add_argument(
        "--kruis",
        metavar="KENMERK",
        nargs=2,
        action="append",
        default=[],
        help="zet twee kenmerken tegen elkaar af, zoals: inflow_band way_in",
    )
    parser.add_argument(
        "--publicatie",
        action="store_true",
        help="voor anderen: afgerond op vijftallen, kleine aantallen niet getoond",
    )
    add_passphrase(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Count, and write the overview."""
    # Slow to load, and only needed for this command.
    from levensreis.formats.tables.characteristics import ToWrite
    from levensreis.services.characteristics import (
        CharacteristicsService,
        check_form,
        published_figures,
    )
    from levensreis.services.research_source import open_source

    # Before a passphrase is asked: it would be typed for nothing.
    check_form(arguments.uit)
    figures = arguments.vergelijk_met
    reference = {} if figures is None else published_figures(figures)
    with (
        open_source(arguments.doel, lambda: passphrase(arguments)) as source,
        stoppable(told=True) as progress,
    ):
        service = CharacteristicsService(source)
        overview = service.overview(publication=arguments.publicatie, progress=progress)
        crossed = tuple(service.crossed(overview, *pair) for pair in arguments.kruis)
        found = ToWrite(overview, reference, crossed)
        service.save(found, arguments.uit, progress, tell_groups)
        tell_left_out(source, is_published=arguments.publicatie)
        tell_none(overview.journeys)
    tables = counted(len(overview.tables), "kenmerk", "kenmerken")
    tell(f"{arguments.uit} is gemaakt: {tables}.")
    return 0
