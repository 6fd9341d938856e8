"""Who codes for the second time, and which step of it is shown. Knows no Qt."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Protocol

from levensreis.domain.agreement import Agreement
from levensreis.domain.codebook_work.state import CodebookState
from levensreis.domain.errors import KnownError
from levensreis.language import say, word
from levensreis.services.codebook_work import CodebookWork
from levensreis.services.second_coding import SecondCoding
from levensreis.ui.research.agreement.blind.presenter import BlindPresenter, BlindView
from levensreis.ui.research.agreement.talk.presenter import TalkPresenter, TalkView


class Step(StrEnum):
    """What a second coding goes through."""

    BLIND = "blind"
    OUTCOME = "outcome"
    TALK = "talk"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_STEPS[self])


class AgreementView(Protocol):
    """Shows who codes, and one step of it."""

    def show_coders(self, coders: Sequence[str], chosen: str) -> None:
        """Show who coded before, and who does now."""

    def show_begun(self, *, begun: bool) -> None:
        """Show the steps, or what is to be done before them."""

    def show_agreement(self, found: Agreement, state: CodebookState) -> None:
        """Show how far two coders agree."""

    def show_waiting(self, count: int) -> None:
        """Tell how many differences nobody talked through."""

    def show_steps(self, undo: str | None, redo: str | None) -> None:
        """Name what can be undone and redone."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""


class AgreementPresenter:
    """Reads anew what each step shows when it is shown."""

    def __init__(
        self,
        views: tuple[AgreementView, BlindView, TalkView],
        coding: SecondCoding,
        work: CodebookWork,
        changed: Callable[[], None],
    ) -> None:
        self._view, blind, talk = views
        self._coding, self._work = coding, work
        self._changed = changed
        self._is_stale = True
        self.coder = ""
        self.agreement = Agreement((), ())
        """How far the two agree."""
        self.blind = BlindPresenter(blind, coding, self._show_outcome)
        self.talk = TalkPresenter(talk, coding, work, self._tell_changed)

    def refresh(self) -> None:
        """Show it as it is now."""
        self._is_stale = False
        self._attempt(self._refresh)

    def begin(self, coder: str) -> None:
        """Let somebody code, who did before or begins."""

        def start() -> None:
            self._coding.begin(coder)
            self.coder = " ".join(coder.split())
            self._refresh(is_new=True)

        self._attempt(start)

    def undo(self) -> None:
        """Take the last step in the codebook back."""
        name = self._work.undo_name
        self._turn(self._work.undo, say("Ongedaan gemaakt: {step}.", step=name))

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        name = self._work.redo_name
        self._turn(self._work.redo, say("Opnieuw gedaan: {step}.", step=name))

    def _turn(self, deed: Callable[[], object], told: str) -> None:
        def turn() -> None:
            if deed() is not None:
                self._tell_changed()
                self._view.show_done(told)

        self._attempt(turn)

    def _refresh(self, *, is_new: bool = False) -> None:
        coders = self._coding.coders()
        self._view.show_coders(coders, self.coder)
        self._view.show_begun(begun=bool(self.coder))
        self._view.show_steps(self._work.undo_name, self._work.redo_name)
        if self.coder:
            state = self._work.state()
            if is_new:
                self.blind.begin(state)
            else:
                self.blind.refresh(state)
            self._show_outcome()

    def _show_outcome(self) -> None:
        state = self._work.state()
        self.agreement = self._coding.agreement()
        self._view.show_agreement(self.agreement, state)
        self.talk.refresh(state)
        # A number that grows with an answer tells a coder what the first one chose.
        progress = self._coding.progress()
        is_blind = progress.done < progress.total
        self._view.show_waiting(0 if is_blind else self.talk.open_count)

    def _tell_changed(self) -> None:
        self._is_stale = True
        self._changed()
        if self._is_stale:
            self.refresh()

    def _attempt(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except KnownError as error:
            self._view.show_problem(str(error))


_STEPS = {
    Step.BLIND: word("Blind coderen"),
    Step.OUTCOME: word("Uitkomst"),
    Step.TALK: word("Bespreken"),
}
