"""The timeline of a journey: eight lanes over the ages, from pregnancy until now."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from uuid import UUID

from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.pictures import age_marks
from levensreis.pictures.compact import StripMemory, draw_compact
from levensreis.pictures.course_band import draw_course
from levensreis.pictures.course_stairs import Stairs
from levensreis.pictures.display_list import Item, Layer, Measure, Picture
from levensreis.pictures.fitting import Ruler
from levensreis.pictures.gaps import draw_gaps
from levensreis.pictures.landmarks import (
    Landmark,
    chosen_landmarks,
    draw_labels,
    draw_lines,
)
from levensreis.pictures.lane import background, draw_lane
from levensreis.pictures.lane_layout import Lane, Setting, lay_out
from levensreis.pictures.legend import draw_legend
from levensreis.pictures.life_axis import LifeAxis
from levensreis.pictures.scene import Drawing, Gap, LaneMemory, Scene, Window
from levensreis.pictures.time_layout import TimeLayout, TimeMemory
from levensreis.pictures.timeline_style import CLOSE, PAPER, SCREEN, TimelineStyle

__all__ = [
    "CLOSE",
    "PAPER",
    "SCREEN",
    "Gap",
    "TimelineDrawing",
    "TimelineStyle",
    "Window",
    "timeline",
]

_LINE = 1.5  # of the size of a text: the height of the head and of the ages
_BETWEEN = 4.0  # points between the lanes and what is below them


def timeline(
    statements: Sequence[Statement],
    context: LifeContext,
    style: TimelineStyle,
    measure: Measure,
    selected: UUID | None = None,
    *,
    until_month: int | None = None,
    numbers: Mapping[UUID, int] | None = None,
    window: Window | None = None,
    gaps: Sequence[Gap] = (),
) -> Picture:
    """Draw a journey; the axis ends at `until_month`, or later when more is known.

    `until_month` is the age today in months; without it the latest known month is
    taken, and 18 years when nothing is known. `numbers` are written before the
    texts, so that a document can refer to them. What lies outside a `window`, in
    half-open months of age, is left out; what goes on there is shown to do so.
    """
    drawing = TimelineDrawing(measure)
    times = drawing.place(statements, context, until_month)
    scene = Scene(times, context, window, gaps, selected, numbers or {})
    return drawing.draw(scene, style).picture


class TimelineDrawing:
    """Draws a life again and again; a lane only when something in it changed."""

    def __init__(self, measure: Measure) -> None:
        self._ruler = Ruler(measure)
        self._times = TimeMemory()
        self._strips: StripMemory = LaneMemory()
        self._lanes = LaneMemory[Lane]()
        self._layers = LaneMemory[Layer]()

    def place(
        self,
        statements: Sequence[Statement],
        context: LifeContext,
        until_month: int | None,
    ) -> TimeLayout:
        """Derive when everything was."""
        return self._times.place(statements, context, until_month)

    def draw(self, scene: Scene, style: TimelineStyle) -> Drawing:
        """Draw a life in the form of a style."""
        if style.compact_form:
            return draw_compact(scene, style, self._ruler, self._strips)
        axis = LifeAxis.fitted(scene.times.end, style, self._ruler, scene.window)
        to = Setting(axis, style, self._ruler, scene.numbers)
        lanes = [
            self._lanes.get(theme, lay_out, theme, *told, to)
            for theme, told in scene.times.by_theme().items()
        ]
        head = _head_height(scene, to)
        course, stairs = scene.times.course, Stairs.of(scene.times.course, style)
        first = head + (stairs.height if course.is_told else 0.0)
        *tops, bottom = accumulate((lane.height for lane in lanes), initial=first)
        landmarks = chosen_landmarks(scene.times.in_sight, to)
        xs = tuple(landmark.x for landmark in landmarks)
        layers = tuple(
            self._layers.get(
                *(lane.theme, draw_lane, lane, top, to, scene.selected, xs)
            )
            for lane, top in zip(lanes, tops, strict=True)
        )
        labels = draw_labels(landmarks, bottom, to)
        legend = draw_legend(
            labels.bottom + _BETWEEN, to, course, with_gaps=bool(scene.gaps)
        )
        back = tuple(_back(layers, landmarks, scene, head, to))
        if course.is_told:
            band = course, head, to, scene.selected, xs
            layers = (*layers, self._layers.get(None, draw_course, *band))
        picture = Picture(
            *(style.width, legend.bottom),
            back=back,
            layers=layers,
            front=(*_head(scene, to), *labels.items, *legend.items),
        )
        return Drawing(picture, axis)


def _back(
    layers: Sequence[Layer],
    landmarks: Sequence[Landmark],
    scene: Scene,
    top: float,
    to: Setting,
) -> Iterator[Item]:
    """Draw the strips, and on them the gaps; from the top the grid and landmarks."""
    lanes = dict(zip(Theme, layers, strict=True))
    for theme, layer in lanes.items():
        yield background(theme, layer, to)
    bottom = layers[-1].bottom
    lines = list(draw_lines(landmarks, top, bottom, to))
    yield from draw_gaps(scene.gaps, lanes, lines, to)
    yield from age_marks.grid(to.axis, top, bottom)
    yield from lines


def _head_height(scene: Scene, to: Setting) -> float:
    rows = 3 if _has_school(scene, to) else 2
    return rows * to.style.text_size * _LINE + 2


def _head(scene: Scene, to: Setting) -> Iterator[Item]:
    line = to.style.text_size * _LINE
    yield from age_marks.phase_band(to, line)
    if _has_school(scene, to):
        yield from age_marks.school_band(to, scene.context, line + 1, line - 1)
    yield from age_marks.ages(to, _head_height(scene, to) - 4)


def _has_school(scene: Scene, to: Setting) -> bool:
    return to.style.school and age_marks.has_school(scene.context)
