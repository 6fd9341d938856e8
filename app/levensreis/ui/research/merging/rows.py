"""What merging did, as rows of a table and as words. Knows no Qt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from levensreis.domain.merging.arrival import Verdict
from levensreis.domain.merging.report import FileReport, JourneyReport, MergeReport
from levensreis.language import say


class Became(StrEnum):
    """What became of a journey, or of a file of which none was looked at."""

    NEW = "new"
    REPLACED = "replaced"
    SAME = "same"
    OLDER = "older"
    CONFLICT = "conflict"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    REPEATED = "repeated"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One journey of a file, or a file without any."""

    file: str
    journey: str
    became: Became
    words: str
    """What became of it."""
    note: str = ""
    """What is to be known or done about it."""
    by_a_stranger: bool = False
    """Whether a key that brought nothing before changed what others brought."""
    is_named: bool = False
    """Whether researchers may still name it, though it was withdrawn."""

    @property
    def needs_attention(self) -> bool:
        """Whether somebody must do something about it."""
        is_special = self.by_a_stranger or self.is_named
        return is_special or self.became in _ATTENTION


def rows_of(report: MergeReport) -> list[ReportRow]:
    """Return a row for each journey, in the order in which the files were given."""
    return [row for file in report.files for row in _of_file(file)]


def summary_of(report: MergeReport) -> str:
    """Tell in one sentence or two what was done."""
    told = [_files_told(len(report.files))]
    counts = report.counts
    became = [
        f"{counts[verdict]} {verdict.label}" for verdict in Verdict if counts[verdict]
    ]
    if repeated := sum(each.is_repeated for each in report.files):
        became.append(say("{count} al eerder samengevoegd", count=repeated))
    if refused := len(report.refused):
        became.append(say("{count} geweigerd", count=refused))
    if became:
        told[0] += f": {', '.join(became)}"
    told[0] += "."
    if report.is_cut_short:
        told.append(say("U stopte: de rest is niet bekeken."))
    if report.problem:
        told.append(report.problem)
    if report.journeys == 1:
        told.append(say("Er is nu 1 levensreis."))
    elif report.journeys is not None:
        told.append(say("Er zijn nu {count} levensreizen.", count=report.journeys))
    return " ".join(told)


def text_of(summary: str, rows: Sequence[ReportRow]) -> str:
    """Return the report as plain text, to be pasted somewhere."""
    lines = [
        "\t".join(filter(None, (row.file, row.journey, row.words, row.note)))
        for row in rows
    ]
    return "\n".join([summary, "", *lines, ""])


def _files_told(count: int) -> str:
    return say("1 bestand") if count == 1 else say("{count} bestanden", count=count)


def _of_file(file: FileReport) -> Iterator[ReportRow]:
    if file.refusal is not None:
        words = say("geweigerd: niets overgenomen")
        yield ReportRow(file.name, "", Became.REFUSED, words, file.words)
    elif file.is_repeated:
        words = say("dit bestand was al samengevoegd")
        yield ReportRow(file.name, "", Became.REPEATED, words)
    elif not file.journeys:
        words = say("er staat geen levensreis in")
        yield ReportRow(file.name, "", Became.EMPTY, words)
    yield from (_of_journey(file, each) for each in file.journeys)


def _of_journey(file: FileReport, each: JourneyReport) -> ReportRow:
    is_strange = file.is_by_a_stranger and each.verdict in _TAKES_AWAY
    if each.verdict is Verdict.CONFLICT:
        note = _conflict()
    else:
        note = _stranger() if is_strange else _about(file)
    if each.named_in:
        note = f"{note} {_named(each)}".strip()
    return ReportRow(
        file.name,
        # What was withdrawn has no name any more.
        each.pseudonym or each.rid[:_SHORT],
        _BECAME[each.verdict],
        each.verdict.label,
        note,
        is_strange,
        bool(each.named_in),
    )


def _named(journey: JourneyReport) -> str:
    return say(
        "Staat misschien nog in {places}. Haal weg wat daar staat.",
        places=", ".join(journey.named_in),
    )


def _about(file: FileReport) -> str:
    if not file.signer:
        return say("Niet ondertekend: dat heeft u toegestaan.")
    if file.schema is not None:
        return say("Van een ouder programma; bij het lezen bijgewerkt.")
    return ""


def _conflict() -> str:
    return say("Bekijk dit bij Conflicten, of vraag de maker om een nieuw bestand.")


def _stranger() -> str:
    return say(
        "Met een handtekening die hier nog niet bekend was. Vraag na of dit bestand "
        "echt van dat team is."
    )


_SHORT: Final = 8
_TAKES_AWAY: Final = (Verdict.REPLACED, Verdict.WITHDRAWN)
_ATTENTION: Final = frozenset((Became.REFUSED, Became.CONFLICT))
_BECAME: Final = {
    Verdict.NEW: Became.NEW,
    Verdict.REPLACED: Became.REPLACED,
    Verdict.SAME: Became.SAME,
    Verdict.OLDER: Became.OLDER,
    Verdict.CONFLICT: Became.CONFLICT,
    Verdict.WITHDRAWN: Became.WITHDRAWN,
    Verdict.ALREADY_WITHDRAWN: Became.WITHDRAWN,
}
