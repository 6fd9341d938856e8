"""What somebody typed at an answer is used, kept or asked about, and comes back."""

from dataclasses import replace
from uuid import UUID

from levensreis.domain.member_check.answers import Answer
from levensreis.domain.member_check.working import Verdict
from levensreis.ui.member_check.items import Choice
from levensreis.ui.member_check.working.typed import Typed
from tests.ui.member_check.forms import ARABIC
from tests.ui.member_check.working_bench import Bench


def given_words(bench: Bench, statement: UUID) -> str:
    last = bench.study.member_check.rounds(bench.journey.id)[-1]
    return last.given(statement).words


def test_words_typed_over_handwriting_are_kept_by_whatever_is_done(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.presenter.choose(returned[3])
    bench.view.typed = Typed(read="Hij sloeg nooit", reason="Dat zei vader niet")
    bench.presenter.see()
    assert given_words(bench, returned[3]) == "Hij sloeg nooit"
    assert bench.verdicts(returned[3]) == [Verdict.SEEN]


def test_what_was_ticked_by_eye_is_kept_with_it(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.presenter.choose(returned[3])
    bench.view.typed = Typed(choice=Answer.UNKNOWN)
    bench.presenter.discuss()
    last = bench.study.member_check.rounds(bench.journey.id)[-1]
    assert last.given(returned[3]).choice == Answer.UNKNOWN


def test_words_typed_over_handwriting_can_be_taken_over_at_once(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.presenter.choose(returned[3])
    bench.view.typed = Typed(read="Hij sloeg nooit")
    bench.presenter.take_over()
    assert bench.text(returned[3]) == "Hij sloeg nooit"


def test_a_refusal_after_keeping_what_was_read_stays_at_its_answer(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.presenter.show(Choice.DOUBTFUL)
    bench.view.typed = Typed(read="Hij sloeg nooit")
    bench.presenter.decline()
    assert [where for where, _ in bench.view.problems] == ["reason"]
    assert bench.chosen == 4
    assert given_words(bench, returned[3]) == "Hij sloeg nooit"


def test_keeping_what_was_read_loses_no_other_words(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.presenter.choose(returned[3])
    bench.view.typed = Typed(text="Slaan", reason="want", read="Hij sloeg nooit")
    bench.presenter.put_right(Answer.WRONG, "Hij sloeg nooit")
    assert bench.view.typed == Typed(text="Slaan", reason="want")


def test_another_text_than_the_parents_is_what_is_stored_and_it_is_told(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.view.typed = Typed(text="Thuis bij oma")
    bench.presenter.take_over()
    assert bench.text(returned[1]) == "Thuis bij oma"
    assert bench.verdicts(returned[1]) == [Verdict.ADAPTED]
    assert bench.view.told == "Aangepast: uitspraak 2, met de tekst die u typte."


def test_the_words_of_the_parent_in_the_field_are_taken_over(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.view.typed = Typed(text=f"  {ARABIC}\n")
    bench.presenter.take_over()
    assert bench.verdicts(returned[1]) == [Verdict.TAKEN_OVER]


def test_a_new_text_is_not_lost_by_what_changes_nothing(
    bench: Bench, returned: list[UUID]
) -> None:
    typed = Typed(text="Thuis bij oma", reason="want")
    bench.view.typed = typed
    bench.presenter.decline()
    bench.presenter.see()
    assert [where for where, _ in bench.view.problems] == ["text", "text"]
    assert bench.verdicts(returned[1]) == []
    bench.presenter.discuss()
    bench.presenter.choose(returned[1])
    assert bench.view.typed == Typed(text="Thuis bij oma"), "for after the talk"


def test_declining_what_was_taken_over_brings_the_old_words_back(
    bench: Bench, returned: list[UUID]
) -> None:
    before = bench.text(returned[1])
    bench.presenter.take_over()
    bench.presenter.choose(returned[1])
    bench.view.typed = Typed(text="Thuis in Almelo, bij oma")
    bench.presenter.adapt()
    bench.presenter.choose(returned[1])
    bench.view.typed = Typed(reason="Toch niet")
    bench.presenter.decline()
    assert bench.text(returned[1]) == before
    assert bench.view.told.endswith("De uitspraak is weer zoals ze was.")


def test_every_undo_brings_back_what_was_before_in_order(
    bench: Bench, returned: list[UUID]
) -> None:
    first = bench.text(returned[1])
    bench.presenter.take_over()
    bench.presenter.choose(returned[1])
    declined = Typed(reason="Toch niet")
    bench.view.typed = declined
    bench.presenter.decline()
    bench.presenter.undo()
    assert bench.text(returned[1]) == ARABIC
    assert bench.verdicts(returned[1])[-1] is Verdict.TAKEN_OVER
    assert bench.view.typed == declined
    bench.presenter.undo()
    assert bench.text(returned[1]) == first
    assert bench.verdicts(returned[1])[-1] is Verdict.REOPENED
    assert not bench.view.can_undo


def test_opening_again_is_taken_back_too(bench: Bench, returned: list[UUID]) -> None:
    bench.presenter.take_over()
    bench.presenter.choose(returned[1])
    bench.presenter.reopen()
    assert bench.text(returned[1]) != ARABIC
    bench.presenter.undo()
    assert bench.text(returned[1]) == ARABIC
    assert bench.verdicts(returned[1])[-1] is Verdict.TAKEN_OVER
    assert bench.view.can_undo


def test_undo_brings_the_typed_words_back(bench: Bench, returned: list[UUID]) -> None:
    bench.view.typed = Typed(text="Thuis bij oma")
    bench.presenter.adapt()
    bench.presenter.undo()
    assert bench.view.typed == Typed(text="Thuis bij oma")


def test_undo_loses_nothing_that_was_changed_in_the_conversation(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.presenter.take_over()
    told = bench.study.journeys.get(bench.journey.id).statements
    mine = next(each for each in told if each.id == returned[1])
    bench.study.journeys.record(bench.journey.id, [replace(mine, text="Bij tante")])
    bench.work.open(bench.journey.id)
    bench.presenter.undo()
    assert bench.text(returned[1]) == "Bij tante"


def test_what_asks_for_a_change_is_not_seen_without_a_reason(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.presenter.see()
    assert [where for where, _ in bench.view.problems] == ["reason"]
    assert bench.verdicts(returned[1]) == []
    bench.presenter.choose(None)
    bench.presenter.see()
    assert bench.verdicts(None) == [Verdict.SEEN], "a remark is only to be seen"


def test_what_is_no_longer_doubtful_hands_its_place_to_the_next(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.presenter.show(Choice.DOUBTFUL)
    bench.presenter.put_right(Answer.WRONG, "Hij sloeg nooit")
    assert bench.view.counts[Choice.DOUBTFUL] == 0
    assert bench.view.item is None
    assert bench.view.items == []
    bench.presenter.show(Choice.WAITING)
    bench.presenter.choose(returned[2])
    bench.see()
    assert bench.chosen == 4


def test_what_is_settled_is_not_doubtful_any_more(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.presenter.choose(returned[3])
    bench.see()
    assert bench.view.counts[Choice.DOUBTFUL] == 0
