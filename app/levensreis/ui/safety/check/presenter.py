"""What was found in a study that was looked through. Knows no Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from levensreis.domain.errors import KnownError
from levensreis.domain.progress import Progress
from levensreis.language import say, word
from levensreis.services.access_log import now
from levensreis.services.checks import require_key
from levensreis.services.safekeeping import Safekept
from levensreis.storage.check import Report
from levensreis.storage.findings import Finding, FindingKind, Severity
from levensreis.ui.safety.backups.copy_lines import (
    journeys_of,
    statements_of,
    when_of,
)
from levensreis.ui.start.opening import Entrance
from levensreis.ui.tasks.task import AT_ONCE, Runner

_WORDS: Final = {
    Severity.FINE: word("in orde"),
    Severity.NOTE: word("let op"),
    Severity.SERIOUS: word("ernstig"),
}
_DAMAGE: Final = (
    FindingKind.FILE,
    FindingKind.PAGES,
    FindingKind.STRUCTURE,
    FindingKind.LINKS,
)
"""Of what this is about, something can be saved in a new file."""


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One finding: how much it matters, in words too, and what is to be done."""

    words: str
    severity: Severity

    @property
    def spoken(self) -> str:
        """All of it, for who cannot see the sign."""
        return f"{say(_WORDS[self.severity])}: {self.words}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A report in words, and what can be done about it."""

    words: str
    severity: Severity
    lines: Sequence[FindingLine]
    can_rebuild: bool = False
    can_salvage: bool = False
    can_restore: bool = False


class CheckView(Protocol):
    """What the presenter asks of a panel."""

    def show_seen(self, seen: Seen) -> None:
        """Show what was found."""

    def show_wrong(self, words: str) -> None:
        """Tell why this does not open the study."""

    def hand_over(self, entrance: Entrance) -> None:
        """Announce that the study is to be closed, and saved as far as it goes."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""


class CheckPresenter:
    """Looks a study through when asked, and never by itself: that takes a while."""

    def __init__(
        self,
        view: CheckView,
        study: Safekept,
        tasks: Runner = AT_ONCE,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self._view = view
        self._study = study
        self._tasks = tasks
        self._clock = clock

    def look(self) -> None:
        """Look the whole study through."""
        words = say("De studie wordt nagekeken …")
        self._tasks.run(self._study.checks.look, self._show, self._fail, words)

    def rebuild(self) -> None:
        """Make the index of words anew, and look again."""

        def work(progress: Progress) -> Report:
            self._study.checks.rebuild_search()
            return self._study.checks.look(progress)

        def done(report: Report) -> None:
            self._show(report)
            self._view.show_done(say("De woordenlijst is opnieuw gemaakt."))

        words = say("De woordenlijst wordt opnieuw gemaakt …")
        self._tasks.run(work, done, self._fail, words)

    def begin_salvage(self, passphrase: str) -> None:
        """Look whether this opens the study, and hand it over with what does."""
        if not passphrase:
            self._view.show_wrong(say("Typ de wachtzin van de studie."))
            return
        folder = self._study.folder
        entrance = Entrance(folder=str(folder), secret=passphrase)
        self._tasks.run(
            lambda _: require_key(folder, passphrase),
            lambda _: self._view.hand_over(entrance),
            lambda error: self._view.show_wrong(str(error)),
            say("De wachtzin wordt nagekeken …"),
        )

    def _show(self, report: Report) -> None:
        self._view.show_seen(seen_of(report, self._clock()))

    def _fail(self, error: KnownError) -> None:
        self._view.show_problem(str(error))


def seen_of(report: Report, at: datetime) -> Seen:
    """Put a report in words, and tell what can be done about it."""
    worst = max((each.severity for each in report.findings), default=Severity.FINE)
    kinds = {each.kind for each in report.findings if each.severity > Severity.FINE}
    serious = {
        each.kind for each in report.findings if each.severity is Severity.SERIOUS
    }
    return Seen(
        words=_summary(report, worst, at),
        severity=worst,
        lines=[_line(each) for each in report.findings],
        can_rebuild=FindingKind.SEARCH in kinds,
        can_salvage=not serious.isdisjoint(_DAMAGE),
        can_restore=bool(serious),
    )


def _line(finding: Finding) -> FindingLine:
    return FindingLine(finding.words, finding.severity)


def _summary(report: Report, worst: Severity, at: datetime) -> str:
    judged = {
        Severity.FINE: say("De studie is heel."),
        Severity.NOTE: say("De studie is heel. Er is wel iets om op te letten."),
        Severity.SERIOUS: say("Er is iets ernstigs met deze studie."),
    }[worst]
    told = [judged]
    if report.counts is not None:
        told.append(
            say(
                "Er staat in: {journeys}, {statements}.",
                journeys=journeys_of(report.counts.journeys),
                statements=statements_of(report.counts.statements),
            )
        )
    told.append(say("Nagekeken: {when}.", when=when_of(at)))
    return " ".join(told)
