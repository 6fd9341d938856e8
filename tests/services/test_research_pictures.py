"""Pictures of a study are saved as drawn, told in words, and never with a name."""

import csv
import io
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest
from lxml import etree
from PIL import Image

from levensreis.domain.access import AccessKind
from levensreis.domain.anonymise.outputs import MARK
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.release import NotReleased
from levensreis.domain.selection import Selection
from levensreis.domain.spell import PlaceKind, Spell, SpellType
from levensreis.domain.statement import Kind
from levensreis.domain.theme import Theme
from levensreis.formats.picture_png import DOTS
from levensreis.pictures.research.catalogue import PictureKind
from levensreis.pictures.research.chart import Behind
from levensreis.services.outside import InsideStudy, UnknownFormat
from levensreis.services.research_pictures import PictureFile, ResearchPictures
from levensreis.services.research_source import ResearchSource
from levensreis.services.study import Study
from tests.builders import a_coded_statement, a_journey, a_statement, a_study, an_entry
from tests.reports.tagged import assert_all_ink_is_told_once

every_file = pytest.mark.parametrize("form", PictureFile)


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Study]:
    with a_study(tmp_path_factory.mktemp("beelden") / "studie") as made:
        factors = made.journeys.codebook().factors
        place = Spell(SpellType.PLACE, kind=PlaceKind.FOSTER)
        for number in range(2):
            told = a_journey(
                a_coded_statement(factors[number], text="Zebedeus sliep slecht"),
                a_statement(kind=Kind.SPELL, spell=place, period="van 4 tot 9"),
                pseudonym=f"Schuilnaam {number}",
                code=f"LR-{number}",
            )
            names = Register((an_entry("Zebedeus", replacement="Sem"),))
            made.journeys.begin(told, names)
        yield made


@pytest.fixture(scope="module")
def pictures(study: Study) -> Iterator[ResearchPictures]:
    with closing(ResearchSource.of_study(study)) as source:
        yield ResearchPictures(source)


@every_file
def test_every_picture_is_the_same_when_made_again(
    pictures: ResearchPictures, tmp_path: Path, form: PictureFile
) -> None:
    for kind in PictureKind:
        made = []
        for name in ("een", "twee"):
            path = tmp_path / f"{name}{form}"
            pictures.save(pictures.count(kind), path)
            made.append(path.read_bytes())
        assert made[0] == made[1]
        assert b"Zebedeus" not in made[0]


def test_a_picture_that_leaves_is_marked(
    pictures: ResearchPictures, tmp_path: Path
) -> None:
    counted = pictures.count(PictureKind.HEAT)
    paths = {form: tmp_path / f"beeld{form}" for form in PictureFile}
    for path in paths.values():
        pictures.save(counted, path)
    drawing = etree.fromstring(paths[PictureFile.SVG].read_bytes())
    assert [each.text for each in drawing][-1] == MARK
    book = openpyxl.load_workbook(paths[PictureFile.WORKBOOK])
    assert any(
        MARK in str(cell) for each in book for row in each.values for cell in row
    )
    # In dots nothing can be read: it has the size of the drawing with its line.
    tall = float(drawing.get("height").removesuffix("pt")) * DOTS / 72
    with Image.open(paths[PictureFile.PNG]) as picture:
        assert picture.height == pytest.approx(tall, abs=2)


@pytest.mark.parametrize("kind", PictureKind)
def test_on_paper_all_ink_is_told_once_and_the_picture_has_words(
    pictures: ResearchPictures, tmp_path: Path, kind: PictureKind
) -> None:
    path = tmp_path / "beeld.pdf"
    counted = pictures.count(kind)
    pictures.save(counted, path)
    found = assert_all_ink_is_told_once(path.read_bytes())
    figures = found.root.all("Figure")
    assert figures
    assert all("2 levensreizen" in each.alternative for each in figures)
    assert found.root.all("Table") or kind in (
        PictureKind.TOGETHER,
        PictureKind.ACTIVITIES,
        PictureKind.CARE,
        PictureKind.INDICATIONS,
        PictureKind.COMPLEXITY,
    )


def test_a_drawing_a_picture_and_numbers_are_what_they_say(
    pictures: ResearchPictures, tmp_path: Path
) -> None:
    counted = pictures.count(PictureKind.PLACES)
    for form in PictureFile:
        pictures.save(counted, tmp_path / f"beeld{form}")
    root = etree.parse(tmp_path / "beeld.svg").getroot()
    told = [each.text for each in root.iter("{*}title", "{*}desc")]
    assert told[0] == "Perioden: woonplek"
    assert "pleeggezin: 2" in str(told[1])
    assert "Schuilnaam 0" in [each.text for each in root.iter("{*}text")]
    with Image.open(tmp_path / "beeld.png") as image:
        assert image.width > 1000
    text = (tmp_path / "beeld.csv").read_text("utf-8")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    # They begin alike, so their order is that of their names outside: by chance.
    assert {each["schuilnaam"]: each["soort"] for each in rows} == {
        "Schuilnaam 0": "pleeggezin",
        "Schuilnaam 1": "pleeggezin",
    }
    book = openpyxl.load_workbook(tmp_path / "beeld.xlsx")
    assert book["Getallen"]["C2"].value == "pleeggezin"


def test_a_selection_and_a_group_beside_it_count_apart(
    pictures: ResearchPictures,
) -> None:
    [one] = [
        rid for rid, name in pictures.options().journeys.items() if name.endswith("0")
    ]
    alone = Selection(journeys=frozenset({one}))
    counted = pictures.count(PictureKind.BARS, alone, Selection())
    assert (counted.counts.journeys, counted.second and counted.second.journeys) == (
        1,
        2,
    )
    theme = pictures.count(PictureKind.BUTTERFLY, alone)
    found = pictures.behind(Behind(theme=Theme.CARE), theme)
    assert {each.rid for each in found} <= {one}


def test_what_is_saved_is_looked_through_and_logged(
    pictures: ResearchPictures, study: Study, tmp_path: Path
) -> None:
    counted = pictures.count(PictureKind.RINGS)
    with pytest.raises(UnknownFormat):
        pictures.save(counted, tmp_path / "beeld.doc")
    with pytest.raises(InsideStudy):
        pictures.save(counted, study.folder / "beeld.svg")
    with pytest.raises(NotReleased, match="bestandsnaam"):
        pictures.save(counted, tmp_path / "Zebedeus.svg")
    assert not list(tmp_path.iterdir())
    pictures.save(counted, tmp_path / "ringen.svg")
    last = study.log.entries()[-2]
    assert (last.kind, last.what) == (AccessKind.EXPORT, "table")
