"""The summary overview (samenvatting) of one journey, as a parent and a panel read it.

Per theme everything that lowered the need for care stands left, and everything
that raised it right: step 6 of the method. It is short: three pages for sixty
statements; quotes and what a thing meant stand in the write-up.
"""

from collections.abc import Iterator
from dataclasses import replace
from math import ceil
from typing import Final, NamedTuple

from levensreis.domain.anonymise.release import ReleasedJourney
from levensreis.domain.influence import Influence
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.theme import Theme
from levensreis.pictures.display_list import Ink, Picture
from levensreis.reports.life_figure import facts_table, life_figure, life_pictures
from levensreis.reports.paper.model import (
    Block,
    Document,
    Gap,
    Heading,
    Item,
    ItemList,
    Numbering,
    Paragraph,
    Role,
    Side,
    Sides,
    Span,
)
from levensreis.reports.paper.pages import LaidOut, laid_out
from levensreis.reports.paper.press import LAYING_OUT, STEPS, drawn
from levensreis.reports.told import Numbered, Told

_HOW_TO_READ: Final = (
    "Links staat wat de behoefte aan zorg verlaagde (+), rechts wat die verhoogde (−)."
)
_PAGES: Final = 3
_MOST_LOOKS: Final = 13  # two of each of six pictures, and one without the table
_LETTERS: Final = 37.0  # on a line of a column
_AGE: Final = 8  # letters that an age takes
_NARROW: Final = 0.33  # the least share of the width that a side has
_LOWERED: Final = "Verlaagde de zorgvraag (+)"
_RAISED: Final = "Verhoogde de zorgvraag (−)"
_NOTHING: Final = "Niets vastgelegd."


class _Look(NamedTuple):
    """How much of a life is shown at once."""

    picture: Picture
    with_table: bool
    is_crowded: bool
    """Whether a side is as wide as it needs beside the other."""


def summary_pdf(
    released: ReleasedJourney,
    progress: Progress = NO_PROGRESS,
    *,
    confidential: bool = True,
) -> bytes:
    """Print the overview of a released journey."""
    return drawn(_laid_out(released, progress, confidential=confidential), progress)[0]


def summary(
    released: ReleasedJourney,
    progress: Progress = NO_PROGRESS,
    *,
    confidential: bool = True,
) -> Document:
    """Compose the overview of a released journey, as full as three pages allow."""
    return _laid_out(released, progress, confidential=confidential).document


def _laid_out(
    released: ReleasedJourney, progress: Progress, *, confidential: bool
) -> LaidOut:
    told = Told(released.journey)
    title = f"Levensreis van {released.journey.pseudonym}"
    code = released.journey.code
    looking = progress.part(0, LAYING_OUT, STEPS)
    for number, look in enumerate(_looks(told)):
        progress.check()
        blocks = _blocks(title, code, told, look)
        document = Document(
            title, blocks, footer=code, confidential=confidential, dense=True
        )
        laid = laid_out(document, looking.part(number, number + 1, _MOST_LOOKS))
        if len(laid.pages) <= _PAGES:
            break
    return laid


def _looks(told: Told) -> Iterator[_Look]:
    """Yield how it may be shown, the fullest first; the last takes the least room."""
    for picture in life_pictures(told):
        yield _Look(picture, with_table=True, is_crowded=False)
        yield _Look(picture, with_table=True, is_crowded=True)
    yield _Look(picture, with_table=False, is_crowded=True)


def _blocks(title: str, code: str, told: Told, look: _Look) -> list[Block]:
    blocks: list[Block] = [
        Heading(1, title, bookmark=False),
        Paragraph(f"Overzicht · {code} · gepseudonimiseerd", Role.CAPTION),
        Paragraph(_HOW_TO_READ),
        Gap(4),
        life_figure(look.picture, told, with_table=look.with_table),
    ]
    if look.with_table:
        blocks.append(facts_table(told))
    for theme in Theme:
        blocks += _theme(theme, told, crowded=look.is_crowded)
    return blocks


def _lines(part: tuple[Numbered, ...]) -> int:
    return sum(ceil((len(each.text) + _AGE) / _LETTERS) for each in part)


def _theme(theme: Theme, told: Told, *, crowded: bool) -> Iterator[Block]:
    yield Heading(2, theme.label)
    if not told.by_theme[theme]:
        yield Paragraph("Hierover is niets vastgelegd.")
        return
    again = f"{theme.label} (vervolg)"
    yield from _sides(theme, told, again, crowded=crowded)
    if besides := told.part(theme, Influence.NEUTRAL):
        yield replace(_list(besides, Ink.NEUTRAL), again=again)


def _sides(theme: Theme, told: Told, again: str, *, crowded: bool) -> Iterator[Block]:
    """Put both sides beside each other; a crowd has no room for an empty one."""
    lowered = told.part(theme, Influence.POSITIVE)
    raised = told.part(theme, Influence.NEGATIVE)
    left = _side(_LOWERED, lowered, Ink.PLUS, Ink.PLUS_SOFT)
    right = _side(_RAISED, raised, Ink.MINUS, Ink.MINUS_SOFT)
    if crowded and not (lowered and raised):
        if lowered or raised:
            yield Sides((left if lowered else right,), again)
    elif lowered or raised:
        share = _share(lowered, raised) if crowded else 0.5
        yield Sides(
            (replace(left, share=share), replace(right, share=1 - share)), again
        )


def _share(left: tuple[Numbered, ...], right: tuple[Numbered, ...]) -> float:
    """Return how wide the left side must be to end with the right, within reason."""
    wanted = _lines(left) / (_lines(left) + _lines(right))
    return min(max(wanted, _NARROW), 1 - _NARROW)


def _side(heading: str, part: tuple[Numbered, ...], ink: Ink, fill: Ink) -> Side:
    told: Block = _list(part, ink) if part else Paragraph(_NOTHING)
    return Side(Heading(3, heading, ink=ink, bookmark=False), (told,), ink, fill)


def _list(part: tuple[Numbered, ...], ink: Ink) -> ItemList:
    items = tuple(Item(str(each.number), (_short(each),)) for each in part)
    return ItemList(items, Numbering.DECIMAL, compact=True, ink=ink)


def _short(told: Numbered) -> Paragraph:
    """Tell what there was; when it was too, if anything of that is known."""
    facts = [told.age] if told.dated else []
    if told.statement.turning_point:
        facts.insert(0, "cruciaal moment")
    if told.statement.course_change is not None:
        facts.append(told.statement.course_change.label)
    spell = told.statement.spell
    if spell is not None and told.statement.is_course:
        facts.append(spell.in_words())
    elif told.statement.influence is Influence.NEUTRAL:
        facts.append("geen invloed")
    if not facts:
        return Paragraph(told.text)
    whole = (fact.replace(" ", "\N{NO-BREAK SPACE}") for fact in facts)
    words = Span(" · ".join(whole), small=True, ink=Ink.MUTED)
    return Paragraph((f"{told.text} ", words))
