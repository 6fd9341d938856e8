"""What the first screen does with a folder and what opens it. Knows no Qt."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from levensreis.domain.errors import KnownError
from levensreis.domain.progress import Progress
from levensreis.language import say
from levensreis.ui.start.findings.presenter import FindingsPresenter
from levensreis.ui.start.opening import (
    Entrance,
    Way,
    missing_in,
    new_study,
    path_of,
    warning_about,
    ways_out,
    wrong_in_new,
)
from levensreis.ui.start.renewal.presenter import RenewalPresenter
from levensreis.ui.start.salvage.presenter import SalvagePresenter
from levensreis.ui.tasks.task import AT_ONCE, Runner

if TYPE_CHECKING:
    from levensreis.services.rekeying import Rekeyed
    from levensreis.services.study import Study


class StartView(Protocol):
    """What the presenter asks of a page."""

    def show_open_problem(
        self, words: str, field: str, ways: Sequence[Way] = ()
    ) -> None:
        """Tell beside a field why the study does not open, and what can be done."""

    def show_new_problem(self, words: str, field: str) -> None:
        """Tell beside a field why the study cannot be made."""

    def show_warning(self, card: str, words: str) -> None:
        """Tell beside a folder why a study is not safe there; nothing when empty."""

    def show_opening(self, words: str) -> None:
        """Tell what is being done with a study; nothing can be typed."""

    def show_creating(self, words: str) -> None:
        """Tell that a study is being made; nothing can be typed."""

    def show_ready(self) -> None:
        """Let people type again."""

    def forget_passphrases(self) -> None:
        """Empty the fields in which a secret was typed."""

    def show_findings(self, findings: FindingsPresenter) -> None:
        """Tell what is the matter with the study that was opened."""

    def ask_new_passphrase(self, renewal: RenewalPresenter) -> None:
        """Ask for another passphrase in the place of the one that was forgotten."""

    def ask_salvage(self, salvage: SalvagePresenter) -> None:
        """Ask where what can be read of a damaged study is to be saved."""

    def ask_restore(self, folder: Path | None) -> None:
        """Ask which reserve copy is to be put back, of a folder if one is known."""

    def close_study(self) -> None:
        """Go back to the first screen."""


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
        self._must_end = False
        """Whether what goes on is waited for, also when it was stopped."""

    def open(self, folder: str, passphrase: str) -> None:
        """Open the study in a folder, before this returns."""
        self._open(AT_ONCE, Entrance(folder=folder, secret=passphrase))

    def begin_opening(self, folder: str, passphrase: str) -> None:
        """Open the study in a folder, while the page stays alive."""
        self.begin(Entrance(folder=folder, secret=passphrase))

    def begin(self, entrance: Entrance) -> None:
        """Open a study by what was typed, while the page stays alive."""
        self._open(self._tasks, entrance)

    def create(self, folder: str, passphrase: str, again: str) -> None:
        """Make a new study in a folder, before this returns."""
        self._create(AT_ONCE, folder, passphrase, again)

    def begin_creating(self, folder: str, passphrase: str, again: str) -> None:
        """Make a new study in a folder, while the page stays alive."""
        self._create(self._tasks, folder, passphrase, again)

    def begin_rekeying(
        self, folder: Path, passphrase: str, then: Callable[["Rekeyed"], None]
    ) -> None:
        """Give a study that was closed a new key and open it again; `then` is told."""

        def work(progress: Progress) -> "Rekeyed":
            from levensreis.services.rekeying import rekey_and_open

            return rekey_and_open(folder, passphrase, progress)

        def done(result: "Rekeyed") -> None:
            self._hand_over(result.study)
            then(result)

        words = say("De studie wordt opnieuw versleuteld …")
        self._view.show_opening(words)
        self._must_end = True
        failed = partial(self._tell_open, Entrance(folder=str(folder), secret=""))
        # When it was stopped the study is opened again all the same.
        self._tasks.run(work, done, failed, words, too_late=done)

    def stop(self) -> None:
        """Wait no more for what was begun; what comes of it is closed again."""
        self._tasks.cancel()
        if not self._must_end:
            self._view.show_ready()

    def end_waiting(self) -> None:
        """Let people type when what was stopped had not begun yet."""
        if self._must_end:
            self._must_end = False
            self._view.show_ready()

    def look_at(self, card: str, folder: str) -> None:
        """Warn when a folder is one in which a study is not safe."""
        self._view.show_warning(card, warning_about(folder))

    def salvage(self, entrance: Entrance) -> None:
        """Ask where what can be read of a damaged study is to be saved."""
        self._view.ask_salvage(SalvagePresenter(entrance, self._tasks, self.begin))

    def restore(self, folder: str) -> None:
        """Ask which reserve copy is to be put back."""
        try:
            known = path_of(folder) if folder.strip() else None
        except KnownError:
            known = None
        self._view.ask_restore(known)

    def _open(self, tasks: Runner, entrance: Entrance) -> None:
        if missing := missing_in(entrance):
            self._view.show_open_problem(*missing)
            return
        words = say("De studie wordt geopend …")
        self._view.show_opening(words)
        tasks.run(
            lambda progress: _kept(entrance.open(), progress),
            partial(self._hand_over, entrance=entrance),
            partial(self._tell_open, entrance),
            words,
            too_late=lambda study: study.close(),
        )

    def _create(self, tasks: Runner, folder: str, passphrase: str, again: str) -> None:
        if wrong := wrong_in_new(folder, passphrase, again):
            self._view.show_new_problem(*wrong)
            return
        words = say("De studie wordt gemaakt …")
        self._view.show_creating(words)
        tasks.run(
            lambda progress: _kept(new_study(folder, passphrase), progress),
            self._hand_over,
            self._tell_new,
            words,
            too_late=self._tell_created,
        )

    def _tell_open(self, entrance: Entrance, error: KnownError) -> None:
        self._must_end = False
        self._view.show_ready()
        field, ways = entrance.field_of(error), ways_out(error, entrance.folder)
        self._view.show_open_problem(str(error), field, ways)

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

    def _hand_over(self, study: "Study", entrance: Entrance | None = None) -> None:
        self._must_end = False
        self._view.show_ready()
        self._view.forget_passphrases()
        self._opened(study)

        def then() -> None:
            if entrance is not None and entrance.by_recovery:
                renewal = RenewalPresenter(study, entrance.secret, self._tasks)
                self._view.ask_new_passphrase(renewal)

        if study.findings:
            close = self._view.close_study
            self._view.show_findings(FindingsPresenter(study, close, then))
        else:
            then()


def _kept(study: "Study", progress: Progress) -> "Study":
    """Close a study that is not wanted any more: nobody else may be left to do it."""
    if progress.cancelled():
        study.close()
    return study
