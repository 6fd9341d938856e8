"""Lets a table leave the page: as a file, or to be pasted; knows no Qt."""

from pathlib import Path

from levensreis.domain.characteristics import SmallGroups
from levensreis.domain.comparison import Comparison
from levensreis.domain.errors import KnownError
from levensreis.domain.progress import Progress
from levensreis.language import say
from levensreis.services.research_source import ResearchSource
from levensreis.services.table_files import Found, save_found
from levensreis.ui.research.table.lines import as_text, compared_as_text
from levensreis.ui.research.table.view import TableView
from levensreis.ui.tasks.task import Runner


class Leaving:
    """Tells what became of it; of publication also how few are alike."""

    def __init__(self, view: TableView, source: ResearchSource, tasks: Runner) -> None:
        self._view, self._source, self._tasks = view, source, tasks

    def copy(self, found: Found) -> None:
        """Let what is shown be pasted elsewhere."""
        if isinstance(found, Comparison):
            self._view.put_on_clipboard(compared_as_text(found))
            self._view.show_done(say("De vergelijking staat op het klembord."))
        else:
            self._view.put_on_clipboard(as_text(found))
            self._view.show_done(say("De tabel staat op het klembord."))

    def save(self, found: Found, path: Path) -> None:
        """Save it in the format that the ending of the name asks for."""
        told: list[SmallGroups] = []

        def work(progress: Progress) -> None:
            save_found(self._source, found, path, progress, told.append)

        def done(_: None) -> None:
            self._view.show_done(say("{path} is gemaakt.", path=path))
            if small := [each.told for each in told if each.is_small]:
                self._view.show_warning(" ".join(small))

        self._tasks.run(work, done, self._fail, say("De tabel wordt gemaakt …"))

    def _fail(self, error: KnownError) -> None:
        self._view.show_problem(str(error))
