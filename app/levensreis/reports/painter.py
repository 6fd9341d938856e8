"""Paints a display list on a ReportLab canvas."""

from typing import Any

from reportlab.platypus import Flowable

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.pictures.display_list import (
    Circle,
    Ink,
    Item,
    Line,
    Picture,
    Polygon,
    Rect,
    Text,
)
from levensreis.reports import fonts, style


class PictureFlowable(Flowable):  # type: ignore[misc] # ReportLab has no types
    """A picture between the paragraphs; hints stay out of the file."""

    def __init__(self, picture: Picture, progress: Progress = NO_PROGRESS) -> None:
        super().__init__()
        self._picture, self._progress = picture, progress
        self.width, self.height = picture.width, picture.height

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Tell how large the picture is, whatever there is room for."""
        return self.width, self.height

    def draw(self) -> None:
        """Paint the picture where the page has come to."""
        paint(self._picture, self.canv, self._progress)


def paint(picture: Picture, canvas: Any, progress: Progress = NO_PROGRESS) -> None:
    """Paint a picture with its lower left corner at the origin of a canvas."""
    canvas.saveState()
    canvas.translate(0, picture.height)
    for item in picture.items:
        progress.check()
        _paint_item(item, canvas)
    canvas.restoreState()


def _paint_item(item: Item, canvas: Any) -> None:
    match item:
        case Text():
            _paint_text(item, canvas)
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


def _paint_text(item: Text, canvas: Any) -> None:
    canvas.setFillColor(style.PALETTE[item.ink])
    canvas.setFont(fonts.BOLD if item.bold else fonts.REGULAR, item.size)
    canvas.drawString(item.left, -item.y, fonts.printable(item.text))


def _set_colours(
    canvas: Any, item: Rect | Circle | Polygon, dash: tuple[float, ...] = ()
) -> dict[str, int]:
    if item.ink is not None:
        canvas.setFillColor(style.PALETTE[item.ink])
    if item.outline is not None:
        _set_pen(canvas, item.outline, item.line_width, dash)
    return {"fill": int(item.ink is not None), "stroke": int(item.outline is not None)}


def _set_pen(canvas: Any, ink: Ink, width: float, dash: tuple[float, ...] = ()) -> None:
    canvas.setStrokeColor(style.PALETTE[ink])
    canvas.setLineWidth(width)
    canvas.setDash(list(dash))


def _radius(rect: Rect) -> float:
    return min(rect.radius, rect.width / 2, rect.height / 2)
