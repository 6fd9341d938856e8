"""One document of a whole study, from one view of the data, whole or not at all."""

import io
import re
from datetime import date
from pathlib import Path

import docx
import pytest

from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.release import NotReleased
from levensreis.domain.characteristics import SmallGroups
from levensreis.domain.crosscut.keys import FindingKey
from levensreis.domain.progress import Cancelled, Progress
from levensreis.domain.solutions.answer import Answer, Party
from levensreis.domain.solutions.solution import Direction, DirectionKind
from levensreis.reports.dossier.document import dossier_document
from levensreis.reports.dossier.others import LEFT_OUT
from levensreis.services.crosscut import CrosscutService
from levensreis.services.document_files import WORD, printed
from levensreis.services.dossier import save_dossier
from levensreis.services.dossier_counting import KeepsChanging, gathered
from levensreis.services.outside import InsideStudy, UnknownFormat
from levensreis.services.research_source import ResearchSource
from levensreis.services.solutions import SolutionsService
from levensreis.services.study import Study
from tests.builders import a_journey, a_statement, a_study, an_entry
from tests.reports.pages import pages
from tests.reports.validator import broken_rules, needs_engine
from tests.services.dossier.walk import walked

DAY = date(2026, 9, 1)


@pytest.fixture(scope="module")
def paper(source: ResearchSource, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("uit") / "dossier.pdf"
    save_dossier(source, path, on=DAY)
    return path


@needs_engine
@pytest.mark.timeout(300)
def test_it_keeps_to_pdf_ua_1_and_pdf_a_2a(paper: Path) -> None:
    assert broken_rules([paper]) == {paper: []}


def test_the_contents_name_the_pages_on_which_chapters_begin(paper: Path) -> None:
    read = pages(paper)
    listed = re.findall(r"(\d+)\. ([^,]+), pagina (\d+)", read[0])
    assert len(listed) == 12
    for number, title, page in listed:
        assert f"{number}. {title}" in read[int(page) - 1]


def test_made_again_it_has_the_same_bytes_and_it_is_in_the_log(
    source: ResearchSource, paper: Path, tmp_path: Path
) -> None:
    again = tmp_path / "nog eens.pdf"
    report = save_dossier(source, again, on=DAY)
    assert again.read_bytes() == paper.read_bytes()
    assert (report.journeys, report.version) == (3, source.version())
    assert source.study is not None
    written = [each.what for each in source.study.log.entries()]
    assert written.count("dossier") == 2


def test_in_word_the_contents_lead_to_every_chapter(source: ResearchSource) -> None:
    document = dossier_document(gathered(source, on=DAY))
    made = docx.Document(io.BytesIO(printed(document, WORD)))
    named = [(each.style, each.text) for each in made.paragraphs]
    titles = [text for style, text in named if style and style.name == "Heading 2"]
    assert len(titles) == 13  # the contents, and twelve chapters
    links = made.element.xpath("//w:hyperlink/@w:anchor")
    assert set(links) <= set(made.element.xpath("//w:bookmarkStart/@w:name"))
    assert len(links) == 12


def test_what_changes_meanwhile_makes_it_begin_anew(source: ResearchSource) -> None:
    solutions = SolutionsService(source)
    action = Direction(DirectionKind.SYSTEM, ("Bel eerder terug",))
    changed: list[int] = []

    def change_once(done: int, every: int) -> None:
        if done * 2 > every and not changed:
            changed.append(done)
            solutions.set_direction(action)

    found = gathered(source, on=DAY, progress=Progress(change_once, lambda: False))
    assert changed
    assert found.solutions is not None
    assert found.solutions.direction(DirectionKind.SYSTEM) == action


def test_a_study_that_never_stands_still_is_told(source: ResearchSource) -> None:
    solutions = SolutionsService(source)
    actions: list[str] = []

    def change_always(done: int, every: int) -> None:
        actions.append(f"Actie {len(actions)}")
        solutions.set_direction(Direction(DirectionKind.CONTEXT, tuple(actions)))

    with pytest.raises(KeepsChanging, match="niemand anders"):
        gathered(source, on=DAY, progress=Progress(change_always, lambda: False))


def test_work_that_is_not_wanted_any_more_leaves_no_file(
    source: ResearchSource, tmp_path: Path
) -> None:
    steps: list[int] = []
    stops = Progress(lambda done, _: steps.append(done), lambda: len(steps) > 20)
    path = tmp_path / "dossier.pdf"
    with pytest.raises(Cancelled):
        save_dossier(source, path, on=DAY, progress=stops)
    assert not path.exists()


def test_it_is_refused_where_and_as_what_it_cannot_be(
    source: ResearchSource, tmp_path: Path
) -> None:
    assert source.study is not None
    with pytest.raises(UnknownFormat, match="pdf of een document"):
        save_dossier(source, tmp_path / "dossier.odt")
    with pytest.raises(InsideStudy):
        save_dossier(source, source.study.folder / "dossier.pdf")
    # Nobody signed anything yet.
    with pytest.raises(NotReleased):
        save_dossier(source, tmp_path / "anderen.pdf", published=True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("where", ["text", "answer"])
def test_a_name_in_what_researchers_typed_keeps_it_inside(
    tmp_path: Path, where: str
) -> None:
    with a_study(tmp_path / "studie") as study:
        names = Register((an_entry("Zebedeus", replacement="Sem"),))
        study.journeys.begin(a_journey(a_statement(), code="LR-1"), names)
        own = ResearchSource.of_study(study)
        if where == "text":
            CrosscutService(own).set_text(FindingKey.PLACES, "Zie Zebedeus.")
        else:
            parties = SolutionsService(own).parties
            parties.add(Party(name="School", answer=Answer(remark="Vraag Zebedeus")))
        with pytest.raises(NotReleased):
            save_dossier(own, tmp_path / "dossier.docx", on=DAY)
        own.close()
    assert not (tmp_path / "dossier.docx").exists()


def test_others_get_no_small_count_and_no_picture_of_journeys(
    merged: ResearchSource, tmp_path: Path
) -> None:
    crosscut = CrosscutService(merged)
    crosscut.set_text(FindingKey.PLACES, "Wat ons hier opviel.")
    told: list[SmallGroups] = []
    path = tmp_path / "anderen.pdf"
    report = save_dossier(merged, path, published=True, on=DAY, told=told.append)
    assert report.journeys == 40
    assert told
    read = pages(path)
    assert "Voor anderen" in read[0]
    assert not any("vertrouwelijk" in each for each in read)
    whole = " ".join(read)
    assert "Beelden staan alleen in het dossier voor het team" in whole
    assert "Wat ons hier opviel." in whole
    dossier = gathered(merged, published=True, on=DAY)
    found = list(walked(dossier_document(dossier).blocks))
    numbers = [
        int(each.text)
        for each in found
        if each.kind == "cell" and re.fullmatch(r"\d+", each.text)
    ]
    assert len(numbers) > 15
    assert {each for each in numbers if each % 5 or 0 < each < 10} == set()
    # What another table counts in another way would tell what that hides.
    headings = {each.text for each in found if each.kind == "heading"}
    assert not headings & {each.label for each in LEFT_OUT}
    assert not any("Hierover is iets verteld" in each.text for each in found)
    rows = {each.text for each in found if each.kind == "cell"}
    assert rows - {"niet getoond", "–"}
    nothing = [each for each in found if "niets wat getoond mag" in each.text]
    assert len(nothing) > 5


def test_an_empty_study_tells_in_a_line_what_there_is_not(
    study: Study, tmp_path: Path
) -> None:
    path = tmp_path / "leeg.pdf"
    source = ResearchSource.of_study(study)
    save_dossier(source, path, on=DAY)
    source.close()
    whole = " ".join(pages(path))
    for words in (
        "Er zijn geen groepsgesprekken met professionals vastgelegd.",
        "Er zijn geen oplossingen vastgelegd.",
        "Er zijn geen vragen bewaard.",
    ):
        assert words in whole
