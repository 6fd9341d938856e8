"""`levensreis lijst`: the journeys of a study with their counts."""

import argparse
import json
from typing import TYPE_CHECKING, Any

from levensreis.cli.arguments import add_study, open_study
from levensreis.domain.journey import JourneySummary

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
    if arguments.json:
        print(
            json.dumps([_item(each) for each in journeys], ensure_ascii=False, indent=1)
        )
    elif not journeys:
        print("Er staat nog geen levensreis in deze studie.")
    else:
        for each in journeys:
            print(_line(each))
    return 0


def _item(each: JourneySummary) -> dict[str, Any]:
    return {
        "code": each.code,
        "pseudonym": each.pseudonym,
        "status": each.status.value,
        "counts": {
            "statements": each.statements,
            "positive": each.positive,
            "negative": each.negative,
            "uncoded": each.uncoded,
            "themes": each.themes,
            "open_names": each.open_names,
        },
    }


def _line(each: JourneySummary) -> str:
    return (
        f"{each.code:<10} {each.pseudonym:<14} {each.status.value:<12} "
        f"{each.statements:>4} uitspraken ({each.positive} +, {each.negative} -), "
        f"{each.themes} van 8 thema's, {each.open_names} namen open"
    )
