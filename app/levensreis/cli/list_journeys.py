"""`levensreis lijst`: the journeys of a study with their counts."""

import argparse
import json
from typing import TYPE_CHECKING, Any

from levensreis.cli.arguments import add_study, open_study
from levensreis.cli.output import counted, tell
from levensreis.domain.journey import JourneySummary
from levensreis.domain.member_check.rounds import CheckState

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser("lijst", help="toon de levensreizen van een studie")
    add_study(parser)
    parser.add_argument("--json", action="store_true", help="als JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the list."""
    with open_study(arguments) as study:
        journeys = study.journeys.overview()
        checks = study.member_check.states()
    if arguments.json:
        items = [_item(each, checks[each.id]) for each in journeys]
        tell(json.dumps(items, ensure_ascii=False, indent=1))
    elif not journeys:
        tell("Er staat nog geen levensreis in deze studie.")
    else:
        tell("\n".join(_line(each, checks[each.id]) for each in journeys))
    return 0


def _item(each: JourneySummary, check: CheckState) -> dict[str, Any]:
    return {
        "code": each.code,
        "pseudonym": each.pseudonym,
        "status": each.status.value,
        "check": check.value,
        "counts": {
            "statements": each.statements,
            "positive": each.positive,
            "negative": each.negative,
            "uncoded": each.uncoded,
            "themes": each.themes,
            "open_names": each.open_names,
        },
    }


def _word(statements: int) -> str:
    return "uitspraak" if statements == 1 else "uitspraken"


def _line(each: JourneySummary, check: CheckState) -> str:
    return (
        f"{each.code:<10} {each.pseudonym:<14} {each.status.value:<12} "
        f"{each.statements:>4} {_word(each.statements):<10} "
        f"({each.positive} +, {each.negative} -), "
        f"{each.themes} van 8 thema's, "
        f"{counted(each.open_names, 'naam', 'namen')} open, controle: {check.label}"
    )
