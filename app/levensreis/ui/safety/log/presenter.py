"""What is shown of the access log, and where it is saved. Knows no Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from levensreis.domain.access import AccessEntry, Break
from levensreis.domain.errors import KnownError
from levensreis.domain.progress import Progress
from levensreis.domain.today import today
from levensreis.language import say
from levensreis.services.access_log import now
from levensreis.services.safekeeping import Safekept
from levensreis.ui.safety.log.lines import (
    Choices,
    Wanted,
    choices_of,
    chosen,
    grouped,
    is_whole,
    number_of_lines,
)
from levensreis.ui.tasks.task import AT_ONCE, Runner


class LogView(Protocol):
    """What the presenter asks of a panel."""

    def show_choices(self, choices: Choices) -> None:
        """Show what can be chosen among the lines."""

    def show_lines(
        self, lines: Sequence[AccessEntry], count: str, broken: int | None
    ) -> None:
        """Show these lines, how many they are, and which is not as it was written."""

    def show_state(self, words: str, *, whole: bool | None) -> None:
        """Tell whether the log is whole; None when that is not known."""

    def ask_path(
        self, title: str, name: str, kinds: str, save: Callable[[Path], None]
    ) -> None:
        """Ask where a file should come."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""


@dataclass(frozen=True, slots=True)
class _Read:
    """The log as it was read, and the first line that is not as it was written."""

    entries: Sequence[AccessEntry] = ()
    found: Break | None = None


class LogPresenter:
    """Reads the log in a task: it can be long; that is told in the log as well."""

    def __init__(
        self,
        view: LogView,
        study: Safekept,
        tasks: Runner = AT_ONCE,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self._view = view
        self._log = study.log
        self._tasks = tasks
        self._clock = clock
        self._read = _Read()
        self._wanted = Wanted()

    def refresh(self) -> None:
        """Read the log as it is now."""
        self._tasks.run(
            self._read_all,
            self._show_all,
            self._fail,
            say("Het logboek wordt gelezen …"),
            looks=True,
        )

    def choose(self, wanted: Wanted) -> None:
        """Show other lines."""
        self._wanted = wanted
        self._show_lines()

    def save(self) -> None:
        """Ask where the log should come, and save all of it there."""
        self._view.ask_path(
            say("Logboek bewaren"),
            f"logboek-{today().isoformat()}.csv",
            say("CSV (*.csv)"),
            self._save,
        )

    def _read_all(self, _: Progress) -> _Read:
        entries = self._log.entries()
        return _Read(entries, self._log.verify())

    def _show_all(self, read: _Read) -> None:
        self._read = read
        self._view.show_choices(choices_of(read.entries))
        if read.found is None:
            self._view.show_state(is_whole(read.entries), whole=True)
        else:
            words = say(
                "Het logboek is niet heel. {fault} Bewaar het als csv, en laat het "
                "zien aan wie over de studie gaat.",
                fault=read.found.in_words(),
            )
            self._view.show_state(words, whole=False)
        self._show_lines()

    def _show_lines(self) -> None:
        every, found = self._read.entries, self._read.found
        lines = chosen(every, self._wanted, self._clock())
        count = number_of_lines(len(lines))
        if len(lines) != len(every):
            count = say("{count} van {every}", count=count, every=grouped(len(every)))
        self._view.show_lines(lines, count, found.number if found else None)

    def _fail(self, error: KnownError) -> None:
        self._view.show_state(str(error), whole=None)

    def _save(self, path: Path) -> None:
        self._tasks.run(
            lambda _: self._log.save_csv(path),
            lambda count: self._view.show_done(
                say(
                    "Bewaard: {path} ({lines}). De laatste zegel staat erin.",
                    path=path,
                    lines=number_of_lines(count),
                )
            ),
            lambda error: self._view.show_problem(str(error)),
            say("Het logboek wordt bewaard …"),
        )
