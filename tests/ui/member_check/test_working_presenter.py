"""What is done with the answers of a parent, without a screen."""

from uuid import UUID

import pytest

from levensreis.domain.member_check.answers import Answer, Doubt
from levensreis.domain.member_check.checks import asked_next
from levensreis.domain.member_check.working import NotChecked, Outcome, Verdict
from levensreis.ui.member_check.items import Choice
from levensreis.ui.member_check.working.rows import item_rows
from levensreis.ui.member_check.working.typed import Typed
from tests.ui.interview.conftest import full_disk
from tests.ui.member_check.forms import ARABIC
from tests.ui.member_check.working_bench import Bench


def test_the_first_answer_that_waits_is_looked_at(bench: Bench) -> None:
    assert bench.chosen == 2
    assert bench.view.choice is Choice.WAITING
    assert bench.view.counts == {
        Choice.WAITING: 4,
        Choice.DOUBTFUL: 1,
        Choice.ALL: 5,
    }


def test_the_words_of_the_parent_are_taken_over_and_the_next_is_chosen(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.presenter.take_over()
    assert bench.text(returned[1]) == ARABIC
    assert bench.verdicts(returned[1]) == [Verdict.TAKEN_OVER]
    assert bench.chosen == 3
    assert [each.number for each in bench.view.items] == [3, 4, 0]
    assert bench.view.told == "Overgenomen: uitspraak 2."


def test_a_statement_is_adapted_in_other_words(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.view.typed = Typed(text="Thuis in  Almelo,\nbij oma", reason="korter")
    bench.presenter.adapt()
    assert bench.text(returned[1]) == "Thuis in Almelo, bij oma"
    done = bench.study.member_check.rounds(bench.journey.id)[-1].worked[-1]
    assert (done.verdict, done.reason) == (Verdict.ADAPTED, "korter")


@pytest.mark.parametrize("typed", [Typed(), Typed(text="  ")])
def test_what_is_the_same_is_not_adapted(bench: Bench, typed: Typed) -> None:
    bench.view.typed = typed
    bench.presenter.adapt()
    assert [where for where, _ in bench.view.problems] == ["text"]
    assert bench.chosen == 2


def test_nothing_is_declined_without_a_reason(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.presenter.decline()
    assert [where for where, _ in bench.view.problems] == ["reason"]
    bench.view.typed = Typed(reason="Dat ging over een ander jaar")
    bench.presenter.decline()
    assert bench.verdicts(returned[1]) == [Verdict.DECLINED]


def test_what_is_put_off_stays_in_the_list_and_is_passed_by(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.presenter.discuss()
    assert [each.number for each in bench.view.items] == [2, 3, 4, 0]
    assert bench.chosen == 3
    bench.presenter.choose(None)
    bench.see()
    assert bench.chosen == 3, "2 was put off"


def test_the_list_is_empty_when_all_is_done(bench: Bench) -> None:
    for _ in range(4):
        bench.see()
    assert bench.view.items == []
    assert bench.view.item is None
    bench.presenter.show(Choice.ALL)
    assert bench.chosen == 0, "the remark was the last"


def test_handwriting_is_typed_over_and_can_then_be_taken_over(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.presenter.choose(returned[3])
    bench.presenter.put_right(Answer.WRONG, " Hij sloeg nooit ")
    item = bench.view.item
    assert item is not None
    assert item.given.words == "Hij sloeg nooit"
    assert item.given.picture, "what it was typed from stays beside it"
    assert Doubt.HANDWRITING not in item.given.doubts
    bench.presenter.take_over()
    assert bench.text(returned[3]) == "Hij sloeg nooit"


def test_an_answer_that_is_right_after_all_waits_no_more(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.presenter.choose(returned[3])
    bench.presenter.put_right(Answer.RIGHT, "")
    bench.presenter.show(Choice.WAITING)
    assert 4 in [each.number for each in bench.view.items], "a picture is to be seen"


def test_undo_lets_the_last_answer_wait_again_with_its_words(
    bench: Bench, returned: list[UUID]
) -> None:
    before = bench.text(returned[1])
    bench.presenter.take_over()
    bench.see()
    bench.presenter.undo()
    assert bench.chosen == 3
    bench.presenter.undo()
    assert bench.chosen == 2
    assert bench.text(returned[1]) == before
    assert bench.verdicts(returned[1]) == [Verdict.TAKEN_OVER, Verdict.REOPENED]
    assert not bench.view.can_undo
    assert bench.view.item is not None
    assert bench.view.item.is_waiting


def test_what_is_undone_is_walked_to_again_and_not_put_off_to_be_discussed(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.see()
    bench.see()
    bench.presenter.undo()
    bench.presenter.undo()
    bench.presenter.choose(returned[3])
    bench.presenter.go_to_next(-1)
    assert bench.chosen == 3
    assert bench.view.item is not None
    assert "Bespreken" not in item_rows([bench.view.item], Choice.ALL)[0].meta
    with pytest.raises(NotChecked, match="uitspraak 2, uitspraak 3"):
        asked_next(bench.work.rounds, bench.work.shown, only_changed=True)


def test_an_answer_of_yesterday_is_opened_again(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.see()
    other = Bench(bench.study, bench.journey)
    other.presenter.choose(returned[1])
    other.presenter.reopen()
    assert other.verdicts(returned[1]) == [Verdict.SEEN, Verdict.REOPENED]


def test_what_is_typed_at_an_answer_stays_with_it(
    bench: Bench, returned: list[UUID]
) -> None:
    bench.view.typed = Typed(reason="want")
    bench.presenter.choose(returned[2])
    assert bench.view.typed == Typed()
    assert bench.presenter.typed == {returned[1]: Typed(reason="want")}
    bench.presenter.choose(returned[1])
    assert bench.view.typed == Typed(reason="want")
    bench.presenter.forget_typed()
    assert bench.presenter.typed == {}


def test_walking_passes_what_is_done_and_goes_around_the_end(bench: Bench) -> None:
    seen = [bench.chosen]
    for _ in range(4):
        bench.presenter.go_to_next()
        seen.append(bench.chosen)
    assert seen == [2, 3, 4, 0, 2]
    bench.presenter.go_to_next(-1)
    assert bench.chosen == 0


def test_a_closed_round_is_only_read(bench: Bench, returned: list[UUID]) -> None:
    bench.see()
    bench.study.member_check.close(bench.journey.id, Outcome.WITHOUT, "verhuisd")
    other = Bench(bench.study, bench.journey)
    assert not other.view.is_open
    other.see()
    assert other.verdicts(returned[2]) == []


def test_a_full_disk_changes_nothing_and_is_told(
    bench: Bench, returned: list[UUID]
) -> None:
    reason = "want " * 400
    with full_disk(bench.study):
        while not bench.problems:  # until the room that the file has is used up
            looked_at, done = bench.chosen, len(bench.work.rounds[-1].worked)
            bench.view.typed = Typed(reason=reason)
            bench.presenter.decline()
    assert bench.chosen == looked_at
    assert bench.view.typed.reason == reason
    assert len(bench.work.rounds[-1].worked) == done
