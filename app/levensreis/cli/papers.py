"""What the commands for papers have in common: of which journey, how, and where to."""

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from levensreis.cli.arguments import add_study, open_study, read_passphrase
from levensreis.cli.output import tell, tell_problem, tell_warning
from levensreis.cli.stopping import stoppable
from levensreis.services.papers import BatchResult, Paper, PaperOrder
from levensreis.services.study import Study

Wanted = Callable[[UUID], PaperOrder]
"""Makes of a journey what is wanted of it."""


def add_paper(parser: argparse.ArgumentParser) -> None:
    """Add of which journey a paper is, where it goes, and whether it is protected."""
    add_study(parser)
    parser.add_argument(
        "code", metavar="CODE", nargs="?", help="welke levensreis; niet bij --alle"
    )
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("-o", "--uit", metavar="BESTAND.pdf", type=Path)
    where.add_argument(
        "--alle",
        metavar="MAP2",
        type=Path,
        help="van elke levensreis een bestand in deze map; wat er al staat, blijft",
    )
    parser.add_argument(
        "--wachtzin-pdf-bestand",
        metavar="BESTAND",
        type=Path,
        help="de pdf gaat open met de wachtzin op de eerste regel van dit bestand",
    )
    parser.set_defaults(wrong_usage=parser.error)


def add_names(parser: argparse.ArgumentParser) -> None:
    """Add that names stay as they were told: only for what the parent gets."""
    parser.add_argument(
        "--namen",
        action="store_true",
        help="met de namen zoals verteld, voor de ouder; anders met de schuilnaam",
    )


def save_papers(
    arguments: argparse.Namespace,
    wanted: Wanted,
    first: Callable[[Study], None] = lambda _: None,
) -> int:
    """Save the paper of one journey, or of every one; `first` is done before."""
    if (arguments.code is None) is (arguments.alle is None):
        arguments.wrong_usage("noem een CODE bij -o, en geen bij --alle")
    file = arguments.wachtzin_pdf_bestand
    passphrase = read_passphrase(file) if file else ""

    def ordered(journey_id: UUID) -> PaperOrder:
        return replace(wanted(journey_id), passphrase=passphrase)

    with open_study(arguments) as study:
        first(study)
        if arguments.alle is not None:
            return _save_all(study, ordered, arguments.alle)
        order = ordered(study.journeys.get_by_code(arguments.code).id)
        with stoppable() as progress:
            study.papers.save(order, arguments.uit, progress)
        _warn_of_boxes(study, [order])
    _warn_of_names(order)
    tell(f"{arguments.uit} is gemaakt.")
    return 0


def _save_all(study: Study, ordered: Wanted, folder: Path) -> int:
    orders = [ordered(each.id) for each in study.journeys.overview()]
    if not orders:
        tell("Er staat nog geen levensreis in deze studie.")
        return 0
    with stoppable(told=True) as progress:
        result = study.papers.save_all(orders, folder, progress)
    _warn_of_boxes(study, orders)
    if result.saved:
        _warn_of_names(orders[0])
    return _told(result)


def _told(result: BatchResult) -> int:
    for path in result.saved:
        tell(f"{path} is gemaakt.")
    for code, why in result.refused:
        tell_problem(f"{code}: {why}")
    if result.stopped:
        raise KeyboardInterrupt
    return 1 if result.refused else 0


def _warn_of_boxes(study: Study, orders: list[PaperOrder]) -> None:
    for order in orders:
        papers, told = study.papers, order.paper is not Paper.LETTER
        if told and papers.has_unprintable(order.journey_id):
            code = study.journeys.summary(order.journey_id).code
            tell_warning(
                f"{code}: er staan tekens in die niet gedrukt kunnen worden, zoals "
                "Arabisch schrift of een emoji; daar komt een vierkantje."
            )


def _warn_of_names(order: PaperOrder) -> None:
    if order.names_stay and order.paper is not Paper.LETTER:
        tell_warning(
            "hierin staan de namen zoals verteld: geef dit alleen aan de ouder."
        )
