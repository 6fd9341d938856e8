"""Draws a strip of the low form from its layout."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from levensreis.pictures import marks
from levensreis.pictures.compact_lane import EDGE, CompactLane, Mark
from levensreis.pictures.display_list import Ink, Item, Rect
from levensreis.pictures.extent import Extent

_BETWEEN_BARS = 0.8  # points
_BAR_BAND = 0.6  # of the height of a bar
_SELECTED_AWAY = 1.5  # points


def draw_strip(
    lane: CompactLane, strip: Sequence[Mark], selected: UUID | None
) -> Iterator[Item]:
    """Draw bands, then bars, then signs, those of turning points last."""
    for statement, extent, y, height, *_, hint in strip:
        if extent.is_vague:
            band = height * _BAR_BAND if extent.is_bar else height
            yield marks.band(statement, extent, y, band, hint)
    for statement, extent, y, height, *_, hint in strip:
        if extent.is_bar:
            yield from marks.bar(statement, _shortened(extent), y, height, hint)
    for mark in sorted(strip, key=lambda each: each.statement.turning_point):
        yield from _sign(lane, mark)
    for mark in strip:
        if mark.statement.id == selected:
            yield _selection(lane, mark)


def _sign(lane: CompactLane, mark: Mark) -> Iterator[Item]:
    statement, extent, hint = mark.statement, mark.extent, mark.hint
    x, y, _ = mark.sign
    if extent.is_away:
        yield marks.away(statement, extent, y, mark.radius, hint)
        return
    halo = None if mark.is_inside else lane.ink
    yield from marks.event(statement, x, y, mark.radius, hint, halo=halo)


def _shortened(extent: Extent) -> Extent:
    """Keep a bar apart from the one that follows it."""
    apart = _BETWEEN_BARS / 2
    return extent._replace(start=extent.start + apart, end=extent.end - apart)


def _selection(lane: CompactLane, mark: Mark) -> Item:
    """Frame a sign, or the whole of a bar, as high as the lane."""
    x, _, reach = mark.sign
    left, right = x - reach - _SELECTED_AWAY, x + reach + _SELECTED_AWAY
    if mark.extent.is_bar:
        left, right = min(left, mark.extent.start), max(right, mark.extent.end)
    top, height = lane.top + EDGE, lane.bottom - lane.top - 2 * EDGE
    return Rect(
        *(left, top, right - left, height, None, Ink.ACCENT, 1.2, 3),
        key=mark.statement.id,
        hint=mark.hint,
    )
