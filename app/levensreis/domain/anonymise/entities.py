"""What was found in a journey, one by one: everybody and everything once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from levensreis.domain.anonymise.point import Point
from levensreis.domain.anonymise.span import Category, Level
from levensreis.domain.anonymise.tokens import is_word
from levensreis.domain.fold import fold


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something, with every place where it was found, as people read."""

    points: tuple[Point, ...]

    @property
    def key(self) -> str:
        """What tells it from the others."""
        return self.points[0].entity

    @property
    def name(self) -> str:
        """How it stands in the text the first time, or in the register."""
        entry = self.points[0].entry
        return entry.name if entry is not None else self.points[0].said

    @property
    def category(self) -> Category:
        """What it tells."""
        return self.points[0].span.cat

    @property
    def level(self) -> Level:
        """How sure it is at its surest."""
        return max(point.span.level for point in self.points)

    @property
    def is_homonym(self) -> bool:
        """Whether each place is asked: its name is an everyday word (Roos, Wil).

        Of a name that is one in another form only (Lotje), those places come last.
        """
        if any(_is_everyday(point) for point in self.points):
            return True
        left = self.open_points
        return bool(left) and all(point.span.is_homonym for point in left)

    @property
    def open_points(self) -> list[Point]:
        """The places about which somebody must decide still."""
        return [point for point in self.points if point.is_open]

    @property
    def questions(self) -> int:
        """How many times somebody is still to be asked: once, or at each homonym."""
        alone = [point for point in self.open_points if point.span.is_homonym]
        return len(alone) + (len(self.open_points) > len(alone))


def found_entities(points: Iterable[Point]) -> list[Entity]:
    """Return everything but loose words, by category, in the order of the story."""
    places = {category: place for place, category in enumerate(Category)}
    found = [each for each in _grouped(points) if each.category is not Category.WORD]
    return sorted(found, key=lambda each: places[each.category])


def loose_words(points: Iterable[Point]) -> list[Entity]:
    """Return every word of which nobody knows what it is, once."""
    return [each for each in _grouped(points) if each.category is Category.WORD]


def questions(entities: Sequence[Entity]) -> int:
    """Return how many times somebody is still to be asked about these."""
    return sum(each.questions for each in entities)


def _is_everyday(point: Point) -> bool:
    if not point.span.is_homonym:
        return False
    if point.entry is None:
        return point.span.level is not Level.REGISTER
    return is_word(fold(point.entry.name))


def _grouped(points: Iterable[Point]) -> Iterator[Entity]:
    found: dict[tuple[bool, str], list[Point]] = {}
    for point in points:
        is_word = point.span.cat is Category.WORD
        found.setdefault((is_word, point.entity), []).append(point)
    for each in found.values():
        yield Entity(tuple(each))
