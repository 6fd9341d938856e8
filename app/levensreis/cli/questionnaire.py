"""`levensreis vragenlijst` and `vragenlijst-inlezen`: to a party, and back."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from levensreis.cli.arguments import add_passphrase, passphrase, read_passphrase
from levensreis.cli.output import counted, tell, tell_warning
from levensreis.cli.stopping import stoppable
from levensreis.domain.solutions.answer import Choice, too_many

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands
    from levensreis.services.questionnaires import QuestionnaireReading

_VERSION: Final = 1
"""Of the shape of the JSON; another shape has another number."""
_TARGET: Final = (
    "de map van een studie of van een samengevoegde studie, of "
    "postgresql://gebruiker@computer/database"
)


def add_parser(commands: "Commands") -> None:
    """Add these commands to the command line."""
    making = commands.add_parser(
        "vragenlijst", help="maak de vragenlijst over oplossingen voor een partij"
    )
    making.add_argument("doel", metavar="MAP", help=_TARGET)
    making.add_argument("partij", metavar="PARTIJ", help="hoe de partij heet")
    making.add_argument(
        "-o", "--uit", metavar="BESTAND", type=Path, required=True, help="een pdf"
    )
    add_passphrase(making)
    making.set_defaults(run=run_making)
    reading = commands.add_parser(
        "vragenlijst-inlezen", help="lees een vragenlijst die terugkwam"
    )
    reading.add_argument("doel", metavar="MAP", help=_TARGET)
    reading.add_argument(
        "bestand",
        metavar="BESTAND",
        type=Path,
        nargs="+",
        help="de vragenlijst: een pdf, of scans en foto’s van alle bladzijden",
    )
    reading.add_argument("--json", action="store_true", help="als JSON")
    reading.add_argument(
        "--proef", action="store_true", help="kijk alleen: bewaar niets"
    )
    reading.add_argument(
        "--wachtzin-formulier-bestand",
        metavar="BESTAND",
        type=Path,
        help="de wachtzin van een beveiligde vragenlijst, op de eerste regel",
    )
    add_passphrase(reading)
    reading.set_defaults(run=run_reading)


def run_making(arguments: argparse.Namespace) -> int:
    """Write the questionnaire of a party."""
    # Slow to load, and only needed for this command.
    from levensreis.services.questionnaires import Questionnaires
    from levensreis.services.research_source import open_source
    from levensreis.services.solutions import SolutionsService

    with (
        open_source(arguments.doel, lambda: passphrase(arguments)) as source,
        stoppable(told=True) as progress,
    ):
        service = SolutionsService(source)
        party = service.parties.called(arguments.partij)
        form = Questionnaires(service).save(party.id, arguments.uit, progress)
    asked = counted(len(form.asked), "oplossing", "oplossingen")
    tell(
        f"{arguments.uit} is gemaakt voor {party.name}: {asked}, versie "
        f"{form.layout.version}."
    )
    return 0


def run_reading(arguments: argparse.Namespace) -> int:
    """Read a questionnaire, tell what stands on it, and keep that."""
    from levensreis.services.questionnaires import Questionnaires
    from levensreis.services.research_source import open_source
    from levensreis.services.solutions import SolutionsService

    file = arguments.wachtzin_formulier_bestand
    secret = read_passphrase(file) if file else ""
    with open_source(arguments.doel, lambda: passphrase(arguments)) as source:
        questionnaires = Questionnaires(SolutionsService(source))
        with stoppable() as progress:
            reading = questionnaires.read(
                arguments.bestand, passphrase=secret, progress=progress
            )
        is_kept = not arguments.proef and reading.is_new
        if not arguments.proef:
            questionnaires.keep(reading)
    if arguments.json:
        tell(json.dumps(_item(reading, is_kept=is_kept), ensure_ascii=False, indent=1))
    else:
        _tell(reading, is_kept=is_kept)
    return 0


def _tell(reading: "QuestionnaireReading", *, is_kept: bool) -> None:
    for each in reading.notices:
        tell_warning(each)
    for doubt in reading.read.doubtful:
        why = ", ".join(sorted(each.label for each in doubt.given.doubts))
        tell_warning(f"kijk naar {doubt.where}: {why}. Typ over wat er staat.")
    if reading.read.answer is None:
        tell_warning(str(too_many(len(reading.read.chosen))))
    chosen = ", ".join(reading.read.chosen) or "niets"
    tell(f"{reading.party.name} koos: {chosen}.")
    tell("Bewaard." if is_kept else "Er is niets veranderd.")


def _item(reading: "QuestionnaireReading", *, is_kept: bool) -> dict[str, Any]:
    answer = reading.read.answer
    return {
        "version": _VERSION,
        "party": reading.party.name,
        "chosen": list(reading.read.chosen),
        "choices": [_choice(each) for each in answer.choices] if answer else None,
        "remark": answer.remark if answer else None,
        "notices": list(reading.notices),
        "doubts": [
            {"where": each.where, "why": sorted(each.given.doubts)}
            for each in reading.read.doubtful
        ],
        "kept": is_kept,
    }


def _choice(choice: Choice) -> dict[str, Any]:
    return {
        "solution": choice.solution,
        "impact": choice.impact,
        "feasibility": choice.feasibility,
        "term": choice.term,
        "suggestion": choice.suggestion,
        "actors": choice.actors,
    }
