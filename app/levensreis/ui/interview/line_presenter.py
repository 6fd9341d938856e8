"""What becomes of the quick line: a statement, or an item to come back to. No Qt."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol
from uuid import UUID

from levensreis.domain.accounts import with_second_account
from levensreis.domain.errors import KnownError
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Respondent
from levensreis.domain.session import Session
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.domain.today import today
from levensreis.language import say
from levensreis.services.steps import Step
from levensreis.ui.interview.desk import Desk
from levensreis.ui.interview.line import Line, Preview, newcomer


class LineView(Protocol):
    """What the presenter of the line asks of a page."""

    def show_preview(self, preview: Preview | None) -> None:
        """Tell what the quick line would record."""

    def show_respondents(
        self, respondents: Sequence[Respondent], speaking: str | None
    ) -> None:
        """Show who can speak, and who does."""

    def show_account_of(self, statement: Statement | None) -> None:
        """Show that the line gives another account of an event, or not."""

    def show_sessions(self, sessions: Sequence[Session]) -> None:
        """Know in which sittings something can have been told."""

    def clear_line(self) -> None:
        """Empty the quick line for the next statement."""

    def fill_line(self, text: str) -> None:
        """Put words in the quick line, to go on typing."""

    def show_problem(self, words: str, field: str | None = None) -> None:
        """Tell what went wrong, beside the field that it is about."""


class LinePresenter:
    """Records what is typed in the quick line."""

    def __init__(self, view: LineView, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self.line = Line(desk)

    def begin(self) -> None:
        """Be ready for the journey that lies open now."""
        self.line.begin()
        self._view.show_account_of(self.line.account_of)
        self._show_respondents()

    def look(self) -> None:
        """Let go of an event that is gone."""
        if self.line.account is not None and self.line.account_of is None:
            self.give_account_of(None)

    def choose_respondent(self, number: int) -> None:
        """Let the respondent with this number, from 0, speak from now on."""
        people = self.line.respondents
        if number < len(people):
            self.line.respondent = people[number].key
            self._show_respondents()

    def preview(self, line: str, influence: Influence | None = None) -> None:
        """Tell what a line would record."""
        if not line.strip():
            self.line.parked = None  # what is typed next is about something else
        self._view.show_preview(self.line.preview(line, influence))

    def record(self, line: str, influence: Influence | None = None) -> None:
        """Record a line; it is on disk when this returns, or told why not."""
        made = self.line.read(line, influence)
        if made is None or self._desk.recording is None:
            self._view.show_problem(
                say("Typ ook wat er gebeurde, bijvoorbeeld: 6;6 naar een gezinshuis -"),
                "line",
            )
            return
        first, parked = self.line.account_of, self.line.parked
        if self._desk.take(lambda: self._add(made, first), field="line") is None:
            return
        if made.respondent and made.respondent != self.line.respondent:
            self.line.respondent = made.respondent
            self._show_respondents()
        self.give_account_of(None)
        self._view.clear_line()
        self._view.show_preview(None)
        if parked is not None:
            self._finish_parked(parked)

    def give_account_of(self, statement: Statement | None) -> None:
        """Let the line give another account of an event, or of none."""
        self.line.account = statement.id if statement else None
        self._view.show_account_of(statement)

    def add_person(self, words: str) -> str | None:
        """Let somebody new tell in this journey, and return their word behind @.

        None when it is told why that could not be done.
        """
        journey, chosen = self._desk.journey, self._desk.chosen
        if journey is None:
            return None
        try:
            person = newcomer(words, journey.respondents)
            people = (*journey.respondents, person)
            self._desk.study.journeys.change(replace(journey, respondents=people))
            self._desk.open(journey.id)
        except KnownError as error:
            self._view.show_problem(str(error), "line")
            return None
        self._desk.choose(chosen)
        return person.key

    def take_parked(self, item_id: UUID, text: str, theme: Theme) -> None:
        """Take an item of the parking list into the line; recording it finishes it."""
        self.line.parked = item_id
        self._desk.choose_theme(theme)
        self._view.fill_line(text)

    def put_back(self, text: str) -> bool:
        """Leave what was taken into the line on the parking list, as it is by now.

        False when nothing was taken, or it is told why that could not be done.
        """
        notes, taken = self._desk.notes, self.line.parked
        for item in notes.open_items:
            if item.id == taken:
                changed = notes.with_parked(replace(item, text=" ".join(text.split())))
                self._desk.note(changed, say("parkeren"))
                return not self._desk.was_refused
        return False

    def _add(self, made: Statement, first: Statement | None) -> Step | None:
        recording = self._desk.recording
        assert recording is not None  # asked before
        before = recording.journey.sessions
        made = replace(made, session=recording.sit(today(), made.respondent))
        if recording.journey.sessions != before:
            self._view.show_sessions(recording.journey.sessions)
        if first is None:
            return recording.add(made)
        both = with_second_account(first, made)
        return recording.change_all(both[::-1], say("tweede verslag vastleggen"))

    def _finish_parked(self, item_id: UUID) -> None:
        notes = self._desk.notes
        self.line.parked = None
        for item in notes.open_items:
            if item.id == item_id:
                done = notes.with_parked(replace(item, done=True))
                self._desk.note(done, say("geparkeerd punt afhandelen"))

    def _show_respondents(self) -> None:
        self._view.show_respondents(self.line.respondents, self.line.respondent)
