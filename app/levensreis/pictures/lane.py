"""Draws a lane of the timeline from its layout."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from uuid import UUID

from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.language import say
from levensreis.pictures import marks
from levensreis.pictures.display_list import Circle, Ink, Item, Layer, Rect, Text
from levensreis.pictures.extent import Extent
from levensreis.pictures.lane_layout import LEADING, PAD, Drawn, Label, Lane, Setting

BASELINE = 0.35  # of its size that a text stands below its middle
_BAR = 0.78  # of the height of a row
_BAR_BAND = 0.5  # of the height of a row
_EVENT_BAND = 0.44  # of the height of a row
_SELECTED = 2.1  # times the radius of the sign in it
_SELECTED_LINE = 2.0  # points
_ORDER = list(Theme)


def background(theme: Theme, layer: Layer, to: Setting) -> Rect:
    """Return the strip behind a lane; every other one is tinted."""
    height = layer.bottom - layer.top
    return Rect(0, layer.top, to.style.width, height, _tint(theme))


def draw_lane(
    lane: Lane,
    top: float,
    to: Setting,
    selected: UUID | None,
    landmarks: Sequence[float],
) -> Layer:
    """Draw name, bands, shapes and labels; labels hide the landmark lines behind."""
    items = [*_name(lane, top, to)]
    spots = list(_spots(lane, top, to))
    for spot in spots:
        items += _band(spot)
    for spot in spots:
        draw = _bar if spot.extent.is_bar else _event
        items += draw(spot, to.style.sign)
        if spot.statement.id == selected:
            items.append(_selection(spot, to.style.sign))
    for spot in spots:
        if spot.label is not None and spot.label.text:
            items += _label(spot, spot.label, to, landmarks)
    return Layer(top, top + lane.height, tuple(items))


class _Spot(NamedTuple):
    """What is drawn around the middle (y) of its row."""

    statement: Statement
    extent: Extent
    label: Label | None
    y: float
    row: float
    hint: str


def _spots(lane: Lane, top: float, to: Setting) -> Iterator[_Spot]:
    style = to.style
    first = top + PAD
    for drawn in lane.bars:
        yield _spot(drawn, first, style.row, hints=style.hints)
    first += lane.bar_rows * style.row
    for drawn in lane.events:
        yield _spot(drawn, first, style.row, hints=style.hints)


def _spot(drawn: Drawn, first: float, row: float, *, hints: bool) -> _Spot:
    statement, extent, number, label = drawn
    hint = marks.hint_of(statement) if hints else ""
    return _Spot(statement, extent, label, first + (number + 0.5) * row, row, hint)


def _tint(theme: Theme) -> Ink:
    return Ink.SURFACE if _ORDER.index(theme) % 2 else Ink.SUNKEN


def _name(lane: Lane, top: float, to: Setting) -> Iterator[Item]:
    style = to.style
    y = top + PAD + style.name_size * 0.9
    for line in lane.name:
        yield Text(2, y, line, style.name_size, bold=True)
        y += style.name_size * LEADING
    if lane.untimed:
        untimed = say("+{count} zonder tijd", count=lane.untimed)
        yield Text(2, y, untimed, style.text_size, Ink.MUTED)


def _band(spot: _Spot) -> Iterator[Item]:
    statement, extent, _, y, row, hint = spot
    if extent.is_vague:
        height = row * (_BAR_BAND if extent.is_bar else _EVENT_BAND)
        yield marks.band(statement, extent, y, height, hint)


def _bar(spot: _Spot, sign: float) -> Iterator[Item]:
    statement, extent, _, y, row, hint = spot
    height = row * _BAR
    yield from marks.bar(statement, extent, y, height, hint)
    radius = min(sign * marks.BAR_SIGN, height / 2)
    x = marks.sign_in_bar(extent, radius)
    yield from marks.event(statement, x, y, radius, hint)


def _event(spot: _Spot, sign: float) -> Iterator[Item]:
    statement, extent, _, y, _, hint = spot
    if extent.is_away:
        yield marks.away(statement, extent, y, sign, hint)
    else:
        yield from marks.event(statement, extent.start, y, sign, hint)


def _selection(spot: _Spot, sign: float) -> Item:
    key, hint, line = spot.statement.id, spot.hint, _SELECTED_LINE
    if not spot.extent.is_bar:
        x, radius = spot.extent.start, sign * _SELECTED
        return Circle(x, spot.y, radius, None, Ink.ACCENT, line, key, hint)
    left, right = spot.extent.start, spot.extent.end
    height = spot.row * _BAR + 2 * line
    return Rect(
        left - line,
        spot.y - height / 2,
        right - left + 2 * line,
        height,
        outline=Ink.ACCENT,
        line_width=line,
        radius=3,
        key=key,
        hint=hint,
    )


def _label(
    spot: _Spot, label: Label, to: Setting, landmarks: Sequence[float]
) -> Iterator[Item]:
    left, right = label.x - 1, label.x + label.width + 1
    if not label.inside and any(left <= x <= right for x in landmarks):
        height = spot.row * 0.8
        yield Rect(
            left, spot.y - height / 2, right - left, height, _tint(spot.statement.theme)
        )
    size = to.style.text_size
    yield Text(
        label.x,
        spot.y + size * BASELINE,
        label.text,
        size,
        width=label.width,
        key=spot.statement.id,
        hint=spot.hint,
    )
