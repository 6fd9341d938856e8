"""What the page of a study shows: the journeys, and what is saved. Knows no Qt."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final, Protocol
from uuid import UUID

from levensreis.domain.errors import KnownError
from levensreis.domain.journey import JourneySummary
from levensreis.domain.member_check.rounds import CheckState
from levensreis.domain.retention import reminder
from levensreis.domain.today import today
from levensreis.language import say
from levensreis.services.journeys import PseudonymInUse
from levensreis.services.study import Study
from levensreis.ui.journeys.form import (
    JourneyForm,
    WrongField,
    read_form,
)
from levensreis.ui.journeys.names_form import NamesForm, read_names

_CLOSED: Final = (CheckState.APPROVED, CheckState.WITHOUT, CheckState.CHANGED)
"""What recording can change: what is not closed yet depends on no statement."""


class StudyView(Protocol):
    """What the presenter asks of a page."""

    def show_journeys(
        self, journeys: Sequence[JourneySummary], chosen: UUID | None
    ) -> None:
        """Show the journeys of the study, and which one is open."""

    def show_states(self, states: Mapping[UUID, CheckState]) -> None:
        """Show how far the member check of each journey is."""

    def show_counts(self, journey: JourneySummary) -> None:
        """Show the counts of one journey that is in the list."""

    def show_journey(self, journey_id: UUID, statement_id: UUID | None = None) -> None:
        """Open a journey for recording, at one statement if asked."""

    def ask_journey(
        self, title: str, form: JourneyForm, save: Callable[[JourneyForm], None]
    ) -> None:
        """Ask what is known of a journey."""

    def show_reminder(self, words: str) -> None:
        """Tell which journeys should go, once as long as the study is open."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""


class StudyPresenter:
    """Opens, makes and exports the journeys of one study."""

    def __init__(
        self,
        view: StudyView,
        study: Study,
        today: Callable[[], date] = today,
    ) -> None:
        self._view = view
        self._study = study
        self._today = today
        self._chosen: UUID | None = None
        self._states: dict[UUID, CheckState] = {}

    def start(self) -> None:
        """Show the journeys, and tell which should go by now."""
        self.refresh()
        try:
            over = reminder(self._study.retention.due(self._today()))
        except KnownError:  # that was told a moment ago
            return
        if over:
            what = say(
                "Wis ze, of leg een nieuwe termijn vast: Beveiliging en beheer "
                "(Ctrl+Shift+V)."
            )
            self._view.show_reminder(f"{over} {what}")

    def refresh(self) -> None:
        """Show the journeys with their counts of this moment."""
        try:
            self._view.show_journeys(self._study.journeys.overview(), self._chosen)
            self._states = self._study.member_check.states()
            self._view.show_states(self._states)
        except KnownError as error:
            self._view.show_problem(str(error))

    def refresh_chosen(self) -> None:
        """Show the counts of the open journey; the others did not change."""
        if self._chosen is not None:
            try:
                self._view.show_counts(self._study.journeys.summary(self._chosen))
                self._refresh_state(self._chosen)
            except KnownError as error:
                self._view.show_problem(str(error))

    def _refresh_state(self, journey_id: UUID) -> None:
        """Show that what was agreed has changed; nothing else does while recording."""
        if self._states.get(journey_id) in _CLOSED:
            self._states[journey_id] = self._study.member_check.state(journey_id)
            self._view.show_states(self._states)

    def choose(self, journey_id: UUID, statement_id: UUID | None = None) -> None:
        """Open a journey, at one statement if asked."""
        self._chosen = journey_id
        self._view.show_journey(journey_id, statement_id)
        self.refresh()

    def forget(self, journey_id: UUID) -> None:
        """Let go of a journey that was erased."""
        if self._chosen == journey_id:
            self._chosen = None
        self.refresh()

    def new_journey(self) -> None:
        """Ask what is known of a new journey, with a code proposed."""
        code = self._study.journeys.next_code()
        form = JourneyForm(code=code, names=NamesForm())
        self._view.ask_journey(say("Nieuwe levensreis"), form, self._begin)

    def _begin(self, form: JourneyForm) -> None:
        journey = read_form(form)
        try:
            self._study.journeys.check_pseudonym(journey)
        except PseudonymInUse as error:
            raise WrongField(error.field, str(error)) from None
        names = read_names(form.names, journey) if form.names is not None else None
        self._study.journeys.begin(journey, names)
        self.choose(journey.id)
