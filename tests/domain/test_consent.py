"""Consent: every answer is kept, the last one counts, and nothing is undone by age."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from levensreis.domain.consent import (
    Consent,
    ConsentState,
    InvalidConsent,
    Purpose,
    allowed,
    answered,
    corrected,
    current,
    earlier,
    state,
    withdrawn,
)

MAY = date(2025, 5, 12)
NOVEMBER = date(2026, 11, 3)
quick = settings(max_examples=50, deadline=None)
days = st.dates(date(2020, 1, 1), date(2030, 1, 1))


def a_yes(purpose: Purpose = Purpose.PARTICIPATION, on: date = MAY) -> Consent:
    return Consent(purpose=purpose, given=True, on=on, by="moeder", text_version="1")


def a_no(purpose: Purpose = Purpose.PARTICIPATION, on: date = MAY) -> Consent:
    return Consent(purpose=purpose, given=False, on=on, by="moeder")


@st.composite
def answers(draw: st.DrawFn) -> Consent:
    """Any answer there can be."""
    on, given_ = draw(days), draw(st.booleans())
    gone = given_ and draw(st.booleans())
    return Consent(
        purpose=draw(st.sampled_from(Purpose)),
        given=given_,
        on=on,
        by=draw(st.sampled_from(["moeder", "vader", "de voogd"])),
        withdrawn=on + timedelta(draw(st.integers(0, 400))) if gone else None,
    )


@st.composite
def histories(draw: st.DrawFn) -> tuple[Consent, ...]:
    """Answers as they can follow each other."""
    kept: tuple[Consent, ...] = ()
    for each in draw(st.lists(answers(), max_size=12)):
        last = current(kept, each.purpose)
        if last is None or each.on >= last.last_day:
            kept = answered(kept, each)
    return kept


@pytest.mark.parametrize("by", ["", "  ", "\n"])
def test_somebody_gave_the_answer(by: str) -> None:
    with pytest.raises(InvalidConsent, match="Vul in wie"):
        Consent(purpose=Purpose.QUOTES, given=True, on=MAY, by=by)


def test_what_was_refused_cannot_be_withdrawn() -> None:
    with pytest.raises(InvalidConsent, match="niet is gegeven"):
        Consent(
            purpose=Purpose.QUOTES, given=False, on=MAY, by="vader", withdrawn=NOVEMBER
        )


def test_nothing_is_withdrawn_before_it_was_given() -> None:
    with pytest.raises(InvalidConsent, match="vóór de dag"):
        Consent(
            purpose=Purpose.QUOTES, given=True, on=NOVEMBER, by="vader", withdrawn=MAY
        )


def test_it_can_be_withdrawn_on_the_day_on_which_it_was_given() -> None:
    assert withdrawn([a_yes()], Purpose.PARTICIPATION, MAY)[0].withdrawn == MAY


@pytest.mark.parametrize(
    ("consents", "expected"),
    [
        ([], ConsentState.MISSING),
        ([a_yes()], ConsentState.GIVEN),
        ([a_no()], ConsentState.REFUSED),
        ([a_yes(Purpose.QUOTES)], ConsentState.MISSING),
        ([a_no(), a_yes(on=NOVEMBER)], ConsentState.GIVEN),
        ([a_yes(), a_no(on=NOVEMBER)], ConsentState.REFUSED),
        ([*withdrawn([a_yes()], Purpose.PARTICIPATION, MAY)], ConsentState.WITHDRAWN),
    ],
)
def test_the_last_answer_for_a_purpose_tells_how_things_stand(
    consents: list[Consent], expected: ConsentState
) -> None:
    assert state(consents, Purpose.PARTICIPATION) is expected
    is_given = expected is ConsentState.GIVEN
    assert allowed(consents, Purpose.PARTICIPATION) is is_given


def test_what_came_from_a_file_is_allowed_until_it_is_asked_here() -> None:
    assert allowed([], Purpose.SHARING, imported=True)
    assert not allowed([], Purpose.SHARING)
    assert not allowed([a_yes(Purpose.QUOTES)], Purpose.SHARING, imported=True)
    assert not allowed([a_no(Purpose.SHARING)], Purpose.SHARING, imported=True)


def test_a_paper_that_is_found_later_does_not_undo_a_withdrawal() -> None:
    gone = withdrawn([a_yes()], Purpose.PARTICIPATION, NOVEMBER)
    with pytest.raises(InvalidConsent, match="ingetrokken op 3 november 2026"):
        answered(gone, a_yes(on=date(2025, 12, 1)))
    again = answered(gone, a_yes(on=NOVEMBER))
    assert state(again, Purpose.PARTICIPATION) is ConsentState.GIVEN
    assert earlier(again, Purpose.PARTICIPATION) == list(gone)


def test_an_older_answer_for_another_purpose_can_still_be_recorded() -> None:
    gone = withdrawn([a_yes()], Purpose.PARTICIPATION, NOVEMBER)
    assert len(answered(gone, a_yes(Purpose.QUOTES))) == 2


@pytest.mark.parametrize(
    "consents", [(), (a_no(),), withdrawn([a_yes()], Purpose.PARTICIPATION, NOVEMBER)]
)
def test_only_what_is_given_can_be_withdrawn(consents: tuple[Consent, ...]) -> None:
    with pytest.raises(InvalidConsent, match="kan niet worden ingetrokken"):
        withdrawn(consents, Purpose.PARTICIPATION, NOVEMBER)


def test_nothing_can_be_corrected_that_nobody_answered() -> None:
    with pytest.raises(InvalidConsent, match="nog geen antwoord"):
        corrected([a_yes(Purpose.QUOTES)], Purpose.REUSE, a_yes(Purpose.REUSE))


def test_a_correction_does_not_go_before_the_answer_that_came_earlier() -> None:
    consents = (a_no(on=MAY), a_yes(on=NOVEMBER))
    with pytest.raises(InvalidConsent, match="geweigerd op 12 mei 2025"):
        corrected(consents, Purpose.PARTICIPATION, a_yes(on=date(2024, 1, 1)))


def test_an_answer_that_is_taken_away_leaves_the_one_before_it() -> None:
    consents = (a_no(on=MAY), a_yes(on=NOVEMBER))
    assert corrected(consents, Purpose.PARTICIPATION, None) == consents[:1]


def test_of_two_answers_that_are_the_same_only_the_last_is_corrected() -> None:
    twice = (a_yes(), a_yes())
    assert corrected(twice, Purpose.PARTICIPATION, a_no()) == (a_yes(), a_no())


@quick
@given(histories(), answers())
def test_recording_an_answer_loses_none(
    consents: tuple[Consent, ...], answer: Consent
) -> None:
    last = current(consents, answer.purpose)
    assume(last is None or answer.on >= last.last_day)
    after = answered(consents, answer)
    assert after[:-1] == consents
    assert current(after, answer.purpose) == answer
    assert state(after, answer.purpose) is answer.state


@quick
@given(histories(), st.sampled_from(Purpose))
def test_every_answer_is_the_one_that_counts_or_an_earlier_one(
    consents: tuple[Consent, ...], purpose: Purpose
) -> None:
    last = current(consents, purpose)
    told = [*earlier(consents, purpose), *([last] if last else [])]
    assert told == [each for each in consents if each.purpose is purpose]
    assert [each.on for each in told] == sorted(each.on for each in told)


@quick
@given(histories(), st.sampled_from(Purpose), st.integers(0, 400))
def test_withdrawing_changes_the_one_answer_and_nothing_else(
    consents: tuple[Consent, ...], purpose: Purpose, later: int
) -> None:
    given_on = date(2035, 1, 1)
    consents = answered(consents, a_yes(purpose, given_on))
    after = withdrawn(consents, purpose, given_on + timedelta(later))
    assert after[:-1] == consents[:-1]
    assert state(after, purpose) is ConsentState.WITHDRAWN
    for other in Purpose:
        if other is not purpose:
            assert current(after, other) == current(consents, other)


@quick
@given(histories(), st.sampled_from(Purpose), st.booleans())
def test_nothing_is_allowed_without_a_yes_that_still_stands(
    consents: tuple[Consent, ...], purpose: Purpose, imported: bool
) -> None:
    last = current(consents, purpose)
    yes = last is not None and last.given and last.withdrawn is None
    from_file = imported and not consents
    assert allowed(consents, purpose, imported=imported) is (yes or from_file)


def test_every_purpose_and_state_has_its_own_words() -> None:
    for words in (
        [each.label for each in Purpose],
        [each.question for each in Purpose],
        [each.label for each in ConsentState],
    ):
        assert all(words)
        assert len(set(words)) == len(words)
