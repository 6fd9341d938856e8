"""What was read, line by line in the order of the form. Knows no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from levensreis.domain.form_layout import APPROVAL, GENERAL
from levensreis.domain.member_check.answers import Approval, Given
from levensreis.language import say
from levensreis.services.member_check import Reading
from levensreis.ui.member_check.items import answer_words


@dataclass(frozen=True, slots=True)
class ReadLine:
    """What was read at one place of a form."""

    number: int
    """Of the statement; 0 at what is asked at the end."""
    words: str
    answer: str
    given: Given
    is_new: bool
    """Whether keeping it brings something that was not known."""


def lines_of(reading: Reading, texts: Mapping[UUID, str]) -> list[ReadLine]:
    """Return every place of the pages that came back."""
    returned = reading.returned
    numbers = {each.statement: each.number for each in reading.round.layout.statements}
    gone = say("Deze uitspraak is weggegooid.")
    lines = [
        ReadLine(
            number,
            texts.get(each, gone),
            answer_words(returned.answers[each]),
            returned.answers[each],
            each in reading.changed,
        )
        for each, number in numbers.items()
        if each in returned.answers
    ]
    remark, approval = returned.remark, returned.approval
    if not remark.is_empty:
        words = say("Algemene opmerking")
        lines.append(ReadLine(0, words, "", remark, GENERAL in reading.changed))
    if not approval.is_empty:
        choice = approval.choice
        told = Approval(choice).label if choice in list(Approval) else ""
        words = say("Mag dit zo?")
        lines.append(ReadLine(0, words, told, approval, APPROVAL in reading.changed))
    return lines


def summary_of(lines: Sequence[ReadLine]) -> str:
    """Tell in one line how much was read, and what is to be looked at."""
    told = [each for each in lines if not each.given.is_empty]
    doubts = sum(bool(each.given.doubts) for each in lines)
    new = sum(each.is_new for each in lines)
    parts = (
        say("{count} van {every} ingevuld", count=len(told), every=len(lines)),
        say("{count} met twijfel", count=doubts) if doubts else say("geen twijfel"),
        say("{count} nieuw", count=new) if new else say("niets nieuws"),
    )
    return " · ".join(parts)
