"""Counts the figures, and keeps what was counted until the data change. No Qt."""

from dataclasses import dataclass
from typing import Final

from levensreis.domain.crosscut.finding import Finding
from levensreis.domain.progress import Progress
from levensreis.domain.selection import EVERYTHING, Selection
from levensreis.services.crosscut import CrosscutService

_KEPT: Final = 4
"""Counts that are kept, so that going back to one takes no time."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is counted, and for whom."""

    selection: Selection = EVERYTHING
    is_published: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted, and in which state of the data."""

    asked: Asked
    version: str
    findings: tuple[Finding, ...]


class Counts:
    """What was counted last, by what was asked."""

    def __init__(self, service: CrosscutService) -> None:
        self._service = service
        self._kept: dict[Asked, Counted] = {}

    def look(self, asked: Asked, progress: Progress) -> Counted:
        """Count, unless that was done and nothing changed since; in any thread.

        Raises NotReleased or Cancelled.
        """
        service, published = self._service, asked.is_published
        source = service.source.for_others() if published else service.source
        source.prepare(progress)
        version, kept = source.version(), self._kept.get(asked)
        progress.check()
        if kept is not None and kept.version == version:
            return kept
        found = service.findings(
            asked.selection, published=published, progress=progress
        )
        return Counted(asked, version, found)

    def keep(self, counted: Counted) -> None:
        """Keep what was counted, and let go of what was longest ago."""
        self._kept.pop(counted.asked, None)
        self._kept[counted.asked] = counted
        while len(self._kept) > _KEPT:
            self._kept.pop(next(iter(self._kept)))
