"""What is written for researchers: only what may go, whole, and the same each time."""

import io
import json
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from levensreis.domain.access import AccessKind
from levensreis.domain.anonymise.release import NotReleased
from levensreis.domain.journey import Journey
from levensreis.formats.research.write import ResearchFormat
from levensreis.services.merging import MergedStudy
from levensreis.services.outside import InsideStudy, UnknownFormat
from levensreis.services.research_output import (
    NothingToWrite,
    OutputReport,
    look,
    save_research,
)
from levensreis.services.research_source import ResearchSource
from levensreis.services.study import Study
from levensreis.storage.research.merged_tables import access_log
from tests.builders import CHEAP, PASSPHRASE, a_journey, a_statement, a_study
from tests.services.researched import NAMES, a_told, ready

every_format = pytest.mark.parametrize("form", ResearchFormat)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Study, Journey]]:
    """A study with a journey that may go, and one that stays."""
    folder = tmp_path_factory.mktemp("uitvoer")
    with a_study(folder / "studie") as study:
        going = a_told(study)
        study.journeys.begin(going, NAMES)
        study.journeys.begin(a_journey(a_statement(), code="LR-0500"))
        ready(study, going)
        yield study, going


@pytest.fixture(scope="module")
def own(told: tuple[Study, Journey]) -> Iterator[ResearchSource]:
    with closing(ResearchSource.of_study(told[0])) as source:
        yield source


@pytest.fixture(scope="module")
def merged(told: tuple[Study, Journey]) -> Iterator[MergedStudy]:
    study, _ = told
    folder = study.folder.parent
    study.research.make(folder / "uit.lrs")
    with MergedStudy.create(folder / "samen", PASSPHRASE, CHEAP) as opened:
        opened.merge([folder / "uit.lrs"])
        yield opened


@every_format
def test_only_what_may_go_goes_and_made_again_it_is_the_same(
    own: ResearchSource, tmp_path: Path, form: ResearchFormat
) -> None:
    heard: list[OutputReport] = []
    made = []
    for name in ("een", "twee"):
        path = tmp_path / f"{name}{form}"
        report = save_research(own, path, told=heard.append)
        made.append(path.read_bytes())
    assert made[0] == made[1]
    assert (report.journeys, report.statements, report.path) == (1, 2, path)
    [(code, why)] = report.left_out
    assert code == "LR-0500"
    assert "controle" in why
    assert heard[0].groups is not None
    assert heard[0].path is None


def test_a_name_is_nowhere_and_what_is_not_shown_says_so(
    own: ResearchSource, tmp_path: Path
) -> None:
    save_research(own, tmp_path / "uit.zip")
    save_research(own, tmp_path / "uit.qdpx")
    inside = []
    for name in ("uit.zip", "uit.qdpx"):
        with zipfile.ZipFile(tmp_path / name) as archive:
            inside += [archive.read(each).decode() for each in archive.namelist()]
    every = "\n".join(inside)
    for word in ("Zebedeus", "Kwartelhove", "Nooit delen", "2008", "LR-0421"):
        assert word not in every
    assert "Sem ging naar een dorp" in every
    # Of one journey alone nothing is told by which it could be known.
    assert "<TextValue>niet getoond</TextValue>" in every
    with zipfile.ZipFile(tmp_path / "uit.zip") as archive:
        package = json.loads(archive.read("datapackage.json"))
    [sex] = [
        each
        for each in package["resources"][0]["schema"]["fields"]
        if each["name"] == "characteristic_sex"
    ]
    assert "untold: niet getoond" in sex["description"]
    assert "untold" in sex["constraints"]["enum"]


def test_it_is_known_where_a_journey_went_and_under_which_name(
    told: tuple[Study, Journey], own: ResearchSource, tmp_path: Path
) -> None:
    study, going = told
    path = tmp_path / "uit.xlsx"
    save_research(own, path)
    places = [each.path for each in study.erasure.preview(going.id).left_outside]
    assert str(path) in places
    entries = study.log.entries()
    assert (entries[-2].kind, entries[-2].what) == (AccessKind.EXPORT, "research")
    # A research file of the same has the same name and revision.
    study.research.make(tmp_path / "uit.lrs")
    found = look(own)
    assert found.journeys == 1


def test_what_was_merged_goes_whole_and_is_told_in_its_log(
    told: tuple[Study, Journey],
    own: ResearchSource,
    merged: MergedStudy,
    tmp_path: Path,
) -> None:
    folder = told[0].folder.parent
    source = ResearchSource.of_merged(merged)
    report = save_research(source, tmp_path / "samen.zip")
    save_research(own, tmp_path / "eigen.zip")
    assert (report.journeys, report.statements, report.left_out) == (1, 2, ())
    assert _files(tmp_path / "samen.zip") == _files(tmp_path / "eigen.zip")
    with merged.target.transaction() as connection:
        query = select(access_log.c.kind, access_log.c.what).order_by(access_log.c.id)
        last = connection.execute(query).all()[-1]
    assert tuple(last) == (AccessKind.EXPORT, "research")
    with pytest.raises(InsideStudy):
        save_research(source, folder / "samen" / "uit.zip")


def test_nothing_is_written_where_it_may_not_or_when_nothing_may(
    told: tuple[Study, Journey], own: ResearchSource, tmp_path: Path
) -> None:
    with pytest.raises(UnknownFormat, match=r"\.qdpx"):
        save_research(own, tmp_path / "uit.docx")
    with pytest.raises(InsideStudy):
        save_research(own, told[0].folder / "uit.xlsx")
    with pytest.raises(NotReleased, match="bestandsnaam"):
        save_research(own, tmp_path / "Zebedeus.xlsx")
    with (
        a_study(tmp_path / "studie", a_journey(a_statement())) as study,
        closing(ResearchSource.of_study(study)) as source,
        pytest.raises(NothingToWrite, match="nog geen levensreis"),
    ):
        save_research(source, tmp_path / "niets.xlsx")
    assert [each.name for each in tmp_path.iterdir()] == ["studie"]


def _files(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        return {
            name: archive.read(name)
            for name in archive.namelist()
            if name != "codebook.csv"
        }
