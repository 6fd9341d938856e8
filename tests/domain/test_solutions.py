"""Solutions, the answers of parties, and what is counted of them."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.codebook import FactorId
from levensreis.domain.form_layout import FormLayout
from levensreis.domain.member_check.answers import Doubt, Given
from levensreis.domain.solutions.answer import (
    MOST,
    Answer,
    Choice,
    Feasibility,
    Impact,
    InvalidAnswer,
    Party,
    Term,
    TooManyChosen,
)
from levensreis.domain.solutions.bodies import (
    VERSION,
    NewerBody,
    direction_body,
    direction_of,
    party_body,
    party_of,
    solution_body,
    solution_of,
)
from levensreis.domain.solutions.question import AskedSolution, KeptForm, in_order
from levensreis.domain.solutions.read_back import ReadBack, read_back
from levensreis.domain.solutions.solution import (
    Direction,
    DirectionKind,
    InvalidSolution,
    Solution,
    SolutionId,
)
from levensreis.domain.solutions.tallies import (
    SolutionFindings,
    SolutionTable,
    table_of,
    tallied,
)

ANNEX = (
    *(SolutionTable.B3, SolutionTable.BETWEEN),
    *(SolutionTable.B4, SolutionTable.B5),
)


def a_solution(number: int, **changes: object) -> Solution:
    fields = {"text": f"Doe iets aan {number}"} | changes
    return Solution(id=SolutionId(f"s{number}"), number=number, **fields)  # type: ignore[arg-type]


def a_choice(number: int, *scores: int, term: Term | None = None) -> Choice:
    impact, feasible = scores or (None, None)
    return Choice(
        SolutionId(f"s{number}"),
        Impact(impact) if impact else None,
        term,
        Feasibility(feasible) if feasible else None,
    )


def a_party(name: str, *choices: Choice) -> Party:
    return Party(name=name, answer=Answer(choices))


FIVE = [a_solution(number) for number in range(1, 8)]


def test_a_party_chooses_at_most_five_and_none_twice() -> None:
    every = [a_choice(number) for number in range(1, 8)]
    assert len(Answer(tuple(every[:MOST])).choices) == MOST
    with pytest.raises(TooManyChosen, match=r"7 oplossingen gekozen.*hoogstens 5"):
        Answer(tuple(every))
    with pytest.raises(InvalidAnswer, match="maar één keer"):
        Answer((every[0], every[0]))
    with pytest.raises(InvalidAnswer, match="zoals ‘gemeente’"):
        Party(name=" ")


def test_a_solution_has_words_and_a_number_from_one() -> None:
    with pytest.raises(InvalidSolution, match="Schrijf op"):
        Solution(text=" ")
    with pytest.raises(InvalidSolution, match="vanaf 1"):
        a_solution(0)
    with pytest.raises(InvalidSolution, match="dezelfde factor"):
        a_solution(1, factors=(FactorId("b1-001"),) * 2)
    with pytest.raises(InvalidSolution, match="woorden nodig"):
        Direction(DirectionKind.EARLY, (" ",))
    assert Solution(text="Zorg voor een goed zorgaanbod in de Wlz").name == (
        "‘Zorg voor een goed zorgaanbod in…’"
    )


@given(st.integers(min_value=0, max_value=200))
def test_every_number_of_times_stands_in_one_table_of_the_annex(times: int) -> None:
    assert [each for each in ANNEX if each.holds(times)] == [table_of(times)]
    assert SolutionTable.THREE.holds(times) == (table_of(times) is SolutionTable.B3)


def test_four_times_is_between_b3_and_b4() -> None:
    assert [table_of(each) for each in (5, 4, 3, 1, 0)] == [
        *(SolutionTable.B3, SolutionTable.BETWEEN),
        *(SolutionTable.B4, SolutionTable.B4, SolutionTable.B5),
    ]


def test_the_parties_are_behind_every_number() -> None:
    parties = [
        a_party("gemeente", a_choice(2, 5, 2, term=Term.SHORT)),
        a_party("zorgkantoor", a_choice(2, 4, 4, term=Term.LONG), a_choice(1)),
        a_party("school", a_choice(2, term=Term.SHORT)),
        a_party("ouders"),
    ]
    first, second, *others = tallied(FIVE, parties)
    assert [each.name for each in first.chosen] == ["gemeente", "zorgkantoor", "school"]
    assert first.impact is not None
    assert (first.impact.mean, first.impact.parties) == (4.5, 2)
    assert first.feasibility is not None
    assert first.feasibility.mean == 3
    assert first.term is Term.SHORT
    assert dict(first.terms) == {Term.SHORT: 2, Term.MIDDLE: 0, Term.LONG: 1}
    assert (second.solution.number, second.impact, second.term) == (1, None, None)
    # What was chosen as often stays in the order of the researchers.
    assert [each.solution.number for each in others] == [3, 4, 5, 6, 7]


def test_as_many_for_two_terms_is_no_term() -> None:
    parties = [a_party(term, a_choice(1, 3, 3, term=term)) for term in Term]
    assert tallied(FIVE, parties)[0].term is None


def test_a_direction_has_its_solutions_and_its_actions() -> None:
    early = a_solution(3, direction=DirectionKind.EARLY)
    found = SolutionFindings(
        tallied([a_solution(1), early], []),
        (Direction(DirectionKind.EARLY, ("Kijk eerder",)),),
        *(0, 0, {}),
    )
    assert [each.solution for each in found.towards(DirectionKind.EARLY)] == [early]
    assert found.direction(DirectionKind.EARLY).actions == ("Kijk eerder",)
    assert found.direction(DirectionKind.SYSTEM).actions == ()
    assert [each for each in DirectionKind if each.is_condition] == [
        DirectionKind.CASE_DIRECTION
    ]


def test_what_is_kept_comes_back_as_it_was() -> None:
    solution = a_solution(
        8,
        what="w",
        how="h",
        inspiration="i",
        factors=(FactorId("b1-001"),),
        lead_actors=("VWS",),
        participants=("Ouders", "School"),
        direction=DirectionKind.CONTEXT,
    )
    assert solution_of(solution.id, solution_body(solution, 3)) == solution
    first = Answer((a_choice(1, 2, 5, term=Term.LONG), a_choice(2)), "Dank", 2)
    party = Party(name="Gemeente", answer=Answer(), earlier=(first,))
    assert party_of(party.id, party_body(party, 0)) == party
    direction = Direction(DirectionKind.SYSTEM, ("Help ouders",))
    assert direction_of("system", direction_body(direction)) == direction
    newer = {**solution_body(solution, 0), "version": VERSION + 1}
    with pytest.raises(NewerBody, match="Werk het programma bij"):
        solution_of("s8", newer)


def test_a_questionnaire_does_not_begin_with_what_others_chose() -> None:
    nameless = Solution(text="Zonder nummer")
    shuffled = [nameless, a_solution(5), a_solution(2)]
    assert [each.number for each in in_order(shuffled)] == [2, 5, None]


# What comes back

CODES = ((0.0, 0.0, 1.0, 1.0), (0.0, 0.0, 1.0, 1.0))
FORM = KeptForm(
    FormLayout("f", 1, 1, CODES, (), ()),
    "Gemeente",
    tuple(map(AskedSolution.of, FIVE)),
)


def back(fields: Mapping[str, str | Given], now: Sequence[Solution] = FIVE) -> ReadBack:
    as_given = {
        name: each if isinstance(each, Given) else Given(choice=each)
        for name, each in fields.items()
    }
    return read_back(FORM, as_given, now)


def chosen(*places: int) -> dict[str, str]:
    return {f"keuze_{place:03}": "kies" for place in places}


def test_what_was_filled_in_is_the_answer() -> None:
    read = back(
        {
            **chosen(2, 5),
            "keuze_001": "niet",
            "impact_002": "5",
            "haalbaar_002": "1",
            "termijn_002": "long",
            "suggestie_002": Given(words=" Begin klein "),
            "wie_002": Given(words="VWS"),
            "opmerking": Given(words="Succes"),
        }
    )
    two = Choice(
        *(SolutionId("s2"), Impact.VERY_LARGE, Term.LONG, Feasibility.VERY_POOR),
        *("Begin klein", "VWS"),
    )
    assert read.answer == Answer((two, a_choice(5)), "Succes", 1)
    assert (read.chosen, read.notices, read.doubtful) == (
        ("oplossing 2", "oplossing 5"),
        (),
        (),
    )


def test_more_than_five_is_told_and_nothing_is_guessed() -> None:
    read = back({**chosen(1, 2, 3, 4, 5, 6)})
    assert read.answer is None
    assert len(read.chosen) == 6


def test_what_nobody_can_be_sure_of_does_not_count() -> None:
    faint = Given(choice="kies", picture=b"png", doubts=frozenset({Doubt.FAINT}))
    pen = Given(picture=b"png", doubts=frozenset({Doubt.HANDWRITING}))
    given = {"keuze_003": faint, "impact_002": faint, "suggestie_002": pen}
    read = back({**chosen(2), **given})
    assert read.answer == Answer((a_choice(2),), form=1)
    assert [each.where for each in read.doubtful] == [
        *("oplossing 2, de impact", "oplossing 2, de suggestie", "oplossing 3"),
    ]


def test_answers_about_what_was_not_chosen_are_told() -> None:
    read = back({"suggestie_004": Given(words="Toch doen")})
    assert read.answer == Answer((), form=1)
    assert read.notices[0].startswith("Over oplossing 4 is wat ingevuld")
    assert "‘Toch doen’" in read.notices[0]


def test_a_choice_of_what_changed_or_went_is_told() -> None:
    now = [a_solution(1, text="Iets heel anders"), *FIVE[2:]]
    read = back({**chosen(1, 2, 3)}, now)
    assert read.answer == Answer((a_choice(1), a_choice(3)), form=1)
    changed, gone = read.notices
    assert "‘Doe iets aan 1’. Kijk of de keuze nog klopt." in changed
    assert "oplossing 2, maar die staat niet meer in de lijst" in gone
    assert "‘Doe iets aan 2’" in gone
