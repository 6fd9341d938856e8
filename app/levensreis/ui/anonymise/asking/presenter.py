"""Asks about everything that was found, one after another. Knows no Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final, Protocol

from levensreis.domain.anonymise.cleaning import cleaned
from levensreis.domain.anonymise.decisions import Decision, Verdict
from levensreis.domain.anonymise.entities import Entity
from levensreis.domain.anonymise.general import more_general
from levensreis.domain.anonymise.point import Point
from levensreis.domain.anonymise.register import EntryKind, Register
from levensreis.domain.anonymise.span import Category
from levensreis.domain.errors import KnownError
from levensreis.services.anonymising import Anonymised
from levensreis.ui.anonymise.asking.why_not import why_not
from levensreis.ui.anonymise.work import Work

_KINDS: Final = {
    Category.ORGANISATION: EntryKind.ORGANISATION,
    Category.PLACE: EntryKind.PLACE,
}


class Subject(Enum):
    """About what is asked."""

    FOUND = auto()
    """What has a category: replaced unless somebody says otherwise."""
    WORDS = auto()
    """Loose words: they stay unless somebody says otherwise."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A name for the form of the register."""

    name: str
    kind: EntryKind
    replacement: str


class AskingView(Protocol):
    """What the presenter asks of a panel."""

    def show_entities(
        self, entities: Sequence[Entity] | None, chosen: Entity | None
    ) -> None:
        """Show everything that is asked about; None while it is looked for."""

    def show_entity(self, entity: Entity | None, offered: str) -> None:
        """Show one of them with its places, and what is offered for it."""

    def show_offer(self, offered: str) -> None:
        """Put another replacement in the field."""

    def show_problem(self, words: str) -> None:
        """Tell beside the field what is wrong with it."""

    def show_undo(self, *, possible: bool) -> None:
        """Show whether something can be taken back."""

    def want_register(self, proposed: Proposed) -> None:
        """Lead to the register with a name in its form."""


