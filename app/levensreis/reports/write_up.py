"""The write-up (uitwerking) of one journey: its stories and all that was told.

Per theme first the story as it was written, then the statements in order of time,
each under the number that it has on every other paper of this journey. It is for the
parent: at level B1, without the terms of the study.
"""

from collections.abc import Iterator
from typing import Final

from levensreis.domain.anonymise.release import ForParent
from levensreis.domain.influence import Influence
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.theme import Theme
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
from levensreis.reports.told import Numbered, Told, names_told, whose

_LEAD: Final = "Dit is wat in de gesprekken is verteld. {order}"
_ORDER: Final = "Per onderwerp leest u korte stukjes, op volgorde van leeftijd."
_STORIES_FIRST: Final = (
    "Per onderwerp staat eerst het verhaal. Daarna leest u korte stukjes, op volgorde "
    "van leeftijd."
)
_SOME_STORIES: Final = (
    "Per onderwerp leest u korte stukjes, op volgorde van leeftijd. Bij sommige "
    "onderwerpen staat eerst het verhaal."
)
_NOTHING: Final = "Hierover is niets opgeschreven."
_SIDES: Final = {
    Influence.POSITIVE: "er was minder zorg nodig",
    Influence.NEGATIVE: "er was meer zorg nodig",
    Influence.NEUTRAL: "er was evenveel zorg nodig",
}


def write_up_pdf(
    released: ForParent,
    progress: Progress = NO_PROGRESS,
    *,
    confidential: bool = True,
) -> bytes:
    """Print the write-up of a released journey."""
    return pdf(write_up(released, confidential=confidential), progress)


def write_up(released: ForParent, *, confidential: bool = True) -> Document:
    """Compose the write-up of a released journey."""
    told = Told(released.journey)
    title = f"Uitwerking van de levensreis van {whose(released)}"
    code = released.journey.code
    blocks: list[Block] = [
        Heading(1, title, bookmark=False),
        Paragraph(f"{code} · {names_told(released)}", Role.CAPTION),
        Paragraph(_LEAD.format(order=_order(told)), Role.LEAD),
        Heading(2, "De onderwerpen", bookmark=False),
        _contents(told),
    ]
    for theme in Theme:
        blocks += _theme(theme, told)
    return Document(title, blocks, footer=code, confidential=confidential)


def _order(told: Told) -> str:
    """Say what stands where; `first the story` only where there is one."""
    themes = [each for each in Theme if told.by_theme[each] or _story(each, told)]
    stories = [each for each in themes if _story(each, told)]
    if not stories:
        return _ORDER
    return _STORIES_FIRST if stories == themes else _SOME_STORIES


def _story(theme: Theme, told: Told) -> str:
    return told.journey.notes.story(theme).strip()


def _contents(told: Told) -> ItemList:
    items = []
    for theme in Theme:
        number = len(told.by_theme[theme])
        count = f" – {number} {'stukje' if number == 1 else 'stukjes'}"
        link = Span(theme.label, link=f"#{theme}")
        items.append(Item("•", (Paragraph((link, count)),)))
    return ItemList(tuple(items), Numbering.DISC)


def _theme(theme: Theme, told: Told) -> Iterator[Block]:
    yield Heading(2, theme.label, anchor=theme)
    story = _story(theme, told)
    numbered = told.by_theme[theme]
    if not story and not numbered:
        yield Paragraph(_NOTHING)
    if story:
        yield Heading(3, "Het verhaal", bookmark=False)
        for paragraph in filter(None, map(str.strip, story.split("\n\n"))):
            yield Paragraph(paragraph)
    if numbered:
        yield Heading(3, "Wat er is verteld", bookmark=False)
        items = (Item(str(each.number), tuple(_told(each))) for each in numbered)
        yield ItemList(tuple(items), Numbering.DECIMAL)


def _told(told: Numbered) -> Iterator[Paragraph]:
    statement = told.statement
    yield Paragraph(told.text, Role.STRONG)
    facts = ["belangrijk moment"] if statement.turning_point else []
    facts += [told.age, _SIDES[statement.influence]]
    yield Paragraph(" · ".join(facts), Role.CAPTION)
    if story := statement.story.strip():
        yield Paragraph(story)
    if told.quote:
        yield Paragraph(told.quote, Role.QUOTE)
    if meaning := statement.meaning.strip():
        yield Paragraph((Span("Wat dat betekende: ", bold=True), meaning))
