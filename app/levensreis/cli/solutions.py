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
    from levensreis.services.solutions import SolutionsService

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
        help="eindigt op .csv, .pdf of .docx; alleen figuur 14 op .svg of .png; op "
        ".json voor een andere studie, met de partijen en hun antwoorden",
    )
    parser.add_argument(
        "--neem-over",
        metavar="BESTAND.json",
        type=Path,
        help="neem oplossingen, partijen en richtingen uit zo’n bestand over",
    )
    parser.add_argument(
        "--bestand-gaat-voor",
        action="store_true",
        help="wat hier al staat en in het bestand anders is, wordt zoals in het "
        "bestand",
    )
    parser.add_argument(
        "--tabel",
        choices=[each.value for each in _TABLES],
        help="alleen deze tabel; anders alles",
    )
    add_passphrase(parser)
    parser.set_defaults(run=run, wrong=parser.error)


def run(arguments: argparse.Namespace) -> int:
    """Take over what is asked for, and write what is asked for."""
    # Slow to load, and only needed for this command.
    from levensreis.services.research_source import open_source
    from levensreis.services.solutions import SolutionsService

    _check(arguments)
    with open_source(arguments.doel, lambda: passphrase(arguments)) as source:
        service = SolutionsService(source)
        if arguments.neem_over is not None:
            _take_over(service, arguments)
        if arguments.uit is not None:
            _save(service, arguments)
    return 0


def _check(arguments: argparse.Namespace) -> None:
    """Tell what cannot be before a passphrase is asked: it would be for nothing."""
    from levensreis.services.solution_files import check_solutions_path

    out, taken = arguments.uit, arguments.neem_over
    if out is None and taken is None:
        arguments.wrong("er ontbreekt een van: -o BESTAND, --neem-over BESTAND.json")
    if arguments.bestand_gaat_voor and taken is None:
        arguments.wrong("--bestand-gaat-voor hoort bij --neem-over BESTAND.json")
    if out is None or _is_bundle(out):
        if arguments.tabel:
            arguments.wrong("--tabel hoort bij -o BESTAND.csv, .pdf of .docx")
        return
    table = SolutionTable(arguments.tabel) if arguments.tabel else None
    check_solutions_path(out, table)


def _is_bundle(path: Path) -> bool:
    from levensreis.services.solutions_taken_over import JSON

    return path.suffix.lower() == JSON


def _take_over(service: "SolutionsService", arguments: argparse.Namespace) -> None:
    from levensreis.services.solutions_taken_over import take_over_solutions

    first = arguments.bestand_gaat_voor
    found = take_over_solutions(service, arguments.neem_over, file_first=first)
    tell(
        f"Overgenomen: {found.added}; vervangen: {found.replaced}; "
        f"stonden er al: {found.same}."
    )
    if found.kept:
        tell_warning(
            f"hier anders dan in het bestand, en zo gebleven: {found.kept}. Met "
            "--bestand-gaat-voor worden ze zoals in het bestand."
        )
    if found.astray:
        tell_warning(
            "factoren bij oplossingen die hier niet bestaan, en niet zijn "
            f"overgenomen: {found.astray}."
        )


def _save(service: "SolutionsService", arguments: argparse.Namespace) -> None:
    from levensreis.services.solution_files import save_solutions
    from levensreis.services.solutions_taken_over import save_bundle

    out = arguments.uit
    with stoppable(told=True) as progress:
        if _is_bundle(out):
            bundle = save_bundle(service, out, progress)
            _tell_made(out, len(bundle.solutions), len(bundle.parties))
            return
        table = SolutionTable(arguments.tabel) if arguments.tabel else None
        findings = service.findings()
        save_solutions(service.source, findings, out, table, progress)
    _warn(findings, table)
    rows = findings.tallies if table is None else findings.in_table(table)
    _tell_made(out, len(rows), findings.parties)


def _tell_made(path: Path, solutions: int, parties: int) -> None:
    what = counted(solutions, "oplossing", "oplossingen")
    who = counted(parties, "partij", "partijen")
    by = who if _is_bundle(path) else f"antwoorden van {who}"
    tell(f"{path} is gemaakt: {what}, {by}.")


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
