"""Asks about everything that was found, one after another. Knows no Qt."""

from collections.abc import Callable
from enum import Enum, auto
from typing import Final
from uuid import UUID

from levensreis.domain.anonymise.cleaning import cleaned
from levensreis.domain.anonymise.decisions import Decision, Verdict
from levensreis.domain.anonymise.entities import Entity
from levensreis.domain.anonymise.general import more_general
from levensreis.domain.anonymise.point import Point
from levensreis.domain.anonymise.register import EntryKind
from levensreis.domain.anonymise.span import Category
from levensreis.domain.errors import KnownError
from levensreis.services.anonymising import Anonymised
from levensreis.ui.anonymise.asking import answers
from levensreis.ui.anonymise.asking.doubt import why_doubt, why_must_go
from levensreis.ui.anonymise.asking.view import AskingView, Proposed
from levensreis.ui.anonymise.asking.why_not import why_not
from levensreis.ui.anonymise.work import Work

__all__ = ["AskingPresenter", "AskingView", "Proposed", "Subject"]

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


class AskingPresenter:
    """Walks from one open question to the next, and keeps the answers."""

    def __init__(self, view: AskingView, work: Work, subject: Subject) -> None:
        self._view = view
        self._work = work
        self.subject = subject
        self._journey: UUID | None = None
        self._chosen: str | None = None
        self._general = ""
        self._asked: tuple[str, Point | None] | None = None
        """What was asked whether it stays, and not answered yet."""

    @property
    def entities(self) -> list[Entity]:
        """Everything that is asked about, answered or not."""
        state = self._work.state
        return [] if state is None else _asked(state, self.subject)

    @property
    def point(self) -> str:
        """The key of what is asked about, to come back to; empty for none."""
        return self._chosen or ""

    @property
    def chosen(self) -> Entity | None:
        """What is asked about now."""
        found = (each for each in self.entities if each.key == self._chosen)
        return next(found, None)

    @property
    def is_told(self) -> bool:
        """Whether there is a text in which something can be found."""
        return self._work.state is not None and self._work.state.is_told

    def open(self) -> None:
        """Begin at the first open question of a journey, or go on where one was."""
        journey = self._work.journey.id if self._work.journey else None
        if journey != self._journey:
            self._journey = journey
            self._chosen = None
            self._view.show_entity(None, "", anew=True)
        self.refresh()

    def come_back(self, key: str) -> None:
        """Ask again about what was asked before, also while the texts are read."""
        self._chosen = key or None
        self.refresh()
        self._view.make_room()

    def refresh(self) -> None:
        """Show what is found and decided now."""
        entities = self.entities
        if self.chosen is None and self._work.state is not None:
            first = next((each for each in entities if each.questions), None)
            first = first or next(iter(entities), None)
            self._chosen = first.key if first else None
        known = entities if self._work.state is not None else None
        self._view.show_entities(known, self.chosen)
        self._show_chosen(anew=False)
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
        if not problem and entity.category in {Category.NAME, *_KINDS}:
            problem = self._work.why_unfit(words, [entity.name])
        if problem:
            self._view.show_problem(problem)
            return False
        point = point or self._only(entity)
        entry = entity.points[0].entry
        if entry is None or (point is not None and not entry.is_open):
            general = bool(words) and words == self._general
            made = answers.replacing(entity, words, point, is_general=general)
            return self._decide(entity, made)
        return self._register(entity, words, point)

    def keep(self, point: Point | None = None) -> bool:
        """Let the chosen one stay: it makes nobody recognisable.

        What is likely a name all the same is asked once more: the second time holds.
        """
        entity = self.chosen
        if entity is None:
            return False
        point = point or self._only(entity)
        if refused := why_must_go(entity, point):
            self._view.show_problem(refused)
            return False
        doubt = why_doubt(entity, point)
        if doubt and self._asked != (entity.key, point):
            self._asked = (entity.key, point)
            self._view.ask_sure(doubt)
            return False
        made = answers.decision(entity, Verdict.KEEP, point=point)
        return self._decide(entity, made)

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
        """Take the last decision back, and ask about what it was about."""
        about = self._work.undo_about
        if self._work.attempt(self._work.undo):
            found = next((each for each in self.entities if each.key == about), None)
            if found is not None and found.key != self._chosen:
                self._go_to(found)

    def go_to_next(self, step: int = 1) -> None:
        """Go to the next open question, or the one before; around at the ends."""
        entities = self.entities
        keys = [each.key for each in entities]
        at = keys.index(self._chosen) if self._chosen in keys else -1
        rest = entities[at + 1 :] + entities[: at + 1]
        order = rest if step > 0 else [*reversed(entities[:at]), *reversed(entities)]
        found = next((each for each in order if each.questions), None)
        if found is not None:
            self._go_to(found)

    def _go_to(self, entity: Entity) -> None:
        self._chosen = entity.key
        self._view.show_entities(self.entities, entity)
        self._show_chosen()

    def _show_chosen(self, *, anew: bool = True) -> None:
        entity = self.chosen
        self._general = ""
        self._asked = None
        offered = ""
        if entity is not None:
            point = next(iter(entity.open_points), entity.points[0])
            everywhere = point.decision is not None and point.decision.replacement
            offered = everywhere or point.offered
        self._view.show_entity(entity, offered, anew=anew)

    def _only(self, entity: Entity) -> Point | None:
        """Return the one place that is meant, where each is asked."""
        if not entity.is_homonym:
            return None
        return next(iter(entity.open_points), entity.points[0])

    def _register(self, entity: Entity, words: str, point: Point | None) -> bool:
        """Write a replacement in the register: there it holds for all its forms."""
        work, name = self._work, answers.named(entity, Verdict.REPLACE)
        entry = entity.points[0].entry

        def put() -> None:
            changed = answers.with_replacement(work.register, entry, words)
            if changed != work.register:
                work.put_register(changed, name, entity.key)
            if point is not None:
                made = answers.decision(entity, Verdict.REPLACE, "", point)
                work.decide(made, name=name)
            elif answers.is_kept(entity):
                work.decide(answers.decision(entity, Verdict.OPEN), name=name)

        return self._answered(put)

    def _decide(self, entity: Entity, made: Decision) -> bool:
        name = answers.named(entity, made.verdict)
        return self._answered(lambda: self._work.decide(made, name=name))

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


def _asked(state: Anonymised, subject: Subject) -> list[Entity]:
    return state.found if subject is Subject.FOUND else state.words
