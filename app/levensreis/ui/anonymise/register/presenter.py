"""What the register shows, and what it keeps. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final, Protocol
from uuid import UUID, uuid4

from levensreis.domain.anonymise.known import SURNAME_ROLE
from levensreis.domain.anonymise.register import EntryKind, Register, RegisterEntry
from levensreis.domain.errors import KnownError
from levensreis.domain.fold import fold
from levensreis.services.register import Preview
from levensreis.ui.anonymise.register.form import (
    EntryForm,
    born_on,
    form_of,
    read_entry,
    written_day,
)
from levensreis.ui.anonymise.work import Work

__all__ = ["EntryForm", "RegisterPresenter", "RegisterView"]

ROLES: Final = (
    *("moeder", "vader", "broer", "zus", "oma", "opa", "vriend", "vriendin"),
    *("begeleider", "leerkracht", "arts", SURNAME_ROLE),
)
SORTS: Final = (
    *("school", "vso-school", "kinderdagcentrum", "zorgorganisatie", "gezinshuis"),
    *("logeerhuis", "dagbesteding", "ziekenhuis", "kliniek", "sportclub", "gemeente"),
)
"""In the language of what was told: they may come in a Dutch text."""
MOST_ASKED: Final = 3
"""Respondents of whom is told that they are not in the register."""


class RegisterView(Protocol):
    """What the presenter asks of a panel."""

    def show_register(self, register: Register, chosen: UUID | None) -> None:
        """Show every name, and which one is in the form."""

    def show_form(self, form: EntryForm, *, is_new: bool) -> None:
        """Fill the form."""

    def show_proposal(self, form: EntryForm) -> None:
        """Put a name in the form that is not in the register yet."""

    def show_choices(self, roles: Sequence[str], sorts: Sequence[str]) -> None:
        """Show who people and what organisations often are."""

    def show_asked(self, roles: Sequence[str]) -> None:
        """Show which respondents have no name in the register."""

    def show_birth_date(self, written: str) -> None:
        """Show when the youth was born."""

    def show_preview(self, previews: Sequence[Preview], register: Register) -> None:
        """Show what changes, before and after."""

    def show_problem(self, words: str, field: str) -> None:
        """Tell beside a field what is wrong with it."""


class RegisterPresenter:
    """Keeps the register of one journey at a time."""

    def __init__(self, view: RegisterView, work: Work) -> None:
        self._view = view
        self._work = work
        self._chosen: UUID | None = None

    @property
    def _register(self) -> Register:
        return self._work.register

    def open(self) -> None:
        """Show the names of a journey; the first open one is ready to be filled in."""
        journey = self._work.journey
        if journey is None:
            return
        roles = [each.role for each in journey.respondents]
        every = dict.fromkeys(filter(None, [*roles, *ROLES]))
        self._view.show_choices(list(every), SORTS)
        self._view.show_birth_date(written_day(self._register.birth_date))
        waiting = self._register.open_entries
        self.choose(waiting[0].id if waiting else None)
        self._show()

    def come_back(self) -> None:
        """Show what is chosen as it is now, after something else was done."""
        waiting = self._register.open_entries
        if self._entry(self._chosen) is None and waiting:
            self._chosen = waiting[0].id
        self.choose(self._chosen)

    def refresh(self) -> None:
        """Show the register as it is after something was decided elsewhere."""
        if self._entry(self._chosen) is None:
            self._chosen = None
        self._show()

    def choose(self, entry_id: UUID | None) -> None:
        """Put a name in the form, or make it ready for a new one."""
        entry = self._entry(entry_id)
        self._chosen = entry.id if entry else None
        self._view.show_register(self._register, self._chosen)
        self._view.show_form(form_of(entry), is_new=entry is None)

    def show_chosen(self) -> None:
        """Show which name is in the form; what is typed there stays."""
        self._view.show_register(self._register, self._chosen)

    def propose(
        self, name: str, kind: EntryKind = EntryKind.PERSON, replacement: str = ""
    ) -> None:
        """Make the form ready for a name that stands in a statement."""
        self.choose(None)
        shown = EntryForm(" ".join(name.split()), kind=kind, replacement=replacement)
        self._view.show_proposal(shown)

    def begin_with(self, role: str) -> None:
        """Make the form ready for the name of a respondent."""
        self.choose(None)
        self._view.show_proposal(EntryForm(role=role))

    def set_birth_date(self, words: str) -> bool:
        """Keep when the youth was born; what is wrong is told beside it."""
        try:
            born = born_on(words, datetime.now().astimezone().date())
            self._work.put_register(Register(self._register.entries, born))
        except KnownError as error:
            self._view.show_problem(str(error), "birth")
            return False
        self._view.show_birth_date(written_day(born))
        return True

    def save(self, form: EntryForm) -> bool:
        """Keep the name of the form; what is wrong is told and loses nothing."""
        try:
            entry = read_entry(form, self._chosen or uuid4())
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
            self._view.show_proposal(form_of(gone))

    def _store(
        self, entries: Sequence[RegisterEntry], changed: RegisterEntry | None = None
    ) -> bool:
        if self._work.journey is None:
            return False
        try:
            register = Register(tuple(entries), self._register.birth_date)
            self._work.put_register(register)
        except KnownError as error:
            self._view.show_problem(str(error), _wrong_field(entries, changed))
            return False
        return True

    def _show(self) -> None:
        work = self._work
        if work.journey is None:
            return
        self._view.show_register(self._register, self._chosen)
        known = {fold(entry.role) for entry in self._register.entries}
        asked = [each.role for each in work.journey.respondents if each.role]
        asked = [role for role in asked if fold(role) not in known]
        self._view.show_asked(asked[:MOST_ASKED])
        previews = work.study.register.preview(work.journey, self._register)
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
