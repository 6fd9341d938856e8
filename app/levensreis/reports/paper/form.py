"""The fields of a form, as viewers and browsers fill them in.

A box is drawn on the page itself: the field adds only the tick, so the paper is the
same in every viewer. What is typed may be of any length and in any script: no field
has a limit, and the viewer brings the letters.
"""

from typing import Final

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from levensreis.reports.paper.pen import FieldBox

_PRINTED: Final = 4
_MULTILINE: Final = 1 << 12
_RADIO: Final = 1 << 15
_LOOK: Final = "/Helv 12 Tf 0 g"
_TICK: Final = "q 0 0 0 RG 2.2 w 1 J 7 7 m 17 17 l S 7 17 m 17 7 l S Q"


class Fields:
    """Collects the fields of a file; the boxes of one question are one field."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._fields: dict[str, pikepdf.Object] = {}
        self._ticks: dict[tuple[tuple[float, float], str], pikepdf.Object] = {}

    def add(self, box: FieldBox) -> pikepdf.Object:
        """Return what is filled in on the page, as a part of its field."""
        return self._choice(box) if box.choice else self._text(box)

    def close(self) -> None:
        """Give the file its form, when there is any field."""
        if not self._fields:
            return
        font = Dictionary(
            Type=Name.Font,
            Subtype=Name.Type1,
            BaseFont=Name.Helvetica,
            Encoding=Name.WinAnsiEncoding,
        )
        fonts = Dictionary(Helv=self._pdf.make_indirect(font))
        self._pdf.Root.AcroForm = self._pdf.make_indirect(
            Dictionary(
                Fields=Array(list(self._fields.values())),
                DA=String(_LOOK),
                DR=Dictionary(Font=fonts),
            )
        )

    def _text(self, box: FieldBox) -> pikepdf.Object:
        field = self._widget(box)
        field.FT = Name.Tx
        field.T = String(box.name)
        field.TU = String(box.question)
        field.Ff = _MULTILINE
        field.DA = String(_LOOK)
        # What is written is drawn in it, so no two fields may have the same one.
        field.AP = Dictionary(N=self._drawn(_size(box), ""))
        self._fields[box.name] = field
        return field

    def _choice(self, box: FieldBox) -> pikepdf.Object:
        field = self._fields.get(box.name)
        if field is None:
            field = self._fields[box.name] = self._question(box)
        tick = self._widget(box)
        tick.Parent = field
        tick.TU = tick.Contents = String(f"{box.question} {box.label}")
        tick.AS = Name.Off
        tick.MK = Dictionary(CA=String("8"))  # what viewers draw themselves: a cross
        states = {f"/{box.choice}": _TICK, "/Off": ""}
        drawn = {state: self._tick(box, look) for state, look in states.items()}
        tick.AP = Dictionary(N=Dictionary(drawn))
        field.Kids.append(tick)
        return tick

    def _question(self, box: FieldBox) -> pikepdf.Object:
        return self._pdf.make_indirect(
            Dictionary(
                FT=Name.Btn,
                T=String(box.name),
                TU=String(box.question),
                Ff=_RADIO,
                V=Name.Off,
                Kids=Array([]),
            )
        )

    def _widget(self, box: FieldBox) -> pikepdf.Object:
        return self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                Rect=Array([round(each, 2) for each in box.box]),
                F=_PRINTED,
            )
        )

    def _tick(self, box: FieldBox, look: str) -> pikepdf.Object:
        """Return how a box looks; nobody draws in it, so that look is there once."""
        key = _size(box), look
        if key not in self._ticks:
            self._ticks[key] = self._drawn(*key)
        return self._ticks[key]

    def _drawn(self, size: tuple[float, float], look: str) -> pikepdf.Object:
        """Return what is drawn on top of the page."""
        return self._pdf.make_stream(
            look.encode(), Subtype=Name.Form, BBox=Array([0, 0, *size])
        )


def _size(box: FieldBox) -> tuple[float, float]:
    left, bottom, right, top = box.box
    return round(right - left, 2), round(top - bottom, 2)
