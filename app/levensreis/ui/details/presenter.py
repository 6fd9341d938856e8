"""What the page of details shows, and what it keeps. Knows no Qt."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from levensreis.domain.consent import (
    Consent,
    Purpose,
    answered,
    corrected,
    current,
    withdrawn,
)
from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey, Sex
from levensreis.domain.retention import Retention
from levensreis.domain.session import Session
from levensreis.domain.statement import Statement
from levensreis.language import say
from levensreis.services.recording import Recording
from levensreis.services.study import Study
from levensreis.ui.details import answers, people, sittings
from levensreis.ui.details.answers import (
    AnswerForm,
    read_answer,
    read_date,
    told_at,
)
from levensreis.ui.details.characteristic_lines import lines_of
from levensreis.ui.details.choosing import Choosing, RecordingOf
from levensreis.ui.details.days import read_coming_day, read_day
from levensreis.ui.details.keeping import keeping_of
from levensreis.ui.details.view import Details, DetailsView
from levensreis.ui.journeys.form import form_of, read_form


def _today() -> date:
    return datetime.now().astimezone().date()


class DetailsPresenter:
    """Keeps what is known of one journey beside what was told.

    What changes is on disk when a method returns; what cannot be is raised as a
    KnownError, to be told beside the field in which it was asked.
    """

    def __init__(
        self,
        view: DetailsView,
        study: Study,
        today: Callable[[], date] = _today,
        recording_of: RecordingOf | None = None,
    ) -> None:
        def made_anew(journey_id: UUID) -> Recording:
            return Recording(study.journeys, journey_id)

        self._view = view
        self.choosing = Choosing(
            view, recording_of or made_anew, made_anew, self._show_again
        )
        self._journeys = study.journeys
        self._retention = study.retention
        self._today = today
        self._journey: Journey | None = None
        self._kept: Retention | None = None

    def open_journey(self, journey_id: UUID) -> None:
        """Show what is known of a journey."""
        self.choosing.open(journey_id)
        try:
            self._read(journey_id)
        except KnownError as error:
            self._view.show_problem(str(error))
        else:
            self._show(opened=True)

    @property
    def journey(self) -> Journey:
        """The journey on the page."""
        assert self._journey is not None  # nothing can be asked before it is shown
        return self._journey

    # --- who it is about, and who tells -------------------------------------

    def change(self, field: str, words: str) -> None:
        """Store another pseudonym, code or birth month."""
        form = replace(form_of(self.journey), **{field: words})  # type: ignore[arg-type]
        self._change(read_form(form, self.journey))

    def choose_sex(self, sex: Sex | None) -> None:
        """Store the sex."""
        youth = replace(self.journey.youth, sex=sex)
        self._change(replace(self.journey, youth=youth))

    def add_people(self, words: str) -> None:
        """Add respondents, with commas between."""
        self._change(people.with_people(self.journey, words))

    def call_person(self, key: str, words: str) -> None:
        """Call a respondent something else; what they told stays theirs."""
        self._change(*people.with_role(self.journey, key, words))

    def remove_person(self, key: str) -> None:
        """Take a respondent away, of whom nothing is kept."""
        self._change(people.without_person(self.journey, key, self._binned()))
        self._view.show_done(say("@{key} is weggehaald.", key=key))

    # --- when there was a conversation --------------------------------------

    def begin_session(self) -> UUID:
        """Add a session of today, and return its id."""
        session = sittings.new_session(self.journey, self._today())
        self._put_sessions((*self.journey.sessions, session))
        return session.id

    def set_day(self, session_id: UUID, words: str) -> None:
        """Move a session to another day."""
        on = read_day(words, self._today())
        self._change_session(replace(self._session(session_id), on=on))

    def set_present(self, session_id: UUID, keys: Collection[str]) -> None:
        """Tell who was at a session."""
        known = [each.key for each in self.journey.respondents]
        present = tuple(key for key in known if key in keys)
        self._change_session(replace(self._session(session_id), respondents=present))

    def set_note(self, session_id: UUID, words: str) -> None:
        """Keep a note with a session."""
        self._change_session(replace(self._session(session_id), note=words.strip()))

    def remove_session(self, session_id: UUID) -> None:
        """Take a session away in which nothing was told."""
        self._put_sessions(
            sittings.without_session(self.journey, session_id, self._binned())
        )
        self._view.show_done(say("Het gesprek is weggehaald."))

    # --- what the family allows ---------------------------------------------

    def new_answer(self, *, given: bool | None = None) -> AnswerForm:
        """Return the form of a new answer."""
        return answers.first_form(self.journey, self._today(), given)

    def last_answer(self, purpose: Purpose) -> AnswerForm:
        """Return the form of the answer that counts."""
        answer = current(self.journey.consents, purpose)
        return answers.form_of(answer) if answer else self.new_answer()

    def record(self, purposes: Sequence[Purpose], form: AnswerForm) -> None:
        """Record one answer for these purposes; raises WrongAnswer."""
        consents = self.journey.consents
        for purpose in purposes:
            answer = read_answer(form, purpose, self._today())
            with told_at("on"):
                consents = answered(consents, answer)
        self._put_consents(consents)
        labels = ", ".join(each.label for each in purposes)
        self._view.show_done(say("Vastgelegd: {purposes}.", purposes=labels))

    def correct(self, purpose: Purpose, form: AnswerForm) -> None:
        """Mend the answer that counts, or take it away; raises WrongAnswer."""
        answer = read_answer(form, purpose, self._today()) if form.asked else None
        with told_at("on"):
            consents = corrected(self.journey.consents, purpose, answer)
        self._put_consents(consents)
        self._view.show_done(say("Gecorrigeerd: {purpose}.", purpose=purpose.label))

    def withdraw(self, purpose: Purpose, words: str) -> None:
        """Withdraw what was given, on a day; raises WrongAnswer."""
        on = read_date("on", words, self._today())
        with told_at("on"):
            consents = withdrawn(self.journey.consents, purpose, on)
        self._put_consents(consents)
        self._view.show_done(say("Ingetrokken: {purpose}.", purpose=purpose.label))

    def keep_until(self, words: str) -> None:
        """Keep the journey until a day, or take that day away."""
        until = read_coming_day(words, self._today()) if words.strip() else None
        if self._kept is not None and self._kept.until == until:
            self._show()
            return
        self._retention.put(self.journey.id, until)
        self._show_stored()

    # --- on disk ------------------------------------------------------------

    def _change(
        self, changed: Journey, renamed: Mapping[str, str] | None = None
    ) -> None:
        if changed == self.journey:
            self._show()
            return
        if changed.pseudonym != self.journey.pseudonym:
            self._journeys.check_pseudonym(changed)
        self._journeys.change(changed, renamed)
        self._show_stored()

    def _change_session(self, changed: Session) -> None:
        self._put_sessions(sittings.with_session(self.journey, changed))

    def _put_sessions(self, sessions: Sequence[Session]) -> None:
        if tuple(sessions) == self.journey.sessions:
            self._show()
            return
        self._journeys.put_sessions(self.journey.id, sessions)
        self._show_stored()

    def _put_consents(self, consents: Sequence[Consent]) -> None:
        self._journeys.put_consents(self.journey.id, consents)
        self._show_stored()

    def _show_stored(self) -> None:
        self._read(self.journey.id)
        self._show()
        self._view.show_saved()

    def _show_again(self, is_changed: bool) -> None:
        if is_changed:
            self._show_stored()
        else:
            self._show()

    def _read(self, journey_id: UUID) -> None:
        self._journey = self._journeys.get(journey_id)
        self._kept = self._retention.get(journey_id)

    def _show(self, *, opened: bool = False) -> None:
        journey, kept = self.journey, self._kept
        assert kept is not None  # it was read with the journey
        details = Details(
            form=form_of(journey),
            people=people.people_of(journey),
            characteristics=lines_of(journey),
            undo_name=self.choosing.undo_name,
            sessions=sittings.sessions_of(journey),
            purposes=answers.purposes_of(journey),
            missing=answers.missing(journey),
            export=answers.export_of(journey),
            kept_elsewhere=journey.imported and not journey.consents,
            keeping=keeping_of(journey, kept, self._today()),
        )
        self._view.show_journey(details, opened=opened)

    def _session(self, session_id: UUID) -> Session:
        return next(each for each in self.journey.sessions if each.id == session_id)

    def _binned(self) -> list[Statement]:
        return self._journeys.in_bin(self.journey.id)
