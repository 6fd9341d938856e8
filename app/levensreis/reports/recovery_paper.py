"""The paper of a recovery key (herstelsleutel): one page, for a safe.

It is a picture, drawn the same in a pdf and on a printer: knows no ReportLab.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from levensreis.language import MONTHS
from levensreis.pictures.display_list import (
    Anchor,
    Ink,
    Item,
    Line,
    Measure,
    Picture,
    Rect,
    Text,
)
from levensreis.pictures.fitting import Ruler

TITLE: Final = "Herstelsleutel"
HEIGHT: Final = 700.0
_BODY: Final = 10.5
_LEADING: Final = 14.5
_HEADING: Final = 13.0
_KEY: Final = 23.0
_ROW: Final = 4  # groups beside each other
_GROUP_HEIGHT: Final = 48.0
_INDENT: Final = 16.0
_PURPOSE: Final = (
    "Wie de wachtzin van deze studie is vergeten, opent haar met deze sleutel en kiest "
    "een nieuwe wachtzin. Zonder wachtzin en zonder herstelsleutel kan niemand de "
    "studie ooit nog openen, ook de makers van Levensreis niet."
)
_WARNING: Final = (
    "Wie dit papier heeft én de laptop of een reservekopie, kan alles lezen wat in de "
    "studie staat. Behandel het als de sleutel van een dossierkast."
)
_KEEPING: Final = (
    "Bewaar dit papier achter slot, op een andere plek dan de laptop: bijvoorbeeld in "
    "de kluis van de instelling. Leg vast wie erbij kan.",
    "Maak er geen foto van en bewaar geen kopie op een computer. Was dit een pdf, "
    "verwijder die dan na het afdrukken.",
    "Is dit papier kwijt, of heeft iemand het gezien? Verwijder deze sleutel dan in "
    "Levensreis en kies “Opnieuw versleutelen”, bij Studie > Beveiliging en beheer.",
)
_USE: Final = (
    "Start Levensreis en kies de map van de studie, of zet eerst een reservekopie "
    "terug.",
    "Kies “Wachtzin vergeten? Open met een herstelsleutel”.",
    "Typ de zeven groepen over, van 1 tot en met 7. Hoofdletters, spaties en streepjes "
    "doen er niet toe. De letters O, I, L en U komen er niet in voor: wat daarop "
    "lijkt is een nul of een één. Een typefout wordt gemeld.",
    "Kies een nieuwe wachtzin. Deze sleutel blijft geldig: leg het papier terug.",
)
_BY_HAND: Final = ("Bewaard door", "Waar", "Sinds", "Handtekening")


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What stands on the paper."""

    study: str
    """The name of its folder."""
    label: str
    key: str
    """As people keep it: groups with dashes between."""
    made: date

    @property
    def groups(self) -> list[str]:
        """The groups of the key."""
        return self.key.split("-")


def recovery_sheet(sheet: RecoverySheet, width: float, measure: Measure) -> Picture:
    """Draw the paper in a width; it is as high as a page of A4 allows."""
    page = _Page(width, measure)
    page.title(sheet)
    page.key(sheet.groups)
    page.heading("Waarvoor is deze sleutel?")
    page.paragraph(_PURPOSE)
    page.paragraph(_WARNING, bold=True)
    page.heading("Zo bewaart u hem")
    for words in _KEEPING:
        page.point("•", words)
    page.heading("Zo gebruikt u hem")
    for number, words in enumerate(_USE, start=1):
        page.point(f"{number}.", words)
    page.by_hand()
    return Picture(width, max(HEIGHT, page.y), tuple(page.items))


class _Page:
    """Puts one thing under another."""

    def __init__(self, width: float, measure: Measure) -> None:
        self._width, self._ruler = width, Ruler(measure)
        self.items: list[Item] = []
        self.y = 0.0

    def title(self, sheet: RecoverySheet) -> None:
        """Say what it is, of which study, and since when."""
        self.y += 22
        self._write(TITLE, 22, bold=True)
        self.y += 8
        for name, value in (
            ("Studie", sheet.study),
            ("Naam van de sleutel", sheet.label),
            ("Gemaakt op", _dutch(sheet.made)),
        ):
            self.y += _LEADING
            self._write(f"{name}:", _BODY, ink=Ink.MUTED)
            room = self._width - 120
            shown, _ = self._ruler.elided(value, room, _BODY, bold=True)
            self._write(shown, _BODY, x=120, bold=True)
        self.y += 14

    def key(self, groups: list[str]) -> None:
        """Draw the groups large, each under its number."""
        rows = -(-len(groups) // _ROW)
        height = rows * _GROUP_HEIGHT + 20
        self.items.append(
            Rect(0, self.y, self._width, height, Ink.SUNKEN, Ink.TEXT, 1.2, 6)
        )
        column = self._width / _ROW
        for place, group in enumerate(groups):
            middle = (place % _ROW + 0.5) * column
            top = self.y + 10 + place // _ROW * _GROUP_HEIGHT
            number = str(place + 1)
            self._put(number, middle, top + 11, 9, Ink.MUTED)
            self._put(group, middle, top + 36, _KEY, Ink.TEXT, bold=True)
        self.y += height

    def heading(self, words: str) -> None:
        """Begin a part."""
        self.y += 30
        self._write(words, _HEADING, bold=True)
        self.y += 4

    def paragraph(self, words: str, *, bold: bool = False) -> None:
        """Write a text over the whole width."""
        self._lines(words, 0, bold=bold)
        self.y += 4

    def point(self, sign: str, words: str) -> None:
        """Write a text right of its sign."""
        self.items.append(Text(0, self.y + _LEADING, sign, _BODY, bold=True))
        self._lines(words, _INDENT)
        self.y += 3

    def by_hand(self) -> None:
        """Leave room for who keeps it, to write on."""
        self.y += 34
        column = self._width / 2
        for place, name in enumerate(_BY_HAND):
            x = place % 2 * column
            y = self.y + place // 2 * 30
            self.items.append(Text(x, y, name, 9, Ink.MUTED))
            right = x + column - 14
            self.items.append(Line(x + 70, y + 2, right, y + 2, Ink.MUTED, 0.7))
        self.y += 34

    def _lines(self, words: str, indent: float, *, bold: bool = False) -> None:
        room = self._width - indent
        for line in self._ruler.wrapped(words, room, _BODY, bold=bold):
            self.y += _LEADING
            self._write(line, _BODY, x=indent, bold=bold)

    def _write(
        self,
        words: str,
        size: float,
        *,
        x: float = 0,
        ink: Ink = Ink.TEXT,
        bold: bool = False,
    ) -> None:
        self.items.append(Text(x, self.y, words, size, ink, bold))

    def _put(
        self,
        words: str,
        x: float,
        y: float,
        size: float,
        ink: Ink,
        *,
        bold: bool = False,
    ) -> None:
        width = self._ruler.width(words, size, bold=bold)
        self.items.append(Text(x, y, words, size, ink, bold, Anchor.MIDDLE, width))


def _dutch(when: date) -> str:
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"
