"""Gathers files, merges them, and tells what became of each. Knows no Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from levensreis.domain.errors import KnownError
from levensreis.domain.merging.overview import Conflict, MergedFile
from levensreis.domain.merging.report import MergeReport, Refusal
from levensreis.domain.progress import Progress
from levensreis.language import say
from levensreis.services.key_pair import asks_passphrase, private_key_in
from levensreis.services.merged_overview import (
    MergedOverview,
    is_closed,
    research_files,
    save_report,
)
from levensreis.ui.research.merging.rows import (
    ReportRow,
    rows_of,
    summary_of,
    text_of,
)
from levensreis.ui.tasks.task import Runner

if TYPE_CHECKING:
    from levensreis.services.merging import MergedStudy


@dataclass(frozen=True, slots=True)
class Dropped:
    """A file that waits to be merged."""

    path: Path
    is_closed: bool
    """Whether only one team can open it."""


class MergingView(Protocol):
    """What the presenter asks of the part."""

    def show_files(self, files: Sequence[Dropped]) -> None:
        """Show what waits, and ask for a key when a file needs one."""

    def ask_key_passphrase(self, *, wanted: bool) -> None:
        """Ask for the passphrase of the key that was chosen, or no more."""

    def show_key_problem(self, words: str) -> None:
        """Tell beside the key why it opens nothing."""

    def show_report(self, summary: str, rows: Sequence[ReportRow]) -> None:
        """Show what became of the files."""

    def show_history(self, files: Sequence[MergedFile]) -> None:
        """Show what was merged before."""

    def show_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        """Show what was not taken over and is for people."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""


class _BadKey(KnownError):
    """The secret key opens nothing: it is told beside its field."""


class MergingPresenter:
    """Merges into one merged study; `changed` hears that it holds something else."""

    def __init__(
        self,
        view: MergingView,
        merged: "MergedStudy",
        tasks: Runner,
        changed: Callable[[], None],
    ) -> None:
        self._view, self._merged, self._tasks = view, merged, tasks
        self._changed = changed
        self._overview = MergedOverview(merged)
        self.files: list[Dropped] = []
        self.report: MergeReport | None = None

    @property
    def user(self) -> str:
        """The name by which the system knows who sits here."""
        return self._overview.user

    def refresh(self) -> None:
        """Show what was merged before, and what still stands against each other."""
        try:
            files, conflicts = self._overview.files(), self._overview.conflicts()
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        self._view.show_history(files)
        self._view.show_conflicts(conflicts)

    def add(self, paths: Sequence[Path]) -> None:
        """Let files wait, and those in folders; one that waits already does not."""

        def work(progress: Progress) -> list[Dropped]:
            return [
                Dropped(each, is_closed(each))
                for each in research_files(paths, progress)
            ]

        words = say("Er wordt gezocht naar onderzoeksbestanden …")
        self._tasks.run(work, self._add, self._tell, words)

    def remove(self, file: Dropped) -> None:
        """Let a file wait no more."""
        self.files = [each for each in self.files if each != file]
        self._view.show_files(self.files)

    def clear(self) -> None:
        """Let nothing wait any more."""
        self.files = []
        self._view.show_files(self.files)

    def choose_key(self, path: Path) -> None:
        """Ask for the passphrase of a secret key, if it has one."""
        try:
            self._view.ask_key_passphrase(wanted=asks_passphrase(path))
        except KnownError as error:
            self._view.show_key_problem(str(error))

    def merge(
        self, key: str = "", passphrase: str = "", *, accept_unsigned: bool = False
    ) -> None:
        """Merge what waits; `key` is where the secret key of the team lies."""
        if not self.files:
            self._view.show_problem(say("Sleep of kies eerst onderzoeksbestanden."))
            return
        given = list(self.files)

        def work(progress: Progress) -> MergeReport:
            return self._merged.merge(
                [each.path for each in given],
                identity=_identity(key, passphrase),
                accept_unsigned=accept_unsigned,
                progress=progress,
            )

        def done(report: MergeReport) -> None:
            self._take(given, report)

        words = say("Bestanden worden samengevoegd …")
        # What was stopped ended between two files: that is told as well.
        self._tasks.run(work, done, self._tell, words, too_late=done)

    def copied(self, *, only_attention: bool) -> str:
        """Return the report as text, or what of it needs attention."""
        report = self.report or MergeReport(())
        rows = [
            each
            for each in rows_of(report)
            if each.needs_attention or not only_attention
        ]
        return text_of(summary_of(report), rows)

    def save(self, path: Path) -> None:
        """Save the report as CSV."""
        if self.report is None:
            return
        try:
            save_report(self.report, path)
        except KnownError as error:
            self._view.show_problem(str(error))
        else:
            self._view.show_done(say("Het verslag staat in {path}.", path=path))

    def let_stay(self, conflict: Conflict, who: str, why: str) -> bool:
        """Keep that somebody lets stay what is there; False when it is told why not."""
        return self._attempt(lambda: self._overview.let_stay(conflict, who, why))

    def open_again(self, conflict: Conflict) -> bool:
        """Take back that somebody saw a conflict."""
        return self._attempt(lambda: self._overview.open_again(conflict))

    def _attempt(self, deed: Callable[[], None]) -> bool:
        try:
            deed()
        except KnownError as error:
            self._view.show_problem(str(error))
            return False
        self.refresh()
        return True

    def _add(self, found: Sequence[Dropped]) -> None:
        known = {each.path for each in self.files}
        new = [each for each in found if each.path not in known]
        self.files += new
        if not found:
            self._view.show_problem(
                say(
                    "Daar staat geen onderzoeksbestand in. Het eindigt op .lrs, of op "
                    ".lrs.age als het voor een team versleuteld is."
                )
            )
            return
        self._view.show_files(self.files)

    def _take(self, given: Sequence[Dropped], report: MergeReport) -> None:
        self.report = report
        # Those of which the rest can still be done wait on.
        told = zip(given, report.files, strict=False)
        again = [each for each, file in told if file.refusal in _AGAIN]
        self.files = [*again, *given[len(report.files) :]]
        self._view.show_files(self.files)
        self._view.show_report(summary_of(report), rows_of(report))
        self.refresh()
        if any(each.changed for each in report.files):
            self._changed()

    def _tell(self, error: KnownError) -> None:
        if isinstance(error, _BadKey):
            self._view.show_key_problem(str(error))
        else:
            self._view.show_problem(str(error))


_AGAIN: Final = (Refusal.FOR_OTHERS, Refusal.UNSIGNED, Refusal.NOT_STORED)
"""Why a file was refused of which somebody can do something about that here."""


def _identity(key: str, passphrase: str) -> str:
    if not key.strip():
        return ""
    try:
        return private_key_in(Path(key.strip()).expanduser(), passphrase)
    except KnownError as error:
        raise _BadKey(str(error)) from None
