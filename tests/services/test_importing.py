"""Reading journeys from files: all of them, or none."""

import json
from pathlib import Path
from typing import Any

import pytest

from levensreis.formats.journey_json import BadFile
from levensreis.services.importing import journey_schema
from levensreis.services.study import Study
from tests.builders import EXAMPLES, a_journey

OWN = {"label": "Eigen  factor", "system": "exo", "influence": "negative"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def a_file(folder: Path, code: str, /, **changes: Any) -> Path:
    document = {
        "code": code,
        "pseudonym": "Sem",
        "statements": [{"theme": "living", "text": "Verhuisd"}],
    }
    path = folder / f"{code}.json"
    path.write_text(json.dumps(document | changes), encoding="utf-8")
    return path


def codes(study: Study) -> list[str]:
    return [each.code for each in study.journeys.overview()]


def test_every_file_becomes_a_journey(study: Study, folder: Path) -> None:
    stored = study.import_journeys([a_file(folder, "B"), a_file(folder, "A")])
    assert [journey.code for journey in stored] == ["B", "A"]
    assert codes(study) == ["A", "B"]
    assert study.journeys.get(stored[0].id) == stored[0]


def test_the_register_comes_in_with_its_journey(study: Study, folder: Path) -> None:
    names = [{"name": "Jurre", "replacement": "William"}, {"name": "Anneke"}]
    [journey] = study.import_journeys([a_file(folder, "A", replacements=names)])
    found = study.register.get(journey.id)
    assert [(each.name, each.replacement) for each in found.entries] == [
        ("Jurre", "William"),
        ("Anneke", None),
    ]


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (
            {"statements": [{"theme": "thuis", "text": "x"}]},
            r'C\.json: statements\[0\]\.theme: "thuis" kan hier niet',
        ),
        ({"code": "A"}, r"C\.json: De code A is in deze studie al gebruikt\."),
        ({"code": "B"}, r"C\.json: De code B is in deze studie al gebruikt\."),
    ],
)
def test_one_bad_file_keeps_all_of_them_out(
    study: Study, folder: Path, fault: dict[str, Any], told: str
) -> None:
    study.journeys.begin(a_journey(code="A"))
    good = a_file(folder, "B", own_factors=[OWN])
    bad = a_file(folder, "C", **fault)
    with pytest.raises(BadFile, match=f"^{told}.* Er is niets ingelezen\\.$"):
        study.import_journeys([good, bad])
    assert codes(study) == ["A"]
    assert len(study.journeys.codebook().factors) == 116


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", r"regel 1, kolom 1: dit is geen geldige JSON"),
        (b'{\n "code": 1,\n}', r"regel 3, kolom 1: dit is geen geldige JSON"),
        (b'{"code": "\xff"}', r"teken 10: dit is geen tekst in UTF-8"),
        (b'{"code": "A", "code": "B"}', r"het geheel: het veld ‘code’ staat er twee"),
        (b"[" * 100_000, r"het geheel: de lijsten zijn te diep genest"),
        ('{"code": "é"}'.encode("utf-16"), r"teken 0: dit is geen tekst in UTF-8"),
    ],
)
def test_a_file_that_is_no_json_is_told(
    study: Study, folder: Path, content: bytes, told: str
) -> None:
    path = folder / "mis.json"
    path.write_bytes(content)
    with pytest.raises(BadFile, match=rf"^mis\.json: {told}"):
        study.import_journeys([path])


@pytest.mark.parametrize("name", ["weg.json", "map"])
def test_a_file_that_cannot_be_read_is_told(
    study: Study, folder: Path, name: str
) -> None:
    (folder / "map").mkdir()
    with pytest.raises(BadFile, match=rf"^{name}: het bestand kan niet"):
        study.import_journeys([folder / name])


def test_a_mark_before_the_text_is_passed_over(study: Study, folder: Path) -> None:
    path = a_file(folder, "A")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    study.import_journeys([path])
    assert codes(study) == ["A"]


def test_two_files_can_bring_the_same_own_factor(study: Study, folder: Path) -> None:
    told = {"theme": "care", "text": "x", "factors": ["eigen factor"]}
    files = [
        a_file(folder, code, own_factors=[OWN], statements=[told])
        for code in ("A", "B")
    ]
    first, second = study.import_journeys(files)
    [own] = [each for each in study.journeys.codebook().factors if each.own]
    assert own.label == "Eigen factor"
    for journey in (first, second):
        assert journey.statements[0].codings[0].factor == own.id


def test_a_register_that_is_refused_names_nobody(study: Study, folder: Path) -> None:
    names = [{"name": "Jurre"}, {"name": "JURRE"}]
    with pytest.raises(BadFile, match=r"^A\.json: replacements\[1\]: ‘…’ staat al"):
        study.import_journeys([a_file(folder, "A", replacements=names)])
    assert codes(study) == []


def test_own_factors_that_clash_keep_both_out(study: Study, folder: Path) -> None:
    files = [
        a_file(folder, "A", own_factors=[OWN]),
        a_file(folder, "B", own_factors=[OWN | {"influence": "positive"}]),
    ]
    with pytest.raises(BadFile, match=r"^B\.json: own_factors\[0\]: de factor"):
        study.import_journeys(files)
    assert codes(study) == []


def test_the_examples_can_be_read_once(study: Study) -> None:
    assert len(study.import_journeys(EXAMPLES)) == 9
    with pytest.raises(BadFile, match="al gebruikt"):
        study.import_journeys(EXAMPLES)
    assert len(codes(study)) == 9


def test_the_schema_is_the_one_that_ships() -> None:
    assert json.loads(journey_schema())["title"] == "Levensreis"
