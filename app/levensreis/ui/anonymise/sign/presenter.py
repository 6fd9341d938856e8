"""Who signs, what is still open, and what may leave then. Knows no Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.anonymise.signing import Role
from levensreis.domain.anonymise.texts import TextKey
from levensreis.domain.errors import KnownError
from levensreis.language import say
from levensreis.services.anonymising import Anonymised
from levensreis.ui.anonymise.again import open_again
from levensreis.ui.anonymise.compare.texts import headings_of
from levensreis.ui.anonymise.context import AROUND
from levensreis.ui.anonymise.work import Work


@dataclass(frozen=True, slots=True)
class Signed:
    """How far one role is."""

    role: Role
    by: tuple[str, ...]
    at: datetime | None
    """When the last of the texts was signed."""
    unsigned: int
    texts: int

    @property
    def is_done(self) -> bool:
        """Whether every text was signed."""
        return not self.unsigned


@dataclass(frozen=True, slots=True)
class OpenText:
    """A text that somebody signed as it was, and that is another now."""

    key: TextKey
    heading: str
    words: str
    roles: tuple[Role, ...]
    """Who must sign it again."""


@dataclass(frozen=True, slots=True)
class Needed:
    """An output, and what is missing before it may leave."""

    output: Output
    missing: tuple[str, ...]


class SignView(Protocol):
    """What the presenter asks of a panel."""

    def show_outputs(self, outputs: Sequence[Needed]) -> None:
        """Show for each output what is missing."""

    def show_signed(self, roles: Sequence[Signed], waiting: int) -> None:
        """Show who signed, and how many points are open; nothing while it is read."""

    def show_open_texts(self, texts: Sequence[OpenText]) -> None:
        """Show the texts that changed since they were signed."""

    def show_problem(self, words: str, role: Role) -> None:
        """Tell beside a role why it cannot be signed."""

    def ask_take_back(self, words: str, do_it: Callable[[], object]) -> None:
        """Ask whether a signature is to be taken back."""

    def want_reading(self) -> None:
        """Lead to what is to be read first."""

    def begin(self) -> None:
        """Put the keys where the next one signs."""


class SignPresenter:
    """Lets two people sign; the second reads before and after first."""

    def __init__(self, view: SignView, work: Work) -> None:
        self._view = view
        self._work = work
        self._has_read = False

    def open(self) -> None:
        """Begin anew with a journey: nobody read it here yet."""
        self._has_read = False
        self.refresh()

    def told_read(self) -> None:
        """Remember that before and after was read as it is now."""
        self._has_read = self._work.state is not None

    def refresh(self) -> None:
        """Show how far it is."""
        state = self._work.state
        if state is None:
            self._view.show_signed((), 0)
            self._view.show_open_texts(())
            self._view.show_outputs(())
            return
        self._view.show_outputs(
            [Needed(each, tuple(state.still_needed(each))) for each in Output]
        )
        told = state.is_told
        signed = [_signed(role, state, is_told=told) for role in Role]
        self._view.show_signed(signed, state.waiting)
        self._view.show_open_texts(_open_texts(state))

    def sign(self, role: Role, by: str) -> None:
        """Let somebody sign; what stands in the way is told beside the role."""

        def failed(error: KnownError) -> None:
            self._view.show_problem(str(error), role)

        state = self._work.state
        if state is None:
            return
        try:
            state.check_signing(role, by)
        except KnownError as error:
            failed(error)
            return
        if role is Role.SECOND_READER and not self._has_read:
            self._view.want_reading()
        else:
            self._work.sign(role, by, self._signed, failed)

    def _signed(self) -> None:
        self._has_read = False
        self._view.begin()

    def take_back(self, role: Role) -> None:
        """Let somebody take a signature back, when that is meant."""
        state = self._work.state
        if state is None:
            return
        names = ", ".join(_signed(role, state, is_told=True).by)
        words = say("De handtekening van {names} terugnemen?", names=names)
        second = state.signatures.signers(Role.SECOND_READER, state.digests)
        if role is Role.INTERVIEWER and second:
            more = say("Die van de tweede lezer vervalt dan ook.")
            words = f"{words} {more}"
        self._view.ask_take_back(
            words, lambda: self._work.attempt(lambda: self._work.take_back(role))
        )


def _signed(role: Role, state: Anonymised, *, is_told: bool) -> Signed:
    unsigned = state.unsigned(role)
    held = [
        each
        for each in state.signatures.every
        if each.role is role and state.digests.get(each.key) == each.digest
    ]
    return Signed(
        role,
        tuple(dict.fromkeys(each.by for each in held)),
        max((each.at for each in held), default=None),
        len(unsigned),
        len(state.texts) if is_told else 0,
    )


def _open_texts(state: Anonymised) -> Sequence[OpenText]:
    headings = headings_of(state)
    return [
        OpenText(key, headings[key], _begin(state.texts[key]), tuple(roles))
        for key, roles in open_again(state).items()
    ]


def _begin(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= 2 * AROUND:
        return words
    return words[: 2 * AROUND].rpartition(" ")[0] + " …"
