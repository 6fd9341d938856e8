"""Keeps what researchers write beside the figures, step by step; knows no Qt."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Final

from levensreis.domain.crosscut.keys import FindingKey
from levensreis.domain.errors import KnownError
from levensreis.language import say
from levensreis.services.crosscut import CrosscutService
from levensreis.ui.research.crosscut.view import CrosscutView

_BETWEEN: Final = "\n\n"
"""Between two texts of two people."""


class TextsPresenter:
    """Every text is kept as it was typed, and can be taken back."""

    def __init__(
        self,
        view: CrosscutView,
        service: CrosscutService,
        changed: Callable[[], None],
    ) -> None:
        self._view = view
        self._service = service
        self._changed = changed
        self.all: Mapping[FindingKey, str] = {}
        """What stands beside the figures; those without are not in it."""

    def read(self) -> None:
        """Read anew what is kept; raises KnownError."""
        self.all = self._service.texts()

    def show(self, key: FindingKey) -> None:
        """Show what stands beside a figure."""
        self._view.show_text(key, self.all.get(key, ""))

    def write(self, key: FindingKey, words: str, before: str) -> None:
        """Keep what was typed where a text stood, under what came there meanwhile."""
        meanwhile = ""

        def write() -> None:
            nonlocal meanwhile
            now = self._service.text(key)
            meanwhile = now if now not in (before.strip(), words.strip()) else ""
            both = (each for each in (meanwhile, words) if each)
            self._service.set_text(key, _BETWEEN.join(both))

        if not self._done(write):
            return
        self._view.show_taken(key)
        self._tell_changed()
        if meanwhile:
            self.show(key)
            self._view.show_warning(
                say(
                    "Iemand anders schreef hier intussen ook. Nu staan beide teksten "
                    "er: haal weg wat niet meer nodig is."
                )
            )

    def undo(self) -> None:
        """Take the last step back, and show the figure that it was about."""
        self._turn(
            self._service.desk.undo,
            say("Ongedaan gemaakt: {step}."),
            say("Er is hier niets om terug te nemen."),
        )

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        self._turn(
            self._service.desk.redo,
            say("Opnieuw gedaan: {step}."),
            say("Er is hier niets om opnieuw te doen."),
        )

    def tell_steps(self) -> None:
        """Name what can be taken back and done again."""
        desk = self._service.desk
        self._view.show_steps(desk.to_undo, desk.to_redo)

    def _turn(self, deed: Callable[[], str], told: str, nothing: str) -> None:
        steps: list[str] = []
        before = self.all
        if not self._done(lambda: steps.append(deed())):
            self._look_again()
            return
        if not steps[0]:
            self._view.show_note(nothing)
            return
        self._show_changed(before)
        self._tell_changed()
        self._view.show_done(told.format(step=steps[0]))

    def _done(self, deed: Callable[[], object]) -> bool:
        try:
            deed()
            self.read()
        except KnownError as error:
            self._view.show_problem(str(error))
            return False
        return True

    def _look_again(self) -> None:
        """Show what somebody else wrote, as far as that can be read."""
        before = self.all
        with suppress(KnownError):
            self.read()
        self._show_changed(before)
        self._changed()

    def _show_changed(self, before: Mapping[FindingKey, str]) -> None:
        for key in FindingKey:
            if before.get(key) != self.all.get(key):
                self._view.go_to(key)
                self.show(key)

    def _tell_changed(self) -> None:
        self.tell_steps()
        self._changed()
