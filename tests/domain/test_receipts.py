"""What comes back is kept: nothing is written over, and nothing is lost."""

from itertools import permutations
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.form_layout import APPROVAL, GENERAL
from levensreis.domain.member_check.answers import (
    NOTHING,
    Answer,
    Approval,
    Doubt,
    Given,
    Route,
)
from levensreis.domain.member_check.receipts import (
    Receipt,
    answer_of,
    answers_of,
    merged,
    news,
    receipts_of,
    since,
)
from tests.checked import AT, BY, RIGHT, WRONG, a_return, receipt, received, wrong

PLACES = tuple(UUID(int=number) for number in range(4))
GIVENS = st.builds(
    Given,
    choice=st.sampled_from(["", *Answer]),
    words=st.sampled_from(["", "in groep 4", "twee keer"]),
    picture=st.sampled_from([b"", b"een", b"twee"]),
    route=st.sampled_from(Route),
    doubts=st.frozensets(st.sampled_from([Doubt.FAINT, Doubt.HANDWRITING])),
)
FILES = st.dictionaries(st.sampled_from(PLACES), GIVENS)


def kept(*files: list[Receipt]) -> list[Receipt]:
    """Keep files, one after another."""
    history: list[Receipt] = []
    for came in files:
        history += news(history, came)
    return history


@given(FILES, FILES)
def test_the_same_reading_again_changes_nothing(
    first: dict[UUID, Given], second: dict[UUID, Given]
) -> None:
    one, other = received(first), received(second)
    history = kept(one, other)
    assert kept(one, other, one, other, other) == history
    assert news(history, one) == []


@given(FILES)
def test_the_order_of_files_about_other_places_does_not_matter(
    answers: dict[UUID, Given],
) -> None:
    parts = [
        received({each: told for each, told in answers.items() if each in some})
        for some in (PLACES[:1], PLACES[1:3], PLACES[3:])
    ]
    found = [answers_of(kept(*order)) for order in permutations(parts)]
    assert all(each == found[0] for each in found)
    assert found[0] == {
        each: NOTHING if told.is_empty else told for each, told in answers.items()
    }


@given(st.lists(FILES, max_size=4))
def test_nothing_that_was_filled_in_is_ever_lost(
    files: list[dict[UUID, Given]],
) -> None:
    history = kept(*map(received, files))
    for answers in files:
        for place, told in answers.items():
            here = [each.given for each in history if each.place == place]
            assert told.is_empty or any(
                (each.choice, each.words, each.picture)
                == (told.choice, told.words, told.picture)
                for each in here
            )


@given(GIVENS, GIVENS)
def test_what_is_empty_takes_nothing_away(one: Given, other: Given) -> None:
    both = merged(one, other)
    assert merged(both, NOTHING) == merged(NOTHING, both) == both
    for part in ("choice", "words", "picture"):
        assert bool(getattr(both, part)) == bool(
            getattr(one, part) or getattr(other, part)
        )
    assert both.doubts >= one.doubts | other.doubts
    assert merged(both, both) == both


@given(GIVENS, GIVENS)
def test_another_answer_is_always_doubted(one: Given, other: Given) -> None:
    both = merged(one, other)
    differs = any(
        "" != getattr(one, part) != getattr(other, part) != ""
        for part in ("choice", "words")
    )
    assert (Doubt.DIFFERS in both.doubts) == differs


def test_another_answer_holds_and_the_earlier_one_is_still_there() -> None:
    place = uuid4()
    history = kept(received({place: RIGHT}), received({place: wrong("in groep 4")}))
    found = answer_of(history)
    assert (found.choice, found.words) == (Answer.WRONG, "in groep 4")
    assert found.doubts == {Doubt.DIFFERS}
    assert [each.given for each in history] == [RIGHT, wrong("in groep 4")]


