"""Make texts fit: measure, shorten to a room, or break into lines."""

from bisect import bisect_right
from itertools import accumulate

from levensreis.pictures.display_list import Measure

ELLIPSIS = "…"
_NARROWEST = 0.2  # of its size: no letter of a text font is narrower


class Ruler:
    """Measures texts by their letters, each of which is measured once.

    Kerning is left out, so a text may come out a trifle wide, never too wide for
    its room.
    """

    def __init__(self, measure: Measure) -> None:
        self._measure = measure
        self._letters: dict[tuple[float, bool], _Letters] = {}

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """Return the width of a text."""
        return sum(map(self._letters_of(size, bold=bold).__getitem__, text))

    def elided(
        self, text: str, room: float, size: float, *, bold: bool = False
    ) -> tuple[str, float]:
        """Return as much of a text as fits in a room, on one line, and its width."""
        letters = self._letters_of(size, bold=bold)
        most = max(int(room / (size * _NARROWEST)), 0) + 1
        line = " ".join(text[:most].split())
        ends = list(accumulate(map(letters.__getitem__, line), initial=0.0))
        if ends[-1] <= room and len(text) <= most:
            return line, ends[-1]
        keep = bisect_right(ends, room - letters[ELLIPSIS]) - 1
        short = line[: max(keep, 0)].rstrip(" ,.;:")
        if not short:
            return "", 0.0
        return short + ELLIPSIS, ends[len(short)] + letters[ELLIPSIS]

    def wrapped(
        self, text: str, room: float, size: float, *, bold: bool = False
    ) -> list[str]:
        """Break a text into lines between its words; too long a word sticks out."""
        lines: list[str] = []
        for word in text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(longer, size, bold=bold) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _letters_of(self, size: float, *, bold: bool) -> "_Letters":
        key = size, bold
        if key not in self._letters:
            self._letters[key] = _Letters(self._measure, size, bold=bold)
        return self._letters[key]


class _Letters(dict[str, float]):
    """The widths of letters in one size, measured when they are first asked for."""

    def __init__(self, measure: Measure, size: float, *, bold: bool) -> None:
        super().__init__()
        self._measure, self._size, self._bold = measure, size, bold

    def __missing__(self, letter: str) -> float:
        width = self[letter] = self._measure(letter, self._size, self._bold)
        return width
