"""What the page of names shows, and what it keeps. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol
from uuid import UUID, uuid4

from levensreis.domain.anonymise.register import EntryKind, Register, RegisterEntry
from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey
from levensreis.services.register import Preview
from levensreis.services.study import Study


@dataclass(frozen=True, slots=True)
class EntryForm:
    """The fields of one name, as typed."""

    name: str = ""
    also: str = ""
    """Other forms of the name, with commas between."""
    kind: EntryKind = EntryKind.PERSON
    replacement: str = ""
    """Empty while it is open."""


class AnonymiseView(Protocol):
    """What the presenter asks of a page."""

    def show_journey(self, journey: Journey) -> None:
        """Show whose names these are."""

    def show_register(self, register: Register, chosen: UUID | None) -> None:
        """Show every name, and which one is in the form."""

    def show_form(self, form: EntryForm, *, is_new: bool) -> None:
        """Fill the form."""

    def show_proposal(self, form: EntryForm) -> None:
        """Put a name in the form that is not in the register yet."""

    def show_preview(self, previews: Sequence[Preview], register: Register) -> None:
        """Show what changes, before and after."""

    def show_problem(self, words: str, field: str) -> None:
        """Tell beside a field what is wrong with it."""


class AnonymisePresenter:
    """Keeps the register of one journey at a time."""

    def __init__(self, view: AnonymiseView, study: Study) -> None:
        self._view = view
        self._study = study
        self._journey: Journey | None = None
        self._register = Register()
        self._chosen: UUID | None = None

    def open_journey(self, journey_id: UUID) -> None:
        """Show the names of a journey; the first open one is ready to be filled in."""
        try:
            self._journey = self._study.journeys.get(journey_id)
            self._register = self._study.register.get(journey_id)
        except KnownError as error:
            self._view.show_problem(str(error), "name")
            return
        self._view.show_journey(self._journey)
        waiting = self._register.open_entries
        self.choose(waiting[0].id if waiting else None)
        self._show()

    def choose(self, entry_id: UUID | None) -> None:
        """Put a name in the form, or make it ready for a new one."""
        entry = self._entry(entry_id)
        self._chosen = entry.id if entry else None
        self._view.show_register(self._register, self._chosen)
        self._view.show_form(_form_of(entry), is_new=entry is None)

    def show_chosen(self) -> None:
        """Show which name is in the form; what is typed there stays."""
        self._view.show_register(self._register, self._chosen)

    def propose(self, name: str) -> None:
        """Make the form ready for a name that stands in a statement."""
        self.choose(None)
        self._view.show_proposal(EntryForm(name=" ".join(name.split())))

    def save(self, form: EntryForm) -> bool:
        """Keep the name of the form; what is wrong is told and loses nothing."""
        try:
            entry = _read(form, self._chosen or uuid4())
        except KnownError as error:
            self._view.show_problem(str(error), "name")
            return False
        entries = [
            entry if each.id == entry.id else each for each in self._register.entries
        ]
        if self._chosen is None:
            entries.append(entry)
        if not self._store(entries, entry):
            return False
        waiting = self._register.open_entries
        self.choose(waiting[0].id if waiting else None)
        return True

    def remove(self) -> None:
        """Take the name out of the register; it stays in the form, to put it back."""
        gone = self._entry(self._chosen)
        kept = [each for each in self._register.entries if each.id != self._chosen]
        if gone is not None and self._store(kept):
            self.choose(None)
            self._view.show_proposal(_form_of(gone))

    def _store(
        self, entries: Sequence[RegisterEntry], changed: RegisterEntry | None = None
    ) -> bool:
        if self._journey is None:
            return False
        try:
            register = Register(tuple(entries))
            self._study.register.put(self._journey.id, register)
        except KnownError as error:
            self._view.show_problem(str(error), _wrong_field(entries, changed))
            return False
        self._register = register
        self._show()
        return True

    def _show(self) -> None:
        if self._journey is not None:
            self._view.show_register(self._register, self._chosen)
            previews = self._study.register.preview(self._journey, self._register)
            self._view.show_preview(previews, self._register)

    def _entry(self, entry_id: UUID | None) -> RegisterEntry | None:
        found = (each for each in self._register.entries if each.id == entry_id)
        return next(found, None)


def _wrong_field(
    entries: Sequence[RegisterEntry], changed: RegisterEntry | None
) -> str:
    """Return which field of a name is wrong: its replacement, or the name itself."""
    if changed is None or changed.is_open:
        return "name"
    opened = replace(changed, replacement=None)
    try:
        Register(tuple(opened if each is changed else each for each in entries))
    except KnownError:
        return "name"
    return "replacement"


def _form_of(entry: RegisterEntry | None) -> EntryForm:
    if entry is None:
        return EntryForm()
    return EntryForm(
        entry.name, ", ".join(entry.also), entry.kind, entry.replacement or ""
    )


def _read(form: EntryForm, entry_id: UUID) -> RegisterEntry:
    forms = (" ".join(each.split()) for each in form.also.split(","))
    entry = RegisterEntry(
        id=entry_id,
        kind=form.kind,
        name=" ".join(form.name.split()),
        also=tuple(filter(None, forms)),
    )
    return replace(entry, replacement=" ".join(form.replacement.split()) or None)
