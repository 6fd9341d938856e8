"""The journey that is being anonymised, for all steps of the page. Knows no Qt."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from levensreis.domain.anonymise.decisions import Decision
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.signing import Role
from levensreis.domain.anonymise.unfit import unfit
from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey
from levensreis.domain.progress import Progress
from levensreis.language import say, word
from levensreis.services.anonymising import Anonymised
from levensreis.services.study import Study
from levensreis.ui.tasks.task import AT_ONCE, Runner

_LOOKING: Final = word("De teksten worden doorzocht …")


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that was decided here, with its name and what takes it back."""

    name: str
    take_back: Callable[[], None]
    needs_texts: bool
    """Whether the texts must have been looked through for that."""
    about: str = ""
    """The entity that it is about."""


class Work:
    """Keeps what was found and decided; tells every step when that has changed.

    Texts are looked through beside the window: until then `state` is None.
    """

    def __init__(self, study: Study, tasks: Runner = AT_ONCE) -> None:
        self.study = study
        self.tasks = tasks
        self.journey: Journey | None = None
        self.register = Register()
        self.state: Anonymised | None = None
        self._changed: list[Callable[[], None]] = []
        self._troubled: list[Callable[[str], None]] = []
        self._undo: list[Deed] = []

    def attend(
        self, changed: Callable[[], None], troubled: Callable[[str], None]
    ) -> None:
        """Let somebody hear of every change, and of what went wrong on the way."""
        self._changed.append(changed)
        self._troubled.append(troubled)

    def open(self, journey_id: UUID) -> None:
        """Read a journey with its register, and look its texts through."""
        same = self.journey is not None and self.journey.id == journey_id
        self.journey = self.study.journeys.get(journey_id)
        self.register = self.study.register.get(journey_id)
        self.state = None
        if not same:
            self._undo.clear()
        self._look()

    def look_again(self) -> None:
        """Look the texts through when that was stopped, or could not be done."""
        if self.state is None and not self.is_looking:
            self._look()

    def why_unfit(self, words: str, forms: Iterable[str]) -> str:
        """Tell why words are no replacement in this study; empty when they are.

        Names of this journey itself are told of where they are found.
        """
        if self.journey is None or not words:
            return ""
        try:
            registers = dict(self._registers())
        except KnownError as error:
            return str(error)
        registers.pop(self.journey.code, None)
        return unfit(words, forms, registers)

    def _registers(self) -> Mapping[str, Register]:
        """Return those of the study: only this one changes while it is open here."""
        if self.state is not None:
            return self.state.names.registers
        return self.study.register.of_study(self.journey.id) if self.journey else {}

    @property
    def is_looking(self) -> bool:
        """Whether texts are being looked through; nothing is lost by stopping that."""
        return self.tasks.words == say(_LOOKING)

    @property
    def undo_name(self) -> str | None:
        """What was decided here last and can be taken back now; None for nothing."""
        if not self._undo or (self._undo[-1].needs_texts and self.state is None):
            return None
        return self._undo[-1].name

    @property
    def undo_about(self) -> str:
        """The entity that the last decision is about; empty for none."""
        return self._undo[-1].about if self._undo else ""

    @property
    def can_undo(self) -> bool:
        """Whether something was decided here that can be taken back."""
        return self.undo_name is not None

    def decide(self, *made: Decision, name: str = "") -> None:
        """Keep decisions, and show at once what comes of them."""
        if self.state is None:
            return
        decided = self.state.rewriting.decisions
        former = [decided.before(each) for each in made]
        self._store(made)
        name = name or say("beslissing")
        about = made[0].entity if made else ""
        back = Deed(name, lambda: self._store(former), needs_texts=True, about=about)
        self._undo.append(back)
        self._tell()

    def put_register(self, changed: Register, name: str = "", about: str = "") -> None:
        """Keep the register; raises KnownError, and then it is as it was."""
        former = self.register
        if changed == former:
            return
        self._put(changed)
        name = name or say("register")
        back = Deed(name, lambda: self._put(former), needs_texts=False, about=about)
        self._undo.append(back)
        self._tell()

    def undo(self) -> None:
        """Take the last decision back; raises KnownError, and then it still holds."""
        if self.can_undo:
            self._undo[-1].take_back()
            self._undo.pop()
            self._tell()

    def sign(
        self,
        role: Role,
        by: str,
        done: Callable[[], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        """Sign every text in a role, beside the window: all are looked through."""
        if self.journey is None:
            return
        journey_id = self.journey.id

        def work(_: Progress) -> Anonymised:
            return self.study.anonymising.sign(journey_id, role, by)

        def signed(state: Anonymised) -> None:
            self._looked(state)
            done()

        words = say("De handtekening wordt gezet …")
        self.tasks.run(work, signed, failed, words, too_late=self._looked)

    def take_back(self, role: Role) -> None:
        """Take the signatures of a role back; raises KnownError."""
        if self.journey is not None:
            self.state = self.study.anonymising.take_back(self.journey.id, role)
            self._tell()

    def _store(self, made: Sequence[Decision]) -> None:
        if self.state is None or self.journey is None:
            return
        stored = self.study.anonymising.decide(self.journey.id, *made)
        more = self.state.rewriting.decisions.with_more(*stored)
        self.state = self.state.with_decisions(more)

    def _put(self, changed: Register) -> None:
        if self.journey is None:
            return
        self.study.register.put(self.journey.id, changed)
        self.register = changed
        self.state = self.state and self.state.with_register(changed)
        if self.state is None:
            self._look()

    def _look(self) -> None:
        if self.journey is None:
            return
        journey_id = self.journey.id

        def work(progress: Progress) -> Anonymised:
            return self.study.anonymising.get(journey_id, progress)

        self.tasks.run(work, self._looked, self._failed, say(_LOOKING), looks=True)

    def _looked(self, state: Anonymised) -> None:
        if self.journey is not None and state.journey.id == self.journey.id:
            self.state = state.with_register(self.register)  # it may be another by now
            self._tell()

    def _failed(self, error: KnownError) -> None:
        self.trouble(str(error))

    def trouble(self, words: str) -> None:
        """Tell that something could not be done."""
        for hear in self._troubled:
            hear(words)

    def attempt(self, deed: Callable[[], None]) -> bool:
        """Do something; False when it is told why it cannot be."""
        try:
            deed()
        except KnownError as error:
            self.trouble(str(error))
            return False
        return True

    def _tell(self) -> None:
        for hear in self._changed:
            hear()
