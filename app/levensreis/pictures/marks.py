"""The shapes of statements: the shape repeats what the colour says."""

from collections.abc import Iterator
from uuid import UUID

from levensreis.domain.course_change import CourseChange
from levensreis.domain.influence import Influence
from levensreis.domain.statement import Statement
from levensreis.language import say
from levensreis.pictures.display_list import Circle, Ink, Item, Line, Polygon, Rect
from levensreis.pictures.extent import Extent

STRONG = {
    Influence.POSITIVE: Ink.PLUS,
    Influence.NEGATIVE: Ink.MINUS,
    Influence.NEUTRAL: Ink.NEUTRAL,
}
SOFT = {
    Influence.POSITIVE: Ink.PLUS_SOFT,
    Influence.NEGATIVE: Ink.MINUS_SOFT,
    Influence.NEUTRAL: Ink.NEUTRAL_SOFT,
}
RING = 1.55  # times the radius of the sign in it
BAR_SIGN = 0.85  # times the radius of the sign of an event
_IN_BAR = 3.0  # points between the start of a bar and its sign
_BAR_LINE = 0.8  # points
_ARROW = 0.3  # of the height of a bar
_DOT = 0.8  # of a triangle, so that both look equally large
_HALO = 1.0  # points of a halo
_CORNER = 0.8  # of a halo that would hide the corners of a triangle
_BEYOND = 2.5  # points between an end of the axis and what points beyond it
_HIGHEST_POINTER = 4.0  # points, half of it
_POINTER_LINE = 1.4  # points
_STEM = 0.32  # of the radius of an arrow: half of its stem


def hint_of(statement: Statement) -> str:
    """Say in one line what is drawn, for a tooltip and a screen reader."""
    words = [statement.text, statement.period.in_words()]
    if statement.is_course and statement.spell is not None:
        words.append(statement.spell.in_words())
    if not statement.is_course or statement.influence is not Influence.NEUTRAL:
        words.append(statement.influence.label)
    if statement.turning_point:
        words.append(say("cruciaal moment"))
    if statement.course_change is not None:
        words.append(statement.course_change.label)
    return " · ".join(words)


def sign(
    influence: Influence,
    x: float,
    y: float,
    radius: float,
    *,
    key: UUID | None = None,
    hint: str = "",
    halo: Ink | None = None,
) -> Item:
    """Draw a triangle up (plus), a triangle down (minus) or a dot (no influence).

    A halo sets it off from what is behind it.
    """
    ink = STRONG[influence]
    if influence is Influence.NEUTRAL:
        radius = radius * _DOT + (_HALO / 2 if halo else 0)
        return Circle(x, y, radius, ink, halo, _HALO, key, hint)
    if halo:
        radius += _HALO * _CORNER
    point = -radius if influence is Influence.POSITIVE else radius
    base = y - point * 0.8
    corners = ((x - radius, base), (x + radius, base), (x, y + point))
    return Polygon(corners, ink, halo, _HALO, key, hint)


def arrow(
    change: CourseChange,
    x: float,
    y: float,
    radius: float,
    *,
    key: UUID | None = None,
    hint: str = "",
) -> Item:
    """Draw an arrow up (escalation) or down; its stem tells it from an influence."""
    up = -radius if change is CourseChange.ESCALATION else radius
    stem = radius * _STEM
    corners = (
        *((x, y + up), (x + radius, y), (x + stem, y), (x + stem, y - up)),
        *((x - stem, y - up), (x - stem, y), (x - radius, y)),
    )
    return Polygon(corners, Ink.TEXT, key=key, hint=hint)


def ring(
    x: float, y: float, radius: float, *, key: UUID | None = None, hint: str = ""
) -> Item:
    """Draw the ring around the sign of a turning point."""
    return Circle(x, y, radius * RING, Ink.SURFACE, Ink.TEXT, 1.0, key=key, hint=hint)


def event(
    statement: Statement,
    x: float,
    y: float,
    radius: float,
    hint: str,
    *,
    halo: Ink | None = None,
) -> Iterator[Item]:
    """Draw the sign of a statement, in a ring when it is a turning point."""
    key = statement.id
    if statement.turning_point:
        yield ring(x, y, radius, key=key, hint=hint)
        halo = None
    yield sign(statement.influence, x, y, radius, key=key, hint=hint, halo=halo)


def bar(
    statement: Statement, extent: Extent, y: float, height: float, hint: str
) -> Iterator[Item]:
    """Draw a stretch (in points) around a middle line, pointed where it is open.

    Where a window cuts it off it has no end, and a pointer tells that it goes on.
    """
    span = extent.start, extent.end
    top, half = y - height / 2, height / 2
    corners = _pointed(span, top, height, extent, height * _ARROW)
    soft, strong = SOFT[statement.influence], STRONG[statement.influence]
    key = statement.id
    yield Polygon(corners, soft, strong, _BAR_LINE, key=key, hint=hint)
    within = _BAR_LINE / 2
    for x, is_cut, way in (
        (span[0], extent.cut_start, -1),
        (span[1], extent.cut_end, 1),
    ):
        if is_cut:
            yield Line(x, top + within, x, top + height - within, soft, 2 * _BAR_LINE)
            influence = statement.influence
            yield pointer(influence, x, y, half, way, key=key, hint=hint)


def pointer(
    influence: Influence,
    x: float,
    y: float,
    half: float,
    way: int,
    *,
    key: UUID | None = None,
    hint: str = "",
) -> Item:
    """Point past an end of the axis: -1 to what was before it, 1 to what came after."""
    half = min(half, _HIGHEST_POINTER)
    foot, tip = x + way * _BEYOND, x + way * (_BEYOND + half)
    line = way * _POINTER_LINE
    corners = (
        *((foot, y - half), (foot + line, y - half), (tip + line, y)),
        *((foot + line, y + half), (foot, y + half), (tip, y)),
    )
    return Polygon(corners, STRONG[influence], key=key, hint=hint)


def away(
    statement: Statement, extent: Extent, y: float, radius: float, hint: str
) -> Item:
    """Draw, in the place of its sign, where the sign is that lies past an end."""
    way = -1 if extent.cut_start else 1
    influence, key = statement.influence, statement.id
    return pointer(influence, extent.start, y, radius, way, key=key, hint=hint)


def sign_in_bar(extent: Extent, radius: float) -> float:
    """Return where the sign of a bar stands (in points): at its start, as that fits."""
    return min(extent.start + _IN_BAR + radius, (extent.start + extent.end) / 2)


def band(
    statement: Statement, extent: Extent, y: float, height: float, hint: str
) -> Item:
    """Draw the light band of the time (in points) in which something may have been."""
    key, soft = statement.id, SOFT[statement.influence]
    left, right = extent.first, extent.last
    top, half = y - height / 2, height / 2
    if extent.open_start or extent.open_end:
        corners = _pointed((left, right), top, height, extent, half)
        return Polygon(corners, soft, key=key, hint=hint)
    width = right - left
    return Rect(left, top, width, height, soft, radius=half, key=key, hint=hint)


def _pointed(
    span: tuple[float, float], top: float, height: float, extent: Extent, tip: float
) -> tuple[tuple[float, float], ...]:
    """Return the corners of a bar that has a point, `tip` long, at its open ends."""
    left, right = span
    left_tip, right_tip = tip * extent.open_start, tip * extent.open_end
    middle, bottom = top + height / 2, top + height
    return (
        (left + left_tip, top),
        (right - right_tip, top),
        (right, middle),
        (right - right_tip, bottom),
        (left + left_tip, bottom),
        (left, middle),
    )
