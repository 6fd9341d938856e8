"""Fields of a form on a page: boxes to tick and room to write, for mouse and pen."""

from dataclasses import dataclass
from typing import Final

from levensreis.pictures.display_list import Ink
from levensreis.reports.paper.model import Choice, ChoiceField, TextField
from levensreis.reports.paper.pen import FieldBox, Pen
from levensreis.reports.paper.pieces import TextLine
from levensreis.reports.paper.structure import Element
from levensreis.reports.paper.style import TARGET

_BOX: Final = 18.0  # points: the square that is seen, inside the target
_BESIDE: Final = 8.0  # points between a target and its words
CHOICE_INDENT: Final = TARGET + _BESIDE
"""Points that the words of a choice stand right of its target."""
_WRITING: Final = 24.0  # points between the lines to write on
_EDGE: Final = 0.9


@dataclass(frozen=True, slots=True)
class LabelledChoice:
    """A choice with its words, and what both are part of."""

    choice: Choice
    label: tuple[TextLine, ...]
    form: Element


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """Boxes to tick beside each other."""

    field: ChoiceField
    choices: tuple[LabelledChoice, ...]
    width: float
    above: float = 4.0
    keep: bool = True

    @property
    def height(self) -> float:
        """The height of a target, or of its words when they need more."""
        words = max(len(each.label) for each in self.choices)
        return max(TARGET, words * self.choices[0].label[0].height + 4.0)

    def cut(self, room: float) -> None:
        """Stay whole."""

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw every box and its words; the box is empty paper to a pen."""
        each, edge = self.width / len(self.choices), (TARGET - _BOX) / 2
        for number, one in enumerate(self.choices):
            left = x + number * each - edge
            box = (left, top - TARGET, left + TARGET, top)
            seen = (box[0] + edge, box[1] + edge, box[2] - edge, box[3] - edge)
            pen.frame(seen, Ink.TEXT, _EDGE)
            field, choice = self.field, one.choice
            place = FieldBox(
                *(pen.page, box, field.name, field.question),
                *(choice.value, choice.label),
            )
            pen.attach(place, one.form)
            down = top - (TARGET - one.label[0].height) / 2
            for line in one.label:
                line.draw(pen, left + CHOICE_INDENT, down)
                down -= line.height


@dataclass(frozen=True, slots=True)
class TextBox:
    """Room to write, with lines for a pen."""

    field: TextField
    width: float
    form: Element
    above: float = 4.0
    keep: bool = False

    @property
    def height(self) -> float:
        """The height of its lines, each high enough for handwriting."""
        return self.field.lines * _WRITING

    def cut(self, room: float) -> None:
        """Stay whole."""

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the box."""
        box = (x, top - self.height, x + self.width, top)
        for number in range(1, self.field.lines):
            y = top - number * _WRITING
            pen.rule(x + 4, x + self.width - 4, y, Ink.LINE, 0.5)
        pen.frame(box, Ink.TEXT, _EDGE)
        place = FieldBox(pen.page, box, self.field.name, self.field.question)
        pen.attach(place, self.form)
