"""Puts a reserve copy back: which one, where to, and with what it opens.

Knows no Qt.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path
from typing import Protocol, TypeVar

from levensreis.domain.errors import KnownError
from levensreis.domain.progress import Progress
from levensreis.language import say
from levensreis.services.backups import BackupInfo
from levensreis.services.folder import present
from levensreis.services.merging import MergedStudy
from levensreis.services.restoring import (
    Restored,
    check_key,
    find_backups,
    is_of_merged,
    merge_again,
    put_back,
    read_backup,
)
from levensreis.services.study import Study
from levensreis.storage.backup import FOLDER
from levensreis.storage.errors import DamagedFile, NewerFile, WrongPassphrase
from levensreis.ui.safety.backups.copy_lines import CopyLine, lines_of, when_of
from levensreis.ui.start.opening import path_of
from levensreis.ui.tasks.task import AT_ONCE, Runner

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenStudy:
    """The study that is open while a reserve copy is put back."""

    folder: Path
    is_ours: Callable[[BackupInfo], bool]
    """Whether a copy is of this study."""
    let_go: Callable[[], bool]
    """Closes it; False when somebody stays with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody filled in."""

    copy: BackupInfo | None
    instead: bool
    """Whether it takes the place of the study that is there."""
    folder: str
    """Otherwise in this new folder."""
    passphrase: str = field(repr=False)
    """Or a recovery key; never in a message or a log."""


class RestoreView(Protocol):
    """What the presenter asks of a dialog."""

    def show_copies(self, words: str, lines: Sequence[CopyLine]) -> None:
        """Show the copies that were found, and tell where."""

    def show_targets(self, instead: str, proposed: str) -> None:
        """Show where one can go: to the folder of a study, or to a new one."""

    def show_busy(self, words: str) -> None:
        """Tell what is being done; nothing can be typed."""

    def show_ready(self) -> None:
        """Let people type again."""

    def show_problem(self, field: str, words: str) -> None:
        """Tell what is wrong: with the `copy`, the `folder` or the `passphrase`."""

    def hand_over(self, study: Study | MergedStudy, words: str) -> None:
        """Be done: a study was restored and is open."""


class RestorePresenter:
    """Finds reserve copies, and puts one back and opens it."""

    def __init__(
        self,
        view: RestoreView,
        tasks: Runner = AT_ONCE,
        home: Path | None = None,
        study: OpenStudy | None = None,
    ) -> None:
        self._view = view
        self._tasks = tasks
        self._home = study.folder if study is not None else home
        self._study = study

    def look_in(self, folder: Path) -> None:
        """Show the copies in a folder: of a study, on a stick, or of copies alone."""

        def done(found: list[BackupInfo]) -> None:
            self._view.show_ready()
            words = say("Reservekopieën in {folder}", folder=folder)
            if not found:
                words = say("In {folder} staat geen reservekopie.", folder=folder)
            self._view.show_copies(words, lines_of(found))

        words = say("De reservekopieën worden gezocht …")
        self._run(lambda _: find_backups(folder), done, "copy", words)

    def look_at(self, path: Path) -> None:
        """Show one file as the only copy."""
        try:
            found = read_backup(path)
        except KnownError as error:
            self._view.show_problem("copy", str(error))
            return
        words = say("Reservekopie {path}", path=path)
        self._view.show_copies(words, lines_of([found]))

    def mark(self, copy: BackupInfo | None) -> None:
        """Show where a copy can go."""
        place = self._place_of(copy)
        instead = str(place) if place is not None else ""
        self._view.show_targets(instead, str(self._proposed(place)))

    def restore(self, wish: Wish) -> None:
        """Put a copy back, and open it."""
        copy = wish.copy
        place = self._place_of(copy)
        if copy is None:
            self._view.show_problem("copy", say("Kies een reservekopie."))
        elif not (wish.instead and place) and not wish.folder.strip():
            words = say("Kies een map waarin de studie komt te staan.")
            self._view.show_problem("folder", words)
        elif not wish.passphrase:
            words = say("Typ de wachtzin, of een herstelsleutel, van toen.")
            self._view.show_problem("passphrase", words)
        elif self._study is None:
            self._put_back(copy, wish)
        else:
            self._check(copy, wish, self._study)

    def stop(self) -> None:
        """Stop; then nothing is changed."""
        self._tasks.cancel()

    def _check(self, copy: BackupInfo, wish: Wish, study: OpenStudy) -> None:
        """Look whether it opens, before the study that is open is closed."""

        def done(_: object) -> None:
            self._view.show_ready()
            if study.let_go():
                self._put_back(copy, wish)

        words = say("De wachtzin wordt nagekeken …")
        passphrase = wish.passphrase
        self._run(lambda _: check_key(copy, passphrase), done, "passphrase", words)

    def _put_back(self, copy: BackupInfo, wish: Wish) -> None:
        place = self._place_of(copy) if wish.instead else None
        beside = self._home if self._is_ours(copy) else None

        def work(progress: Progress) -> tuple[Study | MergedStudy, Restored]:
            return put_back(
                copy,
                place or path_of(wish.folder),
                wish.passphrase,
                progress,
                replace=place is not None,
                beside=beside,
            )

        done = partial(self._tell, copy)
        words = say("De reservekopie wordt teruggezet …")
        # What is in its place is opened, also when it was stopped just then.
        self._run(work, done, "folder", words, too_late=done)

    def _tell(
        self, copy: BackupInfo, result: tuple[Study | MergedStudy, Restored]
    ) -> None:
        study, restored = result
        words = say("Teruggezet: de reservekopie van {when}.", when=when_of(copy.made))
        if restored.aside is not None:
            words += " " + say(
                "Wat er stond, staat in {folder}.", folder=restored.aside
            )
        if is_of_merged(copy):
            words += " " + merge_again()
        self._view.show_ready()
        self._view.hand_over(study, words)

    def _run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        field: str,
        words: str,
        *,
        too_late: Callable[[T], None] | None = None,
    ) -> None:
        def failed(error: KnownError) -> None:
            self._view.show_ready()
            self._view.show_problem(_field_of(error, field), str(error))

        self._view.show_busy(words)
        self._tasks.run(work, done, failed, words, too_late=too_late)

    def _is_ours(self, copy: BackupInfo) -> bool:
        return self._study is None or self._study.is_ours(copy)

    def _place_of(self, copy: BackupInfo | None) -> Path | None:
        """Return the folder of the study of which a copy can take the place."""
        if copy is None:
            return None
        home, around = self._home, copy.path.parent
        if home is not None and _is_of_a_study(home) and self._is_ours(copy):
            return home
        return around.parent if around.name == FOLDER else None

    def _proposed(self, place: Path | None) -> Path:
        """Return a new folder beside the study, that is not there yet."""
        near = place or self._home or Path.home() / say("studie")
        name = say("{name} teruggezet", name=near.name)
        names = (name if each == 1 else f"{name} {each}" for each in count(1))
        folders = (near.with_name(each) for each in names)
        return next(each for each in folders if not each.exists())


def _is_of_a_study(folder: Path) -> bool:
    """Tell whether there is something of a study, if only its reserve copies."""
    return bool(present(folder)) or (folder / FOLDER).is_dir()


def _field_of(error: KnownError, field: str) -> str:
    if isinstance(error, WrongPassphrase):
        return "passphrase"
    return "copy" if isinstance(error, DamagedFile | NewerFile) else field
