"""Spells of one type as sequences: a row for each journey, over the ages."""

from collections.abc import Sequence
from statistics import median
from typing import Final, NamedTuple

from levensreis.domain.life_context import PREGNANCY
from levensreis.language import say
from levensreis.pictures.display_list import Anchor, Ink, Line, Measure, Rect
from levensreis.pictures.research.chart import (
    Behind,
    Board,
    Cell,
    Chart,
    ChartStyle,
    Numbers,
)
from levensreis.pictures.research.counts import Course, Courses, Stretch, kind_label
from levensreis.pictures.research.course_steps import step_by_step
from levensreis.pictures.research.patterns import drawn, look_of

_YEAR: Final = 12
_NAMES: Final = 96.0
_NAMED: Final = 45
"""Journeys that have a row high enough for their name."""
_MOST: Final = 250
"""Journeys that are drawn: more rows cannot be read, and take long."""
_HIGH: Final = 1.55  # of the size of a text: such a row
_LOW: Final = 7.0
_PAD: Final = 0.14  # of a row: above and below its bars
_SHORTEST: Final = 18 * _YEAR
_CLOSE: Final = 22.0  # points: years that stand closer are named every other one
_NARROWEST: Final = 1.5
_MORE: Final = 0.7
"""Of a row: how much higher each spell at the same time makes it."""


class _Axis(NamedTuple):
    left: float
    right: float
    end: int

    def x(self, month: float) -> float:
        share = max(month - PREGNANCY, 0) / (self.end - PREGNANCY)
        return self.left + share * (self.right - self.left)


def courses(
    counts: Courses,
    style: ChartStyle,
    measure: Measure,
    rows: range | None = None,
) -> Chart:
    """Draw the journeys, or only some of their rows: a page holds no more."""
    board, counts = Board(style, measure), step_by_step(counts)
    every = _shown(counts)
    shown = every if rows is None else every[rows.start : rows.stop]
    is_named = len(every) <= _NAMED
    axis = _Axis(_NAMES if is_named else 2.0, style.width - style.size, _end(counts))
    top = _legend(board, counts)
    y = top + style.size * 1.5
    heights = [_height(style, counts, each) for each in shown]
    _ages(board, axis, top, y + sum(heights))
    for course, height in zip(shown, heights, strict=True):
        if is_named:
            board.write(course.pseudonym, 0, y + height / 2, room=_NAMES - 6)
        _course(board, course, counts, axis, y)
        y += height
    return Chart(
        title=say("Perioden: {type}", type=counts.type.label),
        told=say(
            "Elke rij is een levensreis, van de zwangerschap tot het laatste dat is "
            "verteld. Levensreizen die gelijk beginnen staan bij elkaar. Perioden "
            "zonder leeftijd, niet getoond: {count}.",
            count=counts.untimed,
        )
        + _sampled(counts, every),
        picture=board.picture(y + 4),
        alternative=_in_words(counts),
        numbers=_numbers(counts),
        data=_data(counts),
        behind=board.behind,
        is_empty=not counts.courses,
    )


def rows_on_a_page(counts: Courses, style: ChartStyle, room: float) -> list[range]:
    """Divide the journeys over pictures that are no higher than a room."""
    pages: list[range] = []
    counts = step_by_step(counts)
    start, high = 0, 0.0
    shown = _shown(counts)
    for at, course in enumerate(shown):
        height = _height(style, counts, course)
        if at > start and high + height > room:
            pages.append(range(start, at))
            start, high = at, 0.0
        high += height
    return [*pages, range(start, len(shown))]


