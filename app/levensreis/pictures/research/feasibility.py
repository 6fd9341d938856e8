"""Figure 14: what the most chosen solutions would change, and how feasible they are.

The form of a mark tells the term; a number in it tells which solution it is.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple
from uuid import UUID

from levensreis.domain.solutions.answer import Feasibility, Impact, Term
from levensreis.domain.solutions.solution import SolutionId
from levensreis.domain.solutions.tallies import (
    SolutionFindings,
    SolutionTable,
    SolutionTally,
)
from levensreis.language import Language, say, spoken
from levensreis.pictures.display_list import (
    Anchor,
    Circle,
    Ink,
    Item,
    Line,
    Measure,
    Polygon,
    Rect,
)
from levensreis.pictures.research.apart import Area, Point, put_apart
from levensreis.pictures.research.chart import Board, Chart, ChartStyle, Numbers

_RADIUS: Final = 12.0
_DOT: Final = 2.6
_LINE: Final = 1.45  # of the size of a text
_EDGE: Final = 0.5  # of a step of the scale, beside its first and last
_HEIGHT: Final = 250.0
_SIDE: Final = 88.0  # points for the words beside the plot
_NUMBER: Final = 26.0  # points of the list for the mark
_MARKED: Final = 8.0  # the radius of a mark in the list of terms
_BESIDE: Final = 2 * _MARKED + 6  # points from such a mark to its words
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


class Figure14(NamedTuple):
    """The picture, and which solution each part of it is about."""

    chart: Chart
    behind: Mapping[UUID, SolutionId]


class _Placed(NamedTuple):
    tally: SolutionTally
    label: str
    key: UUID


def feasibility(
    findings: SolutionFindings, style: ChartStyle, measure: Measure
) -> Figure14:
    """Draw the most chosen solutions by impact and feasibility."""
    most = _labelled(findings.in_table(SolutionTable.THREE))
    shown = [each for each in most if _is_judged(each.tally)]
    board = Board(style, measure)
    area = Area(_SIDE, style.size * 2.2, style.width - 2, style.size * 2.2 + _HEIGHT)
    _axes(board, area)
    points = [_point(each.tally, area) for each in shown]
    marks = put_apart(points, _RADIUS, area)
    _leaders(board, points, marks)
    for each, at in zip(shown, marks, strict=True):
        _mark(board, each, at)
    bottom = _terms(board, area.bottom + style.size * 5.2)
    bottom = _list(board, most, bottom + style.size)
    chart = Chart(
        title=say("Impact en haalbaarheid van de meest gekozen oplossingen"),
        told=say(
            "Elk teken is een oplossing die vijf keer of vaker is gekozen. Hoe hoger "
            "het staat, hoe groter de impact; hoe verder naar rechts, hoe beter "
            "haalbaar. Het zijn gemiddelden van wie de oplossing koos, op een schaal "
            "van 1 tot 5. Een lijntje wijst naar de plek waar een teken hoort."
        ),
        picture=board.picture(bottom + 2),
        alternative=_in_words(most),
        numbers=_numbers(most),
        is_empty=not most,
    )
    return Figure14(chart, {each.key: each.tally.solution.id for each in most})


def scores_in_words(tally: SolutionTally) -> str:
    """Tell how a solution was judged, in one line."""
    impact, feasible = tally.impact, tally.feasibility
    parts = [say("{times} keer gekozen", times=tally.times)]
    if impact is not None:
        parts.append(say("impact {mean}", mean=score(impact.mean)))
    if feasible is not None:
        parts.append(say("haalbaarheid {mean}", mean=score(feasible.mean)))
    return ", ".join([*parts, term_in_words(tally)])


def term_in_words(tally: SolutionTally) -> str:
    """Tell the term that most parties named."""
    if tally.term is not None:
        return say("termijn meestal {term}", term=tally.term.brief)
    if any(tally.terms.values()):
        return say("termijn verdeeld")
    return say("termijn niet gegeven")


def score(mean: float) -> str:
    """Return a mean with one decimal, as the language of now writes it."""
    written = f"{mean:.1f}"
    return written.replace(".", ",") if spoken() is Language.DUTCH else written


def labels_of(tallies: Sequence[SolutionTally]) -> list[str]:
    """Return what the mark of each solution says: its number, or else a letter."""
    letters = iter(_LETTERS)
    return [
        next(letters, "?")
        if each.solution.number is None
        else str(each.solution.number)
        for each in tallies
    ]


def _labelled(tallies: Sequence[SolutionTally]) -> list[_Placed]:
    found = zip(tallies, labels_of(tallies), strict=True)
    return [
        _Placed(tally, label, UUID(int=place))
        for place, (tally, label) in enumerate(found, start=1)
    ]


def _is_judged(tally: SolutionTally) -> bool:
    return tally.impact is not None and tally.feasibility is not None


def _point(tally: SolutionTally, area: Area) -> Point:
    impact, feasible = tally.impact, tally.feasibility
    assert impact is not None
    assert feasible is not None
    return _across(feasible.mean, area), _down(impact.mean, area)


def _across(value: float, area: Area) -> float:
    steps = len(Feasibility) - 1 + 2 * _EDGE
    return area.left + (value - 1 + _EDGE) / steps * (area.right - area.left)


def _down(value: float, area: Area) -> float:
    steps = len(Impact) - 1 + 2 * _EDGE
    return area.bottom - (value - 1 + _EDGE) / steps * (area.bottom - area.top)


def _axes(board: Board, area: Area) -> None:
    size = board.style.size
    width, height = area.right - area.left, area.bottom - area.top
    board.put(Rect(area.left, area.top, width, height, Ink.SURFACE, Ink.LINE))
    board.write(say("Impact"), 0, size, bold=True, room=area.left)
    for impact in Impact:
        y = _down(impact, area)
        board.put(Line(area.left, y, area.right, y, Ink.LINE, 0.5, (2.0, 2.0)))
        words = f"{int(impact)} {impact.label}"
        board.write(words, area.left - 6, y, anchor=Anchor.END, room=area.left - 8)
    each = (_across(2, area) - _across(1, area)) - 4
    for feasible in Feasibility:
        x = _across(feasible, area)
        board.put(Line(x, area.top, x, area.bottom, Ink.LINE, 0.5, (2.0, 2.0)))
        lines = board.ruler.wrapped(f"{int(feasible)} {feasible.label}", each, size)
        for place, line in enumerate(lines):
            y = area.bottom + size * (1 + place * 1.2)
            board.write(line, x, y, anchor=Anchor.MIDDLE, room=each + 2)
    below = area.bottom + size * 3.6
    board.write(say("Haalbaarheid"), area.right, below, bold=True, anchor=Anchor.END)


def _leaders(board: Board, points: Sequence[Point], marks: Sequence[Point]) -> None:
    for point, mark in zip(points, marks, strict=True):
        if point != mark:
            board.put(Line(*point, *mark, Ink.MUTED, 0.8))
            board.put(Circle(*point, _DOT, Ink.TEXT))


def _mark(board: Board, placed: _Placed, at: Point) -> None:
    x, y = at
    words = f"{placed.tally.solution.text} ({scores_in_words(placed.tally)})"
    hint = board.hint(words)
    shape = _shape(placed.tally.term, at, _RADIUS)
    board.put(shape._replace(key=placed.key, hint=hint))
    board.write(
        *(placed.label, x, y),
        ink=Ink.TEXT if placed.tally.term is None else Ink.SURFACE,
        bold=True,
        anchor=Anchor.MIDDLE,
        key=placed.key,
        hint=hint,
    )


def _shape(term: Term | None, at: Point, radius: float) -> Circle | Rect | Polygon:
    """Return the mark of a term, which no two have; inside a circle of this radius."""
    x, y = at
    if term is Term.SHORT:
        return Circle(x, y, radius * 0.92, Ink.ACCENT)
    if term is Term.MIDDLE:
        half = radius * 0.76
        return Rect(x - half, y - half, 2 * half, 2 * half, Ink.ACCENT)
    if term is Term.LONG:
        corners = ((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y))
        return Polygon(corners, Ink.ACCENT)
    return Circle(x, y, radius * 0.92, Ink.SURFACE, Ink.ACCENT, 1.4)


def _terms(board: Board, middle: float) -> float:
    """Tell what the marks mean; return the middle of the last line."""
    x, size = 0.0, board.style.size
    told: list[tuple[Term | None, str]] = [(each, each.told) for each in Term]
    told.append((None, say("Termijn verdeeld of niet gegeven")))
    for term, words in told:
        width = board.ruler.width(words, size)
        if x and x + _BESIDE + width > board.style.width:
            x, middle = 0.0, middle + size * 1.9
        shape: Item = _shape(term, (x + _MARKED, middle), _MARKED)
        board.put(shape)
        board.write(words, x + _BESIDE, middle, room=board.style.width - x - _BESIDE)
        x += _BESIDE + width + size * 1.6
    return middle


def _list(board: Board, most: Sequence[_Placed], top: float) -> float:
    """Tell in words what each mark is; return where the list ends."""
    style = board.style
    room = style.width - _NUMBER
    y = top + style.size
    for each in most:
        told = f"{each.tally.solution.text} ({scores_in_words(each.tally)})"
        board.write(each.label, 0, y, bold=True, key=each.key)
        for line in board.ruler.wrapped(told, room, style.size):
            board.write(line, _NUMBER, y, key=each.key, room=room)
            y += style.size * _LINE
        y += style.size * 0.4
    return y - style.size * 0.6


def _in_words(most: Sequence[_Placed]) -> str:
    told = say(
        "Een vlak met de impact van onder naar boven en de haalbaarheid van links naar "
        "rechts. Het aantal oplossingen erin is {count}.",
        count=sum(_is_judged(each.tally) for each in most),
    )
    return " ".join([told, *_each_in_words(most)])


def _each_in_words(most: Sequence[_Placed]) -> Iterator[str]:
    for each in most:
        yield f"{each.label}: {scores_in_words(each.tally)}."


def _numbers(most: Sequence[_Placed]) -> Numbers:
    heads = (
        say("Teken"),
        say("Oplossing"),
        say("Keer gekozen"),
        say("Impact"),
        say("Haalbaarheid"),
        say("Termijn"),
    )
    return Numbers(heads, tuple(map(_row, most)), names=2)


def _row(placed: _Placed) -> tuple[str | int, ...]:
    tally = placed.tally
    impact, feasible = tally.impact, tally.feasibility
    return (
        placed.label,
        tally.solution.text,
        tally.times,
        score(impact.mean) if impact else "–",
        score(feasible.mean) if feasible else "–",
        tally.term.brief if tally.term else "–",
    )
