"""Shows the tables of the study and figure 14, and saves them. Knows no Qt."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol

from levensreis.domain.errors import KnownError
from levensreis.domain.progress import Progress
from levensreis.domain.solutions.solution import SolutionId
from levensreis.domain.solutions.tallies import (
    SolutionFindings,
    SolutionTable,
    SolutionTally,
)
from levensreis.language import say, word
from levensreis.services.solution_files import save_solutions
from levensreis.ui.research.solutions.desk import Desk


class Shown(StrEnum):
    """What can be looked at, in the order of the report."""

    THREE = "3"
    FIGURE = "14"
    B3 = "B3"
    BETWEEN = "tussen"
    B4 = "B4"
    B5 = "B5"

    @property
    def table(self) -> SolutionTable | None:
        """The table that it is; None for the figure."""
        return _TABLES.get(self)

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_LABELS[self])

    @property
    def about(self) -> str:
        """What stands in it."""
        return say(_ABOUT[self])

    @property
    def file_name(self) -> str:
        """What its file is called when nobody says otherwise."""
        table = self.table
        return "figuur-14.svg" if table is None else f"tabel-{self.value.lower()}.pdf"


class OutcomeView(Protocol):
    """The list of tables, and one of them or the figure."""

    def show_choices(self, choices: Sequence[tuple[Shown, int]], shown: Shown) -> None:
        """Show what can be looked at, with how many solutions stand in each."""

    def show_table(self, title: str, told: str, rows: Sequence[SolutionTally]) -> None:
        """Show a table."""

    def show_figure(self, findings: SolutionFindings, told: str) -> None:
        """Draw figure 14."""

    def show_nothing(self, heading: str, words: str) -> None:
        """Tell why there is nothing to show, and what to do."""

    def show_behind(self, tally: SolutionTally) -> None:
        """Show which parties are behind the numbers of a solution."""

    def ask_path(
        self, title: str, name: str, kinds: str, save: Callable[[Path], None]
    ) -> None:
        """Ask where a file should come."""


class OutcomePresenter:
    """Keeps which table is looked at."""

    def __init__(self, view: OutcomeView, desk: Desk) -> None:
        self._view, self._desk = view, desk
        self.shown = Shown.THREE

    def refresh(self) -> None:
        """Show what was found as it is now."""
        findings = self._desk.known.findings
        if reason := _nothing(findings):
            self._view.show_nothing(*reason)
            return
        choices = [
            (each, _count(findings, each))
            for each in Shown
            if each is not Shown.BETWEEN or _count(findings, each)
        ]
        if self.shown not in [each for each, _ in choices]:
            self.shown = Shown.THREE
        self._view.show_choices(choices, self.shown)
        self._show()

    def choose(self, shown: Shown) -> None:
        """Look at another table, or the figure."""
        if shown is not self.shown:
            self.shown = shown
            self._show()

    def open(self, key: SolutionId) -> None:
        """Show which parties are behind the numbers of a solution."""
        tally = self._desk.known.tally(key)
        if tally is None:
            return
        if tally.times:
            self._view.show_behind(tally)
        else:
            self._desk.view.show_note(
                say("Geen partij koos {name}.", name=tally.solution.name)
            )

    def save(self) -> None:
        """Ask where what is shown should come, and write it."""
        if self.shown is Shown.FIGURE:
            kinds = say("Plaatje (*.svg);;Plaatje (*.png)")
            title = say("Figuur 14 bewaren")
        else:
            kinds, title = (
                say("Pdf (*.pdf);;Word (*.docx);;Csv (*.csv)"),
                say("Tabel bewaren"),
            )
        table = self.shown.table
        self._ask(title, self.shown.file_name, kinds, table)

    def save_all(self) -> None:
        """Ask where all tables, the figure and the directions should come."""
        kinds = say("Pdf (*.pdf);;Word (*.docx);;Csv (*.csv)")
        self._ask(say("Alles bewaren"), "oplossingen.pdf", kinds, None)

    def _ask(
        self, title: str, name: str, kinds: str, table: SolutionTable | None
    ) -> None:
        source, findings = self._desk.service.source, self._desk.known.findings

        def save(path: Path) -> None:
            def work(progress: Progress) -> None:
                save_solutions(source, findings, path, table, progress)

            def done(_: None) -> None:
                self._desk.view.show_done(say("{name} is bewaard.", name=path.name))

            def failed(error: KnownError) -> None:
                self._desk.view.show_problem(str(error))

            words = say("{name} wordt gemaakt …", name=path.name)
            self._desk.tasks.run(work, done, failed, words)

        self._view.ask_path(title, name, kinds, save)

    def _show(self) -> None:
        findings, table = self._desk.known.findings, self.shown.table
        told = say(
            "{answered} van {asked} antwoordden",
            answered=findings.parties,
            asked=findings.asked,
        )
        if table is None:
            self._view.show_figure(findings, told)
        else:
            self._view.show_table(table.label, told, findings.in_table(table))


def _count(findings: SolutionFindings, shown: Shown) -> int:
    return len(findings.in_table(shown.table or SolutionTable.THREE))


def _nothing(findings: SolutionFindings) -> tuple[str, str] | None:
    if not findings.tallies:
        return say("Nog geen oplossingen"), say(
            "Zet bij ‘Oplossingen’ eerst in de lijst waaruit partijen kiezen."
        )
    if not findings.asked:
        return say("Nog geen partijen"), say(
            "Zet bij ‘Partijen’ in de lijst wie er kiezen. Daarna staat hier hoe vaak "
            "elke oplossing is gekozen."
        )
    if not findings.parties:
        return say("Nog niemand antwoordde"), say(
            "Maak bij ‘Partijen’ de vragenlijsten en lees in wat terugkomt, of vul de "
            "antwoorden daar zelf in."
        )
    return None


_TABLES: Final = {
    Shown.THREE: SolutionTable.THREE,
    Shown.B3: SolutionTable.B3,
    Shown.BETWEEN: SolutionTable.BETWEEN,
    Shown.B4: SolutionTable.B4,
    Shown.B5: SolutionTable.B5,
}
_LABELS: Final = {
    Shown.THREE: word("Tabel 3"),
    Shown.FIGURE: word("Figuur 14"),
    Shown.B3: word("Tabel B3"),
    Shown.BETWEEN: word("Tussen B3 en B4"),
    Shown.B4: word("Tabel B4"),
    Shown.B5: word("Tabel B5"),
}
_ABOUT: Final = {
    Shown.THREE: word("De meest gekozen oplossingen"),
    Shown.FIGURE: word("Impact en haalbaarheid"),
    Shown.B3: word("Vijf keer of vaker"),
    Shown.BETWEEN: word("Vier keer"),
    Shown.B4: word("Eén tot drie keer"),
    Shown.B5: word("Niet gekozen"),
}
