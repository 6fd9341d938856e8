"""What goes when a journey is erased, and that it is meant. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol
from uuid import UUID

from levensreis.domain.erasure import (
    Erasure,
    ErasureReason,
    NotErased,
    check_reason,
    check_typed,
)
from levensreis.domain.errors import KnownError
from levensreis.domain.progress import Progress
from levensreis.language import say
from levensreis.services.study import Study
from levensreis.ui.tasks.task import AT_ONCE, Runner


class ErasureView(Protocol):
    """What the presenter asks of a dialog."""

    def show_preview(
        self, code: str, goes: Sequence[str], stays: Sequence[str], reason: str
    ) -> None:
        """Show what goes and what stays outside, with the reason that is recorded."""

    def show_wrong(self, field: str, words: str) -> None:
        """Tell beside the code or the reason what is wrong with it."""

    def show_going(self, words: str) -> None:
        """Show that it goes on, and cannot be stopped."""

    def show_problem(self, words: str) -> None:
        """Tell why nothing was erased."""

    def show_erased(self, words: str, left: Sequence[str]) -> None:
        """Tell that it is gone, and what a person must delete."""


class ErasurePresenter:
    """Erases one journey, once its code was typed."""

    def __init__(
        self,
        view: ErasureView,
        study: Study,
        journey_id: UUID,
        tasks: Runner = AT_ONCE,
    ) -> None:
        self._view = view
        self._erasure = study.erasure
        self._id = journey_id
        self._tasks = tasks
        self._found = Erasure(journey_id=journey_id, code="")

    def start(self) -> None:
        """Show what would go."""
        try:
            self._found = found = self._erasure.preview(self._id)
            reason = self._erasure.reason_for(self._id)
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        # Who asked for it, nobody but the user knows.
        known = "" if reason is ErasureReason.REQUEST else reason.label
        self._view.show_preview(
            found.code, found.will_go(), found.stays_outside(), known
        )

    def erase(self, typed: str, reason: str) -> None:
        """Erase the journey when its code was typed and a reason was given."""
        for field, check in (
            ("reason", lambda: check_reason(reason, names_somebody=False)),
            ("code", lambda: check_typed(self._found.code, typed)),
        ):
            try:
                check()
            except NotErased as error:
                self._view.show_wrong(field, str(error))
                return
        words = say("{code} wordt gewist …", code=self._found.code)
        self._view.show_going(words)
        self._tasks.run(
            lambda progress: self._erase(typed, reason, progress),
            self._tell,
            self._fail,
            words,
            too_late=self._tell,
        )

    def stopped(self) -> None:
        """Tell that it was stopped before it began."""
        self._view.show_problem(say("Gestopt. Er is niets gewist."))

    def _erase(self, typed: str, reason: str, progress: Progress) -> Erasure:
        # Half of it is worse than either: it goes on to the end.
        to_the_end = replace(progress, cancelled=lambda: False)
        return self._erasure.erase(self._id, typed, reason, progress=to_the_end)

    def _tell(self, found: Erasure) -> None:
        words = say("{code} is gewist.", code=found.code)
        self._view.show_erased(words, found.stays_outside())

    def _fail(self, error: KnownError) -> None:
        if isinstance(error, NotErased):
            self._view.show_wrong("reason", str(error))
        elif self._is_gone():
            words = say(
                "{code} is gewist uit de studie, maar nog niet uit elke kopie ervan. "
                "{problem} De rest gebeurt vanzelf als de studie weer wordt geopend.",
                code=self._found.code,
                problem=error,
            )
            self._view.show_erased(words, self._found.stays_outside())
        else:
            self._view.show_problem(str(error))

    def _is_gone(self) -> bool:
        try:
            return any(each.journey_id == self._id for each in self._erasure.erased())
        except KnownError:  # nothing can be read now: then nobody knows
            return False
