"""A form of the member check that came back, with one of each kind of answer."""

from io import BytesIO
from uuid import UUID

from PIL import Image, ImageDraw, ImageFont

from levensreis.domain.member_check.answers import (
    Answer,
    Approval,
    Doubt,
    Given,
    Route,
)
from levensreis.domain.member_check.working import Verdict
from levensreis.services.study import Study
from tests.services.checks_made import give_back, send


def answered(study: Study, journey_id: UUID) -> None:
    """Make a form of a journey and keep what came back, once."""
    if study.member_check.rounds(journey_id):
        return
    asked = send(study, journey_id).asked
    answers = {each: Given(Answer.RIGHT) for each in asked}
    answers |= dict(zip(asked, _first(), strict=False))
    give_back(
        *(study, journey_id, answers),
        remark=Given(words="Dank u wel. Mag mijn zoon dit later ook lezen?"),
        approval=Given(Approval.AGREED_AFTER),
    )
    study.member_check.settle(journey_id, asked[1], Verdict.TAKEN_OVER)
    reason = "Moeder noemde dit jaar zelf in het eerste gesprek."
    study.member_check.settle(journey_id, asked[2], Verdict.DECLINED, reason)


def _first() -> tuple[Given, ...]:
    arabic = "لم يكن هذا صحيحًا، لقد انتقلنا في الصيف إلى بيت جديد."
    doubts = frozenset({Doubt.HANDWRITING})
    return (
        Given(Answer.RIGHT),
        Given(Answer.WRONG, "Dit was pas na de zomer, in groep vier"),
        Given(Answer.WRONG, "Hij was toen al zeven"),
        Given(Answer.WRONG, "", _handwriting(), Route.PAPER, doubts),
        Given(Answer.WRONG, arabic),
        Given("", route=Route.PAPER, doubts=frozenset({Doubt.SEVERAL})),
        Given(Answer.UNKNOWN),
    )


def _handwriting() -> bytes:
    paper = Image.new("RGB", (900, 150), "white")
    pen, font = ImageDraw.Draw(paper), ImageFont.load_default(44)
    for line, words in enumerate(("Niet elke drie maanden,", "maar elke maand.")):
        pen.text((24, 16 + 60 * line), words, fill=(30, 40, 120), font=font)
    saved = BytesIO()
    paper.save(saved, "PNG")
    return saved.getvalue()
