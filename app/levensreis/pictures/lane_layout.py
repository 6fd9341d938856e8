"""Where everything in a lane of the timeline goes: rows of bars, then of events."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.pictures import marks
from levensreis.pictures.extent import Extent, Timed
from levensreis.pictures.fitting import Ruler
from levensreis.pictures.life_axis import LifeAxis
from levensreis.pictures.packing import Place, Span, Wish, pack_all, pack_most
from levensreis.pictures.timeline_style import TimelineStyle

PAD = 3.5  # points above and below the rows
LEADING = 1.2  # of the size of a text in the column of names
_BESIDE = 3.5  # points between a sign and its label
_EDGE = 1.0  # points right of the last label
_NAME_MARGIN = 6.0  # points right of the names


@dataclass(frozen=True, slots=True)
class Setting:
    """What every lane is laid out with."""

    axis: LifeAxis
    style: TimelineStyle
    ruler: Ruler
    numbers: Mapping[UUID, int]
    """The numbers by which a document refers to its statements."""

    def words(self, statement: Statement) -> str:
        """Return what is written with a statement: its number, if any, and text."""
        number = self.numbers.get(statement.id)
        return statement.text if number is None else f"{number} {statement.text}"


class Label(NamedTuple):
    """What is written beside or in a shape, where it starts and how wide it is."""

    text: str
    x: float
    width: float
    inside: bool = False


class Drawn(NamedTuple):
    """A statement with the row that it got, and the label that fits there."""

    statement: Statement
    extent: Extent
    """In points."""
    row: int
    label: Label | None


@dataclass(frozen=True, slots=True)
class Lane:
    """A theme with everything in its row; rows of bars come first."""

    theme: Theme
    name: tuple[str, ...]
    bars: tuple[Drawn, ...]
    events: tuple[Drawn, ...]
    bar_rows: int
    event_rows: int
    untimed: int
    """How many statements have no time."""
    height: float


def lay_out(theme: Theme, timed: Sequence[Timed], untimed: int, to: Setting) -> Lane:
    """Give every statement of a theme a row and a label, as far as they fit."""
    style = to.style
    ordered = sorted(to.axis.shown(timed), key=lambda each: each.extent)
    bars, events = _shared_rows(
        [_wish(each, to) for each in ordered if each.extent.is_bar],
        [_wish(each, to) for each in ordered if not each.extent.is_bar],
        style.max_rows,
    )
    bar_rows, event_rows = rows_used(bars), rows_used(events)
    room = style.names - _NAME_MARGIN
    name = tuple(to.ruler.wrapped(theme.label, room, style.name_size, bold=True))
    height = max(
        (bar_rows + event_rows) * style.row,
        (len(name) * style.name_size + bool(untimed) * style.text_size) * LEADING,
    )
    return Lane(
        theme=theme,
        name=name,
        bars=bars,
        events=events,
        bar_rows=bar_rows,
        event_rows=event_rows,
        untimed=untimed,
        height=height + 2 * PAD,
    )


class _Wished(NamedTuple):
    statement: Statement
    extent: Extent
    label: Label
    wish: Wish


def _shared_rows(
    bars: Sequence[_Wished], events: Sequence[_Wished], most: int
) -> tuple[tuple[Drawn, ...], tuple[Drawn, ...]]:
    """Divide the rows of a lane; bars get half at least, if they need that."""
    wanted_bars, wanted_events = _rows_wanted(bars, most), _rows_wanted(events, most)
    for_bars = wanted_bars
    if wanted_bars + wanted_events > most:
        for_bars = min(wanted_bars, max(most // 2, most - wanted_events))
    return _drawn(bars, for_bars), _drawn(events, most - for_bars)


def _rows_wanted(wished: Sequence[_Wished], most: int) -> int:
    places = pack_all((each.wish for each in wished), most)
    return most if places is None else rows_used(places)


def _drawn(wished: Sequence[_Wished], most: int) -> tuple[Drawn, ...]:
    """Pack in order of time; when not all fit, turning points choose first.

    What only reaches into the window comes last.
    """
    places = pack_all((each.wish for each in wished), most)
    if places is None:
        wished = sorted(
            wished,
            key=lambda each: (each.extent.is_away, not each.statement.turning_point),
        )
        places = pack_most([each.wish for each in wished], most)
    return tuple(
        Drawn(*each[:2], place.row, each.label if place.labelled else None)
        for each, place in zip(wished, places, strict=True)
    )


def _wish(timed: Timed, to: Setting) -> _Wished:
    statement, extent = timed.statement, to.axis.in_points(timed.extent)
    bare = _bare_span(statement, extent, to.style)
    label = _label(to.words(statement), extent, bare, to)
    span = min(bare[0], label.x), max(bare[1], label.x + label.width)
    return _Wished(statement, extent, label, Wish(span, bare))


def _bare_span(statement: Statement, extent: Extent, style: TimelineStyle) -> Span:
    x, reach = extent.start, style.sign
    if extent.is_bar:
        reach *= marks.BAR_SIGN
        x = marks.sign_in_bar(extent, reach)
    if statement.turning_point:
        reach *= marks.RING
    return min(extent.first, x - reach), max(extent.last, x + reach)


def _label(words: str, extent: Extent, bare: Span, to: Setting) -> Label:
    """Write in the bar or band when there is as much room as beside it."""
    style, size = to.style, to.style.text_size
    x, end = extent.start + style.sign + _BESIDE, extent.last
    if extent.is_away:
        x = extent.first + _BESIDE
    elif extent.is_bar:
        x, end = x + style.sign + _BESIDE, extent.end
    room = end - x - _BESIDE
    if extent.is_bar and room > style.max_label:
        text, width = to.ruler.elided(words, room, size)
        return Label(text, x, width, inside=True)
    text, width = to.ruler.elided(words, style.max_label, size)
    if text and width <= room:
        return Label(text, x, width, inside=True)
    return _beside(words, Label(text, bare[1] + _BESIDE, width), bare, to)


def _beside(words: str, label: Label, bare: Span, to: Setting) -> Label:
    """Write at the right, or at the left when there is more room."""
    style = to.style
    right = min(style.width - _EDGE - label.x, style.max_label)
    if label.width <= right:
        return label
    left = min(bare[0] - _BESIDE - style.names, style.max_label)
    text, width = to.ruler.elided(words, max(left, right), style.text_size)
    return Label(text, bare[0] - _BESIDE - width if left > right else label.x, width)


def rows_used(placed: Sequence[Place | Drawn]) -> int:
    """Return how many rows have something in them."""
    return max((each.row + 1 for each in placed), default=0)
