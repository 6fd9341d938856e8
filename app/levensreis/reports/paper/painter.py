"""Paints a display list on a ReportLab canvas."""

from typing import Any

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.pictures.display_list import (
    Circle,
    Ink,
    Line,
    Picture,
    Polygon,
    Rect,
    Text,
)
from levensreis.reports.paper import fonts
from levensreis.reports.paper.writer import FILLS, STROKES, Writer


def paint(
    picture: Picture,
    canvas: Any,
    progress: Progress = NO_PROGRESS,
    writer: Writer | None = None,
) -> None:
    """Paint a picture with its upper left corner at the origin of a canvas.

    `writer` is the one of the rest of the canvas, when there is more on it.
    """
    writer = writer or Writer(canvas)
    writer.forget()
    for item in picture.items:
        progress.check()
        if isinstance(item, Text):
            _write(item, writer)
        else:
            writer.forget()
            _paint_shape(item, canvas)


def _paint_shape(item: Rect | Line | Polygon | Circle, canvas: Any) -> None:
    match item:
        case Line():
            _set_pen(canvas, item.ink, item.line_width, item.dash)
            canvas.line(item.x1, -item.y1, item.x2, -item.y2)
        case Rect():
            how = _set_colours(canvas, item, item.dash)
            bottom, radius = -item.y - item.height, _radius(item)
            if radius:
                canvas.roundRect(item.x, bottom, item.width, item.height, radius, **how)
            else:
                canvas.rect(item.x, bottom, item.width, item.height, **how)
        case Circle():
            how = _set_colours(canvas, item)
            canvas.circle(item.x, -item.y, item.radius, **how)
        case Polygon():
            how = _set_colours(canvas, item)
            path = canvas.beginPath()
            path.moveTo(item.points[0][0], -item.points[0][1])
            for x, y in item.points[1:]:
                path.lineTo(x, -y)
            path.close()
            canvas.drawPath(path, **how)


def _write(item: Text, writer: Writer) -> None:
    face = fonts.face(bold=item.bold)
    text = fonts.cleaned(item.text)
    writer.text(item.left, -item.y, text, face=face, size=item.size, ink=item.ink)


def _set_colours(
    canvas: Any, item: Rect | Circle | Polygon, dash: tuple[float, ...] = ()
) -> dict[str, int]:
    if item.ink is not None:
        canvas.addLiteral(FILLS[item.ink])
    if item.outline is not None:
        _set_pen(canvas, item.outline, item.line_width, dash)
    return {"fill": int(item.ink is not None), "stroke": int(item.outline is not None)}


def _set_pen(canvas: Any, ink: Ink, width: float, dash: tuple[float, ...] = ()) -> None:
    canvas.addLiteral(STROKES[ink])
    canvas.setLineWidth(width)
    canvas.setDash(list(dash))


def _radius(rect: Rect) -> float:
    return min(rect.radius, rect.width / 2, rect.height / 2)
