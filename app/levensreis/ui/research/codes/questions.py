"""What merging left to people, as lines and as a question with its options."""

from collections.abc import Callable, Mapping, Sequence

from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work.deeds import Wording
from levensreis.domain.codebook_work.material import CodedStatement, FactorCount
from levensreis.domain.codebook_work.review import Question, SameLabel
from levensreis.domain.codebook_work.state import WorkFactor
from levensreis.language import say
from levensreis.ui.research.codes.nodes import journeys_told, statements_told
from levensreis.ui.research.codes.side.told import Asked, Option, QuestionLine
from levensreis.ui.research.codes.telling import place_words

EXAMPLES = 3
"""Statements that are shown of each side."""
Counts = Mapping[FactorId, FactorCount]
Read = Callable[[FactorId], Sequence[CodedStatement]]


def question_lines(queue: Sequence[Question]) -> list[QuestionLine]:
    """Return a line for each question."""
    return [
        QuestionLine(
            _name(each),
            say("dezelfde naam, meer factoren")
            if isinstance(each, SameLabel)
            else say("één factor, verschillende namen of plaatsen"),
        )
        for each in queue
    ]


def factors_of(question: Question) -> list[FactorId]:
    """Return the factors that a question is about."""
    if isinstance(question, SameLabel):
        return [each.fid for each in question.factors]
    return [question.factor.fid]


def asked_of(question: Question, counts: Counts, read: Read) -> Asked:
    """Return a question with its options, their counts and a few examples."""
    if isinstance(question, SameLabel):
        return Asked(
            words=say("Zijn dit dezelfde? Welke blijft?"),
            options=tuple(_side(each, counts, read) for each in question.factors),
            apart=say("Apart houden"),
        )
    examples = _examples(read(question.factor.fid))
    return Asked(
        words=say(
            "Bestanden noemen deze factor verschillend, bij {counted}. Wat is het?",
            counted=_counted(question.factor.fid, counts),
        ),
        options=tuple(
            _wording(each, examples if at == 0 else ())
            for at, each in enumerate(question.seen)
        ),
    )


def _side(factor: WorkFactor, counts: Counts, read: Read) -> Option:
    return Option(
        words=factor.label,
        influence=factor.wording.influence,
        meta=f"{place_words(factor.wording)}  ·  {_counted(factor.fid, counts)}",
        examples=_examples(read(factor.fid)),
        deed=say("Deze blijft"),
    )


def _wording(wording: Wording, examples: tuple[str, ...]) -> Option:
    return Option(
        words=wording.label,
        influence=wording.influence,
        meta=place_words(wording),
        examples=examples,
        deed=say("Dit is het"),
    )


def _examples(statements: Sequence[CodedStatement]) -> tuple[str, ...]:
    return tuple(f"{each.text} ({each.pseudonym})" for each in statements[:EXAMPLES])


def _counted(fid: FactorId, counts: Counts) -> str:
    count = counts.get(fid, FactorCount())
    return say(
        "{statements} in {journeys}",
        statements=statements_told(count.statements),
        journeys=journeys_told(count.journeys),
    )


def _name(question: Question) -> str:
    if isinstance(question, SameLabel):
        return question.factors[0].label
    return question.factor.label
