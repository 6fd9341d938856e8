"""How long each journey is kept, and what was erased. Knows no Qt."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Protocol
from uuid import UUID

from levensreis.domain.erasure import Tombstone
from levensreis.domain.errors import KnownError
from levensreis.domain.retention import reminder
from levensreis.domain.today import today
from levensreis.language import say
from levensreis.services.study import Study
from levensreis.ui.details.days import read_coming_day
from levensreis.ui.safety.keeping.kept_lines import KeptLine, kept_line, kept_lines
from levensreis.ui.tasks.task import AT_ONCE, Runner


class KeepingView(Protocol):
    """What the presenter asks of a panel."""

    def show_kept(self, lines: Sequence[KeptLine], over: str) -> None:
        """Show how long each journey is kept, and of which the time is over."""

    def show_changed(self, line: KeptLine, over: str) -> None:
        """Show how long one of them is kept now; the others stay where they are."""

    def show_erased(self, stones: Sequence[Tombstone]) -> None:
        """Show what was erased before."""

    def ask_path(
        self, title: str, name: str, kinds: str, save: Callable[[Path], None]
    ) -> None:
        """Ask where a file should come."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""


class KeepingPresenter:
    """Keeps until when each journey may be kept."""

    def __init__(
        self,
        view: KeepingView,
        study: Study,
        tasks: Runner = AT_ONCE,
        today: Callable[[], date] = today,
    ) -> None:
        self._view = view
        self._study = study
        self._tasks = tasks
        self._today = today
        self._names: dict[UUID, str] = {}

    def refresh(self) -> None:
        """Show how it stands now."""
        try:
            overview = self._study.journeys.overview()
            kept, stones = self._study.retention.kept(), self._study.erasure.erased()
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        self._names = {each.id: each.pseudonym for each in overview}
        lines = kept_lines(kept, self._names, self._today())
        self._view.show_kept(lines, self._over())
        self._view.show_erased(stones)

    def keep_until(self, journey_id: UUID, words: str) -> None:
        """Keep a journey until a day, or take that day away; raises KnownError."""
        until = read_coming_day(words, self._today()) if words.strip() else None
        retention = self._study.retention
        if retention.get(journey_id).until != until:
            retention.put(journey_id, until)
        name = self._names.get(journey_id, "")
        line = kept_line(retention.get(journey_id), name, self._today())
        self._view.show_changed(line, self._over())

    def save_report(self) -> None:
        """Ask where the report should come, and save it there."""
        self._view.ask_path(
            say("Verslag bewaren"),
            f"bewaartermijn-verstreken-{self._today().isoformat()}.csv",
            say("CSV (*.csv)"),
            self._save,
        )

    def _over(self) -> str:
        over = reminder(self._study.retention.due(self._today()))
        to_do = say("Wis wat niet meer bewaard mag, of leg een nieuwe termijn vast.")
        return f"{over} {to_do}" if over else ""

    def _save(self, path: Path) -> None:
        retention, at = self._study.retention, self._today()
        self._tasks.run(
            lambda _: retention.save_report(path, at),
            lambda over: self._view.show_done(
                say("Bewaard: {path}. Verstreken: {count}.", path=path, count=len(over))
            ),
            lambda error: self._view.show_problem(str(error)),
            say("Het verslag wordt bewaard …"),
        )
