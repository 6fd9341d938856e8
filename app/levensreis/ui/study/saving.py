"""What is saved from the page of a study, and what that needs. Knows no Qt."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.errors import KnownError
from levensreis.domain.factor_table import Order
from levensreis.domain.progress import Progress
from levensreis.language import say
from levensreis.services.study import Study
from levensreis.ui.tasks.task import Runner


class SavingView(Protocol):
    """What is asked and told on the page."""

    def ask_path(
        self, title: str, name: str, kinds: str, save: Callable[[Path], None]
    ) -> None:
        """Ask where a file should come."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""

    def show_note(self, words: str) -> None:
        """Tell what a file is for and what it needs."""


class Saving:
    """Looks whether a file may leave, asks where it should come, and makes it."""

    def __init__(self, study: Study, view: SavingView, tasks: Runner) -> None:
        self._study, self._view, self._tasks = study, view, tasks

    def table(self, order: Order, output: Output) -> None:
        """Ask where the factor table of the study should come."""
        exports = self._study.exports

        def ask(found: tuple[list[str], str]) -> None:
            left_out, more = found
            self._note(output, more)
            published = output.needs_signatures
            self._ask(
                _titled(say("Factortabel bewaren"), output),
                "tabel-b1-publicatie.pdf" if published else "tabel-b1.pdf",
                say("Pdf (*.pdf);;CSV (*.csv)"),
                lambda path, progress: exports.save_table(
                    path, order, progress, output
                ),
                say("De factortabel wordt gemaakt …"),
                remark=_left_out(left_out),
            )

        def look(progress: Progress) -> tuple[list[str], str]:
            exports.factor_table(order, output, progress)
            # Of all journeys the open points are not counted: that would take too long.
            published = output.needs_signatures
            more = exports.small_groups(output).told if published else _as_told()
            return exports.not_counted(output), more

        self._tasks.run(
            look,
            ask,
            self._refuse,
            say("De factortabel wordt nagekeken …"),
        )

    def _note(self, output: Output, more: str = "") -> None:
        self._view.show_note(f"{output.needs()} {more}".strip())

    def _ask(
        self,
        title: str,
        name: str,
        kinds: str,
        work: Callable[[Path, Progress], object],
        words: str,
        *,
        remark: str = "",
    ) -> None:
        def save(path: Path) -> None:
            done = say("Bewaard: {path}", path=path) + remark
            self._tasks.run(
                lambda progress: work(path, progress),
                lambda _: self._view.show_done(done),
                self._refuse,
                words,
            )

        self._view.ask_path(title, name, kinds, save)

    def _refuse(self, error: KnownError) -> None:
        self._view.show_problem(str(error))


def _left_out(codes: list[str]) -> str:
    if not codes:
        return ""
    return " " + say(
        "Zonder toestemming, dus niet meegeteld: {codes}.", codes=", ".join(codes)
    )


def _still_open(points: int) -> str:
    """Tell that more may be in it than names of the register; empty when decided."""
    if not points:
        return ""
    if points == 1:
        return say(
            "Er staat nog 1 punt open in Anonimiseren; wat daar niet vervangen is, "
            "staat er zoals verteld."
        )
    return say(
        "Er staan nog {count} punten open in Anonimiseren; wat daar niet vervangen is, "
        "staat er zoals verteld.",
        count=points,
    )


def _as_told() -> str:
    return say(
        "Staat er in Anonimiseren nog iets open, dan staat dat in de voorbeelden zoals "
        "verteld."
    )


def _titled(what: str, output: Output) -> str:
    """Return the title of a question, with for whom the file is."""
    return say("{what}, {output}", what=what, output=output.label)
