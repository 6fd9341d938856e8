"""The questionnaire (vragenlijst) on which a party tells which solutions matter most.

To be filled in on a screen or on paper, as the form of the member check is; what is
kept to read it when it comes back is its layout.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from levensreis.domain.form_layout import Box, FieldPlace, FormLayout
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.solutions.answer import MOST, Feasibility, Impact, Term
from levensreis.domain.solutions.question import (
    CHOSEN,
    NOT_CHOSEN,
    REMARK,
    Asked,
    field_name,
)
from levensreis.domain.solutions.solution import Solution
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
    PageBreak,
    Paragraph,
    Role,
    Span,
    TextField,
    Together,
)
from levensreis.reports.paper.pages import Printed, code_places
from levensreis.reports.paper.pen import FieldBox
from levensreis.reports.paper.press import printed

_TITLE: Final = "Welke oplossingen zijn het belangrijkst?"
_LEAD: Final = (
    f"Kies hoogstens {MOST} oplossingen die volgens u het meest helpen. Vertel daarna "
    "van elke oplossing die u koos wat u ervan vindt."
)
_HOW: Final = (
    f"U vult maar een klein deel in: u kiest er {MOST}, en alleen daarover stellen wij "
    "vragen.",
    "Zet bij elke oplossing die u kiest een kruisje bij ‘Ik kies deze’.",
    "Ga dan naar de vragen over die oplossing. De andere slaat u over.",
    "Weet u een antwoord niet? Laat het dan leeg.",
    "Schrijf geen namen op van jongeren of hun familie.",
)
_PICKS: Final = (
    Choice(CHOSEN, "Ik kies deze"),
    Choice(NOT_CHOSEN, "Deze niet"),
)
_SCALES: Final[Mapping[Asked, type[Impact | Feasibility | Term]]] = {
    Asked.IMPACT: Impact,
    Asked.FEASIBILITY: Feasibility,
    Asked.TERM: Term,
}
_QUESTIONS: Final = {
    Asked.IMPACT: "Hoe groot is de impact, als dit lukt?",
    Asked.FEASIBILITY: "Hoe haalbaar is het?",
    Asked.TERM: "Op welke termijn kan het?",
    Asked.SUGGESTION: "Hebt u een suggestie?",
    Asked.ACTORS: "Wie moeten dit doen?",
}
_GENERAL: Final = "Wilt u nog iets zeggen?"
_FOOTER: Final = "Vragenlijst oplossingen"
_THANKS: Final = "Dank u wel voor het invullen."


class Questionnaire(NamedTuple):
    """A questionnaire, and where everything on it stands."""

    pdf: bytes
    layout: FormLayout


def questionnaire(
    party: str,
    solutions: Sequence[Solution],
    code: FormCode,
    progress: Progress = NO_PROGRESS,
) -> Questionnaire:
    """Print the questionnaire of a party about solutions; say it in Dutch."""
    asked = list(enumerate(solutions, start=1))
    blocks: list[Block] = [
        Heading(1, _TITLE, bookmark=False),
        Paragraph(f"Vragenlijst voor: {party}"),
        *_explained(),
        Heading(2, f"Kies er hoogstens {MOST}"),
        ItemList(tuple(_pick(*each) for each in asked), Numbering.DECIMAL),
        PageBreak(),
        Heading(2, "Wat vindt u van de oplossingen die u koos?"),
        *(block for each in asked for block in _questions(*each)),
        *_end(),
    ]
    document = Document(f"{_TITLE} {party}", blocks, _FOOTER, code=code)
    pdf, drawn = printed(document, progress)
    return Questionnaire(pdf, _layout(code, drawn))


def _explained() -> Iterator[Block]:
    yield Paragraph(_LEAD, Role.LEAD)
    items = tuple(Item("•", (Paragraph(each),)) for each in _HOW)
    yield ItemList(items, Numbering.DISC, compact=True)


def _pick(place: int, solution: Solution) -> Item:
    name = field_name(Asked.CHOICE, place)
    link = Span("Naar de vragen", link=f"#{_anchor(place)}")
    return Item(
        _label(solution),
        (
            Paragraph((solution.text, " ", link)),
            ChoiceField(name, f"{_called(solution)}:", _PICKS),
        ),
        key=f"keuze-{place}",
    )


def _questions(place: int, solution: Solution) -> Iterator[Block]:
    called = _called(solution)
    yield Together(
        (
            Heading(3, _told(solution), _anchor(place), bookmark=False),
            *(block for each in _SCALES for block in _scale(place, called, each)),
            *_room(place, called, Asked.SUGGESTION, 2),
            *_room(place, called, Asked.ACTORS, 1),
        )
    )


def _scale(place: int, called: str, asked: Asked) -> Iterator[Block]:
    question = _QUESTIONS[asked]
    choices = tuple(Choice(str(each.value), each.label) for each in _SCALES[asked])
    yield Paragraph(question, Role.STRONG)
    yield ChoiceField(field_name(asked, place), f"{called}. {question}", choices)


def _room(place: int, called: str, asked: Asked, lines: int) -> Iterator[Block]:
    question = _QUESTIONS[asked]
    yield Paragraph(question, Role.STRONG)
    yield TextField(field_name(asked, place), f"{called}. {question}", lines)


def _end() -> Iterator[Block]:
    yield Together(
        (
            Heading(2, _GENERAL),
            TextField(REMARK, _GENERAL, lines=4),
            Paragraph(_THANKS, Role.STRONG),
        )
    )


def _label(solution: Solution) -> str:
    return "–" if solution.number is None else str(solution.number)


def _called(solution: Solution) -> str:
    name = solution.name
    return name[:1].upper() + name[1:]


def _told(solution: Solution) -> str:
    """Return a solution as the heading of its questions: less paper than two lines."""
    number = "" if solution.number is None else f"{solution.number}. "
    return f"{number}{solution.text}"


def _anchor(place: int) -> str:
    return f"oplossing-{place}"


def _layout(code: FormCode, drawn: Printed) -> FormLayout:
    fields = tuple(
        FieldPlace(box.name, box.page, _rounded(box.box), box.choice)
        for box, _ in drawn.pen.attached
        if isinstance(box, FieldBox)
    )
    high, low = map(_rounded, code_places())
    pages = drawn.pen.page + 1
    return FormLayout(code.form, code.version, pages, (high, low), (), fields)


def _rounded(box: Box) -> Box:
    left, bottom, right, top = (round(each, 2) for each in box)
    return left, bottom, right, top
