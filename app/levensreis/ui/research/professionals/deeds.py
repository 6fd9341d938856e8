"""What can be done with interviews and with what was said. Knows no Qt."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from levensreis.domain.errors import KnownError
from levensreis.domain.placed import Placed
from levensreis.domain.professionals.interview import (
    GroupInterview,
    GroupStatement,
    InvalidInterview,
)
from levensreis.language import say
from levensreis.ui.details.days import WrongDay, read_day
from levensreis.ui.research.professionals.forms.told import (
    InterviewForm,
    StatementForm,
    WrongField,
)
from levensreis.ui.research.professionals.own_factors import OwnFactors
from levensreis.ui.research.professionals.presenter import ProfessionalsPresenter
from levensreis.ui.research.professionals.view import ProfessionalsView


class Deeds:
    """Asks what is needed, and does it as a step that can be taken back."""

    def __init__(
        self, view: ProfessionalsView, presenter: ProfessionalsPresenter
    ) -> None:
        self._view = view
        self._presenter = presenter
        self._bench = presenter.bench
        self._service = presenter.bench.service
        self.factors = OwnFactors(view, presenter)

    # Interviews

    def add(self) -> None:
        """Ask when and with whom a new interview was."""
        if not self._presenter.keep():
            return

        def save(form: InterviewForm) -> None:
            made = read_interview(form, _today())
            with _told_at("participants"):
                self._service.add(made)
            self._presenter.do(lambda: self._bench.choose(made.id))
            self._view.show_done(
                say("Het groepsgesprek staat erbij. Typ nu wat er werd gezegd.")
            )

        self._view.ask_interview(InterviewForm(), save, is_new=True)

    def change(self) -> None:
        """Ask when and with whom the interview that is looked at was."""
        chosen = self._bench.chosen
        if chosen is None:
            return

        def save(form: InterviewForm) -> None:
            facts = read_interview(form, _today())
            now = replace(facts, id=chosen.id)
            with _told_at("participants"):
                self._presenter.do(lambda: self._service.change(now))

        self._view.ask_interview(_form_of(chosen), save, is_new=False)

    def remove(self) -> None:
        """Take away the interview that is looked at, with what was said in it."""
        chosen = self._bench.chosen
        if chosen is not None and self._presenter.keep():
            self._presenter.attempt(
                lambda: self._service.remove(chosen.id),
                say("Het groepsgesprek is verwijderd. Terughalen kan met Ctrl+Z."),
            )

    # What was said

    def change_statement(self, statement: UUID) -> None:
        """Ask all that is known of a statement of the interview that is looked at."""
        if self._bench.chosen is not None:
            self.open_statement(self._bench.chosen.id, statement)

    def open_statement(self, interview: UUID, statement: UUID) -> None:
        """Ask all that is known of a statement of any interview."""
        was = self._bench.statement(interview, statement)
        if was is None:
            self._view.show_problem(
                say("Deze uitspraak staat niet meer in het gesprek.")
            )
            return

        def save(form: StatementForm) -> None:
            now = _changed(was, form)
            if now != was:
                self._bench.looked_at = was.id
                self._presenter.do(lambda: self._service.put_statement(interview, now))

        codings = tuple(coding for coding, _ in self._bench.shelf.factors_of(was))
        placed = Placed(
            influence=was.influence,
            system=was.system,
            group=was.group,
            codings=codings,
        )
        form = StatementForm(text=was.text, quote=was.quote, placed=placed)
        self._view.ask_statement(form, self.factors.desk, save)

    def remove_statement(self, statement: UUID) -> None:
        """Take a statement away."""
        chosen = self._bench.chosen
        if chosen is not None:
            self._presenter.attempt(
                lambda: self._service.remove_statement(chosen.id, statement),
                say("De uitspraak is verwijderd. Terughalen kan met Ctrl+Z."),
            )

    def move_statement(self, statement: UUID, beside: UUID) -> None:
        """Put a statement in the place of another."""
        chosen = self._bench.chosen
        ids = [each.id for each in chosen.statements] if chosen else []
        if chosen is None or beside not in ids:
            return
        self._bench.looked_at = statement
        place = ids.index(beside)
        self._presenter.attempt(
            lambda: self._service.move_statement(chosen.id, statement, place)
        )


def _today() -> date:
    return datetime.now().astimezone().date()


def read_interview(form: InterviewForm, today: date) -> GroupInterview:
    """Return the interview that a form tells of, without statements.

    Raises WrongField.
    """
    try:
        on = read_day(form.on, today)
    except WrongDay as error:
        raise WrongField("on", str(error)) from None
    try:
        return GroupInterview(
            on=on,
            organisations=_lines(form.organisations),
            participants=_lines(form.participants),
            note=form.note.strip(),
        )
    except KnownError as error:
        raise WrongField("organisations", str(error)) from None


@contextmanager
def _told_at(field: str) -> Iterator[None]:
    """Tell at this field what cannot be so."""
    try:
        yield
    except InvalidInterview as error:
        raise WrongField(field, str(error)) from None


def _form_of(interview: GroupInterview) -> InterviewForm:
    on = interview.on
    return InterviewForm(
        on=f"{on.day}-{on.month}-{on.year}",
        organisations="\n".join(interview.organisations),
        participants="\n".join(interview.participants),
        note=interview.note,
    )


def _changed(statement: GroupStatement, form: StatementForm) -> GroupStatement:
    placed = form.placed
    return replace(
        statement,
        text=form.text.strip(),
        quote=form.quote.strip(),
        influence=placed.influence,
        system=placed.system,
        group=placed.group,
        codings=placed.codings,
    )


def _lines(text: str) -> tuple[str, ...]:
    lines = (" ".join(each.split()) for each in text.splitlines())
    return tuple(each for each in lines if each)
