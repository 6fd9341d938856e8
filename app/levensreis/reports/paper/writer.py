"""Writes words on a ReportLab canvas, whatever letters are in them."""

from typing import Any, Final

from reportlab.pdfbase import pdfmetrics

from levensreis.pictures.display_list import Ink
from levensreis.reports.paper import fonts, style

_PARTS: Final = {
    ink: " ".join(f"{int(colour[at : at + 2], 16) / 255:.4g}" for at in (1, 3, 5))
    for ink, colour in style.COLOURS.items()
}
FILLS: Final = {ink: f"{parts} rg" for ink, parts in _PARTS.items()}
"""What fills with a colour, as it stands on a page: ReportLab writes it slowly."""
STROKES: Final = {ink: f"{parts} RG" for ink, parts in _PARTS.items()}


_SPACE: Final = 32
_ENCODING: Final = "extpdfdoc"
"""In what ReportLab writes a page; every byte has its letter."""
_ESCAPED: Final = {ord(each): f"\\{each}" for each in "()\\"} | {13: r"\r"}


def numbers(*values: float) -> str:
    """Return numbers as they stand on a page: a hundredth of a point is not seen."""
    return " ".join(f"{round(each, 2):g}" for each in values)


class Writer:
    """Writes on one canvas, and sets a font or a colour only when it changes."""

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._font: tuple[str, float] | None = None
        self._ink: Ink | None = None
        self._letters: dict[str, _Letters] = {}

    def forget(self) -> None:
        """Hear that the canvas has another state: a new page, or one restored."""
        self._font = self._ink = None

    def close(self) -> None:
        """Leave letters that nobody wrote out of the file."""
        for each in self._letters.values():
            each.leave_out_the_rest()

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
        if not fonts.missing(text):
            self._show(x, y, text, face, size)
            return
        for part, lacks in fonts.pieces(text):
            if lacks:
                self._box(part, x, y, size, ink)
            else:
                self._show(x, y, part, face, size)
            x += fonts.width(part, face) * size

    def _show(self, x: float, y: float, text: str, face: str, size: float) -> None:
        """Write words as they stand on a page; ReportLab needs five times as long."""
        letters = self._letters.get(face)
        if letters is None:
            letters = self._letters[face] = _Letters(face, self._canvas)
        try:
            shown = text.translate(letters)
        except _ElsewhereError:  # so many kinds of letters that one part is too small
            self._canvas.setFont(face, size)
            self._canvas.drawString(x, y, text)
            letters.elsewhere.update(map(ord, text))
            self._font = None
            return
        font = "" if (face, size) == self._font else f"{letters.name} {size:g} Tf "
        self._font = face, size
        self._canvas.addLiteral(f"BT {font}{numbers(x, y)} Td ({shown}) Tj ET")

    def _box(self, letter: str, x: float, y: float, size: float, ink: Ink) -> None:
        read = letter.encode("utf-16-be").hex()
        canvas = self._canvas
        canvas.addLiteral(f"/Span <</ActualText <feff{read}>>> BDC")
        canvas.addLiteral(STROKES[ink])
        canvas.setLineWidth(size / 16)
        canvas.rect(x + size * 0.06, y, size * (fonts.BOX - 0.12), size * 0.66, fill=0)
        canvas.addLiteral("EMC")


class _ElsewhereError(Exception):
    """A letter is not in the first part of its font."""


class _Letters(dict[int, str]):
    """The letters of a font in one file, as they stand in a string."""

    def __init__(self, face: str, canvas: Any) -> None:
        super().__init__()
        self._font, self._file = pdfmetrics.getFont(face), canvas._doc  # noqa: SLF001
        self._font.splitString(" ", self._file)  # it takes part in the file
        self.name: str = self._font.getSubsetInternalName(0, self._file)
        self.elsewhere: set[int] = set()
        """Letters that were written by ReportLab."""

    def leave_out_the_rest(self) -> None:
        """Put a space for what ReportLab adds to every font: all letters of ASCII."""
        used = {0, *self, *self.elsewhere}
        parts = self._font.state[self._file].subsets
        parts[0] = [each if each in used else _SPACE for each in parts[0]]

    def __missing__(self, letter: int) -> str:
        [(part, codes)] = self._font.splitString(chr(letter), self._file)
        if part:
            raise _ElsewhereError
        (code,) = codes
        self[letter] = shown = _ESCAPED.get(code) or bytes([code]).decode(_ENCODING)
        return shown
