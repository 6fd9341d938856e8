"""The low form of the timeline: eight strips without words, and the ages below.

In every strip the bars are painted first and the signs on top of them, so that no
sign is ever hidden. All of a strip stays inside it.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from uuid import UUID

from levensreis.domain.theme import Theme
from levensreis.language import say
from levensreis.pictures import age_marks
from levensreis.pictures.compact_drawing import draw_strip
from levensreis.pictures.compact_lane import CompactLane, Strip, lay_out_strip
from levensreis.pictures.course_band import draw_course
from levensreis.pictures.course_stairs import Stairs
from levensreis.pictures.course_times import NO_COURSE, CourseTimes
from levensreis.pictures.display_list import (
    Anchor,
    Ink,
    Item,
    Layer,
    Line,
    Picture,
    Rect,
    Text,
)
from levensreis.pictures.fitting import Ruler
from levensreis.pictures.gaps import draw_gaps
from levensreis.pictures.landmarks import Landmark, chosen_landmarks, draw_lines
from levensreis.pictures.lane_layout import Setting
from levensreis.pictures.life_axis import LifeAxis
from levensreis.pictures.scene import Drawing, LaneMemory, Scene
from levensreis.pictures.timeline_style import TimelineStyle

_TOP = 2.0  # points above the lanes
_LINE = 1.5  # of the size of a text: the height of the ages
_BASELINE = 0.35  # of its size that a text stands below its middle
_NAME_MARGIN = 6.0  # points right of a name, and of the number beside it
_MOST_NAMES = 0.4  # of the width

StripMemory = LaneMemory[tuple[Strip, Layer]]


def draw_compact(
    scene: Scene, style: TimelineStyle, ruler: Ruler, memory: StripMemory
) -> Drawing:
    """Draw the low form; the words of what is drawn are in the hints."""
    lanes = _lanes(scene, style)
    style = replace(style, names=_names_width(lanes, style, ruler))
    axis = LifeAxis.fitted(scene.times.end, style, ruler, scene.window)
    to = Setting(axis, style, ruler, {})
    made = [memory.get(each.theme, _made, each, to, scene.selected) for each in lanes]
    strips, layers = [strip for strip, _ in made], tuple(layer for _, layer in made)
    bottom, course = lanes[-1].bottom, scene.times.course
    items: list[Item] = [
        Rect(0, lane.top, style.width, lane.bottom - lane.top, lane.ink)
        for lane in lanes
    ]
    landmarks = list(_landmarks(scene, to, strips))
    lines = list(draw_lines(landmarks, _TOP, bottom, to))
    items += draw_gaps(scene.gaps, dict(zip(Theme, layers, strict=True)), lines, to)
    items += (
        Line(0, lane.top, style.width, lane.top, Ink.LINE, 0.4) for lane in lanes[1:]
    )
    items += age_marks.grid(to.axis, _TOP, bottom)
    items += lines
    for lane in lanes:
        items += _name(lane, to)
    ages = age_marks.ages(to, bottom + style.text_size * 1.2)
    if course.is_told:
        xs = [each.x for each in landmarks]
        band = draw_course(course, _TOP, to, scene.selected, xs)
        layers = (*layers, band)
    height = compact_height(style, course)
    picture = Picture(style.width, height, tuple(items), layers, tuple(ages))
    return Drawing(picture, axis)


def compact_height(style: TimelineStyle, course: CourseTimes = NO_COURSE) -> float:
    """Return how high the low form is, whatever is drawn in its lanes."""
    lanes = len(Theme) * style.lane + style.text_size * _LINE + 2
    return _TOP + _band_height(style, course) + lanes


def _band_height(style: TimelineStyle, course: CourseTimes) -> float:
    return Stairs.of(course, style).height if course.is_told else 0.0


def _lanes(scene: Scene, style: TimelineStyle) -> list[CompactLane]:
    tints = (Ink.SUNKEN, Ink.SURFACE) * len(Theme)
    first = _TOP + _band_height(style, scene.times.course)
    tops = [first + number * style.lane for number in range(len(Theme))]
    return [
        CompactLane(theme, top, top + style.lane, ink, *told)
        for (theme, told), top, ink in zip(
            scene.times.by_theme().items(), tops, tints, strict=False
        )
    ]


def _made(lane: CompactLane, to: Setting, selected: UUID | None) -> tuple[Strip, Layer]:
    """Lay out a lane and draw it."""
    strip = lay_out_strip(lane, to)
    items = tuple(draw_strip(lane, strip, selected))
    return strip, Layer(lane.top, lane.bottom, items)


def _names_width(
    lanes: Sequence[CompactLane], style: TimelineStyle, ruler: Ruler
) -> float:
    """Return the room for every name with a number of two figures, or more, beside it.

    The axis stays where it is when the first statement without time comes.
    """
    size = style.name_size
    name = max(ruler.width(each.theme.label, size, bold=True) for each in lanes)
    count = max(ruler.width(each.number, size) for each in lanes)
    count = max(count, ruler.width("+88", size))
    wanted = math.ceil(2 + name + count + 2 * _NAME_MARGIN)
    return min(wanted, style.width * _MOST_NAMES)


def _name(lane: CompactLane, to: Setting) -> Iterator[Item]:
    size, label = to.style.name_size, lane.theme.label
    room, count = to.style.names - _NAME_MARGIN, lane.number
    y = (lane.top + lane.bottom) / 2 + size * _BASELINE
    if count:
        width = to.ruler.width(count, size)
        hint = say("{theme}: {count} zonder tijd", theme=label, count=count)
        yield Text(
            *(room, y, count, size, Ink.MUTED),
            anchor=Anchor.END,
            width=width,
            hint=hint,
        )
        room -= width + _NAME_MARGIN
    name, width = to.ruler.elided(label, room - 2, size, bold=True)
    hint = "" if name == label else label
    yield Text(2, y, name, size, bold=True, width=width, hint=hint)


def _landmarks(
    scene: Scene, to: Setting, strips: Sequence[Strip]
) -> Iterator[Landmark]:
    """Return the turning points, those of events where their signs ended up."""
    moved = {
        each.statement.id: each.sign.x
        for strip in strips
        for each in strip
        if each.statement.turning_point and not each.extent.is_bar
    }
    for x, statement in chosen_landmarks(scene.times.in_sight, to):
        yield Landmark(moved.get(statement.id, x), statement)
