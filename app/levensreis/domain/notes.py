"""Notes (aantekeningen): what is kept beside the statements of a journey."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID, uuid4

from levensreis.domain.accounts import Aspect, WorkingValue
from levensreis.domain.coverage import CoverageMark, MarkKind
from levensreis.domain.guide import ProbeState
from levensreis.domain.theme import Theme


@dataclass(frozen=True, slots=True)
class ParkedItem:
    """Something to come back to (geparkeerd), as it was typed."""

    text: str
    theme: Theme
    done: bool = False
    id: UUID = field(default_factory=uuid4)


@dataclass(frozen=True, slots=True)
class Notes:
    """The stories, the answers to probes, the grid, the parking list and choices."""

    stories: Mapping[Theme, str] = field(default_factory=dict)
    """The detailed write-up (uitwerking) per theme."""
    answers: Mapping[str, ProbeState] = field(default_factory=dict)
    """How it stands with each probe, by its key."""
    marks: tuple[CoverageMark, ...] = ()
    parked: tuple[ParkedItem, ...] = ()
    working: tuple[WorkingValue, ...] = ()

    @property
    def open_items(self) -> list[ParkedItem]:
        """What is parked and not yet come back to."""
        return [each for each in self.parked if not each.done]

    def story(self, theme: Theme) -> str:
        """Return the story of a theme, empty when there is none."""
        return self.stories.get(theme, "")

    def with_story(self, theme: Theme, text: str) -> "Notes":
        """Return notes with another story of a theme."""
        kept = {each: told for each, told in self.stories.items() if each is not theme}
        return replace(self, stories=kept | ({theme: text} if text.strip() else {}))

    def with_answer(self, probe: str, state: ProbeState | None) -> "Notes":
        """Return notes in which a probe stands so; None when it was not asked."""
        kept = {key: told for key, told in self.answers.items() if key != probe}
        return replace(self, answers=kept | ({probe: state} if state else {}))

    def with_mark(self, theme: Theme, age: int, kind: MarkKind | None) -> "Notes":
        """Return notes in which a cell of the grid is marked so, or not at all."""
        kept = tuple(
            each for each in self.marks if (each.theme, each.age) != (theme, age)
        )
        new = () if kind is None else (CoverageMark(theme, age, kind),)
        return replace(self, marks=kept + new)

    def with_parked(self, item: ParkedItem) -> "Notes":
        """Return notes with an item on the parking list: a new one, or as it is now."""
        if all(each.id != item.id for each in self.parked):
            return replace(self, parked=(*self.parked, item))
        changed = tuple(item if each.id == item.id else each for each in self.parked)
        return replace(self, parked=changed)

    def without_parked(self, item_id: UUID) -> "Notes":
        """Return notes without an item of the parking list."""
        return replace(
            self, parked=tuple(each for each in self.parked if each.id != item_id)
        )

    def working_value(self, event: UUID, aspect: Aspect) -> WorkingValue | None:
        """Return what was chosen for an event in one respect, if anything."""
        found = (
            each
            for each in self.working
            if (each.event, each.aspect) == (event, aspect)
        )
        return next(found, None)

    def with_working(self, chosen: WorkingValue) -> "Notes":
        """Return notes in which an event is worked with so."""
        kept = self.without_working(chosen.event, chosen.aspect).working
        return replace(self, working=(*kept, chosen))

    def without_working(self, event: UUID, aspect: Aspect) -> "Notes":
        """Return notes in which nothing is chosen for an event in one respect."""
        return replace(
            self,
            working=tuple(
                each
                for each in self.working
                if (each.event, each.aspect) != (event, aspect)
            ),
        )
