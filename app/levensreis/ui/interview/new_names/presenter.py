"""Names in what was recorded that are not in the register yet. Knows no Qt."""

from collections import deque
from collections.abc import Iterator
from typing import Final, Protocol
from uuid import UUID

from levensreis.domain.anonymise.cleaning import cleaned
from levensreis.domain.anonymise.detector import find
from levensreis.domain.anonymise.known import Known
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.span import Category, Level
from levensreis.domain.anonymise.word_list import own_list
from levensreis.domain.anonymise.writing import key_of
from levensreis.domain.errors import KnownError
from levensreis.domain.fold import fold
from levensreis.domain.statement import Statement
from levensreis.language import say
from levensreis.services.steps import Step
from levensreis.ui.anonymise.register.people import new_lines, person_called
from levensreis.ui.interview.desk import Desk

_MOST_WAITING: Final = 20
"""Statements that are still to be read; of more only the last."""


class NamesView(Protocol):
    """What the presenter asks of the offer."""

    def wait_for_a_pause(self) -> None:
        """Call `look` as soon as nobody is typing."""

    def show_name(self, name: str) -> None:
        """Offer a name for the register; empty for none."""

    def tell(self, words: str, *, problem: bool = False) -> None:
        """Tell what was done, or what went wrong."""


class NamesPresenter:
    """Reads what was recorded in the pauses, never while a key is handled."""

    def __init__(self, view: NamesView, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self._register: Register | None = None
        self._waiting: deque[Statement] = deque(maxlen=_MOST_WAITING)
        self._offered: deque[str] = deque()
        self._passed: dict[UUID, set[str]] = {}
        """Names that somebody passed by, of each journey, until the study closes."""
        desk.watch(self)

    @property
    def name(self) -> str:
        """The name that is offered; empty when none is."""
        return self._offered[0] if self._offered else ""

    def opened(self) -> None:
        """Begin anew with another journey, or with more that is known of it."""
        self.forget_register()
        self._waiting.clear()
        self._offered.clear()
        self._view.show_name("")

    def stepped(self, step: Step) -> None:
        """Read what was recorded, in the next pause."""
        told = [each.after for each in step.changes if each.after is not None]
        if told:
            self._waiting.extend(told)
            self._view.wait_for_a_pause()

    def theme_chosen(self) -> None:
        """Do nothing: a theme holds no names."""

    def statement_chosen(self) -> None:
        """Do nothing: it was read when it was recorded."""

    def forget_register(self) -> None:
        """Read the register again before the next offer: it may be another."""
        self._register = None

    def look(self) -> None:
        """Read what is waiting, and offer the first name that is new."""
        journey = self._desk.journey
        if journey is None or not self._waiting:
            return
        try:
            register = self._register or self._desk.study.register.get(journey.id)
        except KnownError:  # told where somebody needs it
            return
        self._register = register
        known = {key_of(each) for entry in register.entries for each in entry.forms}
        known |= self._passed.setdefault(journey.id, set())
        known |= {key_of(each) for each in self._offered}
        while self._waiting:
            for name in _names_in(self._waiting.popleft(), register):
                if key_of(name) not in known:
                    known.add(key_of(name))
                    self._offered.append(name)
        self._view.show_name(self.name)

    def add(self) -> None:
        """Put the offered name in the register; its replacement is chosen later."""
        journey, name = self._desk.journey, self.name
        if journey is None or not name:
            return
        try:
            # As it is now, and not as it was when the name was found.
            register = self._desk.study.register.get(journey.id)
            known = Known(people=(person_called(name),))
            lines = tuple(new_lines(known, register))
            changed = Register((*register.entries, *lines), register.birth_date)
            self._desk.study.register.put(journey.id, changed)
        except KnownError as error:
            self._view.tell(str(error), problem=True)
            return
        self._register = changed
        self._go_on()
        self._view.tell(
            say("‘{name}’ staat in het register, nog zonder vervanging.", name=name)
        )

    def pass_by(self) -> None:
        """Offer this name no more while the study is open."""
        journey = self._desk.journey
        if journey is not None and self.name:
            self._passed.setdefault(journey.id, set()).add(key_of(self.name))
            self._go_on()

    def _go_on(self) -> None:
        self._offered.popleft()
        self._view.show_name(self.name)


def _names_in(statement: Statement, register: Register) -> Iterator[str]:
    for text in map(cleaned, (statement.text, statement.story, statement.quote)):
        for span in find(text, register) if text.strip() else ():
            is_new = span.level is Level.LIKELY and not span.is_homonym
            if span.cat is Category.NAME and is_new:
                yield _bare(text[span.start : span.end])


def _bare(name: str) -> str:
    """Return a name without what tells whose something is: Sannes, Sanne's."""
    for owned in ("'s", "’s"):
        name = name.removesuffix(owned)
    first_names = own_list("first-names")
    known = {fold(each) for names in first_names.values() for each in names}
    folded = fold(name)
    if folded.endswith("s") and folded not in known and folded[:-1] in known:
        return name[:-1]
    return name
