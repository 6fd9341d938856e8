"""What merging leaves to people, and how it is settled."""

from dataclasses import replace

from levensreis.domain.codebook_work import deeds
from levensreis.domain.codebook_work.deeds import Deed
from levensreis.domain.codebook_work.fold import fold
from levensreis.domain.codebook_work.review import (
    OtherWording,
    Question,
    SameLabel,
    review_queue,
)
from levensreis.domain.codebook_work.state import ArrivedFactor
from tests.domain.codebook_work.working import FIDS, OUTSIDE, arrived, done

RUST, SCHOOL, _ = FIDS
ONE, TWO = arrived(RUST, SCHOOL)
TWIN = replace(TWO, wording=replace(TWO.wording, label="  FACTOR rust"))


def asked(*told: ArrivedFactor, after: tuple[Deed, ...] = ()) -> tuple[Question, ...]:
    events = done(*after)
    return review_queue(events, told, fold(events, told))


def test_two_factors_with_one_name_are_asked_until_somebody_settles_it() -> None:
    [question] = asked(ONE, TWIN)
    assert isinstance(question, SameLabel)
    assert [each.fid for each in question.factors] == [RUST, SCHOOL]
    for deed in (
        deeds.Merge((SCHOOL,), RUST),
        deeds.Rename(SCHOOL, "Klas"),
        deeds.KeepApart((RUST, SCHOOL)),
    ):
        assert asked(ONE, TWIN, after=(deed,)) == ()
    third = replace(TWIN, fid=FIDS[2])
    [again] = asked(ONE, TWIN, third, after=(deeds.KeepApart((RUST, SCHOOL)),))
    assert isinstance(again, SameLabel)
    assert len(again.factors) == 3


def test_other_words_for_one_factor_are_asked_until_one_is_chosen() -> None:
    told = replace(ONE, variants=frozenset([ONE.wording, OUTSIDE]))
    [question] = asked(told, TWO)
    assert isinstance(question, OtherWording)
    assert question.seen == (ONE.wording, OUTSIDE)
    chosen = deeds.ChooseWording(RUST, OUTSIDE, question.seen)
    assert asked(told, TWO, after=(chosen,)) == ()
    newer = replace(OUTSIDE, label="Nog anders")
    later = replace(told, variants=told.variants | {newer})
    assert len(asked(later, after=(chosen,))) == 1
    assert asked(later, TWO, after=(deeds.Merge((RUST,), SCHOOL),)) == ()
