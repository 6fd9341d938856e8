"""`levensreis oplossingen`: the tables of solutions and figure 14, from the answers."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from levensreis.cli.arguments import add_passphrase, passphrase
from levensreis.cli.output import counted, tell, tell_warning
from levensreis.cli.stopping import stoppable
from levensreis.domain.solutions.tallies import SolutionFindings, SolutionTable

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands

_TABLES = (
    SolutionTable.THREE,
    SolutionTable.B3,
    SolutionTable.B4,
    SolutionTable.B5,
)


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "oplossingen", help="maak de tabellen van de oplossingen uit de antwoorden"
    )
    parser.add_argument(
        "doel",
        metavar="MAP",
        help="de map van een studie of van een samengevoegde studie, of "
        "postgresql://gebruiker@computer/database",
    )
    parser.add_argument(
        "-o",
        "--uit",
        metavar="BESTAND",
        type=Path,
        required=True,
        help="eindigt op .csv of .pdf; alleen figuur 14 op .svg of .png",
    )
    parser.add_argument(
        "--tabel",
        choices=[each.value for each in _TABLES],
        help="alleen deze tabel; anders alles",
    )
    add_passphrase(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write what is asked for, and tell what is in it."""
    # Slow to load, and only needed for this command.
    from levensreis.services.research_source import open_source
    from levensreis.services.solution_files import check_solutions_path, save_solutions
    from levensreis.services.solutions import SolutionsService

    table = SolutionTable(arguments.tabel) if arguments.tabel else None
    # Before a passphrase is asked: it would be typed for nothing.
    check_solutions_path(arguments.uit, table)
    with (
        open_source(arguments.doel, lambda: passphrase(arguments)) as source,
        stoppable(told=True) as progress,
    ):
        findings = SolutionsService(source).findings()
        save_solutions(source, findings, arguments.uit, table, progress)
    _warn(findings, table)
    rows = findings.tallies if table is None else findings.in_table(table)
    solutions = counted(len(rows), "oplossing", "oplossingen")
    parties = counted(findings.parties, "partij", "partijen")
    tell(f"{arguments.uit} is gemaakt: {solutions}, antwoorden van {parties}.")
    return 0


def _warn(findings: SolutionFindings, table: SolutionTable | None) -> None:
    if not findings.tallies:
        tell_warning(
            "er staan nog geen oplossingen in deze studie. Zet ze in de lijst."
        )
    between = findings.in_table(SolutionTable.BETWEEN)
    if table is not None and between:
        names = ", ".join(each.solution.name for each in between)
        tell_warning(f"vier keer gekozen, en dus niet in B3 en niet in B4: {names}.")
    if findings.parties < findings.asked:
        lacking = findings.asked - findings.parties
        tell_warning(f"nog niet geantwoord: {counted(lacking, 'partij', 'partijen')}.")
