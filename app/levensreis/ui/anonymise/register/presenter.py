"""What the register shows, and what it keeps. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID, uuid4

from levensreis.domain.anonymise.register import (
    EntryKind,
    Register,
    RegisterEntry,
    cleaned,
)
from levensreis.domain.anonymise.texts import texts_of
from levensreis.domain.anonymise.unfit import forms_of
from levensreis.domain.errors import KnownError
from levensreis.domain.fold import fold
from levensreis.language import say
from levensreis.ui.anonymise.compare.texts import before_and_after
from levensreis.ui.anonymise.register.choices import MOST_ASKED, ROLES, SORTS
from levensreis.ui.anonymise.register.form import (
    EntryForm,
    born_on,
    form_of,
    read_entry,
    written_day,
)
from levensreis.ui.anonymise.register.view import RegisterView
from levensreis.ui.anonymise.register.wrong import wrong_field, wrong_in
from levensreis.ui.anonymise.register.youth import (
    YOUTH_ROLE,
    is_youth,
    told_apart,
    youth_in,
)
from levensreis.ui.anonymise.work import Work

__all__ = ["EntryForm", "RegisterPresenter", "RegisterView"]


class RegisterPresenter:
    """Keeps the register of one journey at a time."""

    def __init__(self, view: RegisterView, work: Work) -> None:
        self._view = view
        self._work = work
        self._chosen: UUID | None = None

    @property
    def point(self) -> str:
        """Which name is in the form, to come back to; empty for a new one."""
        return str(self._chosen or "")

    @property
    def _register(self) -> Register:
        return self._work.register

    def open(self) -> None:
        """Show the names of a journey; the first open one is ready to be filled in."""
        journey = self._work.journey
        if journey is None:
            return
        roles = [each.role for each in journey.respondents]
        every = dict.fromkeys(filter(None, [*roles, YOUTH_ROLE, *ROLES]))
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
        form = EntryForm(role=role)
        journey = self._work.journey
        if journey is not None and is_youth(role):
            form = replace(form, replacement=journey.pseudonym, sex=journey.youth.sex)
        self._view.show_proposal(form)

    def took_back(self, before: Register) -> None:
        """Show what an undo brought back; what is being typed stays."""
        self._view.show_birth_date(written_day(self._register.birth_date))
        if self._view.has_typed:
            return
        entries = self._register.entries
        back = next((each for each in entries if each not in before.entries), None)
        if back is None:
            self._chosen = None
            self.come_back()
        else:
            self.choose(back.id)

    def set_birth_date(self, words: str) -> bool:
        """Keep when the youth was born; what is wrong is told beside it."""
        try:
            born = born_on(words, datetime.now().astimezone().date())
            changed = Register(self._register.entries, born)
            self._work.put_register(changed, say("geboortedatum"))
        except KnownError as error:
            self._view.show_problem(str(error), "birth")
            return False
        self._view.show_birth_date(written_day(born))
        return True

    def save(self, form: EntryForm) -> bool:
        """Keep the name of the form; what is wrong is told and loses nothing."""
        try:
            entry = self._read(form)
        except KnownError as error:
            self._view.show_problem(str(error), "name")
            return False
        for words, field in wrong_in(entry, self._register):
            self._view.show_problem(words, field)
            return False
        shown = entry.replacement or ""
        if problem := self._work.why_unfit(shown, forms_of(entry)):
            self._view.show_problem(problem, "replacement")
            return False
        entries = [
            entry if each.id == entry.id else each for each in self._register.entries
        ]
        if self._chosen is None:
            entries.append(entry)
            words = say("‘{name}’ toevoegen", name=entry.name)
        else:
            words = say("‘{name}’ wijzigen", name=entry.name)
        if not self._store(entries, words, entry):
            return False
        waiting = self._register.open_entries
        self.choose(waiting[0].id if waiting else None)
        return True

    def remove(self) -> None:
        """Take the name out of the register; one that is used is asked about first."""
        gone = self._entry(self._chosen)
        if gone is None:
            return
        used = self._times_used(gone)
        if not used:
            self._remove(gone)
            return
        words = (
            say("‘{name}’ staat 1 keer in de teksten.", name=gone.name)
            if used == 1
            else say(
                "‘{name}’ staat {count} keer in de teksten.",
                name=gone.name,
                count=used,
            )
        )
        what = say("Zonder regel in het register wordt de naam niet meer vervangen.")
        self._view.ask_removal(f"{words} {what}", lambda: self._remove(gone))

    def _remove(self, gone: RegisterEntry) -> None:
        """Take a name out; it stays in the form, to put it back."""
        kept = [each for each in self._register.entries if each.id != gone.id]
        if self._store(kept, say("‘{name}’ weghalen", name=gone.name)):
            self.choose(None)
            self._view.show_proposal(form_of(gone))

    def _times_used(self, entry: RegisterEntry) -> int:
        """Count where a name stands as it is written, also while texts are read."""
        if self._work.journey is None:
            return 0
        return sum(
            found.id == entry.id
            for text in texts_of(self._work.journey).values()
            for _, found in self._register.matches(cleaned(text))
        )

    def _read(self, form: EntryForm) -> RegisterEntry:
        """Read the form; who has the role of the youth is called as the journey is."""
        entry = read_entry(form, self._chosen or uuid4())
        journey = self._work.journey
        if journey is not None and entry.is_open and is_youth(entry.role):
            return replace(entry, replacement=journey.pseudonym)
        return entry

    def _store(
        self,
        entries: Sequence[RegisterEntry],
        name: str,
        changed: RegisterEntry | None = None,
    ) -> bool:
        if self._work.journey is None:
            return False
        try:
            register = Register(tuple(entries), self._register.birth_date)
            self._work.put_register(register, name)
        except KnownError as error:
            self._view.show_problem(str(error), wrong_field(entries, changed))
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
        if youth_in(self._register) is None:
            asked.insert(0, YOUTH_ROLE)
        self._view.show_asked(list(dict.fromkeys(asked))[:MOST_ASKED])
        self._view.show_apart(told_apart(self._register, work.journey))
        state = work.state
        self._view.show_texts(list(before_and_after(state)) if state else None)

    def _entry(self, entry_id: UUID | None) -> RegisterEntry | None:
        found = (each for each in self._register.entries if each.id == entry_id)
        return next(found, None)