def _shown(counts: Courses) -> Sequence[Course]:
    """Return the journeys that are drawn: of very many some, evenly over them."""
    every = counts.courses
    if len(every) <= _MOST:
        return every
    return [every[at * len(every) // _MOST] for at in range(_MOST)]


def _sampled(counts: Courses, shown: Sequence[Course]) -> str:
    every = len(counts.courses)
    if len(shown) == every:
        return ""
    told = say(
        "Getoond: {shown} van de {every}, gelijk verdeeld over deze volgorde; de "
        "getallen gaan over alle.",
        shown=len(shown),
        every=every,
    )
    return f" {told}"


def _end(counts: Courses) -> int:
    ends = [each.end for course in counts.courses for each in course.stretches]
    return max([_SHORTEST, *ends])


def _legend(board: Board, counts: Courses) -> float:
    size = board.style.size
    x, y = 0.0, size * 0.9
    for kind in counts.kinds:
        words = kind_label(counts.type, kind)
        width = board.ruler.width(words, size) + 26
        if x and x + width > board.style.width:
            x, y = 0.0, y + size * 1.7
        board.put(*drawn(look_of(counts.type, kind), Rect(x, y - 5.5, 18, 11)))
        board.write(words, x + 22, y, room=board.style.width - x - 22)
        x += width + 12
    return y + size * 1.4


def _ages(board: Board, axis: _Axis, top: float, bottom: float) -> None:
    size = board.style.size
    every = 1 if axis.x(_YEAR) - axis.x(0) >= _CLOSE else 2
    for year in range(axis.end // _YEAR + 1):
        x = axis.x(year * _YEAR)
        board.put(Line(x, top + size * 1.3, x, bottom, Ink.LINE, 0.5))
        if year % every == 0:
            board.write(
                str(year), x, top + size * 0.5, ink=Ink.MUTED, anchor=Anchor.MIDDLE
            )


def _course(
    board: Board, course: Course, counts: Courses, axis: _Axis, top: float
) -> None:
    """Draw the spells of a journey; those at the same time stand below each other."""
    lanes = _lanes(course)
    row = _row(board.style, counts)
    whole = _height(board.style, counts, course)
    pad = row * _PAD
    height = (whole - 2 * pad) / len(lanes)
    for number, lane in enumerate(lanes):
        y = top + pad + number * height
        for each in lane:
            left, right = axis.x(each.start), axis.x(each.end)
            bar = Rect(left, y, max(right - left, _NARROWEST), height)
            _bar(board, course, each, counts, bar)


def _row(style: ChartStyle, counts: Courses) -> float:
    return style.size * _HIGH if len(counts.courses) <= _NAMED else _LOW


def _height(style: ChartStyle, counts: Courses, course: Course) -> float:
    """Return how high a journey is: more where more went on at the same time."""
    row = _row(style, counts)
    if row == _LOW:
        return row
    return row * (1 + _MORE * (len(_lanes(course)) - 1))


def _lanes(course: Course) -> list[list[Stretch]]:
    lanes: list[list[Stretch]] = []
    for each in sorted(course.stretches, key=lambda one: (one.start, one.end)):
        free = next((lane for lane in lanes if lane[-1].end <= each.start), None)
        if free is None:
            lanes.append([each])
        else:
            free.append(each)
    return lanes


def _bar(
    board: Board, course: Course, stretch: Stretch, counts: Courses, bar: Rect
) -> None:
    label = kind_label(counts.type, stretch.kind)
    words = f"{course.pseudonym}: {label}, {_when(stretch)}"
    key = board.key(Behind(sid=stretch.sid))
    look = look_of(counts.type, stretch.kind)
    board.put(*drawn(look, bar._replace(key=key, hint=board.hint(words))))
    size = board.style.size
    width = board.ruler.width(label, size)
    if stretch.kind and bar.height >= size * 1.05 and width + 10 <= bar.width:
        back = (bar.x + 3, bar.y + 0.8, width + 4, bar.height - 1.6)
        board.put(Rect(*back, look.fill, key=key))
        ink = Ink.SURFACE if look.is_dark else Ink.TEXT
        board.write(label, bar.x + 5, bar.y + bar.height / 2, ink=ink, key=key)


def _when(stretch: Stretch) -> str:
    if stretch.open_end:
        return say("vanaf {start}", start=_age(stretch.start))
    if stretch.open_start:
        return say("tot {end}", end=_age(stretch.end))
    return say(
        "van {start} tot {end}", start=_age(stretch.start), end=_age(stretch.end)
    )


def _age(month: int) -> str:
    """Write an age as people code it: 6;6 is six years and six months."""
    if month < 0:
        return say("zwangerschap")
    return f"{month // _YEAR};{month % _YEAR}"


def _in_words(counts: Courses) -> str:
    told = say(
        "Voor {shown} van {count} levensreizen een rij met perioden ({type}) over de "
        "leeftijden.",
        shown=len(counts.courses),
        count=counts.journeys,
        type=counts.type.label,
    )
    parts = [f"{row[0]}: {row[1]}" for row in _numbers(counts).rows]
    if not parts:
        return told
    kinds = say("Levensreizen per soort: {kinds}.", kinds="; ".join(parts))
    return f"{told} {kinds}"


def _numbers(counts: Courses) -> Numbers:
    heads = (
        say("Soort"),
        say("Levensreizen"),
        say("Perioden"),
        say("Maanden (mediaan)"),
    )
    rows: list[tuple[Cell, ...]] = []
    for kind in counts.kinds:
        lengths = [
            each.end - each.start
            for course in counts.courses
            for each in course.stretches
            if each.kind == kind
        ]
        journeys = sum(
            any(each.kind == kind for each in course.stretches)
            for course in counts.courses
        )
        label = kind_label(counts.type, kind)
        rows.append((label, journeys, len(lengths), round(median(lengths))))
    return Numbers(heads, tuple(rows))


def _data(counts: Courses) -> Numbers:
    heads = (
        *(say("Levensreis"), say("Schuilnaam"), say("Soort")),
        *(say("Vanaf maand"), say("Tot maand")),
        *(say("Begin onbekend"), say("Einde onbekend")),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            *(course.rid, course.pseudonym, kind_label(counts.type, each.kind)),
            *(each.start, each.end, int(each.open_start), int(each.open_end)),
        )
        for course in counts.courses
        for each in course.stretches
    ]
    return Numbers(heads, tuple(rows), names=3)
