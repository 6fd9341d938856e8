"""Figure 14: every solution where it belongs, and none over another."""

from itertools import combinations, product
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.solutions.answer import (
    Answer,
    Choice,
    Feasibility,
    Impact,
    Party,
    Term,
)
from levensreis.domain.solutions.solution import Solution, SolutionId
from levensreis.domain.solutions.tallies import SolutionFindings, tallied
from levensreis.pictures.display_list import Circle, Polygon, Rect, Text
from levensreis.pictures.research.apart import Area, put_apart
from levensreis.pictures.research.chart import PAPER, SCREEN, ChartStyle
from levensreis.pictures.research.feasibility import Figure14, feasibility
from tests.pictures.research.test_research_pictures import bounds
from tests.pictures.scenes import measure

AREA = Area(0, 0, 300, 240)
TERMS = (Term.SHORT, Term.MIDDLE, Term.LONG, None)
points = st.tuples(
    st.floats(20, 280, allow_nan=False), st.floats(20, 220, allow_nan=False)
)


@given(st.lists(points, max_size=12))
def test_marks_stay_apart_and_inside(spots: list[tuple[float, float]]) -> None:
    marks = put_apart(spots, 12, AREA)
    for one, other in combinations(marks, 2):
        assert hypot(one[0] - other[0], one[1] - other[1]) >= 24
    for x, y in marks:
        assert 12 <= x <= 288
        assert 12 <= y <= 228


def test_a_mark_with_room_stands_where_it_belongs() -> None:
    spots = [(50.0, 50.0), (200.0, 100.0), (205.0, 101.0)]
    marks = put_apart(spots, 12, AREA)
    assert marks[0] == spots[0]
    assert marks[1] != spots[1]
    assert marks[2] != spots[2]


def findings(number: int, score: int = 4) -> SolutionFindings:
    solutions = [
        Solution(
            id=SolutionId(str(each)),
            number=each if each % 4 else None,
            text=f"Zorg voor {'veel ' * each}meer van wat {each} is",
        )
        for each in range(1, number + 1)
    ]
    parties = [
        Party(
            name=f"Partij {each} {solution.id}",
            answer=Answer(
                (
                    Choice(
                        *(solution.id, Impact(score), TERMS[place % 4]),
                        Feasibility(score),
                    ),
                )
            ),
        )
        for place, solution in enumerate(solutions)
        for each in range(5)
    ]
    return SolutionFindings(tallied(solutions, parties), (), number, number, {})


def drawn(number: int, style: ChartStyle = SCREEN, score: int = 4) -> Figure14:
    return feasibility(findings(number, score), style, measure)


@pytest.mark.parametrize("number", [0, 1, 6, 12])
def test_nothing_sticks_out_or_lies_over_a_label(number: int) -> None:
    for width, score in product((360.0, PAPER.width, 760.0), (1, 5)):
        picture = drawn(number, SCREEN.with_width(width), score).chart.picture
        texts = [each for each in picture.items if isinstance(each, Text)]
        for item in picture.items:
            left, top, right, bottom = bounds(item)
            assert left >= -1, item
            assert right <= width + 1, item
            assert top >= -1, item
            assert bottom <= picture.height + 1, item
        for one, other in combinations(texts, 2):
            a, b = bounds(one), bounds(other)
            across = min(a[2], b[2]) - max(a[0], b[0])
            down = min(a[3], b[3]) - max(a[1], b[1])
            assert min(across, down) < 0.5, (one, other)


def test_every_mark_tells_its_solution_and_its_term_by_form() -> None:
    figure = drawn(4)
    kinds = set()
    for key, solution in figure.behind.items():
        items = figure.chart.picture.drawn(key)
        shape = next(
            each for each in items if isinstance(each, Circle | Rect | Polygon)
        )
        kinds.add((type(shape), shape.outline))
        label = "a" if solution == "4" else solution
        assert label in [each.text for each in items if isinstance(each, Text)]
        assert "5 keer gekozen, impact 4,0" in shape.hint
    assert len(kinds) == 4
    assert set(figure.behind.values()) == {"1", "2", "3", "4"}


def test_what_nobody_judged_is_told_and_not_drawn() -> None:
    solution = Solution(id=SolutionId("1"), number=1, text="Zorg voor rust")
    parties = [
        Party(name=str(each), answer=Answer((Choice(solution.id),)))
        for each in range(5)
    ]
    found = SolutionFindings(tallied([solution], parties), (), 5, 5, {})
    chart = feasibility(found, PAPER, measure).chart
    assert chart.numbers.rows == (("1", "Zorg voor rust", 5, "–", "–", "–"),)
    assert "5 keer gekozen, termijn niet gegeven" in chart.alternative
    assert not chart.is_empty
    assert drawn(0).chart.is_empty
