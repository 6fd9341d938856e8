"""`levensreis samenvoegen`: merge research files into one study, or on a server."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from levensreis.cli.arguments import add_passphrase, asked, passphrase
from levensreis.cli.output import counted, tell, tell_problem, tell_warning
from levensreis.cli.stopping import stoppable
from levensreis.domain.errors import KnownError
from levensreis.domain.merging.arrival import Verdict
from levensreis.domain.merging.report import FileReport, MergeReport, Refusal
from levensreis.services.merging import MergedStudy
from levensreis.storage.research.signing import fingerprint

if TYPE_CHECKING:
    from levensreis.cli.arguments import Commands

_OPTIONS: Final = {
    Refusal.UNSIGNED: "Met --zonder-handtekening wordt het toch overgenomen.",
    Refusal.FOR_OTHERS: "Een sleutel geeft u met --sleutel BESTAND.",
}
"""What can be given here when a file was refused; in the window these are fields."""
_VERSION: Final = 1
"""Of the shape of the JSON; another shape has another number."""


def add_parser(commands: "Commands") -> None:
    """Add this command to the command line."""
    parser = commands.add_parser(
        "samenvoegen", help="voeg onderzoeksbestanden samen tot één studie"
    )
    parser.add_argument(
        "doel",
        metavar="DOEL",
        help="de map van de samengevoegde studie (gemaakt als die er niet is), of "
        "postgresql://gebruiker@computer/database",
    )
    parser.add_argument("bestanden", metavar="BESTAND.lrs", type=Path, nargs="+")
    parser.add_argument("--json", action="store_true", help="als JSON")
    parser.add_argument(
        "--sleutel",
        metavar="BESTAND",
        type=Path,
        help="de geheime sleutel voor bestanden die voor uw team versleuteld zijn",
    )
    parser.add_argument(
        "--wachtzin-sleutel-bestand",
        metavar="BESTAND",
        type=Path,
        help="de wachtzin van die sleutel, op de eerste regel",
    )
    parser.add_argument(
        "--zonder-handtekening",
        action="store_true",
        help="neem ook bestanden over die niet ondertekend zijn",
    )
    add_passphrase(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Merge the files, and tell what became of each."""
    identity = _identity(arguments)
    with (
        MergedStudy.at(
            arguments.doel, lambda is_new: passphrase(arguments, twice=is_new)
        ) as study,
        stoppable(told=not arguments.json) as progress,
    ):
        report = study.merge(
            arguments.bestanden,
            identity=identity,
            accept_unsigned=arguments.zonder_handtekening,
            progress=progress,
        )
    if arguments.json:
        tell(json.dumps(_item(report), ensure_ascii=False, indent=1))
    else:
        _tell(report)
    if report.problem:
        raise KnownError(report.problem)
    if report.is_cut_short:
        raise KeyboardInterrupt
    return 1 if report.refused else 0


def _identity(arguments: argparse.Namespace) -> str:
    """Return the secret key of the team, opened with its own passphrase."""
    path = arguments.sleutel
    if path is None:
        return ""
    # The library is only loaded when a key is given.
    from levensreis.formats.age import needs_passphrase, private_key

    try:
        content = path.read_bytes()
    except OSError:
        raise KnownError(f"De sleutel {path} kan niet worden gelezen.") from None
    if not needs_passphrase(content):
        return private_key(content)
    file = arguments.wachtzin_sleutel_bestand
    return private_key(content, asked(file, "Wachtzin van de sleutel: "))


def _tell(report: MergeReport) -> None:
    for each in report.files:
        if each.refusal is None:
            tell(f"{each.name}: {', '.join(_became(each)) or 'niets om over te nemen'}")
        else:
            option = _OPTIONS.get(each.refusal, "")
            tell_problem(f"{each.name}: {each.words} {option}".rstrip())
    for each in report.files:
        if each.is_by_a_stranger:
            tell_warning(
                f"{each.name}: verandert wat er al was, en is ondertekend met een "
                f"sleutel die hier nog niets bracht ({fingerprint(each.signer)}). "
                "Vraag de maker of dit klopt."
            )
    for name, journey in report.with_verdict(Verdict.CONFLICT):
        tell_warning(
            f"{name}: van {journey.pseudonym} ({journey.rid}) is er al een andere "
            "inhoud met hetzelfde versienummer. Vraag de maker om een nieuw bestand."
        )
    for name, journey in report.with_verdict(Verdict.WITHDRAWN):
        if journey.named_in:
            tell_warning(
                f"{name}: een ingetrokken levensreis staat misschien nog in "
                f"{', '.join(journey.named_in)}. Haal weg wat daar staat."
            )
    if report.journeys is not None:
        there = counted(report.journeys, "levensreis", "levensreizen")
        tell(f"Nu samen: {there}.")


def _became(file: FileReport) -> Iterator[str]:
    if file.is_repeated:
        yield "al eerder samengevoegd"
    counts = file.counts
    for verdict in Verdict:
        if counts[verdict]:
            yield f"{counts[verdict]} {verdict.label}"


def _item(report: MergeReport) -> dict[str, Any]:
    return {
        "version": _VERSION,
        "journeys": report.journeys,
        "cut_short": report.is_cut_short,
        "problem": report.problem or None,
        "counts": _counts(report),
        "files": [_file(each) for each in report.files],
    }


def _file(file: FileReport) -> dict[str, Any]:
    return {
        "name": file.name,
        "sha256": file.digest or None,
        "refused": file.refusal,
        "why": file.words or None,
        "repeated": file.is_repeated,
        "signer": file.signer or None,
        "new_signer": file.is_new_signer,
        "older_schema": file.schema,
        "counts": _counts(file),
        "journeys": [
            {
                "rid": each.rid,
                "pseudonym": each.pseudonym,
                "verdict": each.verdict,
                "named_in": list(each.named_in),
            }
            for each in file.journeys
        ],
    }


def _counts(told: MergeReport | FileReport) -> dict[str, int]:
    counts = told.counts
    return {verdict.value: counts[verdict] for verdict in Verdict}
