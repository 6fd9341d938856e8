"""The cross-cutting picture on paper, for the team and for others."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from levensreis.domain.anonymise.outputs import MARK
from levensreis.domain.crosscut.bounds import Bounds
from levensreis.domain.crosscut.finding import Finding, FindingRow, Median, Unit
from levensreis.domain.crosscut.keys import FindingKey, Section
from levensreis.domain.crosscut.picture import CrosscutPicture
from levensreis.domain.crosscut.published import OTHERS, published_finding
from levensreis.pictures.research.chart import SCREEN
from levensreis.pictures.research.finding_bars import finding_chart
from levensreis.reports.crosscut import crosscut_document
from levensreis.reports.paper.press import pdf
from levensreis.services.crosscut import CrosscutService
from levensreis.services.research_source import ResearchSource
from tests.builders import EXAMPLES, a_study
from tests.reports.tagged import Tagged, assert_all_ink_is_told_once
from tests.reports.validator import broken_rules, needs_engine

TEXT = "Wie vaak verhuisde, raakte ook school kwijt."


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CrosscutPicture]:
    """Of the example study, with a text beside a figure."""
    with a_study(tmp_path_factory.mktemp("dwars") / "studie") as study:
        study.import_journeys(EXAMPLES)
        with closing(ResearchSource.of_study(study)) as source:
            service = CrosscutService(source)
            service.set_text(FindingKey.PLACES, TEXT)
            yield service.picture()


@pytest.fixture(scope="module")
def papers(picture: CrosscutPicture) -> dict[str, bytes]:
    others = CrosscutPicture(
        findings=tuple(map(published_finding, picture.findings)),
        texts=picture.texts,
        is_published=True,
    )
    made = {"team": picture, "anderen": others}
    return {name: pdf(crosscut_document(each)) for name, each in made.items()}


@needs_engine
@pytest.mark.timeout(300)
def test_it_keeps_to_pdf_ua_1_and_pdf_a_2a(
    papers: dict[str, bytes], tmp_path: Path
) -> None:
    for name, content in papers.items():
        (tmp_path / f"{name}.pdf").write_bytes(content)
    broken = broken_rules(sorted(tmp_path.glob("*.pdf")))
    assert {path.stem: rules for path, rules in broken.items() if rules} == {}


def test_the_figures_stand_in_the_order_of_the_report_with_their_text(
    papers: dict[str, bytes],
) -> None:
    found = assert_all_ink_is_told_once(papers["team"])
    assert MARK in " ".join(found.artifacts)
    parts = [each.text for each in found.root.all("H2")]
    assert parts == [each.label for each in Section]
    figures = [each.text for each in found.root.all("H3")]
    assert figures == [each.label for each in FindingKey]
    assert TEXT in found.root.text
    assert "Mediaan: 4 woonplekken (van 9 levensreizen)." in found.root.text
    drawn = found.root.all("Figure")
    assert len(drawn) > 5
    assert all(len(each.alternative) > 80 for each in drawn)


def test_for_others_no_youth_can_be_seen_in_it(papers: dict[str, bytes]) -> None:
    found = Tagged(papers["anderen"])
    assert MARK not in " ".join(found.artifacts)
    assert "minder dan 10" in found.root.text
    assert "William" in Tagged(papers["team"]).root.text
    assert "William" not in found.root.text
    assert "Mediaan" not in found.root.text
    assert TEXT in found.root.text
    numbers = [each.text for each in found.root.all("TD")]
    assert set(numbers) == {"niet getoond"}


def test_published_rows_that_add_up_tell_no_small_number() -> None:
    counts = {"a": Bounds.of(40), "b": Bounds.of(13), "c": Bounds.of(3)}
    found = published_finding(_finding(counts, journeys=56))
    shown = {row.key: row.journeys for row in found.rows}
    # The 3 alone would follow from the rest: 13 is left out as well.
    assert shown == {"a": Bounds.of(40), "b": None, "c": None}
    assert (found.known, found.journeys) == (None, 55)
    assert found.median == Median(Unit.PLACES, Bounds.of(2), None)
    # Of 23 nobody is sure where they belong: that is a number too, and fit to show.
    unsure = published_finding(_finding({"a": Bounds(40, 63)}, journeys=63))
    assert unsure.row("a").journeys == Bounds(40, 65)
    rare = published_finding(_finding({"a": Bounds.of(50), "b": Bounds.of(8)}, 58, "b"))
    assert [row.key for row in rare.rows] == ["a", OTHERS]


def test_a_bar_is_full_where_it_is_sure_and_open_where_it_may_be() -> None:
    finding = _finding({"2": Bounds(2, 4), "3": Bounds.of(0), "4": Bounds.of(1)}, 5)
    chart = finding_chart(finding, SCREEN, lambda text, size, _: len(text) * size / 2)
    assert chart is not None
    assert list(chart.rows.values()) == ["2", "3", "4"]
    words = {getattr(each, "text", "") for each in chart.picture.items}
    assert {"2–4", "0", "1", "Levensreizen"} <= words
    dashed = [each for each in chart.picture.items if getattr(each, "dash", ())]
    assert len(dashed) == 1
    assert "2: levensreizen 2–4" in chart.alternative


def _finding(counts: dict[str, Bounds], journeys: int, *rare: str) -> Finding:
    rows = tuple(
        FindingRow(
            key=key,
            label=key,
            numbers={Unit.JOURNEYS: number},
            is_open=key in rare,
        )
        for key, number in counts.items()
    )
    return Finding(
        key=FindingKey.PLACES,
        units=(Unit.JOURNEYS,),
        rows=rows,
        known=journeys,
        journeys=journeys,
        median=Median(Unit.PLACES, Bounds.of(2), journeys),
        is_whole=True,
    )
