"""Looks what a research file would hold, and makes it. Knows no Qt."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final, Protocol

from levensreis.domain.errors import KnownError
from levensreis.domain.today import today
from levensreis.language import say
from levensreis.services.key_pair import checked_public_key, public_key_in
from levensreis.services.research_file import (
    ENDING,
    SEALED_ENDING,
    ResearchFileService,
    ResearchReport,
)
from levensreis.ui.tasks.task import Runner

WHOLE: Final = 60
"""Characters of a key that somebody can have typed or pasted to its end."""


class ResearchFileView(Protocol):
    """What the presenter asks of a dialog."""

    def show_busy(self, words: str) -> None:
        """Tell what is being done; nothing can be chosen."""

    def show_ready(self) -> None:
        """Let people choose again."""

    def show_report(self, report: ResearchReport) -> None:
        """Show what would go, and what would stay."""

    def show_team(self, key: str, *, is_wanted: bool) -> None:
        """Show for which team the file is."""

    def show_key(self, words: str, *, is_right: bool) -> None:
        """Tell beside the key whether it is one; without words nothing yet."""

    def go_to_key(self) -> None:
        """Put the cursor in the key, of which was just told what is wrong."""

    def ask_path(self, path: Path, kinds: str, save: Callable[[Path], None]) -> None:
        """Ask where the file should come."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""

    def show_made(self, words: str) -> None:
        """Be done, and tell where the file is."""


class Memory(Protocol):
    """What is remembered from one file to the next."""

    @property
    def folder(self) -> Path:
        """Where the last file came."""

    @property
    def key(self) -> str:
        """The public key of the team for which a file was made last."""

    @property
    def is_for_team(self) -> bool:
        """Whether the last file was for one team only."""

    def keep(self, folder: Path, key: str | None) -> None:
        """Keep where a file came, and the key of the team; None for everybody."""


class ResearchFilePresenter:
    """Shows what would go before it is asked where the file should come."""

    def __init__(
        self,
        view: ResearchFileView,
        research: ResearchFileService,
        tasks: Runner,
        memory: Memory,
        today: Callable[[], date] = today,
    ) -> None:
        self._view, self._research = view, research
        self._tasks = tasks
        self._memory = memory
        self._today = today

    def start(self) -> None:
        """Show for which team it was last, and look what would go."""
        self._view.show_team(self._memory.key, is_wanted=self._memory.is_for_team)
        self.look()

    def look(self) -> None:
        """Look what would go now."""

        def done(report: ResearchReport) -> None:
            self._view.show_ready()
            self._view.show_report(report)

        self._view.show_busy(say("De levensreizen worden nagekeken …"))
        self._tasks.run(
            self._research.look,
            done,
            self._fail,
            say("De levensreizen worden nagekeken …"),
        )

    def stop(self) -> None:
        """Stop what goes on; nothing is written then."""
        self._tasks.cancel()

    def check_key(self, typed: str, *, is_whole: bool = True) -> bool:
        """Tell whether it is a public key; of one that is half typed nothing yet."""
        self._view.show_key("", is_right=True)
        if not typed.strip() or not (is_whole or len(typed.strip()) >= WHOLE):
            return False
        try:
            checked_public_key(typed)
        except KnownError as error:
            self._view.show_key(str(error), is_right=False)
            return False
        self._view.show_key(
            say("Dit is een publieke sleutel. Alleen dit team opent het bestand."),
            is_right=True,
        )
        return True

    def read_key(self, path: Path) -> None:
        """Take the key out of a file."""
        try:
            key = public_key_in(str(path))
        except KnownError as error:
            self._view.show_key(str(error), is_right=False)
            return
        self._view.show_team(key, is_wanted=True)
        self.check_key(key)

    def make(self, typed: str | None) -> None:
        """Ask where the file should come, and make it; None for no team."""
        if typed is not None and not self.check_key(typed):
            if not typed.strip():
                words = say(
                    "Plak hier de publieke sleutel van het team, of kies het bestand "
                    "waarin die staat."
                )
                self._view.show_key(words, is_right=False)
            self._view.go_to_key()
            return
        key = None if typed is None else checked_public_key(typed)
        name = f"onderzoeksbestand-{self._today().isoformat()}{_ending(key)}"
        kinds = (
            say("Onderzoeksbestand (*.lrs)")
            if key is None
            else say("Onderzoeksbestand voor één team (*.lrs.age)")
        )
        self._view.ask_path(
            self._memory.folder / name, kinds, lambda path: self._make(path, key)
        )

    def _make(self, path: Path, key: str | None) -> None:
        words = say("Het onderzoeksbestand wordt gemaakt …")
        path = _whole(path, key)

        def done(report: ResearchReport) -> None:
            self._memory.keep(path.parent, key)
            self._view.show_ready()
            self._view.show_made(say("Bewaard: {path}", path=report.path))

        self._view.show_busy(words)
        self._tasks.run(
            lambda progress: self._research.make(path, key, progress),
            done,
            self._fail,
            words,
            too_late=done,
        )

    def _fail(self, error: KnownError) -> None:
        self._view.show_ready()
        self._view.show_problem(str(error))


def _ending(key: str | None) -> str:
    return ENDING if key is None else f"{ENDING}{SEALED_ENDING}"


def _whole(path: Path, key: str | None) -> Path:
    """Return a path with both endings where a dialog added only the last one."""
    is_half = key is not None and path.suffix.lower() == SEALED_ENDING
    whole = path.with_suffix(_ending(key))
    # What is there already was not asked about: then it is told what the name lacks.
    if is_half and not path.stem.lower().endswith(ENDING) and not whole.exists():
        return whole
    return path
