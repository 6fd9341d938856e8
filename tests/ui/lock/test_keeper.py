"""The file holds what stands in the fields: no more, no less, and no twice."""

import pytest

from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.storage.errors import CannotWrite
from levensreis.ui.lock.keeper import ASIDE, DraftKeeper
from levensreis.ui.lock.typed_form import TypedForm
from tests.builders import a_journey
from tests.ui.interview.conftest import full_disk


@pytest.fixture
def keeper(study: Study) -> DraftKeeper:
    return DraftKeeper(study.drafts)


def a_form(place: str = "line", text: str = "6 naar", **rest: object) -> TypedForm:
    return TypedForm(place, title="Regel", fields={"": text}, **rest)  # type: ignore[arg-type]


def in_file(study: Study) -> list[TypedForm]:
    """Return what is kept, as the next program would find it."""
    return DraftKeeper(study.drafts).fetch()


def test_what_is_typed_is_kept_until_it_is_stored(
    keeper: DraftKeeper, study: Study, journey: Journey
) -> None:
    line, story = a_form(), a_form("story health", "Het begon", journey=journey.id)
    keeper.keep([line, story])
    assert in_file(study) == [line, story]
    longer = a_form(text="6 naar school")
    keeper.keep([longer, story])
    assert {each.place: each for each in in_file(study)} == {
        "line": longer,
        "story health": story,
    }
    keeper.keep([story])
    assert in_file(study) == [story]
    keeper.keep([])
    assert keeper.is_empty
    assert in_file(study) == []


def test_what_is_as_it_was_is_not_written_again(
    keeper: DraftKeeper, study: Study
) -> None:
    keeper.keep([a_form()])
    before = study._database.standing.commits
    keeper.keep([a_form()])
    assert study._database.standing.commits == before


def test_what_is_fetched_stays_in_the_file(keeper: DraftKeeper, study: Study) -> None:
    keeper.keep([a_form()])
    for _ in range(3):
        assert in_file(study) == [a_form()]
    again = DraftKeeper(study.drafts)
    again.fetch()
    again.keep([a_form()])
    assert in_file(study) == [a_form()]
    again.keep([])
    assert in_file(study) == []


def test_what_has_no_field_stays_until_it_is_thrown_away(
    keeper: DraftKeeper, study: Study
) -> None:
    keeper.keep([a_form()])
    again = DraftKeeper(study.drafts)
    again.set_aside(again.fetch())
    again.keep([a_form(text="in dezelfde regel iets anders")])
    [aside] = again.aside
    assert aside.place.startswith(ASIDE)
    assert {each.fields[""] for each in in_file(study)} == {
        "6 naar",
        "in dezelfde regel iets anders",
    }
    third = DraftKeeper(study.drafts)
    third.set_aside(each for each in third.fetch() if each.place.startswith(ASIDE))
    assert third.aside == [aside]
    third.discard(aside)
    third.keep([])
    assert in_file(study) == []


def test_that_the_disk_is_full_is_told(keeper: DraftKeeper, study: Study) -> None:
    with full_disk(study), pytest.raises(CannotWrite, match="de schijf is vol"):
        keeper.keep([a_form(text="Onderweg. " * 2000)])
    keeper.keep([a_form(text="Onderweg. " * 2000)])
    assert len(in_file(study)) == 1


def test_of_a_journey_that_was_erased_nothing_comes_back(
    keeper: DraftKeeper, study: Study
) -> None:
    gone = a_journey()
    keeper.keep([a_form(journey=gone.id), a_form("parking", "de neuroloog")])
    assert [each.place for each in in_file(study)] == ["parking"]
    keeper.keep([])
    assert in_file(study) == []
