"""`levensreis brief`: the letter that goes with a form, as a PDF."""

import argparse
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from levensreis.cli.output import tell_warning
from levensreis.cli.papers import add_names, add_paper, save_papers
from levensreis.services.papers import Contact, Paper, PaperOrder
from levensreis.services.study import Study

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands

_CONTACT: Final = {
    "contact": ("name", "NAAM", "wie ouders iets kunnen vragen"),
    "organisatie": ("organisation", "NAAM", "waar die werkt"),
    "telefoon": ("phone", "NUMMER", "waarop die te bellen is"),
    "mail": ("mail", "ADRES", "waarop die te mailen is"),
    "adres": ("address", "ADRES", "waar papier heen kan"),
}
"""By option the part of the contact that it fills."""


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "brief", help="maak de brief die bij het controleformulier hoort"
    )
    add_paper(parser)
    add_names(parser)
    for option, (_, shown, what) in _CONTACT.items():
        told = f"{what}; wordt onthouden"
        parser.add_argument(f"--{option}", metavar=shown, help=told)
    parser.add_argument(
        "--terug-voor",
        metavar="JJJJ-MM-DD",
        type=_day,
        help="voor welke dag het formulier terug moet zijn",
    )
    parser.set_defaults(run=run)


def _day(text: str) -> date:
    """Return a day that was typed; the error tells how it is written."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"‘{text}’ is geen datum als 2026-12-31"
        ) from None


def _other(known: Contact, given: dict[str, str]) -> Contact:
    """Return who is known with what was given; of somebody else no number stays."""
    if given.get("name", known.name).strip() != known.name:
        known = replace(known, phone="", mail="")
    return replace(known, **given)


def run(arguments: argparse.Namespace) -> int:
    """Make the letter; whom parents can ask is remembered."""
    given = {
        part: getattr(arguments, option)
        for option, (part, _, _) in _CONTACT.items()
        if getattr(arguments, option) is not None
    }

    def remember(study: Study) -> None:
        if given:
            study.papers.set_contact(_other(study.papers.contact(), given))
        contact = study.papers.contact()
        if contact.name and not contact.can_be_reached:
            tell_warning(
                "in de brief staat geen telefoon, e-mail of adres: een ouder kan dan "
                "niets vragen."
            )

    wanted = partial(
        PaperOrder,
        Paper.LETTER,
        names_stay=arguments.namen,
        back_by=arguments.terug_voor,
    )
    return save_papers(arguments, wanted, remember)
