"""CSV with its description: frictionless finds no fault and reads what was told."""

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings

from levensreis.domain.progress import Cancelled, Progress
from levensreis.formats.research.dataset import dataset
from levensreis.formats.research.write import ResearchFormat, write_research
from levensreis.formats.tabular.csv_package import csv_zip
from levensreis.formats.tabular.plain import plain
from tests.formats.studies import (
    LONG,
    NASTY,
    a_study,
    a_study_saying,
    anything,
    unguarded,
)


def parts(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.filterwarnings("ignore")  # of the validator's own libraries
def test_the_description_holds_for_every_table(tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    for name, study in {"alles": a_study(), "lastig": a_study_saying(*NASTY)}.items():
        folder = tmp_path / name
        with zipfile.ZipFile(
            io.BytesIO(write_research(study, ResearchFormat.CSV))
        ) as archive:
            archive.extractall(folder)
        report = frictionless.validate(str(folder / "datapackage.json"))
        assert report.valid, report.flatten(["taskId", "rowNumber", "message"])
        found = frictionless.Package(str(folder / "datapackage.json"))
        told = [row["text"] for row in found.get_resource("statements").read_rows()]
        assert [unguarded(each) for each in told] == [
            plain(each.text) for _, _, each in study.statements()
        ]


def test_every_table_and_column_is_explained() -> None:
    found = parts(csv_zip(dataset(a_study())))
    told = json.loads(found["datapackage.json"])
    assert [each["path"] for each in told["resources"]] == [
        name for name in found if name.endswith(".csv")
    ]
    for each in told["resources"]:
        fields = [field["name"] for field in each["schema"]["fields"]]
        assert fields == next(csv.reader([found[each["path"]].splitlines()[0]]))
        assert all(field["description"] for field in each["schema"]["fields"])
        assert each["path"] in found["LEESMIJ.txt"]


def test_no_text_is_a_formula_and_none_is_changed() -> None:
    found = read(parts(csv_zip(dataset(a_study_saying(*NASTY))))["statements.csv"])
    texts = [each["text"] for each in found]
    assert not [each for each in texts if each.startswith(("=", "+", "-", "@", "\t"))]
    assert [unguarded(each) for each in texts] == [plain(each) for each in NASTY]


@settings(max_examples=40, deadline=None)
@given(anything)
def test_any_text_comes_back(text: str) -> None:
    found = read(parts(csv_zip(dataset(a_study_saying(text))))["codings.csv"])
    assert unguarded(found[0]["example"]) == plain(text)


def test_a_long_text_is_whole() -> None:
    found = read(parts(csv_zip(dataset(a_study_saying(LONG))))["statements.csv"])
    assert found[0]["text"] == LONG


def test_work_that_is_not_wanted_any_more_stops() -> None:
    with pytest.raises(Cancelled):
        csv_zip(dataset(a_study()), Progress(lambda *_: None, lambda: True))
