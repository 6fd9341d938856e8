"""Every picture of many journeys by its name, and how its counts are drawn."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from levensreis.domain.selection import EVERYTHING, Selection
from levensreis.domain.spell import SpellType
from levensreis.language import say, word
from levensreis.pictures.display_list import Measure
from levensreis.pictures.research.bars import bars
from levensreis.pictures.research.butterfly import butterfly
from levensreis.pictures.research.chart import Chart, ChartStyle
from levensreis.pictures.research.counts import (
    AgeCounts,
    Courses,
    SystemCounts,
    ThemeCounts,
    TogetherCounts,
)
from levensreis.pictures.research.courses import courses, rows_on_a_page
from levensreis.pictures.research.heat import heat
from levensreis.pictures.research.rings import rings
from levensreis.pictures.research.together import together

Counts = SystemCounts | ThemeCounts | AgeCounts | TogetherCounts | Courses


class PictureKind(StrEnum):
    """The pictures, in the order of the list. Values are remembered."""

    BARS = "bars"
    RINGS = "rings"
    BUTTERFLY = "butterfly"
    HEAT = "heat"
    TOGETHER = "together"
    PLACES = "places"
    ACTIVITIES = "activities"
    CARE = "care"
    INDICATIONS = "indications"
    COMPLEXITY = "complexity"

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_LABELS[self])

    @property
    def about(self) -> str:
        """What it shows, in one line."""
        return say(_ABOUT[self])

    @property
    def file_name(self) -> str:
        """What a file of it is called, without its ending."""
        return _FILES[self]

    @property
    def spell(self) -> SpellType | None:
        """Of which type of spell it shows the sequences, if it does."""
        return _SPELLS.get(self)


@dataclass(frozen=True, slots=True)
class Counted:
    """What a picture is drawn from, ready to be drawn at any size."""

    kind: PictureKind
    counts: Counts
    selection: Selection = EVERYTHING
    second: SystemCounts | None = None
    """The group that is compared with; only bars have one."""
    second_selection: Selection = EVERYTHING

    def drawn(
        self, style: ChartStyle, measure: Measure, rows: range | None = None
    ) -> Chart:
        """Draw all of it, or some rows of a long one."""
        found = self.counts
        if isinstance(found, SystemCounts):
            if self.kind is PictureKind.RINGS:
                return rings(found, style, measure)
            groups = self.selection.in_words(), self.second_selection.in_words()
            return bars(found, style, measure, self.second, groups)
        if isinstance(found, ThemeCounts):
            return butterfly(found, style, measure)
        if isinstance(found, AgeCounts):
            return heat(found, style, measure)
        if isinstance(found, TogetherCounts):
            return together(found, style, measure)
        return courses(found, style, measure, rows)

    def pages(self, style: ChartStyle, measure: Measure, room: float) -> list[Chart]:
        """Draw it in parts that are about as high as a room, where it is long."""
        if not isinstance(self.counts, Courses):
            return [self.drawn(style, measure)]
        parts = rows_on_a_page(self.counts, style, room)
        return [self.drawn(style, measure, rows) for rows in parts]

    def nameless(self) -> "Counted":
        """Return this without a pseudonym: what it prints of itself."""
        found = self.counts
        if not isinstance(found, Courses):
            return self
        every = tuple(replace(each, pseudonym="") for each in found.courses)
        return replace(self, counts=replace(found, courses=every))


_LABELS: Final = {
    PictureKind.BARS: word("Systemen: + en −"),
    PictureKind.RINGS: word("Systemen als ringen"),
    PictureKind.BUTTERFLY: word("Onderwerpen: + en −"),
    PictureKind.HEAT: word("Onderwerp en leeftijd"),
    PictureKind.TOGETHER: word("Factoren samen"),
    PictureKind.PLACES: word("Perioden: woonplekken"),
    PictureKind.ACTIVITIES: word("Perioden: school en dag"),
    PictureKind.CARE: word("Perioden: zorg"),
    PictureKind.INDICATIONS: word("Perioden: indicaties"),
    PictureKind.COMPLEXITY: word("Perioden: complexiteit"),
}
_ABOUT: Final = {
    PictureKind.BARS: word("Per systeem in hoeveel levensreizen"),
    PictureKind.RINGS: word("Elke factor in zijn ring"),
    PictureKind.BUTTERFLY: word("Per onderwerp in hoeveel levensreizen"),
    PictureKind.HEAT: word("Wanneer er wat was"),
    PictureKind.TOGETHER: word("Wat samen in een leven voorkomt"),
    PictureKind.PLACES: word("Waar de jongeren woonden"),
    PictureKind.ACTIVITIES: word("Wat hun dagen vulde"),
    PictureKind.CARE: word("Welke zorg er was"),
    PictureKind.INDICATIONS: word("Welke indicaties er waren"),
    PictureKind.COMPLEXITY: word("Complexiteit zoals verteld"),
}
_FILES: Final = {
    PictureKind.BARS: "systemen",
    PictureKind.RINGS: "ringen",
    PictureKind.BUTTERFLY: "onderwerpen",
    PictureKind.HEAT: "onderwerp-en-leeftijd",
    PictureKind.TOGETHER: "factoren-samen",
    PictureKind.PLACES: "woonplekken",
    PictureKind.ACTIVITIES: "school-en-dag",
    PictureKind.CARE: "zorg",
    PictureKind.INDICATIONS: "indicaties",
}
_SPELLS: Final = {
    PictureKind.PLACES: SpellType.PLACE,
    PictureKind.ACTIVITIES: SpellType.DAY_ACTIVITY,
    PictureKind.CARE: SpellType.CARE,
    PictureKind.INDICATIONS: SpellType.INDICATION,
    PictureKind.COMPLEXITY: SpellType.COURSE,
}
