"""Takes a new passphrase in the place of the one that was forgotten. Knows no Qt."""

from typing import TYPE_CHECKING, Protocol

from levensreis.domain.errors import KnownError
from levensreis.language import say
from levensreis.ui.start.new_passphrase import RefusedPassphrase, require_new
from levensreis.ui.tasks.task import Runner

if TYPE_CHECKING:
    from levensreis.services.study import Study


class RenewalView(Protocol):
    """What the presenter asks of a dialog."""

    def show_problem(self, words: str, field: str) -> None:
        """Tell beside a field why this cannot be the passphrase."""

    def show_busy(self, words: str) -> None:
        """Tell what is being done; nothing can be typed."""

    def show_done(self) -> None:
        """Tell that the new passphrase is the passphrase."""


class RenewalPresenter:
    """Holds the recovery key until there is a new passphrase, or nobody wants one."""

    def __init__(self, study: "Study", recovery: str, tasks: Runner) -> None:
        self._study, self._recovery, self._tasks = study, recovery, tasks

    def change(self, view: RenewalView, passphrase: str, again: str) -> None:
        """Make this the passphrase."""
        try:
            require_new(passphrase, again)
        except RefusedPassphrase as error:
            view.show_problem(str(error), error.field)
            return
        study, recovery = self._study, self._recovery

        def done(_: None) -> None:
            self._recovery = ""
            view.show_done()

        def failed(error: KnownError) -> None:
            view.show_problem(str(error), "passphrase")

        words = say("De wachtzin wordt gewijzigd …")
        view.show_busy(words)
        self._tasks.run(
            lambda _: study.keys.change_passphrase(recovery, passphrase),
            done,
            failed,
            words,
            too_late=done,
        )
