"""Tells what a dossier would hold, shows its pages, and saves it. Knows no Qt."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol

from levensreis.domain.characteristics import SmallGroups
from levensreis.domain.errors import KnownError
from levensreis.domain.progress import Progress
from levensreis.language import say
from levensreis.services.document_files import PDF, WORD
from levensreis.services.dossier import DossierReport, preview_dossier, save_dossier
from levensreis.services.dossier_look import DossierLook, look
from levensreis.services.research_source import ResearchSource
from levensreis.ui.research.output.dossier.telling import ChapterLine, chapters
from levensreis.ui.tasks.task import Runner


class DossierWish(NamedTuple):
    """For whom it is, as what, and of which day; None for the day of making."""

    published: bool = False
    ending: str = PDF
    on: date | None = None


class DossierView(Protocol):
    """What the presenter asks of the panel."""

    def show_looking(self) -> None:
        """Tell that it is being looked at what would be in it."""

    def show_chapters(self, lines: tuple[ChapterLine, ...], remark: str) -> None:
        """Show what would be in it, and what is to know of it."""

    def show_refusal(self, words: str) -> None:
        """Tell in the place of the chapters why none can be made now."""

    def ask_path(
        self, title: str, name: str, kinds: str, save: Callable[[Path], None]
    ) -> None:
        """Ask where the file should come."""

    def show_saving(self) -> None:
        """Forget what came of what was saved before."""

    def show_saved(self, path: Path, words: str) -> None:
        """Tell what was saved, and offer to show where it is."""

    def show_problem(self, words: str) -> None:
        """Tell at the buttons why nothing was saved."""


class DossierPresenter:
    """Only what is wanted now is shown; an answer on an older wish is dropped."""

    def __init__(
        self, view: DossierView, source: ResearchSource, tasks: Runner
    ) -> None:
        self._view, self._source, self._tasks = view, source, tasks
        self.wish = DossierWish()

    def refresh(self) -> None:
        """Look anew at what would be in it."""
        wish = self.wish

        def show(found: DossierLook) -> None:
            if wish.published == self.wish.published:
                remark = "" if found.groups is None else found.groups.told
                self._view.show_chapters(tuple(chapters(found)), remark)

        def refuse(error: KnownError) -> None:
            if wish.published == self.wish.published:
                self._view.show_refusal(str(error))

        self._view.show_looking()
        self._tasks.run(
            lambda progress: look(
                self._source, published=wish.published, progress=progress
            ),
            show,
            refuse,
            say("Er wordt gekeken wat er in het dossier komt …"),
            looks=True,
        )

    def preview(self, wish: DossierWish, progress: Progress) -> bytes:
        """Return the pages as they would be saved; nothing is written."""
        return preview_dossier(
            self._source, published=wish.published, on=wish.on, progress=progress
        )

    def save(self) -> None:
        """Ask where it should come, and save it there."""
        wish = self.wish
        name = "dossier-publicatie" if wish.published else "dossier"
        kinds = {PDF: say("Pdf (*.pdf)"), WORD: say("Word (*.docx)")}
        self._view.ask_path(
            say("Dossier bewaren"),
            f"{name}{wish.ending}",
            kinds[wish.ending],
            lambda path: self._save(wish, path),
        )

    def _save(self, wish: DossierWish, path: Path) -> None:
        heard: list[SmallGroups] = []

        def work(progress: Progress) -> DossierReport:
            return save_dossier(
                self._source,
                path,
                published=wish.published,
                on=wish.on,
                progress=progress,
                told=heard.append,
            )

        def tell(report: DossierReport) -> None:
            told = say(
                "Bewaard: {path}. Levensreizen: {journeys}.",
                path=report.path,
                journeys=report.journeys,
            )
            groups = [each.told for each in heard]
            self._view.show_saved(report.path, " ".join(filter(None, (told, *groups))))

        self._view.show_saving()
        self._tasks.run(
            work,
            tell,
            lambda error: self._view.show_problem(str(error)),
            say("Het dossier wordt gemaakt …"),
        )
