"""The member check of one journey, for all steps of the page. Knows no Qt."""

from collections.abc import Callable
from uuid import UUID

from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey
from levensreis.domain.member_check.answers import Given
from levensreis.domain.member_check.asking import Why, asked_again
from levensreis.domain.member_check.receipts import Place
from levensreis.domain.member_check.rounds import (
    CheckRound,
    CheckState,
    state,
)
from levensreis.domain.member_check.working import Outcome, Shown, Verdict
from levensreis.services.member_check import Reading
from levensreis.services.study import Study
from levensreis.ui.member_check.items import Item, items_of
from levensreis.ui.tasks.task import AT_ONCE, Runner


class CheckWork:
    """Keeps the rounds of a journey; tells every step when something was done."""

    def __init__(self, study: Study, tasks: Runner = AT_ONCE) -> None:
        self.study = study
        self.tasks = tasks
        self.journey: Journey | None = None
        self.rounds: list[CheckRound] = []
        self.shown: Shown = {}
        """What a form would show of each statement now."""
        self.items: list[Item] = []
        self._changed: Callable[[], None] = lambda: None
        self._troubled: Callable[[str], None] = lambda _: None

    def attend(
        self, changed: Callable[[], None], troubled: Callable[[str], None]
    ) -> None:
        """Let somebody hear of every change, and of what could not be done."""
        self._changed, self._troubled = changed, troubled

    def open(self, journey_id: UUID) -> None:
        """Read a journey with its rounds; raises KnownError."""
        self.journey = self.study.journeys.get(journey_id)
        self.rounds = self.study.member_check.rounds(journey_id)
        self.shown = self.study.member_check.shown(journey_id)
        register = self.study.register.get(journey_id)
        self.items = items_of(self.journey, self.rounds, self.shown, register)

    @property
    def last(self) -> CheckRound | None:
        """The round of now, or that was closed last."""
        return self.rounds[-1] if self.rounds else None

    @property
    def state(self) -> CheckState:
        """How far the check is."""
        return state(self.rounds, self.shown)

    @property
    def is_closed(self) -> bool:
        """Whether the last round is over, and nothing came back after that."""
        last = self.last
        return last is not None and last.closing is not None and not last.came_late

    @property
    def waiting(self) -> list[Item]:
        """The answers with which something must still be done."""
        return [each for each in self.items if each.is_waiting]

    @property
    def asked_again(self) -> dict[UUID, Why]:
        """What the next form asks, and why."""
        return asked_again(self.rounds, self.shown)

    def keep(self, reading: Reading) -> None:
        """Keep what was read."""
        self.study.member_check.keep(reading)
        self._read_again()

    def settle(
        self, item: Item, verdict: Verdict, reason: str = "", text: str | None = None
    ) -> None:
        """Do something with an answer; raises KnownError, and then nothing is done."""
        if self.journey is not None:
            self.study.member_check.settle(
                self.journey.id, item.statement, verdict, reason, text
            )
            self._read_again()

    def answer(self, place: Place, given: Given) -> None:
        """Put what a person reads in the place of what the program read."""
        if self.journey is not None:
            self.study.member_check.answer(self.journey.id, place, given)
            self._read_again()

    def close(self, outcome: Outcome, reason: str = "") -> None:
        """End the round; raises KnownError."""
        if self.journey is not None:
            self.study.member_check.close(self.journey.id, outcome, reason)
            self._read_again()

    def trouble(self, words: str) -> None:
        """Tell that something could not be done."""
        self._troubled(words)

    def attempt(self, deed: Callable[[], None]) -> bool:
        """Do something; False when it is told why it cannot be."""
        try:
            deed()
        except KnownError as error:
            self.trouble(str(error))
            return False
        return True

    def reopen(self, item: Item) -> None:
        """Let an answer wait again, with its words of before; raises KnownError.

        What was done stays in the history.
        """
        if item.done is not None:
            self.settle(item, Verdict.REOPENED, "", item.words_back)

    def put_back(self, now: Item, before: Item) -> None:
        """Bring an answer back as it was before a deed; raises KnownError.

        What was done stays in the history.
        """
        text = _text_of(now, before)
        done = None if before.is_untouched else before.done
        if done is not None:
            self.settle(now, done.verdict, done.reason, text)
        else:
            self.settle(now, Verdict.REOPENED, "", text)

    def _read_again(self) -> None:
        if self.journey is not None:
            self.open(self.journey.id)
            self._changed()


def _text_of(now: Item, before: Item) -> str | None:
    """Return the words of before a deed; None when they stay as they are."""
    if now.now is None or before.now is None or now.done is None:
        return None
    # What was changed in the conversation after the deed is not to be lost.
    is_as_left = now.now.text == now.done.after
    words = before.now.text
    return words if is_as_left and words != now.now.text else None
