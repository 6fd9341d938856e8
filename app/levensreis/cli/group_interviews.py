"""`levensreis groepsgesprekken`: list, write out or take over group interviews."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from levensreis.cli.arguments import add_passphrase, passphrase
from levensreis.cli.output import counted, tell, tell_warning
from levensreis.domain.professionals.interview import GroupInterview
from levensreis.language import day
from levensreis.services.interviews_taken_over import TakenOver, take_over
from levensreis.services.professional_files import save_interviews
from levensreis.services.professionals import ProfessionalsService
from levensreis.services.research_source import open_source

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "groepsgesprekken",
        help="toon de groepsgesprekken met professionals, bewaar ze of neem ze over",
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
        metavar="BESTAND.json",
        type=Path,
        help="bewaar alle groepsgesprekken in één bestand, voor een andere studie",
    )
    parser.add_argument(
        "--neem-over",
        metavar="BESTAND.json",
        type=Path,
        help="neem alle groepsgesprekken uit zo’n bestand over",
    )
    parser.add_argument(
        "--bestand-gaat-voor",
        action="store_true",
        help="wat hier al staat en in het bestand anders is, wordt zoals in het "
        "bestand",
    )
    add_passphrase(parser)
    parser.set_defaults(run=run, wrong=parser.error)


def run(arguments: argparse.Namespace) -> int:
    """Do what was asked; without anything, list them."""
    taken, out = arguments.neem_over, arguments.uit
    if arguments.bestand_gaat_voor and taken is None:
        arguments.wrong("--bestand-gaat-voor hoort bij --neem-over BESTAND.json")
    with open_source(arguments.doel, lambda: passphrase(arguments)) as source:
        service = ProfessionalsService(source)
        if taken is not None:
            first = arguments.bestand_gaat_voor
            _tell_taken(take_over(service, taken, file_first=first))
        if out is not None:
            number = save_interviews(service, out)
            tell(f"{out} is gemaakt: {_many(number)}.")
        if taken is None and out is None:
            _list(service.interviews())
    return 0


def _list(interviews: list[GroupInterview]) -> None:
    if not interviews:
        tell("Er staan nog geen groepsgesprekken in deze studie.")
    for number, each in enumerate(interviews, 1):
        said = counted(len(each.statements), "uitspraak", "uitspraken")
        coded = sum(bool(one.codings) for one in each.statements)
        tell(f"{number}  {day(each.on)}: {said}, {coded} gecodeerd")


def _tell_taken(found: TakenOver) -> None:
    tell(
        f"Overgenomen: {_many(found.added)}; vervangen: {found.replaced}; "
        f"stonden er al: {found.same}."
    )
    if found.kept:
        tell_warning(
            f"hier anders dan in het bestand, en zo gebleven: {_many(found.kept)}. "
            "Met --bestand-gaat-voor worden ze zoals in het bestand."
        )
    if found.astray:
        tell_warning(
            f"met een factor die hier niet bestaat: {found.astray}; telt niet mee."
        )


def _many(number: int) -> str:
    return counted(number, "groepsgesprek", "groepsgesprekken")
