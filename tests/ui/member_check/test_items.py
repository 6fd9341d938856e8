from levensreis.domain.member_check.answers import Answer, Doubt, Given
from levensreis.domain.member_check.working import Verdict
from levensreis.ui.member_check.items import Choice, items_of, named
from levensreis.ui.member_check.names import replaced_in
from levensreis.ui.member_check.working.rows import came_words
from tests.builders import a_journey, a_register, a_statement
from tests.checked import (
    RIGHT,
    WRONG,
    a_round,
    receipt,
    received,
    shown,
    worked,
    wrong,
)

FIRST, SECOND, THIRD = (a_statement(text=each) for each in ("Een", "Twee", "Drie"))
JOURNEY = a_journey(FIRST, SECOND, THIRD)
IDS = [each.id for each in JOURNEY.statements]
ASKED = a_round(*IDS)
NOW = shown(*IDS)


def test_without_a_form_there_are_no_answers() -> None:
    assert items_of(JOURNEY, [], NOW) == []


def test_every_statement_of_the_form_is_there_in_its_order() -> None:
    last = ASKED.with_received(received({IDS[1]: WRONG, IDS[0]: RIGHT}))
    items = items_of(JOURNEY, [last], NOW)
    assert [(each.number, each.words) for each in items] == [
        (1, "Een"),
        (2, "Twee"),
        (3, "Drie"),
    ]
    assert [each.answer for each in items] == ["Klopt", "Klopt niet", "Geen antwoord"]
    assert [each.is_waiting for each in items] == [False, True, False]


def test_the_remark_stands_last_and_only_when_there_is_one() -> None:
    last = ASKED.with_received(received({"algemeen": Given(words="Dank u wel")}))
    remark = items_of(JOURNEY, [last], NOW)[-1]
    assert remark.is_remark
    assert remark.is_waiting
    assert (remark.words, remark.answer) == ("Algemene opmerking", "")
    assert named(remark) == "de algemene opmerking"
    assert not any(each.is_remark for each in items_of(JOURNEY, [ASKED], NOW))


def test_what_came_back_of_an_older_form_is_there_with_its_number() -> None:
    newest = a_round(IDS[2], version=2).with_received(received({IDS[1]: WRONG}))
    items = items_of(JOURNEY, [ASKED, newest], NOW)
    assert [(each.number, each.statement) for each in items] == [
        (1, IDS[2]),
        (2, IDS[1]),
    ]


def test_a_statement_that_is_as_it_was_stood_so_on_the_form() -> None:
    assert items_of(JOURNEY, [ASKED], NOW)[0].before == "Een"


def test_what_was_worked_in_stood_on_the_form_as_it_was_before() -> None:
    last = ASKED.with_received(received({IDS[0]: wrong("Nul")}))
    last = worked(last, IDS[0], Verdict.TAKEN_OVER, before="Half", after="Nul")
    item = items_of(JOURNEY, [last], shown(*IDS, s1="other"))[0]
    assert item.before == "Half"
    assert item.done is not None
    assert not item.is_waiting


def test_what_changed_since_the_form_is_not_guessed() -> None:
    doubtful = Given(Answer.WRONG, doubts=frozenset({Doubt.CHANGED_SINCE}))
    last = ASKED.with_received(received({IDS[0]: doubtful}))
    item = items_of(JOURNEY, [last], shown(*IDS, s1="other"))[0]
    assert item.before is None


def test_a_statement_that_was_thrown_away_says_so() -> None:
    items = items_of(a_journey(), [ASKED], {})
    assert {each.words for each in items} == {"Deze uitspraak is weggegooid."}


def test_what_is_put_off_waits_but_was_touched() -> None:
    last = ASKED.with_received(received({IDS[0]: WRONG}))
    item = items_of(JOURNEY, [worked(last, IDS[0], Verdict.DISCUSS)], NOW)[0]
    assert item.is_waiting
    assert not item.is_untouched


def test_the_history_goes_over_every_round() -> None:
    first = worked(ASKED, IDS[0], Verdict.DISCUSS)
    second = worked(a_round(*IDS, version=2), IDS[0], Verdict.SEEN)
    item = items_of(JOURNEY, [first, second], NOW)[0]
    assert [version for version, _ in item.history] == [1, 2]
    assert item.done is not None
    assert item.done.verdict is Verdict.SEEN


def test_what_was_read_before_stays_to_be_seen() -> None:
    first, second = wrong("Hij was zes"), wrong("Hij was zeven")
    last = ASKED.with_received(received({IDS[0]: first}))
    assert came_words(items_of(JOURNEY, [last], NOW)[0]) == [], "it is what is shown"
    last = last.with_received([receipt(IDS[0], second, is_typed=True)])
    told = came_words(items_of(JOURNEY, [last], NOW)[0])
    assert [each.partition("anna: ")[2] for each in told] == [
        "ingevuld in het formulier: Klopt niet ‘Hij was zes’.",
        "overgetypt: Klopt niet ‘Hij was zeven’.",
    ]


def test_each_list_has_its_own_answers() -> None:
    faint = Given(Answer.RIGHT, doubts=frozenset({Doubt.FAINT}))
    last = ASKED.with_received(received({IDS[0]: WRONG, IDS[1]: faint}))
    items = items_of(JOURNEY, [last], NOW)
    listed = {
        choice: [each.number for each in items if each.belongs(choice)]
        for choice in Choice
    }
    assert listed == {
        Choice.WAITING: [1, 2],
        Choice.DOUBTFUL: [2],
        Choice.ALL: [1, 2, 3],
    }


def test_a_name_of_the_form_in_the_words_of_the_parent_is_told() -> None:
    register = a_register(Jurre="William", Almelo="een stad")
    assert replaced_in("Toen was william boos", register) == (
        "‘William’ stond op het formulier in plaats van ‘Jurre’.",
    )
    assert replaced_in("In Williamsburg", register) == ()


def test_names_that_stayed_on_the_form_are_not_told() -> None:
    register = a_register(Jurre="William")
    given = received({IDS[0]: wrong("Toen was William boos")})
    replaced, stayed = (
        items_of(JOURNEY, [each.with_received(given)], NOW, register)[0].names
        for each in (ASKED, a_round(*IDS, names_stay=True))
    )
    assert replaced
    assert not stayed
