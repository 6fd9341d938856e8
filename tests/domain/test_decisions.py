from levensreis.domain.anonymise.decisions import (
    Decision,
    Decisions,
    Occurrence,
    Verdict,
)
from levensreis.domain.anonymise.span import Category
from levensreis.domain.anonymise.texts import Part, TextKey

HERE = Occurrence(TextKey("a", Part.TEXT), "digest", 4)
THERE = Occurrence(TextKey("b", Part.TEXT), "digest", 4)


def decided(words: str = "", place: Occurrence | None = None) -> Decision:
    return Decision(
        entity="naam:sanne",
        category=Category.NAME,
        verdict=Verdict.REPLACE,
        replacement=words,
        place=place,
    )


def test_the_last_decision_holds() -> None:
    made = Decisions([decided("Petra"), decided("Ursula")])
    assert made.about("naam:sanne", HERE) == decided("Ursula")
    assert made.given == {"naam:sanne": "Ursula"}


def test_a_decision_about_one_place_holds_there_alone() -> None:
    made = Decisions([decided("Petra"), decided("iemand", HERE)])
    assert made.about("naam:sanne", HERE) == decided("iemand", HERE)
    assert made.about("naam:sanne", THERE) == decided("Petra")
    assert made.given == {"naam:sanne": "Petra"}


def test_an_everyday_word_is_asked_at_every_place() -> None:
    made = Decisions([decided("Petra"), decided("Petra", HERE)])
    assert made.about("naam:sanne", HERE, only_here=True) is not None
    assert made.about("naam:sanne", THERE, only_here=True) is None


def test_what_is_taken_back_is_open_again_and_still_known() -> None:
    made = Decisions([decided("Petra")])
    back = Decisions().before(decided("Petra"))
    again = made.with_more(back)
    assert back.verdict is Verdict.OPEN
    assert again.about("naam:sanne", HERE) is None
    assert again.given == {}
    assert len(again.every) == 2


def test_taking_back_brings_what_was_decided_before() -> None:
    made = Decisions([decided("Petra")])
    assert made.before(decided("Ursula")) == decided("Petra")
    assert made.before(decided("Ursula", HERE)).verdict is Verdict.OPEN


def test_a_place_that_is_open_again_follows_the_whole_journey() -> None:
    made = Decisions([decided("Petra"), decided("iemand", HERE)])
    again = made.with_more(Decisions().before(decided("iemand", HERE)))
    assert again.about("naam:sanne", HERE) == decided("Petra")
