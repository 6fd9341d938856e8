"""What is chosen among the accounts of one event. Knows no Qt."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from levensreis.domain.accounts import (
    Aspect,
    WorkingValue,
    by_event,
    contradictions,
    loosened,
)
from levensreis.domain.errors import KnownError
from levensreis.domain.notes import Notes
from levensreis.domain.statement import Statement
from levensreis.language import say
from levensreis.services.steps import Step
from levensreis.ui.interview.accounts.views import AccountView, ChoiceView, in_words
from levensreis.ui.interview.desk import Desk


class AccountsView(Protocol):
    """What the presenter asks of a dialog."""

    def show_accounts(self, accounts: Sequence[AccountView]) -> None:
        """Show these accounts beside each other; the choices follow."""

    def show_choice(self, choice: ChoiceView) -> None:
        """Show what is chosen in one respect, and that it is on disk."""

    def show_problem(self, words: str, aspect: Aspect | None) -> None:
        """Tell what went wrong beside a choice, or beside the accounts."""

    def leave(self) -> None:
        """There is nothing to compare any more."""


class AccountsPresenter:
    """Chooses among the accounts of one event, each choice a step."""

    def __init__(self, view: AccountsView, desk: Desk, event: UUID) -> None:
        self._view = view
        self._desk = desk
        self._event = event

    def show(self) -> None:
        """Show the accounts and what is chosen among them."""
        accounts, journey, desk = self._accounts, self._desk.journey, self._desk
        if journey is None or not accounts:
            self._view.leave()
            return
        self._view.show_accounts(
            in_words(accounts, journey, desk.codebook, desk.context)
        )
        for aspect in Aspect:
            self._view.show_choice(self._choice(aspect))

    def choose(self, aspect: Aspect, statement: UUID | None, reason: str) -> None:
        """Work with one account in one respect, or with none in particular."""
        words = " ".join(reason.split())
        if statement is not None and not words and self._contradicts(aspect):
            self._view.show_problem(
                say("Nog niet opgeslagen: schrijf op waarom u met dit verslag werkt."),
                aspect,
            )
            return
        notes = self._desk.notes
        if statement is None:
            notes = notes.without_working(self._event, aspect)
            name = say("werkwaarde wissen: {aspect}", aspect=aspect.label)
        else:
            chosen = WorkingValue(self._event, aspect, statement, words)
            if chosen != notes.working_value(self._event, aspect):
                notes = notes.with_working(chosen)
            name = say("werkwaarde kiezen: {aspect}", aspect=aspect.label)
        if self._store((), notes, name, aspect):
            self._view.show_choice(self._choice(aspect))

    def loosen(self, statement: UUID) -> None:
        """Let an account be a statement by itself; one that is left alone too."""
        changed = loosened(self._accounts, statement)
        gone = {each.id for each in changed}
        notes = self._desk.notes
        for value in self._desk.notes.working:
            if value.event == self._event and value.statement in gone:
                notes = notes.without_working(value.event, value.aspect)
        before = self._desk.chosen
        if self._store(changed, notes, say("verslag losmaken"), None):
            if self._desk.chosen != before:
                self._desk.choose(before)
            self.show()

    @property
    def _accounts(self) -> list[Statement]:
        journey = self._desk.journey
        told = by_event(journey.statements) if journey else {}
        return told.get(self._event, [])

    def _store(
        self,
        changed: Sequence[Statement],
        notes: Notes,
        name: str,
        aspect: Aspect | None,
    ) -> bool:
        recording = self._desk.recording
        if recording is None:
            return False
        problems: list[str] = []

        def store() -> Step | None:
            # Told here, beside the choice, and not on the page behind the dialog.
            try:
                return recording.change_all(changed, name, notes)
            except KnownError as error:
                problems.append(str(error))
                return None

        self._desk.take(store)
        for words in problems:
            self._view.show_problem(words, aspect)
        return not problems

    def _contradicts(self, aspect: Aspect) -> bool:
        return aspect in contradictions(self._accounts, self._desk.context)

    def _choice(self, aspect: Aspect) -> ChoiceView:
        value = self._desk.notes.working_value(self._event, aspect)
        known = {each.id for each in self._accounts}
        if value is None or value.statement not in known:
            return ChoiceView(aspect, None, "", self._contradicts(aspect))
        return ChoiceView(
            aspect, value.statement, value.reason, self._contradicts(aspect)
        )
