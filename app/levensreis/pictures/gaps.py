"""Times of which nothing was told: a dashed area behind all else in a lane."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import starmap

from levensreis.domain.theme import Theme
from levensreis.language import say
from levensreis.pictures.ages_in_words import span_in_words, years
from levensreis.pictures.display_list import Ink, Item, Layer, Rect, Text
from levensreis.pictures.lane_layout import Setting
from levensreis.pictures.scene import Gap

_DASH = (3.0, 2.0)
_WITHIN = 1.0  # points between an area and the edge of its lane
_CORNER = 2.0  # points
_PAD = 2.5  # points between an area and its question mark
_BASELINE = 0.35  # of its size that a text stands below its middle
_CLEAR = 0.7  # of its size around the question mark in which nothing else is
_SAMPLES = 3  # places along the words that must be clear


def draw_gaps(
    gaps: Sequence[Gap],
    lanes: Mapping[Theme, Layer],
    lines: Sequence[Item],
    to: Setting,
) -> Iterator[Item]:
    """Draw every gap in its lane, with a question mark where nothing is in its way.

    That is nothing of the lane, and none of the lines that run through all lanes.
    """
    for gap in starmap(Gap, gaps):
        left, right = to.axis.x(gap.start), to.axis.x(gap.end)
        if left < right:
            lane = lanes[gap.theme]
            top, height = lane.top + _WITHIN, lane.bottom - lane.top - 2 * _WITHIN
            area = Rect(
                *(left, top, right - left, height, Ink.GAP, Ink.MUTED),
                radius=_CORNER,
                dash=_DASH,
                hint=gap_in_words(gap) if to.style.hints else "",
            )
            yield area
            yield from _question(gap, area, (*lane.items, *lines), to)


def gap_in_words(gap: Gap) -> str:
    """Tell of a gap, for a tooltip and a screen reader."""
    span = span_in_words(gap.start, gap.end)
    return say(
        "Nog niets verteld over {theme} {span}", theme=gap.theme.label, span=span
    )


def _question(
    gap: Gap, area: Rect, others: Sequence[Item], to: Setting
) -> Iterator[Item]:
    size, words, parts = to.style.text_size, "?", (0.5, 0.0, 1.0)
    y = area.y + area.height / 2
    if not to.style.compact_form:
        start = say("zw.") if gap.start < 0 else years(gap.start)
        words, parts = f"? {start}–{years(gap.end)}", (0.0, 0.5, 1.0)
        y = area.y + area.height - _PAD - size / 2
    for text in dict.fromkeys((words, "?")):
        width = to.ruler.width(text, size)
        free = area.width - 2 * _PAD - width
        for x in (area.x + _PAD + free * part for part in parts):
            if free >= 0 and _is_clear(x, y, width, size, others):
                ink, at = Ink.MUTED, y + size * _BASELINE
                yield Text(x, at, text, size, ink, width=width, hint=area.hint)
                return


def _is_clear(
    x: float, y: float, width: float, size: float, others: Sequence[Item]
) -> bool:
    places = [x + width * part / (_SAMPLES - 1) for part in range(_SAMPLES)]
    return all(
        item.away(place, y) > size * _CLEAR for item in others for place in places
    )
