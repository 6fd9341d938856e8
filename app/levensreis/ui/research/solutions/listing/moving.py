"""Takes over the solutions of another study, and saves them for one. Knows no Qt."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from levensreis.domain.errors import KnownError
from levensreis.language import say
from levensreis.services.solutions_taken_over import (
    TakenOverSolutions,
    save_bundle,
    take_over_solutions,
)
from levensreis.ui.research.solutions.desk import Desk


class MovingView(Protocol):
    """Where it is asked which file, and what goes first."""

    def keep(self) -> bool:
        """Keep what was typed; False when it is told why not."""

    def ask_file(self, chosen: Callable[[Path], None]) -> None:
        """Ask which file to take over."""

    def ask_path(self, save: Callable[[Path], None]) -> None:
        """Ask where the file for another study should come."""

    def ask_file_first(self, words: str, take: Callable[[], None]) -> None:
        """Ask whether what a file tells goes before what is here."""


class Moving:
    """Asks which file, and tells what became of it."""

    def __init__(self, view: MovingView, desk: Desk) -> None:
        self._view, self._desk = view, desk

    def take_over(self) -> None:
        """Ask which file to take over."""
        if self._view.keep():
            self._view.ask_file(self.take)

    def take(self, path: Path, *, file_first: bool = False) -> None:
        """Take all of a file over, as one step."""
        found: list[TakenOverSolutions] = []
        service = self._desk.service
        if not self._desk.do(
            lambda: found.append(
                take_over_solutions(service, path, file_first=file_first)
            )
        ):
            return
        [told] = found
        self._desk.view.show_done(in_words(told))
        if told.kept:
            self._view.ask_file_first(
                say(
                    "Hier anders dan in het bestand, en zo gebleven: {count}. Wilt u "
                    "dat vervangen door wat in het bestand staat? Dat kan daarna "
                    "ongedaan worden gemaakt.",
                    count=told.kept,
                ),
                lambda: self.take(path, file_first=True),
            )

    def save(self) -> None:
        """Ask where solutions and parties should come, and save them there."""
        if self._view.keep():
            self._view.ask_path(self._save)

    def _save(self, path: Path) -> None:
        service = self._desk.service

        def failed(error: KnownError) -> None:
            self._desk.view.show_problem(str(error))

        self._desk.tasks.run(
            lambda progress: save_bundle(service, path, progress),
            lambda _: self._desk.view.show_done(
                say("{name} is bewaard.", name=path.name)
            ),
            failed,
            say("{name} wordt gemaakt …", name=path.name),
        )


def in_words(told: TakenOverSolutions) -> str:
    """Tell what became of what is in a file."""
    parts = [
        (told.added, say("nieuw: {count}", count=told.added)),
        (told.replaced, say("vervangen: {count}", count=told.replaced)),
        (told.same, say("stond er al: {count}", count=told.same)),
        (told.kept, say("hier anders, niet veranderd: {count}", count=told.kept)),
        (
            told.astray,
            say("factoren die hier niet bestaan: {count}", count=told.astray),
        ),
    ]
    words = ", ".join(each for count, each in parts if count)
    if not words:
        return say("In dit bestand staan geen oplossingen of partijen.")
    return say("Oplossingen en partijen overgenomen: {words}.", words=words)