def test_words_that_came_later_go_with_the_choice_that_was_there() -> None:
    words = Given("", "in groep 4", route=Route.NOTES)
    assert merged(WRONG, words) == wrong("in groep 4", route=Route.NOTES)
    assert merged(RIGHT, words).doubts == {Doubt.CONTRADICTION}


def test_a_line_more_or_less_is_no_other_answer() -> None:
    assert not merged(wrong("in groep 4"), wrong("in\n groep 4 ")).doubts


def test_a_highlight_that_comes_later_is_not_passed_over() -> None:
    place = uuid4()
    marked = Given(Answer.RIGHT, doubts=frozenset({Doubt.UNCLEAR_MARK}))
    history = kept(received({place: RIGHT}), received({place: marked}))
    assert answer_of(history).doubts == {Doubt.UNCLEAR_MARK}
    # Seen less sharply the second time it is the same answer.
    assert len(kept(received({place: marked}), received({place: RIGHT}))) == 1


def test_what_a_person_typed_holds_above_what_was_read_before() -> None:
    place = uuid4()
    scanned = Given("", "", b"png", Route.PAPER, frozenset({Doubt.HANDWRITING}))
    typed = Given(Answer.WRONG, "in groep 4", b"png", Route.PAPER)
    history = [receipt(place, scanned), receipt(place, typed, is_typed=True)]
    assert answer_of(history) == typed
    assert news(history, [receipt(place, scanned)]) == []
    later = answer_of([*history, receipt(place, RIGHT)])
    assert (later.choice, later.words) == (Answer.RIGHT, "in groep 4")
    assert Doubt.DIFFERS in later.doubts


def test_of_two_forms_the_newer_holds_in_whatever_order_they_came() -> None:
    place = uuid4()
    old, new = receipt(place, WRONG, 1), receipt(place, RIGHT, 2)
    for history in ([old, new], [new, old]):
        assert answer_of(history) == Given(
            Answer.RIGHT, doubts=frozenset({Doubt.DIFFERS})
        )


def test_an_empty_place_tells_once_that_its_page_came_back() -> None:
    place, other = uuid4(), uuid4()
    history = kept(
        received({place: NOTHING}),
        received({place: NOTHING, other: RIGHT}),
        received({other: NOTHING}),
    )
    assert [each.place for each in history] == [place, other]
    assert answers_of(history) == {place: NOTHING, other: RIGHT}


def test_the_remark_the_approval_and_loose_notes_are_kept_too() -> None:
    returned = a_return(
        {},
        remark=Given(words="Mooi geschreven."),
        approval=Given(Approval.AGREED),
        loose=("bel me even", "ook over de school"),
    )
    remark, approval = receipts_of(returned, BY, AT)
    assert (remark.place, approval.place) == (GENERAL, APPROVAL)
    assert remark.given.words == "Mooi geschreven.\nbel me even\nook over de school"
    assert remark.given.route is Route.FIELDS
    [loose] = receipts_of(a_return({}, loose=("bel me",)), BY, AT)
    assert loose.given == Given(words="bel me", route=Route.NOTES)
    assert receipts_of(a_return({}), BY, AT) == []


def test_what_is_no_letter_can_be_kept_all_the_same() -> None:
    place = uuid4()
    [came] = receipts_of(a_return({place: wrong("caf\udce9\0!")}), BY, AT)
    assert came.given.words == "caf?!"


def test_an_answer_on_what_changed_since_is_doubted() -> None:
    same, changed, empty, gone = (uuid4() for _ in range(4))
    returned = a_return({same: RIGHT, changed: RIGHT, empty: NOTHING, gone: WRONG})
    then = dict.fromkeys((same, changed, empty, gone), "told")
    found = since(returned, then, {same: "told", changed: "else", empty: "else"})
    assert {each for each in found.answers if found.answers[each].doubts} == {
        changed,
        gone,
    }
    assert since(found, then, {same: "told"}).answers[changed] == found.answers[changed]
