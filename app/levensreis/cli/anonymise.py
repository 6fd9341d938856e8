"""`levensreis anonimiseer`: what is still to be decided about a journey."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from levensreis.cli.arguments import add_study, open_study
from levensreis.cli.output import counted, tell, tell_warning
from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.anonymise.places import hinted, place_of
from levensreis.domain.anonymise.point import Point, entity_of_entry

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands
    from levensreis.services.anonymising import Anonymised


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "anonimiseer", help="toon waarover nog beslist moet worden; 1 als er iets is"
    )
    add_study(parser)
    parser.add_argument("code", metavar="CODE")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Tell what is open, a line for each, and what is missing for others."""
    with open_study(arguments) as study:
        journey = study.journeys.get_by_code(arguments.code)
        state = study.anonymising.get(journey.id)
    for line in _lines(state):
        tell(line)
    for clash in state.clashes:
        tell_warning(clash.told(journey))
    if state.waiting:
        told = counted(state.waiting, "vraag", "vragen")
        tell(f"Nog open: {told}. Beslis daarover in Anonimiseren.")
        return 1
    tell("Er is niets meer open.")
    for missing in state.still_needed(Output.OTHERS):
        tell(f"Nog nodig voor anderen: {missing}")
    return 0


def _lines(state: "Anonymised") -> Iterator[str]:
    for point in state.open_points:
        yield _told(point, place_of(point.key, state.journey))
    said = {each.key for each in state.found}
    unsaid = [
        entry
        for entry in state.rewriting.register.open_entries
        if entity_of_entry(entry) not in said
    ]
    for entry in unsaid:
        yield f"register: {entry.kind.label} ({hinted(entry.name)}), nergens gezegd"
    for clue in state.open_clues:
        yield f"nalopen: {clue.label}"


def _told(point: Point, place: str) -> str:
    """Tell of a word where it is and what is proposed; it may be a name itself."""
    span = point.span
    proposed = f" → {point.proposed}" if point.proposed else ""
    return (
        f"{place}, teken {span.start + 1}-{span.end}: "
        f"{span.cat.label} ({hinted(point.said)}), {span.level.label}{proposed}"
    )
