"""`levensreis tabel`: the factor table (B1, B2) of a study, in every format."""

import argparse
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from levensreis.cli.arguments import add_passphrase, passphrase
from levensreis.cli.left_out import tell_left_out
from levensreis.cli.output import counted, tell, tell_warning
from levensreis.cli.small_groups import tell_groups
from levensreis.cli.stopping import stoppable
from levensreis.domain.comparison import Comparison
from levensreis.domain.errors import KnownError
from levensreis.domain.factor_table import Order, TableKind
from levensreis.domain.progress import Progress
from levensreis.domain.selection import Selection
from levensreis.domain.selection_text import parse
from levensreis.services.findings import FactorFindings
from levensreis.services.professional_files import save_table
from levensreis.services.professionals import ProfessionalsService
from levensreis.services.research_source import ResearchSource, open_source
from levensreis.services.table_files import Found, check_form, save_found

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser("tabel", help="maak de factortabel (tabel B1 of B2)")
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
        help="eindigt op .pdf, .csv, .xlsx, .docx, .html, .zip (CSV met uitleg) of "
        ".json; een vergelijking op .pdf, .csv, .xlsx of .zip",
    )
    parser.add_argument(
        "--soort",
        choices=[kind.value for kind in TableKind],
        default=TableKind.JOURNEYS.value,
        help="van levensreizen (tabel B1) of uit groepsgesprekken met professionals "
        "(tabel B2)",
    )
    parser.add_argument(
        "--volgorde",
        choices=[order.value for order in Order],
        default=Order.CODEBOOK.value,
        help="volgorde van de factoren binnen een blok",
    )
    _add_choosing(parser)
    parser.add_argument(
        "--publicatie",
        action="store_true",
        help="voor anderen: afgerond op vijftallen, kleine aantallen niet getoond; "
        "uit groepsgesprekken zonder organisaties",
    )
    add_passphrase(parser)
    parser.set_defaults(run=run)


def _add_choosing(parser: argparse.ArgumentParser) -> None:
    """Add what is asked of journeys: which, and what stands beside them."""
    parser.add_argument(
        "--filter",
        metavar="FILTER",
        default="",
        help="tel alleen dit, zoals: geslacht=m leeftijd=6-12 thema=wonen rol=moeder",
    )
    parser.add_argument(
        "--vergelijk", metavar="FILTER", help="zet hier een tweede filter naast"
    )
    parser.add_argument(
        "--met",
        metavar="DOEL",
        help="vergelijk met een andere samengevoegde studie (--vergelijk is dan wat "
        "daarin telt)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Make the table, or the comparison."""
    if arguments.soort == TableKind.PROFESSIONALS:
        return _run_professionals(arguments)
    is_comparison = arguments.vergelijk is not None or arguments.met is not None
    # Before a passphrase is asked: it would be typed for nothing.
    check_form(arguments.uit, is_comparison=is_comparison)
    with ExitStack() as stack:
        source = _opened(stack, arguments, arguments.doel)
        progress = stack.enter_context(stoppable(told=True))
        found = _found(stack, arguments, source, progress)
        save_found(source, found, arguments.uit, progress, tell_groups)
        tell_left_out(source, is_published=arguments.publicatie)
    rows = found.rows if isinstance(found, Comparison) else found.table.rows
    return _made(arguments.uit, len(rows))


def _run_professionals(arguments: argparse.Namespace) -> int:
    if arguments.filter.strip() or arguments.vergelijk or arguments.met:
        raise KnownError(
            "--filter, --vergelijk en --met gaan over levensreizen. Laat ze weg bij "
            "--soort professionals."
        )
    check_form(arguments.uit, is_comparison=False)
    with ExitStack() as stack:
        source = _opened(stack, arguments, arguments.doel)
        progress = stack.enter_context(stoppable(told=True))
        service = ProfessionalsService(source)
        result = save_table(
            service,
            arguments.uit,
            Order(arguments.volgorde),
            published=arguments.publicatie,
            progress=progress,
        )
        if left := len(service.astray()):
            tell_warning(
                f"met een factor die niet meer bestaat: {left}; telt niet mee."
            )
    return _made(arguments.uit, len(result.table.rows))


def _made(path: Path, rows: int) -> int:
    tell(f"{path} is gemaakt: {counted(rows, 'factor', 'factoren')}.")
    return 0


def _opened(
    stack: ExitStack, arguments: argparse.Namespace, target: str
) -> ResearchSource:
    return stack.enter_context(open_source(target, lambda: passphrase(arguments)))


def _found(
    stack: ExitStack,
    arguments: argparse.Namespace,
    source: ResearchSource,
    progress: Progress,
) -> Found:
    findings = FactorFindings(source)
    order, published = Order(arguments.volgorde), arguments.publicatie
    first = _selection(findings, arguments.filter)
    if arguments.vergelijk is None and arguments.met is None:
        return findings.count(first, order, published=published, progress=progress)
    other = findings
    if arguments.met is not None:
        other = FactorFindings(_opened(stack, arguments, arguments.met))
        if other.source.study is not None or source.study is not None:
            raise KnownError(
                "Met --met worden twee samengevoegde studies vergeleken, geen studie "
                "van een laptop. Voeg eerst het onderzoeksbestand samen."
            )
    second = _selection(other, arguments.vergelijk or "")
    return findings.compare(
        first, second, order, published=published, other=other, progress=progress
    )


def _selection(findings: FactorFindings, text: str) -> Selection:
    """Read a filter, with what there is in the data."""
    return parse(text, findings.options()) if text.strip() else Selection()
