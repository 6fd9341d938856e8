"""The short version of a journey for the parent, in plain words.

What is told is what was written down; what the paper itself says is at level B1:
short sentences, common words. Nothing is weighed or left out.
"""

from collections.abc import Iterator
from typing import Final

from levensreis.domain.anonymise.release import ForParent
from levensreis.domain.influence import Influence
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.theme import Theme
from levensreis.pictures.display_list import Ink
from levensreis.reports.paper.model import (
    Block,
    Document,
    Heading,
    Item,
    ItemList,
    Numbering,
    Paragraph,
    Role,
    Span,
)
from levensreis.reports.paper.press import pdf
from levensreis.reports.told import Numbered, Told, whose

_LEAD: Final = (
    "Dit is de korte versie van het verhaal dat u aan ons vertelde. "
    "U ziet wat hielp en wat het moeilijker maakte."
)
_NAMES: Final = "De namen in dit verhaal zijn niet echt. Zo weet niemand wie het is."
_NAMES_STAY: Final = (
    "In dit verhaal staan de namen zoals u ze vertelde. Het is alleen voor u."
)
_SIDES: Final = {
    Influence.POSITIVE: ("Dit hielp (+)", Ink.PLUS),
    Influence.NEGATIVE: ("Dit maakte het moeilijker (−)", Ink.MINUS),
    Influence.NEUTRAL: ("Dit vertelde u ook", Ink.NEUTRAL),
}
_QUESTIONS: Final = (
    " Zeg het ons. Dan passen wij het aan. Het nummer voor een zin helpt ons om de "
    "zin te vinden."
)


def short_version_pdf(
    released: ForParent,
    progress: Progress = NO_PROGRESS,
    *,
    confidential: bool = False,
) -> bytes:
    """Print the short version of a released journey."""
    return pdf(short_version(released, confidential=confidential), progress)


def short_version(released: ForParent, *, confidential: bool = False) -> Document:
    """Compose the short version of a released journey."""
    told = Told(released.journey)
    title = f"Het verhaal van {whose(released)} in het kort"
    blocks: list[Block] = [
        Heading(1, title, bookmark=False),
        Paragraph(_LEAD, Role.LEAD),
        Paragraph(_NAMES_STAY if released.names_stay else _NAMES),
        Paragraph((Span("Klopt er iets niet?", bold=True), _QUESTIONS)),
        *_turning_points(told),
    ]
    for theme in Theme:
        blocks += _theme(theme, told)
    footer = released.journey.code
    return Document(title, blocks, footer=footer, confidential=confidential)


def _turning_points(told: Told) -> Iterator[Block]:
    turning = [each for each in told.all if each.statement.turning_point]
    if turning:
        yield Heading(2, "Belangrijke momenten")
        yield Paragraph("Daarna werd veel anders.")
        yield _list(turning, Ink.TEXT)


def _theme(theme: Theme, told: Told) -> Iterator[Block]:
    if not told.by_theme[theme]:
        return
    yield Heading(2, theme.label)
    for side, (heading, ink) in _SIDES.items():
        if part := told.part(theme, side):
            yield Heading(3, heading, ink=ink, bookmark=False)
            yield _list(part, ink)


def _list(part: list[Numbered] | tuple[Numbered, ...], ink: Ink) -> ItemList:
    items = tuple(Item(str(each.number), (_line(each),)) for each in part)
    return ItemList(items, Numbering.DECIMAL, compact=True, ink=ink)


def _line(told: Numbered) -> Paragraph:
    if not told.dated:
        return Paragraph(told.text)
    return Paragraph((told.text, Span(f" ({told.age})", ink=Ink.MUTED)))
