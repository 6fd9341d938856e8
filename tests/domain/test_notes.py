"""Notes: each of them changes alone, and changing one back leaves no trace."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.accounts import Aspect, WorkingValue
from levensreis.domain.coverage import CoverageMark, MarkKind
from levensreis.domain.guide import ProbeState
from levensreis.domain.notes import Notes, ParkedItem
from levensreis.domain.theme import Theme

EVENT, ACCOUNT = uuid4(), uuid4()
NEUROLOGIST = ParkedItem("de neuroloog: hoe heette die?", Theme.HEALTH)
CAMP = ParkedItem("vragen naar het zomerkamp", Theme.DAY_ACTIVITIES)

themes = st.sampled_from(Theme)
probes = st.sampled_from(["health-1", "health-2", "care-7"])
ages = st.integers(-1, 27)
items = st.builds(
    ParkedItem, st.text(min_size=1), themes, st.booleans(), st.uuids(version=4)
)
working = st.builds(
    WorkingValue,
    st.sampled_from([UUID(int=1), UUID(int=2)]),
    st.sampled_from(Aspect),
    st.uuids(version=4),
    st.text(),
)
steps = st.one_of(
    st.tuples(st.just("with_story"), themes, st.text()),
    st.tuples(st.just("with_answer"), probes, st.sampled_from(ProbeState) | st.none()),
    st.tuples(
        st.just("with_mark"), themes, ages, st.sampled_from(MarkKind) | st.none()
    ),
    st.tuples(st.just("with_parked"), items),
    st.tuples(st.just("with_working"), working),
)


@st.composite
def any_notes(draw: st.DrawFn) -> Notes:
    """Notes as they become by any steps."""
    notes = Notes()
    for name, *values in draw(st.lists(steps, max_size=12)):
        notes = getattr(notes, name)(*values)
    return notes


def test_a_story_is_kept_as_it_was_typed() -> None:
    notes = Notes().with_story(Theme.HEALTH, "  Hij sliep slecht.\n\nToen niet meer.\n")
    assert notes.story(Theme.HEALTH) == "  Hij sliep slecht.\n\nToen niet meer.\n"
    assert notes.story(Theme.LIVING) == ""


def test_a_story_without_a_word_is_no_story() -> None:
    written = Notes().with_story(Theme.HEALTH, "Hij sliep slecht.")
    assert written.with_story(Theme.HEALTH, " \n") == Notes()


def test_an_item_is_parked_once_and_changed_in_its_place() -> None:
    notes = Notes().with_parked(NEUROLOGIST).with_parked(CAMP)
    done = notes.with_parked(replace(NEUROLOGIST, done=True))
    assert [each.id for each in done.parked] == [NEUROLOGIST.id, CAMP.id]
    assert done.open_items == [CAMP]
    assert done.with_parked(NEUROLOGIST) == notes


def test_two_items_with_the_same_words_are_two_items() -> None:
    twin = ParkedItem(CAMP.text, CAMP.theme)
    notes = Notes().with_parked(CAMP).with_parked(twin)
    assert notes.without_parked(CAMP.id).parked == (twin,)


def test_taking_away_what_is_not_parked_changes_nothing() -> None:
    notes = Notes().with_parked(CAMP)
    assert notes.without_parked(NEUROLOGIST.id) == notes


def test_a_cell_of_the_grid_has_one_mark() -> None:
    notes = Notes().with_mark(Theme.HEALTH, 3, MarkKind.DECLINED)
    marked = notes.with_mark(Theme.HEALTH, 3, MarkKind.NOTHING_SPECIAL)
    assert marked.marks == (CoverageMark(Theme.HEALTH, 3, MarkKind.NOTHING_SPECIAL),)
    assert marked.with_mark(Theme.HEALTH, 3, None) == Notes()


def test_a_probe_that_was_not_asked_leaves_no_answer() -> None:
    notes = Notes().with_answer("health-1", ProbeState.ASKED)
    assert notes.with_answer("health-1", ProbeState.DECLINED).answers == {
        "health-1": ProbeState.DECLINED
    }
    assert notes.with_answer("health-1", None) == Notes()


def test_an_event_is_worked_with_in_one_way_in_each_respect() -> None:
    when = WorkingValue(EVENT, Aspect.WHEN, ACCOUNT, "het rapport noemt de dag")
    what = WorkingValue(EVENT, Aspect.WHAT, ACCOUNT, "zij was erbij")
    notes = Notes().with_working(when).with_working(what)
    other = replace(when, statement=uuid4(), reason="vader wist het nog")
    changed = notes.with_working(other)
    assert changed.working_value(EVENT, Aspect.WHEN) == other
    assert changed.working_value(EVENT, Aspect.WHAT) == what
    assert changed.working_value(EVENT, Aspect.INFLUENCE) is None
    assert changed.without_working(EVENT, Aspect.WHEN).working == (what,)


@given(any_notes(), themes, st.text())
def test_a_story_changes_nothing_else(notes: Notes, theme: Theme, text: str) -> None:
    written = notes.with_story(theme, text)
    assert written.story(theme) == (text if text.strip() else "")
    for other in set(Theme) - {theme}:
        assert written.story(other) == notes.story(other)
    assert replace(written, stories=notes.stories) == notes


@given(any_notes(), themes, st.text())
def test_a_story_that_is_written_back_leaves_no_trace(
    notes: Notes, theme: Theme, text: str
) -> None:
    written = notes.with_story(theme, text)
    assert written.with_story(theme, notes.story(theme)) == notes


@given(any_notes(), items)
def test_what_is_parked_and_taken_away_leaves_no_trace(
    notes: Notes, item: ParkedItem
) -> None:
    assert notes.with_parked(item).without_parked(item.id) == notes


@given(any_notes())
def test_there_is_one_of_each(notes: Notes) -> None:
    cells = [(each.theme, each.age) for each in notes.marks]
    choices = [(each.event, each.aspect) for each in notes.working]
    ids = [each.id for each in notes.parked]
    for keys in (cells, choices, ids):
        assert len(set(keys)) == len(keys)


@given(any_notes(), steps)
def test_notes_that_were_changed_stay_as_they_were(
    notes: Notes, step: tuple[str, *tuple[object, ...]]
) -> None:
    before = Notes(
        dict(notes.stories),
        dict(notes.answers),
        notes.marks,
        notes.parked,
        notes.working,
    )
    name, *values = step
    getattr(notes, name)(*values)
    assert notes == before


@pytest.mark.parametrize("done", [True, False])
def test_only_what_is_not_done_is_open(*, done: bool) -> None:
    notes = Notes().with_parked(replace(CAMP, done=done))
    assert bool(notes.open_items) is not done
