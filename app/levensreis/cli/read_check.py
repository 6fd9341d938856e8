"""`levensreis controle-inlezen`: read a form that came back, and keep what it says."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from levensreis.cli.arguments import add_study, open_study, read_passphrase
from levensreis.cli.output import counted, tell, tell_warning
from levensreis.cli.stopping import stoppable
from levensreis.domain.member_check.answers import NOTHING, Answer, Approval, Given
from levensreis.domain.member_check.rounds import CheckRound
from levensreis.services.member_check import Reading

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands

_VERSION: Final = 1
"""Of the shape of the JSON; another shape has another number."""


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "controle-inlezen", help="lees een controleformulier dat terugkwam"
    )
    add_study(parser)
    parser.add_argument(
        "bestand",
        metavar="BESTAND",
        type=Path,
        nargs="+",
        help="het formulier: een pdf, of scans en foto’s van alle bladzijden",
    )
    parser.add_argument("--json", action="store_true", help="als JSON")
    parser.add_argument(
        "--proef", action="store_true", help="kijk alleen: bewaar niets"
    )
    parser.add_argument(
        "--wachtzin-formulier-bestand",
        metavar="BESTAND",
        type=Path,
        help="de wachtzin van een beveiligd formulier, op de eerste regel",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Read the form, tell what stands on it, and keep that."""
    file = arguments.wachtzin_formulier_bestand
    passphrase = read_passphrase(file) if file else ""
    with open_study(arguments) as study:
        with stoppable() as progress:
            reading = study.member_check.read(
                arguments.bestand, passphrase=passphrase, progress=progress
            )
        code = study.journeys.summary(reading.journey_id).code
        kept = None if arguments.proef else study.member_check.keep(reading)
    if arguments.json:
        item = _item(reading, code, kept)
        tell(json.dumps(item, ensure_ascii=False, indent=1))
        return 0
    for notice in reading.notices:
        tell_warning(notice)
    tell("\n".join(_lines(reading, code)))
    tell("Proef: er is niets bewaard." if kept is None else _is_kept(kept))
    return 0


def _is_kept(kept: CheckRound) -> str:
    waiting = counted(len(kept.waiting), "antwoord", "antwoorden")
    return f"Bewaard in de studie. Nog te verwerken: {waiting}."


def _lines(reading: Reading, code: str) -> Iterator[str]:
    returned = reading.returned
    yield f"{code}, formulier {returned.version}:"
    for number, statement in _numbers(reading):
        given = returned.answers.get(statement)
        yield f"{number:>3}  {'niet gelezen' if given is None else _told(given)}"
    yield f"Opmerking: {_told(returned.remark)}"
    yield f"Mag dit zo: {_told(returned.approval)}"
    for words in returned.loose:
        yield f"Los op een bladzijde: {_quoted(words)}"


def _numbers(reading: Reading) -> list[tuple[int, UUID]]:
    """Return the statements of the form with their numbers, each once."""
    places = reading.round.layout.statements
    return sorted({(each.number, each.statement) for each in places})


def _told(given: Given) -> str:
    """Tell in one line what was filled in, how it was read, and what is in doubt."""
    if given.is_empty:
        return "niets ingevuld"
    parts = [_choice(given.choice)] if given.choice else []
    parts += [_quoted(given.words)] if given.words else []
    parts += ["met de hand geschreven"] if given.picture else []
    said = ", ".join(parts) or "niet duidelijk"
    doubts = " ".join(each.label for each in sorted(given.doubts))
    looked = f" Kijk na: {doubts}" if doubts else ""
    return f"{said} ({given.route.label}).{looked}"


def _choice(choice: str) -> str:
    kind = Answer if choice in set(Answer) else Approval
    return kind(choice).label.rstrip(".")


def _quoted(words: str) -> str:
    return f"“{' '.join(words.split())}”"


def _item(reading: Reading, code: str, kept: CheckRound | None) -> dict[str, Any]:
    returned = reading.returned
    return {
        "version": _VERSION,
        "code": code,
        "form": returned.form,
        "round": returned.version,
        "kept": kept is not None,
        "statements": [
            {
                "number": number,
                "id": str(statement),
                **_given(returned.answers.get(statement)),
                "new": statement in reading.changed,
            }
            for number, statement in _numbers(reading)
        ],
        "remark": _given(returned.remark),
        "approval": _given(returned.approval),
        "loose": list(returned.loose),
        "pages_missing": list(returned.pages_missing),
        "pages_twice": list(returned.pages_twice),
        "notices": list(reading.notices),
    }


def _given(given: Given | None) -> dict[str, Any]:
    """Return an answer; None is on a page that did not come along."""
    is_seen, given = given is not None, given or NOTHING
    return {
        "seen": is_seen,
        "read": None if given.is_empty else given.route.value,
        "answer": given.choice or None,
        "correction": given.words,
        "handwriting": bool(given.picture),
        "doubts": sorted(given.doubts),
    }
