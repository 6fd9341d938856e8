"""Shows the group interviews and changes them, step by step. Knows no Qt."""

from collections.abc import Callable
from uuid import UUID

from levensreis.domain.errors import KnownError
from levensreis.domain.professionals.interview import GroupStatement, InvalidInterview
from levensreis.language import say
from levensreis.ui.research.professionals.bench import Bench
from levensreis.ui.research.professionals.interviews import telling
from levensreis.ui.research.professionals.interviews.quick import QuickPresenter
from levensreis.ui.research.professionals.view import (
    Head,
    LineView,
    Nothing,
    ProfessionalsView,
    Said,
)


class ProfessionalsPresenter:
    """Keeps which interview is looked at, and what can be taken back."""

    def __init__(
        self,
        view: ProfessionalsView,
        line: LineView,
        bench: Bench,
        changed: Callable[[], None],
    ) -> None:
        self._view = view
        self.bench = bench
        self._changed = changed
        self._only_uncoded = False
        self._is_stale = True
        """Whether something was done that is not shown yet."""
        self.quick = QuickPresenter(line, bench, self._keep_statement)

    def refresh(self) -> None:
        """Show everything as it is kept now."""
        self._is_stale = False
        desk = self.bench.service.desk
        self._view.show_steps(desk.to_undo or None, desk.to_redo or None)
        try:
            self.bench.read()
        except KnownError as error:
            self._view.show_nothing(
                Nothing(say("Niet te lezen"), str(error), can_begin=False)
            )
            return
        self._show()

    def choose(self, interview: UUID) -> None:
        """Look at another interview; what was typed is kept in the one before."""
        now = self.bench.chosen
        if now is not None and now.id == interview:
            return
        if self.quick.is_pending and not self.quick.enter():
            self._show_interviews()
            return
        self.bench.choose(interview)
        self._show_chosen()

    def show_only_uncoded(self, only: bool) -> None:
        """Show the statements without a factor, or all of them."""
        self._only_uncoded = only
        self._show_chosen()

    def keep(self) -> bool:
        """Keep what was typed in the line; False when it is told why not.

        Without an interview there is nowhere to keep it: it stays in the line.
        """
        can_be = self.quick.is_pending and self.bench.chosen is not None
        return not can_be or self.quick.enter()

    def undo(self) -> None:
        """Take the last step back."""
        self._turn(back=True)

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        self._turn(back=False)

    def attempt(self, deed: Callable[[], object], done: str = "") -> bool:
        """Do something and show what came of it; False when it is told why not."""
        try:
            self.do(deed)
        except KnownError as error:
            self._view.show_problem(str(error))
            self.refresh()
            return False
        if done:
            self._view.show_done(done)
        return True

    def do(self, deed: Callable[[], object]) -> None:
        """Do something and show what came of it; raises KnownError."""
        deed()
        self._tell_changed()

    def _keep_statement(self, statement: GroupStatement) -> None:
        chosen = self.bench.chosen
        if chosen is None:
            raise InvalidInterview(say("Dit groepsgesprek is er niet meer."))
        self.bench.looked_at = statement.id
        if statement.codings:
            self._only_uncoded = False  # else it would not be seen
        self.do(lambda: self.bench.service.put_statement(chosen.id, statement))

    def _turn(self, *, back: bool) -> None:
        desk = self.bench.service.desk
        try:
            step = desk.undo() if back else desk.redo()
        except KnownError as error:
            self._view.show_problem(str(error))
            self.refresh()
            return
        if not step:
            self._view.show_note(
                say("Er is hier niets om terug te nemen.")
                if back
                else say("Er is hier niets om opnieuw te doen.")
            )
            return
        self._tell_changed()
        self._view.show_done(
            say("Ongedaan gemaakt: {step}.", step=step)
            if back
            else say("Opnieuw gedaan: {step}.", step=step)
        )

    def _tell_changed(self) -> None:
        """Show what came of it; who hears of it may do that first."""
        self._is_stale = True
        self._changed()
        if self._is_stale:
            self.refresh()

    def _show(self) -> None:
        is_empty = not self.bench.interviews
        self._view.show_nothing(_no_interviews() if is_empty else None)
        self._show_interviews()
        self._show_chosen()

    def _show_interviews(self) -> None:
        chosen = self.bench.chosen
        self._view.show_interviews(
            [
                telling.interview_card(number, each)
                for number, each in enumerate(self.bench.interviews, 1)
            ],
            chosen.id if chosen else None,
        )

    def _show_chosen(self) -> None:
        chosen = self.bench.chosen
        if chosen is None:
            self._view.show_head(Head())
            self._view.show_said(Said())
            return
        self._view.show_head(telling.head_of(self.bench.number(chosen.id), chosen))
        uncoded = [each for each in chosen.statements if not each.codings]
        only = self._only_uncoded = self._only_uncoded and bool(uncoded)
        cards = [
            telling.statement_card(number, each, self.bench.shelf)
            for number, each in enumerate(chosen.statements, 1)
            if not only or not each.codings
        ]
        look_at, self.bench.looked_at = self.bench.looked_at, None
        every = len(chosen.statements)
        self._view.show_said(Said(cards, every, len(uncoded), only, look_at))


def _no_interviews() -> Nothing:
    return Nothing(
        say("Nog geen groepsgesprekken"),
        say(
            "Leg een gesprek met professionals vast: wanneer het was, welke "
            "organisaties er waren en met welke functies. Daarna typt u regel voor "
            "regel wat er werd gezegd. Gesprekken van een ander neemt u over uit een "
            "JSON-bestand."
        ),
        can_begin=True,
    )
