"""The form (controleformulier) on which a parent says what is right and what is not.

Made to be filled in on a phone, a computer or paper; see `domain.form_layout` for
what is kept to read it when it comes back.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Final, NamedTuple
from uuid import UUID

from levensreis.domain.anonymise.release import ForParent
from levensreis.domain.form_layout import (
    APPROVAL,
    GENERAL,
    Box,
    FieldPlace,
    FormLayout,
    StatementPlace,
)
from levensreis.domain.member_check.asking import Why
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.theme import Theme
from levensreis.pictures.display_list import Ink
from levensreis.reports.paper.model import (
    Block,
    Choice,
    ChoiceField,
    Document,
    FormCode,
    Heading,
    Item,
    ItemList,
    Numbering,
    Paragraph,
    Role,
    Span,
    TextField,
    Together,
)
from levensreis.reports.paper.pages import Printed, code_places
from levensreis.reports.paper.pen import FieldBox
from levensreis.reports.paper.press import printed
from levensreis.reports.told import Numbered, Told, whose

RIGHT: Final = "klopt"
WRONG: Final = "klopt-niet"
UNKNOWN: Final = "weet-ik-niet"
_ANSWERS: Final = (
    Choice(RIGHT, "Klopt"),
    Choice(WRONG, "Klopt niet"),
    Choice(UNKNOWN, "Weet ik niet"),
)
AGREED: Final = "ja"
AGREED_AFTER: Final = "ja-na-verbeteren"
NOT_YET: Final = "eerst-praten"
_APPROVALS: Final = (
    Choice(AGREED, "Ja, dit mag zo."),
    Choice(AGREED_AFTER, "Ja, als mijn verbeteringen erin staan."),
    Choice(NOT_YET, "Nee, ik wil er eerst over praten."),
)
_LEAD: Final = (
    "U hebt het verhaal van uw kind verteld. Wij schreven op wat u zei. "
    "Wilt u kijken of het klopt?"
)
_HOW: Final = (
    "Lees elk stukje. Kies: klopt, klopt niet, of weet ik niet.",
    "Klopt het niet? Schrijf eronder wat anders moet. Dat mag in uw eigen taal. "
    "Het mag zo lang zijn als u wilt.",
    "Wilt u niets zeggen over een stukje? Sla het dan over.",
    "Vult u het op papier in? Zet dan een kruisje in het vakje.",
)
_GENERAL: Final = "Wilt u nog iets zeggen?"
_APPROVE: Final = "Mag dit zo?"
_APPROVE_HOW: Final = "Kies één antwoord. U mag later nog van mening veranderen."
_CHANGED_ONLY: Final = "Hier staat alleen wat is veranderd na uw vorige antwoorden."
_WHY: Final = {
    Why.CHANGED: "wat is veranderd",
    Why.UNSEEN: "wat u nog niet hebt gezien",
    Why.DISCUSS: "waar wij nog met u over willen praten",
}
_SOME_NUMBERS: Final = "Niet elk nummer staat er dus bij."


class CheckForm(NamedTuple):
    """A form, and where everything on it stands."""

    pdf: bytes
    layout: FormLayout


def check_form(
    released: ForParent,
    code: FormCode,
    progress: Progress = NO_PROGRESS,
    *,
    only: Mapping[UUID, Why] | None = None,
    confidential: bool = False,
) -> CheckForm:
    """Print the form of a released journey; `only` tells what is asked, and why again.

    Every statement stands on one page with its fields, unless it is longer than that.
    """
    told = Told(released.journey)
    shown = [each for each in told.all if only is None or each.statement.id in only]
    title = f"Klopt dit verhaal? Levensreis van {whose(released)}"
    blocks = [
        Heading(1, "Klopt dit verhaal?", bookmark=False),
        Paragraph(f"Levensreis van {whose(released)}", Role.CAPTION),
        *_explained(only),
        *_statements(shown),
        *_end(),
    ]
    document = Document(
        *(title, blocks, released.journey.code),
        confidential=confidential,
        code=code,
    )
    pdf, drawn = printed(document, progress)
    return CheckForm(pdf, _layout(code, shown, drawn))


def _explained(only: Mapping[UUID, Why] | None) -> Iterator[Block]:
    yield Paragraph(_LEAD, Role.LEAD)
    if only is not None:
        yield Paragraph(f"{_asked(set(only.values()))} {_SOME_NUMBERS}")
    yield ItemList(
        tuple(Item("•", (Paragraph(each),)) for each in _HOW),
        Numbering.DISC,
        compact=True,
    )


def _asked(why: Collection[Why]) -> str:
    """Tell why these statements stand on the form, and the others do not."""
    if why == {Why.CHANGED}:
        return _CHANGED_ONLY
    parts = [words for each, words in _WHY.items() if each in why]
    if len(parts) == 1:
        return f"Hier staat alleen {parts[0]}."
    return f"Hier staat {', '.join(parts[:-1])}, en {parts[-1]}."


def _statements(shown: list[Numbered]) -> Iterator[Block]:
    for theme in Theme:
        part = [each for each in shown if each.statement.theme is theme]
        if part:
            yield Heading(2, theme.label)
            yield ItemList(tuple(map(_question, part)), Numbering.DECIMAL)


def _question(told: Numbered) -> Item:
    name = f"s{told.number:03}"
    age = Span(f" ({told.age})" if told.dated else "", ink=Ink.MUTED)
    blocks: list[Block] = [Paragraph((Span(told.text, bold=True), age))]
    blocks += [
        Paragraph(each)
        for each in (told.statement.story.strip(), told.statement.meaning.strip())
        if each
    ]
    if told.quote:
        blocks.append(Paragraph(told.quote, Role.QUOTE))
    blocks += [
        ChoiceField(f"{name}_antwoord", f"Stukje {told.number}:", _ANSWERS),
        Paragraph("Wat moet anders?", Role.CAPTION),
        TextField(f"{name}_tekst", f"Stukje {told.number}: wat moet anders?"),
    ]
    return Item(str(told.number), tuple(blocks), key=str(told.statement.id))


def _end() -> Iterator[Block]:
    remark = TextField(GENERAL, _GENERAL, lines=5)
    yield Together((Heading(2, _GENERAL), remark))
    yield Together(
        (
            Heading(2, _APPROVE),
            Paragraph(_APPROVE_HOW),
            ChoiceField(APPROVAL, _APPROVE, _APPROVALS, stacked=True),
            Paragraph("Dank u wel voor het lezen.", Role.STRONG),
        )
    )


def _layout(code: FormCode, shown: list[Numbered], drawn: Printed) -> FormLayout:
    numbers = {str(each.statement.id): each for each in shown}
    places = tuple(
        StatementPlace(
            *(numbers[region.key].statement.id, numbers[region.key].number),
            *(region.page, _rounded(region.box)),
        )
        for region in drawn.pen.regions
    )
    of_field = {f"s{each.number:03}": each.statement.id for each in shown}
    fields = tuple(
        FieldPlace(
            *(box.name, box.page, _rounded(box.box), box.choice),
            of_field.get(box.name.partition("_")[0]),
        )
        for box, _ in drawn.pen.attached
        if isinstance(box, FieldBox)
    )
    high, low = map(_rounded, code_places())
    return FormLayout(
        *(code.form, code.version, drawn.pen.page + 1, (high, low), places, fields)
    )


def _rounded(box: Box) -> Box:
    left, bottom, right, top = (round(each, 2) for each in box)
    return left, bottom, right, top
