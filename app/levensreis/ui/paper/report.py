"""What became of the papers of all journeys, to be gone through. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from levensreis.language import say
from levensreis.services.papers import BatchResult
from levensreis.services.study import Study
from levensreis.ui.paper.ways import Way, ways_out


@dataclass(frozen=True, slots=True)
class Refusal:
    """A journey of which the paper was not saved, and where to go for it."""

    journey_id: UUID
    name: str
    why: str
    way: Way


@dataclass(frozen=True, slots=True)
class Report:
    """What was saved, in which folder, and what was not."""

    folder: Path
    saved: Sequence[str]
    """The names of the files."""
    refused: Sequence[Refusal]
    stopped: bool

    @property
    def words(self) -> str:
        """What came of it, in a sentence or two."""
        told = [_counted(len(self.saved), self.folder)]
        if self.stopped:
            told.append(say("Het bewaren is gestopt; de rest is niet gemaakt."))
        return " ".join(told)


def report_of(study: Study, result: BatchResult, folder: Path) -> Report:
    """Return what became of the papers, with a way for each that was refused."""
    known = {each.code: each for each in study.journeys.overview()}
    refused = [
        Refusal(
            known[code].id,
            f"{known[code].pseudonym} ({code})",
            why,
            ways_out(study, known[code].id)[0],
        )
        for code, why in result.refused
        if code in known
    ]
    names = [path.name for path in result.saved]
    return Report(folder, names, refused, result.stopped)


def _counted(saved: int, folder: Path) -> str:
    if saved == 0:
        return say("Er is niets bewaard.")
    if saved == 1:
        return say("Er is 1 bestand bewaard in {folder}.", folder=folder)
    return say(
        "Er zijn {count} bestanden bewaard in {folder}.", count=saved, folder=folder
    )
