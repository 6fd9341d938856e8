"""Dashed lines down the timeline at the turning points, with their words below."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from levensreis.domain.statement import Statement
from levensreis.pictures import marks
from levensreis.pictures.display_list import Ink, Item, Line, Rect, Text
from levensreis.pictures.extent import Timed
from levensreis.pictures.lane_layout import Setting, rows_used
from levensreis.pictures.packing import Wish, pack_all

MOST = 5
_DASH = (3.0, 2.0)
_LEADING = 1.45  # of the size of a label
_BESIDE = 3.0  # points between a line and its label


class Landmark(NamedTuple):
    """A turning point (cruciaal moment) and where its line stands."""

    x: float
    statement: Statement


class LandmarkLabels(NamedTuple):
    """The words below the lanes, and where what follows may begin."""

    items: list[Item]
    bottom: float


def chosen_landmarks(timed: Sequence[Timed], to: Setting) -> list[Landmark]:
    """Choose the turning points of which the time is known best, in order of time."""
    turning = [
        each
        for each in timed
        if each.statement.turning_point and to.axis.holds(each.extent.start)
    ]
    turning.sort(key=lambda each: each.extent.start - each.extent.first)
    chosen = [
        Landmark(to.axis.x(each.extent.start), each.statement)
        for each in turning[:MOST]
    ]
    return sorted(chosen, key=lambda landmark: landmark.x)


def draw_lines(
    landmarks: Sequence[Landmark], top: float, bottom: float, to: Setting
) -> Iterator[Item]:
    """Draw the lines through the lanes."""
    for x, statement in landmarks:
        hint = marks.hint_of(statement) if to.style.hints else ""
        yield Line(x, top, x, bottom, Ink.MUTED, 0.8, _DASH, statement.id, hint)


def draw_labels(
    landmarks: Sequence[Landmark], top: float, to: Setting
) -> LandmarkLabels:
    """Write the turning points in as many rows as they need, and draw on to them."""
    size = to.style.text_size
    texts = [_label(landmark, to) for landmark in landmarks]
    # From the right, so that a line seldom has to pass a label on its way down.
    spans = [(label.x, label.x + label.width) for label in reversed(texts)]
    places = pack_all((Wish(span, span) for span in spans), len(spans)) or []
    rows = [place.row for place in reversed(places)]
    middles = [top + (row + 0.5) * size * _LEADING + 1 for row in rows]
    items: list[Item] = []
    for (x, _), y in zip(landmarks, middles, strict=True):
        items.append(Line(x, top, x, y + size * 0.4, Ink.MUTED, 0.8, _DASH))
    for text, y in zip(texts, middles, strict=True):
        height = size * 1.1
        items += [
            Rect(text.x - 1, y - height / 2, text.width + 2, height, Ink.SURFACE),
            Text(
                text.x,
                y + size * 0.35,
                text.text,
                size,
                width=text.width,
                key=text.key,
                hint=text.hint,
            ),
        ]
    return LandmarkLabels(items, top + rows_used(places) * size * _LEADING + 1)


def _label(landmark: Landmark, to: Setting) -> Text:
    x, statement = landmark
    style = to.style
    text, width = to.ruler.elided(
        to.words(statement), style.max_label * 1.25, style.text_size
    )
    right = x + _BESIDE + width < style.width - 1
    return Text(
        x + _BESIDE if right else x - _BESIDE - width,
        0,
        text,
        style.text_size,
        width=width,
        key=statement.id,
        hint=marks.hint_of(statement) if style.hints else "",
    )
