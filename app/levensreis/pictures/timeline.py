"""The timeline of a journey: eight lanes over the ages, from pregnancy until now."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from uuid import UUID

from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.pictures import life_axis
from levensreis.pictures.compact import draw_compact
from levensreis.pictures.display_list import Item, Measure, Picture
from levensreis.pictures.extent import Timed, TimeLayout, place_in_time
from levensreis.pictures.fitting import Ruler
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
from levensreis.pictures.timeline_style import PAPER, SCREEN, TimelineStyle

__all__ = ["PAPER", "SCREEN", "TimelineStyle", "timeline"]

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
) -> Picture:
    """Draw a journey; the axis ends at `until_month`, or later when more is known.

    `until_month` is the age today in months; without it the latest known month is
    taken, and 18 years when nothing is known. `numbers` are written before the
    texts, so that a document can refer to them.
    """
    times = place_in_time(statements, context, until_month)
    ruler = Ruler(measure)
    if style.compact_form:
        return draw_compact(times, style, ruler, selected)
    to = Setting(LifeAxis.fitted(times.end, style, ruler), style, ruler, numbers or {})
    lanes = _lanes(times, to)
    head = 2 * style.text_size * _LINE + 2
    *tops, bottom = accumulate((lane.height for lane in lanes), initial=head)
    landmarks = chosen_landmarks(times.timed, to)
    items = list(_lane_items(lanes, [*tops, bottom], landmarks, to, selected))
    items += _head(to)
    labels = draw_labels(landmarks, bottom, to)
    legend = draw_legend(labels.bottom + _BETWEEN, to)
    items += [*labels.items, *legend.items]
    return Picture(style.width, legend.bottom, tuple(items))


def _lanes(times: TimeLayout, to: Setting) -> list[Lane]:
    timed: dict[Theme, list[Timed]] = {theme: [] for theme in Theme}
    untimed = dict.fromkeys(Theme, 0)
    for each in times.timed:
        timed[each.statement.theme].append(each)
    for statement in times.untimed:
        untimed[statement.theme] += 1
    return [lay_out(theme, timed[theme], untimed[theme], to) for theme in Theme]


def _lane_items(
    lanes: Sequence[Lane],
    edges: Sequence[float],
    landmarks: Sequence[Landmark],
    to: Setting,
    selected: UUID | None,
) -> Iterator[Item]:
    """Draw the lanes with the grid and the landmarks between strip and contents."""
    numbered = list(enumerate(zip(lanes, edges, strict=False)))
    for number, (lane, top) in numbered:
        yield background(lane, number, top, to)
    yield from life_axis.grid(to.axis, edges[0], edges[-1])
    yield from draw_lines(landmarks, edges[0], edges[-1], to)
    xs = [landmark.x for landmark in landmarks]
    for number, (lane, top) in numbered:
        yield from draw_lane(lane, number, top, to, selected=selected, landmarks=xs)


def _head(to: Setting) -> Iterator[Item]:
    line = to.style.text_size * _LINE
    yield from life_axis.phase_band(to.axis, to.style, to.ruler, line)
    yield from life_axis.ages(to.axis, to.style, to.ruler, 2 * line - 2)
