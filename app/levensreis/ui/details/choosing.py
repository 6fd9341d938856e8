"""Chooses characteristics of the journey on the page, and takes that back.

Knows no Qt.
"""

from collections.abc import Callable
from typing import Protocol
from uuid import UUID

from levensreis.domain.errors import KnownError
from levensreis.domain.inflow.characteristic import Characteristic
from levensreis.language import say
from levensreis.services.recording import Recording
from levensreis.services.steps import Step
from levensreis.ui.details.characteristic_lines import AGE, read_age

RecordingOf = Callable[[UUID], Recording]


class ChoosingView(Protocol):
    """What choosing asks of a page."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_problem(self, words: str) -> None:
        """Tell why it could not be done."""


class Choosing:
    """Steps of recording, of which only those that were made here are undone here.

    What was done elsewhere is taken back where it can be seen. `show_again` shows the
    journey, and reads it first when it was changed.
    """

    def __init__(
        self,
        view: ChoosingView,
        recording_of: RecordingOf,
        made_anew: RecordingOf,
        show_again: Callable[[bool], None],
    ) -> None:
        self._view, self._show_again = view, show_again
        self._recording_of, self._made_anew = recording_of, made_anew
        self._journey_id: UUID | None = None
        self._recording: Recording | None = None
        self._done = self._undone = 0

    @property
    def undo_name(self) -> str | None:
        """The name of the choice that `undo` takes back."""
        known = self._recording
        return known.undo_name if known is not None and self._done else None

    @property
    def redo_name(self) -> str | None:
        """The name of the choice that `redo` does again."""
        known = self._recording
        return known.redo_name if known is not None and self._undone else None

    def open(self, journey_id: UUID) -> None:
        """Begin anew: a journey was opened on the page."""
        self._journey_id, self._recording = journey_id, None
        self._done = self._undone = 0

    def type_age(self, words: str) -> None:
        """Store the age at inflow that was typed; nothing is what follows."""
        self.choose(AGE, read_age(words))

    def choose(self, which: Characteristic, value: str | None) -> None:
        """Store what a characteristic is; None: what follows again."""
        step = self._known().choose(which, value)
        if step is not None:
            self._done, self._undone = self._done + 1, 0
        told = (
            say("Bij {what} telt weer wat volgt.", what=which.label)
            if value is None
            else say(
                "Gekozen bij {what}: {value}.",
                what=which.label,
                value=which.value_label(value),
            )
        )
        undone = say("Ongedaan maken kan met Ctrl+Z.")
        self._show(step, f"{told} {undone}")

    def undo(self) -> None:
        """Take the last choice that was made here back, and tell so."""
        name = self.undo_name
        if name is not None:
            self._take(Recording.undo, -1, say("Ongedaan: {step}", step=name))

    def redo(self) -> None:
        """Choose again what was taken back here, and tell so."""
        name = self.redo_name
        if name is not None:
            self._take(Recording.redo, 1, say("Opnieuw: {step}", step=name))

    def _take(
        self, action: Callable[[Recording], Step | None], way: int, told: str
    ) -> None:
        try:
            known = self._known()
            # When the steps do not fit any more there are none.
            step = action(known) if self._done or self._undone else None
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        if step is not None:
            self._done, self._undone = self._done + way, self._undone - way
        self._show(step, told)

    def _show(self, step: Step | None, told: str) -> None:
        self._show_again(step is not None)
        if step is not None:
            self._view.show_done(told)

    def _known(self) -> Recording:
        """Return the recording, with what was changed elsewhere on the page."""
        assert self._journey_id is not None  # nothing is chosen before it is shown
        known = self._recording or self._recording_of(self._journey_id)
        if not known.refresh():
            known = self._made_anew(self._journey_id)
            self._done = self._undone = 0
        self._recording = known
        return known
