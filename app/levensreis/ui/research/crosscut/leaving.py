"""Saves the figures as a file, and tells what became of it; knows no Qt."""

from pathlib import Path
from typing import Final

from levensreis.domain.characteristics import SmallGroups
from levensreis.domain.progress import Progress
from levensreis.language import say, word
from levensreis.services.crosscut import ENDINGS, CrosscutService
from levensreis.ui.research.crosscut.counts import Asked
from levensreis.ui.research.crosscut.view import CrosscutView
from levensreis.ui.tasks.task import Runner

_KINDS: Final = {
    ".pdf": word("Pdf (*.pdf)"),
    ".docx": word("Document (*.docx)"),
    ".csv": word("CSV (*.csv)"),
    ".json": word("JSON (*.json)"),
}


class Leaving:
    """Tells of what is for others also how few are alike."""

    def __init__(
        self, view: CrosscutView, service: CrosscutService, tasks: Runner
    ) -> None:
        self._view, self._service, self._tasks = view, service, tasks

    def ask(self, asked: Asked) -> None:
        """Ask where the file should come, and in which format."""
        self._view.ask_path(
            say("Dwarsbeeld bewaren"),
            f"dwarsbeeld{ENDINGS[0]}",
            ";;".join(say(_KINDS[each]) for each in ENDINGS),
            lambda path: self.save(asked, path),
        )

    def save(self, asked: Asked, path: Path) -> None:
        """Save all figures, in the format that the ending of a name asks for."""
        told: list[SmallGroups] = []

        def work(progress: Progress) -> None:
            if asked.is_published:
                told.append(self._service.small_groups(asked.selection))
            self._service.save(
                path,
                asked.selection,
                published=asked.is_published,
                progress=progress,
            )

        def done(_: None) -> None:
            self._view.show_done(say("{path} is gemaakt.", path=path))
            if small := [each.told for each in told if each.is_small]:
                self._view.show_warning(" ".join(small))

        self._tasks.run(
            work,
            done,
            lambda error: self._view.show_problem(str(error)),
            say("Het dwarsbeeld wordt gemaakt …"),
        )
