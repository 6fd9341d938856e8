"""Answers out of what was put over a page: notes, marks and drawings."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

from levensreis.domain.form_layout import Box
from levensreis.domain.member_check.answers import Doubt, Given, Route
from levensreis.formats.returned.around import choice_at, places, spot_at, through
from levensreis.formats.returned.boxes import Spot, by_spot, is_written, judged
from levensreis.formats.returned.ink import ticked
from levensreis.formats.returned.notes import Note
from levensreis.formats.returned.paper import HEIGHT, WIDTH, grown, pixels
from levensreis.formats.returned.plane import Plane
from levensreis.formats.returned.sheet import Sheet
from levensreis.formats.returned.snippet import snippet
from levensreis.language import say

if TYPE_CHECKING:
    from PIL.Image import Image

_ONE_SIGN: Final = re.compile(r"\s*\S\ufe0f?\s*")
"""What is typed in a box to tick it, such as x, v or a check mark."""
_TICK_ROOM: Final = 10.0  # points around a target, that a tick may go over
_FIELD_ROOM: Final = 4.0
_INKED: Final = 200  # of 255: what is darker was drawn
_LITTLE: Final = 12  # pixels that a drawing has at least

Found = list[tuple[Spot | None, Given]]
"""What was read, and of what; None is of nothing that the form asks."""


class Over:
    """Reads what was put over one page of a form."""

    def __init__(
        self, sheet: Sheet, to_form: Plane, colours: Callable[[], "Image"]
    ) -> None:
        self._sheet, self._to_form, self._draw = sheet, to_form, colours
        self._places = dict(places(sheet.layout, sheet.page))

    def notes(self, notes: Sequence[Note], printed: Callable[[Box], str]) -> Found:
        """Read the words of notes, and marks without words.

        `printed` gives the words that stand under a box of the file: some viewers
        copy those into a mark as if they were a remark.
        """
        return [each for note in notes for each in self._note(note, printed)]

    def pen(self, pen: "Image") -> Found:
        """Read what was drawn over the page, from a picture of that alone."""
        canvas = self._sheet.straighten(pen)
        bare = self._without_fields(canvas)
        found: Found = [
            (spot, self._drawn(canvas, bare, spot)) for spot in self._places
        ]
        if self._has_ink(self._beside(canvas)):
            found.append((None, self._told()))
        return [(spot, given) for spot, given in found if not given.is_empty]

    def _note(
        self, note: Note, printed: Callable[[Box], str]
    ) -> Iterator[tuple[Spot | None, Given]]:
        sheet = self._sheet
        boxes = [through(self._to_form, each) for each in note.boxes]
        if not any(_is_on_page(each) for each in boxes):
            return
        words = note.words
        if (
            note.is_mark
            and words
            and _bare(words) == _bare("".join(map(printed, note.boxes)))
        ):
            words = ""
        tick = choice_at(sheet.layout, sheet.page, boxes[0])
        if note.is_typed and tick is not None and _ONE_SIGN.fullmatch(words):
            spot: Spot | None = tick.statement or tick.name
            yield spot, Given(tick.choice, route=Route.NOTES)
            return
        spots = [spot_at(sheet.layout, sheet.page, each) for each in boxes]
        for spot in dict.fromkeys(spots if note.is_mark else spots[:1]):
            if words:
                yield spot, Given(words=words, route=Route.NOTES)
            elif note.is_mark:
                yield spot, self._unclear(spot)

    def _unclear(self, spot: Spot | None) -> Given:
        if spot is None:
            return self._told()
        picture = snippet(self._colours, [self._places[spot]])
        doubts = frozenset({Doubt.UNCLEAR_MARK})
        return Given(picture=picture, route=Route.NOTES, doubts=doubts)

    def _told(self) -> Given:
        """Tell in words of what is marked or drawn where nothing is asked."""
        words = say(
            "Op bladzijde {page} is iets gemarkeerd of getekend dat bij geen uitspraak "
            "staat.",
            page=self._sheet.page + 1,
        )
        return Given(words=words, route=Route.NOTES)

    @cached_property
    def _colours(self) -> "Image":
        """The page with all that is on it, as a person saw it."""
        return self._sheet.straighten(self._draw())

    def _drawn(self, canvas: "Image", bare: "Image", spot: Spot) -> Given:
        sheet = self._sheet
        fields = by_spot(sheet.fields).get(spot, [])
        boxes = {
            each.choice: ticked(canvas, each, sheet.shift(each))
            for each in fields
            if each.choice
        }
        choice, doubts = judged(boxes)
        room = [each for each in fields if not each.choice]
        if any(is_written(canvas, sheet, each) for each in room):
            doubts |= {Doubt.HANDWRITING}
        place = self._places[spot]
        if self._has_ink(bare.crop(_whole(place))):
            doubts |= {Doubt.UNCLEAR_MARK}
        picture = snippet(self._colours, [place]) if doubts else b""
        return Given(choice, "", picture, Route.NOTES, doubts)

    def _without_fields(self, canvas: "Image") -> "Image":
        bare = canvas.copy()
        for field in self._sheet.fields:
            more = _TICK_ROOM if field.choice else _FIELD_ROOM
            bare.paste(255, _whole(grown(field.box, more)))
        return bare

    def _beside(self, canvas: "Image") -> "Image":
        """Return what is drawn where nothing is asked."""
        bare = canvas.copy()
        for place in self._places.values():
            bare.paste(255, _whole(grown(place, _TICK_ROOM)))
        return bare

    @staticmethod
    def _has_ink(canvas: "Image") -> bool:
        return sum(canvas.histogram()[:_INKED]) >= _LITTLE


def _whole(box: Box) -> tuple[int, int, int, int]:
    left, top, right, bottom = (round(each) for each in pixels(box))
    return max(left, 0), max(top, 0), right, bottom


def _is_on_page(box: Box) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return 0 <= x <= WIDTH and 0 <= y <= HEIGHT


def _bare(words: str) -> str:
    return "".join(each for each in words.lower() if each.isalnum())
