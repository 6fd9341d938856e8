"""The overview of a full life: three pages, every number, every page its heading."""

import re
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from levensreis.domain.course_change import CourseChange
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey
from levensreis.domain.spell import Complexity, Spell, SpellType
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.formats.codebook_json import shipped_codebook
from levensreis.formats.journey_json import read_journey
from levensreis.pictures.display_list import Text
from levensreis.reports.paper.model import Document, Figure
from levensreis.reports.paper.pages import laid_out
from levensreis.reports.summary import summary, summary_pdf
from levensreis.reports.told import Told
from tests.builders import EXAMPLES, a_journey, a_statement, as_released
from tests.pictures.scenes import SAID, STORY
from tests.reports.pages import pages
from tests.reports.tagged import Tagged


@pytest.fixture(scope="module", params=EXAMPLES[::2], ids=lambda path: path.stem)
def example(request: pytest.FixtureRequest) -> Journey:
    text = request.param.read_text(encoding="utf-8")
    return read_journey(text, shipped_codebook()).journey


def sixty_of(journey: Journey) -> Journey:
    """The journey, and some of it again in more words."""
    told = journey.statements
    again = [
        replace(each, id=uuid4(), text=f"{each.text.rstrip('.')}, zei de tante later.")
        for each in told[: 60 - len(told)]
    ]
    return replace(journey, statements=(*told, *again))


def numbers_drawn(overview: Document) -> set[int]:
    """The numbers that stand at the signs, each by itself or in a run of them."""
    figure = next(each for each in overview.blocks if isinstance(each, Figure))
    found: set[int] = set()
    for layer in figure.picture.layers:
        for item in layer.items:
            words = item.text if isinstance(item, Text) else ""
            if re.fullmatch(r"(zonder tijd: )?[\d–, ]+", words):
                for first, last in re.findall(r"(\d+)(?:–(\d+))?", words):
                    found |= set(range(int(first), int(last or first) + 1))
    return found


def timed(journey: Journey) -> set[int]:
    return {each.number for each in Told(journey).all if each.dated}


def test_an_example_of_sixty_takes_three_pages_and_keeps_its_numbers(
    example: Journey,
) -> None:
    for journey in (example, sixty_of(example)):
        overview = summary(as_released(journey))
        assert numbers_drawn(overview) >= timed(journey)
        assert len(laid_out(overview).pages) <= 3


COURSE = [Spell(SpellType.COURSE, kind=each) for each in Complexity]
lives = st.lists(
    st.builds(
        a_statement,
        theme=st.sampled_from(Theme),
        period=st.sampled_from(SAID) | st.integers(0, 17).map(lambda age: f"{age};6"),
        text=st.integers(20, 75).map(lambda size: STORY[:size]),
        influence=st.sampled_from(Influence),
        turning_point=st.integers(0, 15).map(lambda each: not each),
        course_change=st.sampled_from([None, None, *CourseChange]),
        spell=st.sampled_from([None, None, *COURSE]),
    ),
    min_size=60,
    max_size=60,
)


@given(lives)
@settings(max_examples=6, suppress_health_check=list(HealthCheck))
def test_any_life_of_sixty_takes_three_pages_and_keeps_its_numbers(
    life: list[Statement],
) -> None:
    journey = a_journey(*life)
    overview = summary(as_released(journey))
    assert numbers_drawn(overview) >= timed(journey)
    assert len(laid_out(overview).pages) <= 3


@pytest.mark.parametrize("number", range(17, 30, 4))
def test_a_page_begins_under_the_heading_of_its_theme(
    number: int, tmp_path: Path
) -> None:
    life = [a_statement(text="Zij kwam elke week", influence=Influence.NEUTRAL)]
    besides = [
        a_statement(theme=Theme.CARE, influence=Influence.NEUTRAL, text=f"Nr {each}")
        for each in range(12)
    ]
    path = tmp_path / "overzicht.pdf"
    path.write_bytes(summary_pdf(as_released(a_journey(*life * number, *besides))))
    for page in pages(path)[1:]:
        assert page.startswith(tuple(theme.label for theme in Theme)), page[:60]


def test_a_crowd_has_no_room_for_an_empty_side() -> None:
    lowered = [
        a_statement(
            theme=list(Theme)[each % 8], influence=Influence.POSITIVE, text=STORY
        )
        for each in range(60)
    ]
    root = Tagged(summary_pdf(as_released(a_journey(*lowered)))).root
    assert {each.text for each in root.all("H3")} == {"Verlaagde de zorgvraag (+)"}
    assert "Niets vastgelegd." not in root.text
