import pytest

from levensreis.domain.anonymise.checklist import CLUES, Clue, open_clues
from levensreis.domain.anonymise.decisions import Decisions, Verdict
from levensreis.domain.anonymise.findings import Findings
from levensreis.domain.anonymise.known import Known
from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.anonymise.signing import Role
from levensreis.domain.anonymise.still_needed import still_needed
from tests.builders import a_journey

NOBODY = dict.fromkeys(Role, 0)


def clue(key: str) -> Clue:
    return next(each for each in CLUES if each.key == key)


@pytest.mark.parametrize(
    ("key", "text", "found"),
    [
        ("gezin", "Hij is de jongste van vier kinderen.", "jongste van vier kinderen"),
        ("meerling", "Zijn tweelingbroer kan lopen.", "tweelingbroer"),
        ("media", "Het stond in de krant.", "krant"),
        ("media", "Het stond in de Telegraaf.", "Telegraaf"),
        ("media", "Hart van Nederland kwam langs.", "Hart van Nederland"),
        ("gebeurtenis", "Na het ongeluk kwam de politie.", "ongeluk"),
        ("diagnose", "Het Dravetsyndroom is zeldzaam.", "Dravetsyndroom"),
        ("jaren", "Dat was in 2012.", "2012"),
    ],
)
def test_a_clue_is_shown_where_it_stands(key: str, text: str, found: str) -> None:
    seen = Findings(Known()).of(text)
    places = [each.text[start:end] for each, start, end in clue(key).places([seen])]
    assert places[0] == found


def test_the_whole_story_is_left_to_a_person() -> None:
    seen = Findings(Known()).of("Zijn tweelingbroer stond in de krant.")
    assert list(clue("geheel").places([seen])) == []


def test_a_clue_is_open_until_somebody_ticks_it() -> None:
    assert open_clues(Decisions()) == list(CLUES)
    ticked = Decisions([clue("media").ticked()])
    assert clue("media") not in open_clues(ticked)
    again = ticked.with_more(clue("media").ticked(Verdict.OPEN))
    assert clue("media") in open_clues(again)


def test_each_output_tells_what_it_still_needs() -> None:
    unsigned = {Role.INTERVIEWER: 0, Role.SECOND_READER: 3}
    told = {
        each: still_needed(each, a_journey(), open_entries=2, unsigned=unsigned)
        for each in Output
    }
    assert told[Output.PARENT] == []
    assert told[Output.TEAM] == [
        "Er zijn nog 2 namen in het register zonder vervanging."
    ]
    assert told[Output.OTHERS][1:] == [
        "Er zijn nog 3 teksten niet ondertekend door de tweede lezer."
    ]


def test_consent_is_needed_for_each_output() -> None:
    journey = a_journey(imported=False)
    for each, missing in zip(Output, (1, 1, 2), strict=True):
        told = still_needed(each, journey, open_entries=0, unsigned=NOBODY)
        assert len(told) == missing
        assert "Er is geen toestemming" in told[0]


def test_one_person_cannot_sign_for_two() -> None:
    told = still_needed(
        Output.OTHERS, a_journey(), open_entries=1, unsigned=NOBODY, same_hand=True
    )
    assert told == [
        "Er is nog 1 naam in het register zonder vervanging.",
        "De tweede lezer is iemand anders dan de interviewer.",
    ]
