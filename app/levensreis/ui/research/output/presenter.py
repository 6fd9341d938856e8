"""Tells what would go in a file, and saves it. Knows no Qt."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from levensreis.domain.errors import KnownError
from levensreis.formats.research.write import ResearchFormat
from levensreis.language import say
from levensreis.services.research_output import OutputReport, look, save_research
from levensreis.services.research_source import ResearchSource
from levensreis.ui.research.output.forms import FormTold, forms
from levensreis.ui.tasks.task import Runner

_MOST = 12
"""Journeys of which it is told why they stay; of the others how many they are."""


class OutputView(Protocol):
    """What the presenter asks of a part."""

    def show_form(self, form: FormTold) -> None:
        """Show what a format is for, what is in it, and what it lacks here."""

    def show_content(self, words: str, left_out: str, *, is_something: bool) -> None:
        """Tell how much would go, and what would stay and why."""

    def ask_path(
        self, title: str, name: str, kinds: str, save: Callable[[Path], None]
    ) -> None:
        """Ask where a file should come."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""


class OutputPresenter:
    """Looks at what may go before anything is chosen, and again when it changed."""

    def __init__(self, view: OutputView, source: ResearchSource, tasks: Runner) -> None:
        self._view, self._source, self._tasks = view, source, tasks
        self.forms = forms()
        self._form = self.forms[0]

    def refresh(self) -> None:
        """Look anew at what would go."""
        self._tasks.run(
            lambda progress: look(self._source, progress),
            self._show,
            self._fail,
            say("Er wordt gekeken wat er mee mag …"),
            looks=True,
        )

    def choose(self, form: ResearchFormat) -> None:
        """Show another format."""
        self._form = next(each for each in self.forms if each.form is form)
        self._view.show_form(self._form)

    def save(self) -> None:
        """Ask where the file should come, and save it there."""
        form = self._form
        if form.missing:
            self._view.show_problem(form.missing)
            return
        self._view.ask_path(
            say("Studie bewaren voor onderzoek"),
            f"levensreizen{form.form.value}",
            f"{form.name} (*{form.form.value})",
            self._save,
        )

    def _save(self, path: Path) -> None:
        self._tasks.run(
            lambda progress: save_research(self._source, path, progress),
            self._tell_saved,
            lambda error: self._view.show_problem(str(error)),
            say("De studie wordt bewaard …"),
        )

    def _tell_saved(self, report: OutputReport) -> None:
        self._view.show_done(
            say(
                "Bewaard: {path}. Levensreizen: {journeys}, uitspraken: {statements}.",
                path=report.path,
                journeys=report.journeys,
                statements=report.statements,
            )
        )
        self._show(report)

    def _show(self, report: OutputReport) -> None:
        words = say(
            "Levensreizen die meegaan: {journeys}, uitspraken: {statements}.",
            journeys=report.journeys,
            statements=report.statements,
        )
        if not report.journeys:
            words = (
                say("Nu mag er nog geen levensreis mee.")
                if report.left_out
                else say("Er is nog geen levensreis.")
            )
        elif report.groups is not None and report.groups.told:
            words = f"{words} {report.groups.told}"
        self._view.show_content(
            words, _left_out(report), is_something=report.journeys > 0
        )

    def _fail(self, error: KnownError) -> None:
        self._view.show_content(str(error), "", is_something=False)


def _left_out(report: OutputReport) -> str:
    lines = [
        say("{code}: {problem}", code=code, problem=why)
        for code, why in report.left_out
    ]
    if (more := len(lines) - _MOST) > 0:
        lines[_MOST:] = [say("Andere levensreizen: nog {count}.", count=more)]
    if lines:
        lines.insert(0, say("Blijft hier:"))
    return "\n".join(lines)
