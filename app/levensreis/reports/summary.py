"""The summary overview (samenvatting) of one journey, as a parent and a panel read it.

Per theme everything that lowered the need for care stands left, and everything
that raised it right: step 6 of the method.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from levensreis.domain.anonymise.release import ReleasedJourney
from levensreis.domain.codebook import Codebook
from levensreis.domain.influence import Influence
from levensreis.domain.journey import (
    Journey,
    in_order_of_time,
    in_theme,
    with_influence,
)
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.domain.wording import sentence
from levensreis.pictures.display_list import Ink, Picture
from levensreis.pictures.timeline import PAPER, TimelineStyle, timeline
from levensreis.reports import fonts, style
from levensreis.reports.columns import Block, Columns, Form, Section, Strip
from levensreis.reports.document import WIDTH, Document
from levensreis.reports.painter import PictureFlowable
from levensreis.reports.paragraph import Heading, WholeParagraph, escaped
from levensreis.reports.stack import Column, Stack

_PICTURE_ROOM = 635.0  # points below the title on the first page
_MOST_ROWS = 10  # in a lane of the timeline
_GUTTER = 10.0  # points between left and right
_HEADING_ROOM = style.HEADING.leading + style.HEADING.spaceBefore + 5
_HOW_TO_READ = (
    "Per onderwerp staat links wat de behoefte aan zorg en ondersteuning verlaagde (+) "
    "en rechts wat die verhoogde (−). De nummers in de tijdlijn zijn de nummers van de "
    "uitspraken daaronder."
)
_HEADS = {
    Ink.PLUS: "Verlaagde de zorgvraag (+)",
    Ink.MINUS: "Verhoogde de zorgvraag (−)",
    Ink.NEUTRAL: "Ook verteld",
}


def summary_pdf(
    released: ReleasedJourney, codebook: Codebook, progress: Progress = NO_PROGRESS
) -> bytes:
    """Print the summary of a released journey."""
    fonts.register()
    journey = released.journey
    document = Document(f"Levensreis van {journey.pseudonym}", footer=journey.code)
    # Composing and printing take about as long.
    summary = _Summary(journey, codebook, progress.part(0, 1, 2))
    return document.pdf(summary.story(document.title), progress.part(1, 2, 2))


class _Summary:
    def __init__(
        self, journey: Journey, codebook: Codebook, progress: Progress
    ) -> None:
        self._journey, self._codebook = journey, codebook
        self._progress = progress
        self._context = journey.context
        ordered = in_order_of_time(journey.statements, self._context)
        self._parts = {
            (theme, influence): with_influence(in_theme(ordered, theme), influence)
            for theme in Theme
            for influence in Influence
        }
        shown = (each for part in self._parts.values() for each in part)
        self._numbers = {each.id: number for number, each in enumerate(shown, start=1)}
        column = (WIDTH - _GUTTER) / 2
        self._left = Strip(0, column, Ink.PLUS, Ink.PLUS_SOFT)
        self._right = Strip(column + _GUTTER, column, Ink.MINUS, Ink.MINUS_SOFT)
        self._whole = Strip(0, WIDTH, Ink.NEUTRAL, Ink.NEUTRAL_SOFT)

    def story(self, title: str) -> Iterator[Flowable]:
        """Yield everything that is printed, from top to bottom."""
        code = escaped(self._journey.code)
        yield WholeParagraph(escaped(title), style.TITLE)
        yield WholeParagraph(
            f"{code} · Vertrouwelijk · gepseudonimiseerd", style.UNDER_TITLE
        )
        yield WholeParagraph(_HOW_TO_READ, style.LEAD)
        yield self._picture()
        for theme in Theme:
            yield from self._theme(theme)

    def _picture(self) -> Flowable:
        """Draw the timeline with as many labels as the first page has room for."""
        for rows in range(_MOST_ROWS, PAPER.max_rows, -1):
            picture = self._timeline(replace(PAPER, max_rows=rows))
            if picture.height <= _PICTURE_ROOM:
                break
        else:
            picture = self._timeline(PAPER)
        return PictureFlowable(picture, self._progress)

    def _timeline(self, style: TimelineStyle) -> Picture:
        self._progress.check()
        return timeline(
            self._journey.statements,
            self._context,
            style,
            fonts.text_width,
            numbers=self._numbers,
        )

    def _theme(self, theme: Theme) -> Iterator[Flowable]:
        heading = Heading(theme.label, style.HEADING)
        blocks = list(self._blocks(theme))
        if not blocks:
            yield CondPageBreak(_HEADING_ROOM + style.BODY.leading)
            yield heading
            yield WholeParagraph("Hierover is niets vastgelegd.", style.MUTED)
            return
        yield CondPageBreak(_HEADING_ROOM + blocks[0].least)
        yield heading
        yield from blocks

    def _blocks(self, theme: Theme) -> Iterator[Columns]:
        left, right, whole = (self._parts[theme, each] for each in Influence)
        if left or right:
            columns = (self._left, left), (self._right, right)
            yield self._columns(theme, *columns)
        if whole:
            yield self._columns(theme, (self._whole, whole))

    def _columns(
        self, theme: Theme, *sides: tuple[Strip, Sequence[Statement]]
    ) -> Columns:
        strips = tuple(strip for strip, _ in sides)
        again = WholeParagraph(f"{theme.label} (vervolg)", style.CONTINUED)
        form = Form(
            strips,
            head=tuple(map(_head, strips)),
            title=Stack([again], self._whole.width),
        )
        columns = tuple(self._column(part, strip.room) for strip, part in sides)
        return Columns(form, [Block((Section(columns),))])

    def _column(self, statements: Sequence[Statement], width: float) -> Column:
        if not statements:
            return (Stack([WholeParagraph("Niets vastgelegd.", style.MUTED)], width),)
        return tuple(Stack(self._entry(each), width) for each in statements)

    def _entry(self, statement: Statement) -> list[Flowable]:
        number = self._numbers[statement.id]
        self._progress.step(number, len(self._numbers))
        text = escaped(sentence(statement.text))
        entry = [
            WholeParagraph(text, style.STATEMENT, bulletText=str(number)),
            WholeParagraph(self._facts(statement), style.FACTS),
        ]
        if quote := statement.quote.strip(' \n“”"„'):
            entry.append(Spacer(0, 2))
            entry.append(WholeParagraph(f"“{escaped(quote)}”", style.QUOTE))
        if meaning := statement.meaning.strip():
            entry.append(Spacer(0, 2))
            words = f"Wat dat betekende: {escaped(meaning)}"
            entry.append(WholeParagraph(words, style.MEANING))
        return entry

    def _facts(self, statement: Statement) -> str:
        """Say when it was, in ages and never in years, and where it belongs."""
        facts = ["<b>cruciaal moment</b>"] if statement.turning_point else []
        facts.append(escaped(statement.period.age_text(self._context)))
        if statement.system is not None:
            facts.append(statement.system.label)
        factors = [self._codebook.by_id[coding.factor] for coding in statement.codings]
        facts += [escaped(factor.label) for factor in factors]
        return " · ".join(facts)


def _head(strip: Strip) -> Stack:
    words = WholeParagraph(_HEADS[strip.ink], style.head(strip.ink))
    return Stack([words], strip.room)
