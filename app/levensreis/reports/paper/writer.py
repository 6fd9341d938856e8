"""Writes words on a ReportLab canvas, whatever letters are in them."""

from typing import Any, Final

from levensreis.pictures.display_list import Ink
from levensreis.reports.paper import fonts, style

_PARTS: Final = {
    ink: " ".join(f"{int(colour[at : at + 2], 16) / 255:.4g}" for at in (1, 3, 5))
    for ink, colour in style.COLOURS.items()
}
FILLS: Final = {ink: f"{parts} rg" for ink, parts in _PARTS.items()}
"""What fills with a colour, as it stands on a page: ReportLab writes it slowly."""
STROKES: Final = {ink: f"{parts} RG" for ink, parts in _PARTS.items()}


class Writer:
    """Writes on one canvas, and sets a font or a colour only when it changes."""

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._font: tuple[str, float] | None = None
        self._ink: Ink | None = None

    def forget(self) -> None:
        """Hear that the canvas has another state: a new page, or one restored."""
        self._font = self._ink = None

    def ink(self, ink: Ink) -> None:
        """Fill with a colour from now on."""
        if ink is not self._ink:
            self._canvas.addLiteral(FILLS[ink])
            self._ink = ink

    def text(
        self, x: float, y: float, text: str, *, face: str, size: float, ink: Ink
    ) -> None:
        """Write words on a baseline; a letter that the typeface lacks becomes a box.

        The box says which letter it is to who reads with a program.
        """
        self.ink(ink)
        if (face, size) != self._font:
            self._canvas.setFont(face, size)
            self._font = face, size
        if not fonts.missing(text):
            self._canvas.drawString(x, y, text)
            return
        for part, lacks in fonts.pieces(text):
            if lacks:
                self._box(part, x, y, size, ink)
            else:
                self._canvas.drawString(x, y, part)
            x += fonts.width(part, face) * size

    def _box(self, letter: str, x: float, y: float, size: float, ink: Ink) -> None:
        read = letter.encode("utf-16-be").hex()
        canvas = self._canvas
        canvas.addLiteral(f"/Span <</ActualText <feff{read}>>> BDC")
        canvas.addLiteral(STROKES[ink])
        canvas.setLineWidth(size / 16)
        canvas.rect(x + size * 0.06, y, size * (fonts.BOX - 0.12), size * 0.66, fill=0)
        canvas.addLiteral("EMC")
