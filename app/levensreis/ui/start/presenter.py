"""What the first screen does with a folder and a passphrase. Knows no Qt."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from levensreis.domain.errors import KnownError
from levensreis.domain.progress import Progress
from levensreis.language import say
from levensreis.ui.tasks.task import AT_ONCE, Runner

if TYPE_CHECKING:
    from levensreis.services.study import Study

SHORTEST: Final = 12
"""Characters of a passphrase; fewer are guessed too soon."""


class StartView(Protocol):
    """What the presenter asks of a page."""

    def show_open_problem(self, words: str, field: str) -> None:
        """Tell beside a field why the study does not open."""

    def show_new_problem(self, words: str, field: str) -> None:
        """Tell beside a field why the study cannot be made."""

    def show_opening(self, words: str) -> None:
        """Tell that a study is being opened; nothing can be typed."""

    def show_creating(self, words: str) -> None:
        """Tell that a study is being made; nothing can be typed."""

    def show_ready(self) -> None:
        """Let people type again."""

    def forget_passphrases(self) -> None:
        """Empty the fields in which a passphrase was typed."""


class StartPresenter:
    """Opens or makes a study, and hands it over: at once, or in its own time."""

    def __init__(
        self,
        view: StartView,
        opened: Callable[["Study"], None],
        tasks: Runner = AT_ONCE,
    ) -> None:
        self._view = view
        self._opened = opened
        self._tasks = tasks

    def open(self, folder: str, passphrase: str) -> None:
        """Open the study in a folder, before this returns."""
        self._open(AT_ONCE, folder, passphrase)

    def begin_opening(self, folder: str, passphrase: str) -> None:
        """Open the study in a folder, while the page stays alive."""
        self._open(self._tasks, folder, passphrase)

    def create(self, folder: str, passphrase: str, again: str) -> None:
        """Make a new study in a folder, before this returns."""
        self._create(AT_ONCE, folder, passphrase, again)

    def begin_creating(self, folder: str, passphrase: str, again: str) -> None:
        """Make a new study in a folder, while the page stays alive."""
        self._create(self._tasks, folder, passphrase, again)

    def stop(self) -> None:
        """Wait no more for what was begun; what comes of it is closed again."""
        self._tasks.cancel()
        self._view.show_ready()

    def _open(self, tasks: Runner, folder: str, passphrase: str) -> None:
        if not self._can_be_opened(folder, passphrase):
            return
        words = say("De studie wordt geopend …")
        self._view.show_opening(words)
        tasks.run(
            lambda progress: _kept(_study_in(folder, passphrase), progress),
            self._hand_over,
            self._tell_open,
            words,
            too_late=lambda study: study.close(),
        )

    def _create(self, tasks: Runner, folder: str, passphrase: str, again: str) -> None:
        if not self._can_be_made(folder, passphrase, again):
            return
        words = say("De studie wordt gemaakt …")
        self._view.show_creating(words)
        tasks.run(
            lambda progress: _kept(_new_study(folder, passphrase), progress),
            self._hand_over,
            self._tell_new,
            words,
            too_late=self._tell_created,
        )

    def _can_be_opened(self, folder: str, passphrase: str) -> bool:
        if not folder.strip():
            self._view.show_open_problem(say("Kies de map van de studie."), "folder")
        elif not passphrase:
            words = say("Typ de wachtzin van de studie.")
            self._view.show_open_problem(words, "passphrase")
        return bool(folder.strip() and passphrase)

    def _can_be_made(self, folder: str, passphrase: str, again: str) -> bool:
        if not folder.strip():
            words = say("Kies een map waarin de studie komt te staan.")
            self._view.show_new_problem(words, "folder")
        elif len(passphrase.strip()) < SHORTEST:
            words = say(
                "Deze wachtzin is te kort. Gebruik ten minste {least} tekens, zoals "
                "vijf woorden die u onthoudt.",
                least=SHORTEST,
            )
            self._view.show_new_problem(words, "passphrase")
        elif passphrase != again:
            words = say("De twee wachtzinnen zijn niet gelijk. Typ ze nog een keer.")
            self._view.show_new_problem(words, "again")
        else:
            return True
        return False

    def _tell_open(self, error: KnownError) -> None:
        from levensreis.storage.errors import WrongPassphrase

        self._view.show_ready()
        wrong = isinstance(error, WrongPassphrase)
        self._view.show_open_problem(str(error), "passphrase" if wrong else "folder")

    def _tell_new(self, error: KnownError) -> None:
        self._view.show_ready()
        self._view.show_new_problem(str(error), "folder")

    def _tell_created(self, study: "Study") -> None:
        study.close()
        words = say(
            "De studie was al gemaakt toen u stopte. Open die met deze wachtzin, of "
            "kies een andere map."
        )
        self._view.show_new_problem(words, "folder")

    def _hand_over(self, study: "Study") -> None:
        self._view.show_ready()
        self._view.forget_passphrases()
        self._opened(study)


# What a study needs is slow to load: only when it is wanted, and in that thread.
def _study_in(folder: str, passphrase: str) -> "Study":
    from levensreis.services.study import Study

    return Study.open(_path(folder), passphrase)


def _new_study(folder: str, passphrase: str) -> "Study":
    from levensreis.services.study import Study

    return Study.create(_path(folder), passphrase)


def _kept(study: "Study", progress: Progress) -> "Study":
    """Close a study that is not wanted any more: nobody else may be left to do it."""
    if progress.cancelled():
        study.close()
    return study


def _path(folder: str) -> Path:
    """Return a folder as it was typed, from the home folder when it says no more."""
    try:
        path = Path(folder.strip()).expanduser()
    except RuntimeError:
        raise KnownError(
            say(
                "‘{folder}’ is geen map. Typ de hele naam, of kies de map.",
                folder=folder.strip(),
            )
        ) from None
    return path if path.is_absolute() else Path.home() / path
