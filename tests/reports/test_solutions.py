"""The papers about solutions: accessible, and nothing of them is small or lost."""

from pathlib import Path

import pytest

from levensreis.domain.codebook import FactorId
from levensreis.domain.solutions.answer import (
    Answer,
    Choice,
    Feasibility,
    Impact,
    Party,
    Term,
)
from levensreis.domain.solutions.solution import (
    Direction,
    DirectionKind,
    Solution,
    SolutionId,
)
from levensreis.domain.solutions.tallies import (
    SolutionFindings,
    SolutionTable,
    tallied,
)
from levensreis.reports.paper.model import FormCode
from levensreis.reports.questionnaire import Questionnaire, questionnaire
from levensreis.reports.solutions import solutions_pdf, table_pdf
from tests.reports.pages import printed
from tests.reports.tagged import Tagged, assert_all_ink_is_told_once
from tests.reports.validator import broken_rules, needs_engine

FOOTER = 10.0
SMALLEST = 12.0
SOLUTIONS = [
    Solution(
        id=SolutionId(str(number)),
        number=number if number < 8 else None,
        text=f"Zorg {'altijd ' * number}voor een plek die past",
        what="Een plek om te blijven.",
        how="Stap voor stap.",
        inspiration="Zoals elders.",
        factors=(FactorId("b1-001"),),
        lead_actors=("Gemeente", "VWS"),
        participants=("Ouders",),
        direction=DirectionKind.CONTEXT,
    )
    for number in range(1, 9)
]


def found(times: int) -> SolutionFindings:
    """The first solution is chosen so often, and each next one less."""
    parties = [
        Party(
            name=f"Partij {place}",
            answer=Answer(
                tuple(
                    Choice(
                        *(each.id, Impact.LARGE, Term.SHORT, Feasibility.GOOD),
                        *("Begin klein", "VWS"),
                    )
                    for number, each in enumerate(SOLUTIONS)
                    if place < times - number
                )
            ),
        )
        for place in range(times)
    ]
    return SolutionFindings(
        tallied(SOLUTIONS, parties),
        (Direction(DirectionKind.CONTEXT, ("Laat jongeren blijven wonen",)),),
        *(times, times, {FactorId("b1-001"): "Een factor"}),
    )


@pytest.fixture(scope="module")
def form() -> Questionnaire:
    return questionnaire("Gemeente", SOLUTIONS, FormCode("k7f3m2q9x4t1", 1))


@pytest.fixture(scope="module")
def papers(form: Questionnaire) -> dict[str, bytes]:
    made = {
        "alles": solutions_pdf(found(5)),
        "leeg": solutions_pdf(SolutionFindings((), (), 0, 0, {})),
        "vragenlijst": form.pdf,
    }
    for table in SolutionTable:
        made[table.name] = table_pdf(found(5), table)
    return made


@needs_engine
@pytest.mark.timeout(300)
def test_all_papers_keep_to_pdf_ua_1_and_pdf_a_2a(
    papers: dict[str, bytes], tmp_path: Path
) -> None:
    for name, content in papers.items():
        (tmp_path / f"{name}.pdf").write_bytes(content)
    broken = broken_rules(sorted(tmp_path.glob("*.pdf")))
    assert {path.stem: rules for path, rules in broken.items() if rules} == {}
    assert len(broken) == len(papers)


def test_every_word_is_read_once(papers: dict[str, bytes]) -> None:
    for content in papers.values():
        assert_all_ink_is_told_once(content)


def test_the_tables_tell_all_that_is_known(papers: dict[str, bytes]) -> None:
    text = Tagged(papers["alles"]).root.text
    for words in (
        *("Tabel 3.", "Figuur 14.", "Tabel B3.", "Tabel B4.", "Tabel B5."),
        *("Tussen B3 en B4.", "hebben daar geen plek voor"),
        *("Wat: Een plek", "Hoe: Stap", "Inspiratie: Zoals", "Antwoord op: Een factor"),
        "5 keer gekozen: Partij 0, Partij 1, Partij 2, Partij 3, Partij 4",
        *("Suggestie van Partij 0: Begin klein", "Volgens Partij 0 is dit voor: VWS"),
        *("Bied de juiste context", "Laat jongeren blijven wonen"),
    ):
        assert words in text
    # Who looks for what was chosen four times looks in B4 first.
    assert "Tussen B3 en B4." in Tagged(papers["B4"]).root.text
    assert "Geen enkele oplossing" in Tagged(papers["leeg"]).root.text


def test_everything_of_the_questionnaire_can_be_filled_in(form: Questionnaire) -> None:
    names = {each.name for each in form.layout.fields}
    asked = ("keuze", "impact", "haalbaar", "termijn", "suggestie", "wie")
    places = range(1, len(SOLUTIONS) + 1)
    assert names == {f"{each}_{place:03}" for each in asked for place in places} | {
        "opmerking"
    }
    read = Tagged(form.pdf).root
    assert {name for each in read.walk() for name in each.fields} == names
    assert sum(each.links for each in read.walk()) >= len(SOLUTIONS)


def test_nothing_of_the_questionnaire_is_small(
    form: Questionnaire, tmp_path: Path
) -> None:
    path = tmp_path / "vragenlijst.pdf"
    path.write_bytes(form.pdf)
    small = {each for each in printed(path) if each.size < SMALLEST}
    assert {each.size for each in small} == {FOOTER}
    assert max(each.top for each in small) < 60  # only the footer
