"""Saves the paper of one journey, or of all of them. Knows no Qt."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from levensreis.domain.errors import KnownError
from levensreis.domain.journey import JourneySummary
from levensreis.language import say
from levensreis.services.paper_order import Paper, PaperOrder
from levensreis.services.papers import BatchResult
from levensreis.services.study import Study
from levensreis.ui.paper.about import title_of
from levensreis.ui.paper.report import Report, report_of
from levensreis.ui.paper.wish import Wish, WrongSecret, checked_secret
from levensreis.ui.tasks.task import Runner

Secret = tuple[str, str]
"""A passphrase, as it was typed the first and the second time."""


class SavingView(Protocol):
    """What saving asks of a page."""

    def show_wrong_secret(self, field: str, words: str) -> None:
        """Tell what is wrong with the `passphrase`, or with it typed `again`."""

    def forget_secret(self) -> None:
        """Forget the passphrase that was typed."""

    def ask_path(self, title: str, name: str, save: Callable[[Path], None]) -> None:
        """Ask where a file should come."""

    def ask_folder(self, title: str, save: Callable[[Path], None]) -> None:
        """Ask in which folder many files should come."""

    def show_report(self, report: Report) -> None:
        """Show what became of the papers of all journeys."""

    def tell_forms_made(self) -> None:
        """Tell whoever shows it that another form of the member check was made."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""


class Saving:
    """Asks where it should come, and lets it be made beside the window."""

    def __init__(
        self,
        view: SavingView,
        study: Study,
        tasks: Runner,
        saved: Callable[[], None],
    ) -> None:
        self._view, self._study, self._tasks = view, study, tasks
        self._saved = saved

    def save(self, wish: Wish, journey: JourneySummary, secret: Secret | None) -> None:
        """Ask where the paper of a journey should come, and save it there."""
        passphrase = self._checked(secret)
        if passphrase is None:
            return
        order = wish.order(journey.id, passphrase)
        self._view.ask_path(
            _title(order.paper),
            order.paper.file_name(journey.code),
            lambda path: self._save(order, path),
        )

    def save_all(self, wish: Wish, secret: Secret | None) -> None:
        """Ask in which folder the papers of all journeys should come."""
        passphrase = self._checked(secret)
        if passphrase is None:
            return
        self._view.ask_folder(
            say("Map voor alle levensreizen"),
            lambda folder: self._save_all(wish, passphrase, folder),
        )

    def _checked(self, secret: Secret | None) -> str | None:
        """Return the passphrase, empty for none; None when it is told what is wrong."""
        if secret is None:
            return ""
        try:
            return checked_secret(*secret)
        except WrongSecret as error:
            self._view.show_wrong_secret(error.field, str(error))
            return None

    def _save(self, order: PaperOrder, path: Path) -> None:
        papers = self._study.papers

        def done(_: None) -> None:
            self._view.forget_secret()
            self._view.show_done(say("Bewaard: {path}", path=path))
            self._tell_saved(order.paper)

        self._tasks.run(
            lambda progress: papers.save(order, path, progress),
            done,
            self._tell,
            say("Het papier wordt bewaard …"),
        )

    def _save_all(self, wish: Wish, passphrase: str, folder: Path) -> None:
        study = self._study
        every = study.journeys.overview()
        orders = [wish.order(each.id, passphrase) for each in every]

        def done(result: BatchResult) -> None:
            self._view.forget_secret()
            self._view.show_report(report_of(study, result, folder))
            self._tell_saved(wish.paper)

        def stopped(result: BatchResult) -> None:
            # Beside the dialog: that it was stopped changed nothing is not so.
            self._view.show_done(report_of(study, result, folder).words)
            done(result)

        self._tasks.run(
            lambda progress: study.papers.save_all(orders, folder, progress),
            done,
            self._tell,
            say("De papieren van alle levensreizen worden bewaard …"),
            too_late=stopped,
        )

    def _tell_saved(self, paper: Paper) -> None:
        self._saved()
        if paper is Paper.CHECK_FORM:
            self._view.tell_forms_made()

    def _tell(self, error: KnownError) -> None:
        self._view.show_problem(str(error))


def _title(paper: Paper) -> str:
    return say("{what}, {output}", what=title_of(paper), output=paper.output.label)
