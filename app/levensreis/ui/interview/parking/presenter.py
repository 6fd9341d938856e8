"""What is parked, what becomes of it, and how that is undone. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol
from uuid import UUID

from levensreis.domain.notes import Notes, ParkedItem
from levensreis.domain.theme import Theme
from levensreis.language import say
from levensreis.services.steps import Step
from levensreis.ui.interview.desk import Desk


class ParkingView(Protocol):
    """What the presenter asks of the panel."""

    def show_items(
        self, waiting: Sequence[ParkedItem], done: Sequence[ParkedItem]
    ) -> None:
        """Show what is to come back to, and what was."""

    def take_to_line(self, item: ParkedItem) -> None:
        """Offer the words of an item to the quick line."""


class ParkingPresenter:
    """Keeps the parking list of the journey on the desk; each change is a step."""

    def __init__(self, view: ParkingView, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        desk.watch(self)

    @property
    def theme(self) -> Theme:
        """The theme in which something is parked by hand."""
        return self._desk.theme

    def park(self, text: str, theme: Theme) -> bool:
        """Put words on the list; False when there are none, or it is told why not."""
        words = " ".join(text.split())
        if not words:
            return False
        notes = self._desk.notes.with_parked(ParkedItem(words, theme))
        return self._note(notes, say("parkeren"))

    def toggle(self, item_id: UUID) -> None:
        """Mark that an item was come back to, or that it was not."""
        item = self._item(item_id)
        if item is not None:
            name = say("punt weer openen") if item.done else say("punt afhandelen")
            changed = replace(item, done=not item.done)
            self._note(self._desk.notes.with_parked(changed), name)

    def remove(self, item_id: UUID) -> None:
        """Take an item off the list; undo brings it back."""
        if self._item(item_id) is not None:
            self._note(
                self._desk.notes.without_parked(item_id),
                say("geparkeerd punt verwijderen"),
                say("Verwijderd. Ctrl+Z haalt het terug."),
            )

    def to_line(self, item_id: UUID) -> None:
        """Offer the words of an item to the quick line; it stays on the list."""
        item = self._item(item_id)
        if item is not None:
            self._view.take_to_line(item)

    def opened(self) -> None:
        """Show the list of another journey."""
        self._show()

    def stepped(self, step: Step) -> None:
        """Show the list when it changed."""
        if step.notes is not None and step.notes[0].parked != step.notes[1].parked:
            self._show()

    def theme_chosen(self) -> None:
        """Keep the list: it is of all themes."""

    def statement_chosen(self) -> None:
        """Keep the list: it is of no statement."""

    def _item(self, item_id: UUID) -> ParkedItem | None:
        found = (each for each in self._desk.notes.parked if each.id == item_id)
        return next(found, None)

    def _note(self, notes: Notes, name: str, done: str = "") -> bool:
        recording = self._desk.recording
        if recording is None:
            return False
        step = self._desk.take(lambda: recording.note(notes, name), done)
        return step is not None

    def _show(self) -> None:
        notes = self._desk.notes
        self._view.show_items(
            notes.open_items, [each for each in notes.parked if each.done]
        )
