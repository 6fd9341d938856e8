"""What of a life is drawn, and what is kept of a drawing for the next one."""

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar
from uuid import UUID

from levensreis.domain.life_context import LifeContext
from levensreis.domain.theme import Theme
from levensreis.language import spoken
from levensreis.pictures.display_list import Picture
from levensreis.pictures.life_axis import LifeAxis
from levensreis.pictures.time_layout import TimeLayout

Window = tuple[float, float]
"""The part of a life that is drawn, in half-open months of age."""
Made = TypeVar("Made")


class Gap(NamedTuple):
    """A time, in half-open months of age, of which nothing was told in a theme."""

    theme: Theme
    start: int
    end: int


class Scene(NamedTuple):
    """A life as it is drawn, whatever the form."""

    times: TimeLayout
    context: LifeContext
    window: Window | None = None
    gaps: Sequence[Gap] = ()
    selected: UUID | None = None
    numbers: Mapping[UUID, int] = {}


class Drawing(NamedTuple):
    """A picture, and where on it each age is."""

    picture: Picture
    axis: LifeAxis


class LaneMemory(Generic[Made]):
    """Keeps what was made of each lane until something that it is made of changes."""

    def __init__(self) -> None:
        self._kept: dict[Theme | None, tuple[tuple[object, ...], Made]] = {}

    def get(self, theme: Theme | None, make: Callable[..., Made], *of: object) -> Made:
        """Return what was made of the same before, in this language, or make it.

        Without a theme it is what stands above the lanes.
        """
        made_of = (spoken(), *of)
        kept = self._kept.get(theme)
        if kept is None or kept[0] != made_of:
            kept = self._kept[theme] = made_of, make(*of)
        return kept[1]
