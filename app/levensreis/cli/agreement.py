"""`levensreis overeenstemming`: how far two coders agree (Cohen's kappa)."""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from levensreis.cli.arguments import add_passphrase, passphrase
from levensreis.cli.output import counted, tell
from levensreis.domain.agreement import FactorAgreement
from levensreis.domain.codebook import FactorId
from levensreis.services.codebook_work import CodebookWork
from levensreis.services.merging import MergedStudy
from levensreis.services.second_coding import SecondCoding, TalkItem
from levensreis.storage.research.server import is_address

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands

_VERSION: Final = 1
"""Of the shape of the JSON; another shape has another number."""
_DIGITS: Final = 4
Labels = Mapping[FactorId, str]


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "overeenstemming", help="toon hoe ver twee codeurs het eens zijn (kappa)"
    )
    parser.add_argument(
        "doel",
        metavar="DOEL",
        help="de map van een samengevoegde studie, of "
        "postgresql://gebruiker@computer/database",
    )
    parser.add_argument("--json", action="store_true", help="als JSON")
    add_passphrase(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Tell of every second coder how far the two agree."""
    with _opened(arguments) as merged:
        coding = SecondCoding(merged)
        factors = CodebookWork(merged).state().factors
        labels = {each.fid: each.label for each in factors}
        found = [_item(coding, each, labels) for each in coding.coders()]
    if arguments.json:
        told = {"version": _VERSION, "coders": found}
        tell(json.dumps(told, ensure_ascii=False, indent=1))
        return 0
    for each in found:
        _tell(each)
    if not found:
        tell("Er is nog geen tweede codeur.")
    return 0


def _opened(arguments: argparse.Namespace) -> MergedStudy:
    if is_address(arguments.doel):
        return MergedStudy.on_server(arguments.doel)
    return MergedStudy.open(Path(arguments.doel), passphrase(arguments))


def _item(coding: SecondCoding, coder: str, labels: Labels) -> dict[str, Any]:
    total = coding.begin(coder).total
    found = coding.agreement()
    return {
        "coder": coder,
        "statements": found.statements,
        "total": total,
        "alike": found.alike,
        "observed": _rounded(found.observed),
        "expected": _rounded(found.expected),
        "kappa": _rounded(found.kappa),
        "factors": [_factor(each, labels) for each in found.factors],
        "differences": [_difference(each) for each in coding.to_talk_through()],
    }


def _factor(found: FactorAgreement, labels: Labels) -> dict[str, Any]:
    return {
        "factor": found.fid,
        "label": labels[found.fid],
        "both": found.both,
        "only_first": found.only_first,
        "only_second": found.only_second,
        "neither": found.neither,
        "observed": _rounded(found.observed),
        "expected": _rounded(found.expected),
        "kappa": _rounded(found.kappa),
    }


def _difference(item: TalkItem) -> dict[str, Any]:
    return {
        "statement": item.statement.sid,
        "journey": item.statement.rid,
        "pseudonym": item.statement.pseudonym,
        "number": item.statement.number,
        "first": list(item.first),
        "second": list(item.second),
        "settled": item.is_settled,
    }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, _DIGITS)


def _tell(found: dict[str, Any]) -> None:
    judged = counted(found["statements"], "uitspraak", "uitspraken")
    tell(
        f"{found['coder']}: {judged} van {found['total']}, "
        f"{found['alike']} precies gelijk, kappa {_shown(found['kappa'])}"
    )
    for each in found["factors"]:
        tell(
            f"  {each['label']}: kappa {_shown(each['kappa'])} (beide {each['both']}, "
            f"alleen eerste {each['only_first']}, alleen tweede "
            f"{each['only_second']})"
        )
    open_ones = sum(not each["settled"] for each in found["differences"])
    if open_ones:
        tell(f"  nog te bespreken: {counted(open_ones, 'uitspraak', 'uitspraken')}")


def _shown(share: float | None) -> str:
    """Return a kappa as a Dutch reader writes it."""
    return "onbepaald" if share is None else f"{share:.2f}".replace(".", ",")
