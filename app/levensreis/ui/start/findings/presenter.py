"""What is the matter with a study that was opened. Knows no Qt."""

from collections.abc import Callable, Sequence
from typing import Protocol

from levensreis.domain.errors import KnownError
from levensreis.storage.findings import Finding, RolledBack


class Opened(Protocol):
    """A study that was opened, or a merged one."""

    @property
    def findings(self) -> Sequence[Finding]:
        """What is to be told about its file, the worst first."""

    def accept_standing(self) -> None:
        """Go on with this file, though it is older than what was saved here."""


class FindingsView(Protocol):
    """What the presenter asks of a dialog."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""

    def leave(self) -> None:
        """Be done."""


class FindingsPresenter:
    """Lets somebody go on with an older file only when that was meant."""

    def __init__(
        self, study: Opened, close: Callable[[], None], then: Callable[[], None]
    ) -> None:
        self._study, self._close, self._then = study, close, then

    @property
    def findings(self) -> Sequence[Finding]:
        """What is to be told, the worst first."""
        return self._study.findings

    @property
    def is_grave(self) -> bool:
        """Whether work is missing, so that somebody has to choose."""
        return any(isinstance(each, RolledBack) for each in self.findings)

    def go_on(self, view: FindingsView) -> None:
        """Work on with this file, which was put back on purpose."""
        try:
            if self.is_grave:
                self._study.accept_standing()
        except KnownError as error:
            view.show_problem(str(error))
        else:
            view.leave()
            self._then()

    def close_study(self, view: FindingsView) -> None:
        """Leave the file as it is; it is told again when it is opened."""
        view.leave()
        self._close()
