"""Shows the parties and keeps what they answer. Knows no Qt."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from levensreis.domain.errors import KnownError
from levensreis.domain.solutions.answer import Answer, Party, PartyId
from levensreis.domain.solutions.question import in_order
from levensreis.domain.solutions.solution import Solution
from levensreis.language import say
from levensreis.services.questionnaires import QuestionnaireReading, Questionnaires
from levensreis.ui.research.solutions.desk import Desk, Memory
from levensreis.ui.research.solutions.parties.mailing import Mailing
from levensreis.ui.research.solutions.parties.telling import (
    PartyLine,
    is_same,
    line_of,
    summary,
)

Save = Callable[[str], None]
"""Keeps a name that was typed; raises KnownError."""
Keep = Callable[[QuestionnaireReading, Answer], None]
"""Keeps what was read and put right; raises KnownError."""


class PartiesView(Protocol):
    """The list, and the answer of one party."""

    def show_lines(
        self, lines: Sequence[PartyLine], told: str, chosen: str, *, can_ask: bool
    ) -> None:
        """Show the parties; `can_ask` tells whether there is something to ask them."""

    def show_party(self, party: Party | None, solutions: Sequence[Solution]) -> None:
        """Show the answer of one; what was typed and is not kept yet stays."""

    def ask_name(self, title: str, name: str, save: Save) -> None:
        """Ask what a party is called."""

    def ask_path(self, title: str, name: str, save: Callable[[Path], None]) -> None:
        """Ask where a questionnaire should come."""

    def ask_folder(self, title: str, save: Callable[[Path], None]) -> None:
        """Ask in which folder all questionnaires should come."""

    def ask_files(self, title: str, chosen: Callable[[list[Path]], None]) -> None:
        """Ask which files came back."""

    def ask_passphrase(self, words: str, given: Callable[[str], None]) -> None:
        """Ask what opens files."""

    def show_readings(
        self,
        readings: Sequence[QuestionnaireReading],
        solutions: Sequence[Solution],
        keep: Keep,
        problems: Sequence[str],
    ) -> None:
        """Show what was read, one after another, and what could not be read."""

    def keep(self) -> bool:
        """Keep what was filled in; False when it is told why not."""


class NothingFilledIn(KnownError):
    """There is nothing to keep of a questionnaire."""


class PartiesPresenter:
    """Keeps which party is looked at."""

    def __init__(
        self, view: PartiesView, desk: Desk, forms: Questionnaires, memory: Memory
    ) -> None:
        self._view, self._desk, self._memory = view, desk, memory
        self._forms = forms
        self.mailing = Mailing(view, desk, forms, self._show_readings)

    @property
    def party(self) -> Party | None:
        """The one that is looked at."""
        return self._desk.known.party(PartyId(self._memory.party))

    def refresh(self) -> None:
        """Show them as they are now."""
        known = self._desk.known
        if self.party is None and known.parties:
            self._memory.party = known.parties[0].id
        self._view.show_lines(
            list(map(line_of, known.parties)),
            summary(known.parties),
            self._memory.party,
            can_ask=bool(known.solutions and known.parties),
        )
        self._show_party()

    def choose(self, key: str) -> None:
        """Look at another one."""
        self._memory.party = key
        self.refresh()

    def answer(self, answer: Answer) -> bool:
        """Keep what was filled in; False when it is told why not."""
        party = self.party
        if party is None or is_same(answer, party.answer):
            return True
        # Put right, it is still the answer on that questionnaire.
        kept = replace(answer, form=party.answer.form)
        told = say("Het antwoord van {party} is bewaard.", party=party.name)
        parties = self._desk.service.parties
        return self._desk.do(lambda: parties.answer(party.id, kept), told)

    def add(self) -> None:
        """Ask what a new party is called; what is filled in is kept first."""
        if not self._view.keep():
            return

        def save(name: str) -> None:
            made = Party(name=" ".join(name.split()))
            self._desk.service.parties.add(made)
            self._memory.party = made.id
            self._desk.do(lambda: None, say("De partij staat in de lijst."))

        self._view.ask_name(say("Nieuwe partij"), "", save)

    def rename(self) -> None:
        """Ask what it is called from now on."""
        party = self.party
        if party is None:
            return

        def save(name: str) -> None:
            self._desk.service.parties.rename(party.id, name)
            self._desk.do(lambda: None)

        self._view.ask_name(say("Partij hernoemen"), party.name, save)

    def remove(self) -> None:
        """Take it away, with its answers."""
        party = self.party
        if party is None or not self._view.keep():
            return
        keys = [each.id for each in self._desk.known.parties]
        place = keys.index(party.id)
        rest = keys[place + 1 :] + keys[:place][::-1]
        told = say("Verwijderd: {name}. Ctrl+Z haalt het terug.", name=party.name)

        def deed() -> None:
            self._desk.service.parties.remove(party.id)
            self._memory.party = rest[0] if rest else ""

        self._desk.do(deed, told)

    def keep_read(self, reading: QuestionnaireReading, answer: Answer) -> None:
        """Keep a questionnaire as it was put right on the screen; raises KnownError.

        What was read stays behind it, so that reading it again replaces nothing.
        An empty answer would take the place of one that the party gave.
        """
        if answer.is_empty:
            raise NothingFilledIn(
                say(
                    "Er is niets gekozen, dus er is niets bewaard. Kies rechts wat er "
                    "op de vragenlijst staat, of druk op ‘Niet bewaren’."
                )
            )
        if not self._view.keep():
            return
        read = reading.read.answer
        if read is not None:
            self._forms.keep(reading)
        if read is None or not is_same(read, answer):
            form = reading.party.answer.form if read is None else read.form
            put_right = replace(answer, form=form)
            self._desk.service.parties.answer(reading.party.id, put_right)
        self._memory.party = reading.party.id
        name = reading.party.name
        told = say("Het antwoord van {party} is bewaard.", party=name)
        self._desk.do(lambda: None, told)

    def _show_readings(
        self, readings: Sequence[QuestionnaireReading], problems: Sequence[str]
    ) -> None:
        solutions = in_order(self._desk.known.solutions)
        self._view.show_readings(readings, solutions, self.keep_read, problems)

    def _show_party(self) -> None:
        self._view.show_party(self.party, in_order(self._desk.known.solutions))