class AskingPresenter:
    """Walks from one open question to the next, and keeps the answers."""

    def __init__(self, view: AskingView, work: Work, subject: Subject) -> None:
        self._view = view
        self._work = work
        self.subject = subject
        self._chosen: str | None = None
        self._general = ""

    @property
    def entities(self) -> list[Entity]:
        """Everything that is asked about, answered or not."""
        state = self._work.state
        return [] if state is None else _asked(state, self.subject)

    @property
    def chosen(self) -> Entity | None:
        """What is asked about now."""
        found = (each for each in self.entities if each.key == self._chosen)
        return next(found, None)

    def open(self) -> None:
        """Begin at the first open question of a journey."""
        self._chosen = None
        self.refresh()

    def refresh(self) -> None:
        """Show what is found and decided now."""
        entities = self.entities
        if self.chosen is None:
            first = next((each for each in entities if each.questions), None)
            first = first or next(iter(entities), None)
            self._chosen = first.key if first else None
        known = entities if self._work.state is not None else None
        self._view.show_entities(known, self.chosen)
        self._show_chosen()
        self._view.show_undo(possible=self._work.can_undo)

    def choose(self, key: str) -> None:
        """Ask about one of them."""
        if key != self._chosen:
            self._chosen = key
            self._show_chosen()

    def accept(self, typed: str, point: Point | None = None) -> bool:
        """Let something come in place of the chosen one: everywhere, or in one place.

        An everyday word is asked at each place; then the first open one is meant.
        """
        entity = self.chosen
        if entity is None:
            return False
        words = " ".join(cleaned(typed).split())
        names = self._work.state.found if self._work.state else []
        problem = why_not(words, entity, names)
        if problem:
            self._view.show_problem(problem)
            return False
        point = point or self._only(entity)
        entry = entity.points[0].entry
        if entry is None or (point is not None and not entry.is_open):
            return self._decide(self._replacing(entity, words, point))
        return self._register(entity, words, point)

    def keep(self, point: Point | None = None) -> bool:
        """Let the chosen one stay: it makes nobody recognisable."""
        entity = self.chosen
        if entity is None:
            return False
        point = point or self._only(entity)
        return self._decide(_decision(entity, Verdict.KEEP, point=point))

    def generalise(self, point: Point | None = None) -> None:
        """Offer what tells less; it comes when it is accepted."""
        entity = self.chosen
        if entity is not None:
            self._general = more_general(point or entity.points[0])
            self._view.show_offer(self._general)

    def to_register(self) -> None:
        """Lead to the register, where the chosen one can be written down."""
        entity = self.chosen
        if entity is None:
            return
        kind = _KINDS.get(entity.category, EntryKind.PERSON)
        offered = entity.points[0].offered
        self._view.want_register(Proposed(entity.name, kind, offered))

    def undo(self) -> None:
        """Take the last decision back."""
        self._work.attempt(self._work.undo)

    def go_to_next(self, step: int = 1) -> None:
        """Go to the next open question, or the one before; around at the ends."""
        entities = self.entities
        keys = [each.key for each in entities]
        at = keys.index(self._chosen) if self._chosen in keys else -1
        rest = entities[at + 1 :] + entities[: at + 1]
        order = rest if step > 0 else [*reversed(entities[:at]), *reversed(entities)]
        found = next((each for each in order if each.questions), None)
        if found is not None:
            self._chosen = found.key
            self._view.show_entities(entities, found)
            self._show_chosen()

    def _show_chosen(self) -> None:
        entity = self.chosen
        self._general = ""
        offered = ""
        if entity is not None:
            point = next(iter(entity.open_points), entity.points[0])
            everywhere = point.decision is not None and point.decision.replacement
            offered = everywhere or point.offered
        self._view.show_entity(entity, offered)

    def _only(self, entity: Entity) -> Point | None:
        """Return the one place that is meant, where each is asked."""
        if not entity.is_homonym:
            return None
        return next(iter(entity.open_points), entity.points[0])

    def _register(self, entity: Entity, words: str, point: Point | None) -> bool:
        """Write a replacement in the register: there it holds for all its forms."""
        entry = entity.points[0].entry
        register = self._work.register
        entries = tuple(
            replace(each, replacement=words)
            if entry is not None and each.id == entry.id
            else each
            for each in register.entries
        )

        def put() -> None:
            changed = Register(entries, register.birth_date)
            if changed != register:
                self._work.put_register(changed)
            if point is not None:
                self._work.decide(_decision(entity, Verdict.REPLACE, "", point))
            elif _is_kept(entity):
                self._work.decide(_decision(entity, Verdict.OPEN))

        return self._answered(put)

    def _replacing(self, entity: Entity, words: str, point: Point | None) -> Decision:
        first = point or entity.points[0]
        general = words == self._general and words
        is_name = entity.category is Category.NAME and first.entry is None
        as_proposed = words == first.offered and not is_name
        verdict = Verdict.GENERALISE if general else Verdict.REPLACE
        return _decision(entity, verdict, "" if as_proposed else words, point)

    def _decide(self, made: Decision) -> bool:
        return self._answered(lambda: self._work.decide(made))

    def _answered(self, deed: Callable[[], None]) -> bool:
        """Do it, and go on to the next question when there is no other place."""
        was = self._chosen
        try:
            deed()
        except KnownError as error:
            self._view.show_problem(str(error))
            return False
        self._chosen = was
        self._view.show_problem("")
        entity = self.chosen
        if entity is None or not entity.questions:
            self.go_to_next()
        else:
            self._show_chosen()
        return True


def _is_kept(entity: Entity) -> bool:
    decision = entity.points[0].decision
    return decision is not None and decision.place is None


def _asked(state: Anonymised, subject: Subject) -> list[Entity]:
    return state.found if subject is Subject.FOUND else state.words


def _decision(
    entity: Entity, verdict: Verdict, words: str = "", point: Point | None = None
) -> Decision:
    return Decision(
        entity=entity.key,
        category=entity.category,
        verdict=verdict,
        replacement=words,
        place=point.place if point is not None else None,
    )
