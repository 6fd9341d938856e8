"""REFI-QDA: valid against the schema, and every code on the words that it is about."""

import io
import unicodedata
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import etree

from levensreis.domain.influence import Influence
from levensreis.domain.research_data import ResearchData
from levensreis.formats.research.refi import codebook, project
from levensreis.formats.research.refi_codes import code_guid, guid
from levensreis.formats.research.refi_text import narrow
from levensreis.formats.tabular.plain import plain
from tests.formats.studies import (
    FACTORS,
    LONG,
    NASTY,
    a_study,
    a_study_saying,
    anything,
)

SCHEMAS = Path(__file__).parents[2] / "data" / "refi"
SPACE = {"q": "urn:QDA-XML:project:1.0"}
EMPTY = ResearchData(journeys=(), codebook=FACTORS)


def schema(name: str) -> Any:
    return etree.XMLSchema(etree.parse(str(SCHEMAS / name)))


PROJECT = schema("Project-mrt2019.xsd")
CODEBOOK = schema("Codebook.xsd")


def opened(content: bytes) -> tuple[Any, dict[str, str]]:
    """The project, which is valid, and the texts by the GUID of their source."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        root = etree.fromstring(archive.read("project.qde"))
        texts = {
            Path(name).stem: archive.read(name).decode()
            for name in archive.namelist()
            if name.startswith("sources/")
        }
    PROJECT.assertValid(root)
    return root, texts


def selections(root: Any, texts: dict[str, str]) -> list[tuple[str, list[str]]]:
    """What is selected, with the names of its codes."""
    names = {
        each.get("guid"): each.get("name") for each in root.iterfind(".//q:Code", SPACE)
    }
    return [
        (
            texts[source.get("guid")][
                int(each.get("startPosition")) : int(each.get("endPosition"))
            ],
            [
                names[ref.get("targetGUID")]
                for ref in each.iterfind(".//q:CodeRef", SPACE)
            ],
        )
        for source in root.iterfind(".//q:TextSource", SPACE)
        for each in source.iterfind("q:PlainTextSelection", SPACE)
    ]


@pytest.mark.parametrize("study", [a_study(), a_study_saying(*NASTY, LONG), EMPTY])
def test_a_project_and_its_codebook_are_valid(study: ResearchData) -> None:
    opened(project(study))
    CODEBOOK.assertValid(etree.fromstring(codebook(study)))


def test_every_code_is_on_the_words_that_it_is_about() -> None:
    found = selections(*opened(project(a_study())))
    assert found == [
        (
            "Rust thuis",
            [
                "+ Rust & regelmaat",
                "Gezondheid",
                "verlaagde de zorgvraag",
                "Contact met directe omgeving",
                "Ouders/gezin",
            ],
        ),
        (
            "Er was geen plek.\nHet wachten duurde lang.\nCitaat: We wachtten maar.\n"
            "Betekenis: Wanhoop",
            [
                "- Geen plek",
                "- =eigen factor",
                "Zorg en ondersteuning",
                "verhoogde de zorgvraag",
                "Samenleving als geheel",
                "Cruciaal moment",
                "escalatie",
                "veiligheid",
                "dossier",
            ],
        ),
    ]


def test_a_selection_tells_what_no_code_can() -> None:
    root, _ = opened(project(a_study()))
    told = [
        each.text
        for each in root.iterfind(".//q:PlainTextSelection/q:Description", SPACE)
    ]
    assert told == [
        "Leeftijd: 6;6 tot 7;7\nVerteld door: moeder\nwoonplek · pleeggezin · met "
        "pleegouders · soms wel, soms niet · reden: de rechter besloot het "
        "(uithuisplaatsing)\nVoorbeeld: twee jaar wachten"
    ]


def test_a_case_has_its_characteristics_and_its_text() -> None:
    root, texts = opened(project(a_study()))
    names = {
        each.get("guid"): each.get("name")
        for each in root.iterfind(".//q:Variable", SPACE)
    }
    first, second = root.iterfind(".//q:Case", SPACE)
    told = {
        names[each[0].get("targetGUID")]: each[1].text
        for each in first.iterfind("q:VariableValue", SPACE)
    }
    assert told["geslacht"] == "jongen"
    assert first.find("q:SourceRef", SPACE).get("targetGUID") in texts
    # Two journeys can have one pseudonym: programs take cases of one name for one.
    assert first.get("name") != second.get("name")


def test_texts_are_as_every_program_reads_them() -> None:
    content = project(a_study_saying(*NASTY))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        [name] = [each for each in archive.namelist() if each.endswith(".txt")]
        raw = archive.read(name)
    text = raw.decode()
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in raw
    assert unicodedata.is_normalized("NFC", text)
    assert max(text) <= "\uffff"
    assert "[grinning face]" in text
    assert b"richTextPath" not in content


@settings(max_examples=60, deadline=None)
@given(anything)
def test_any_text_is_selected_whole(text: str) -> None:
    study = a_study_saying("eerst 😀", text, "dan")
    found = selections(*opened(project(study)))
    assert [each for each, _ in found] == [
        "\n".join(filter(None, [narrow(told), narrow(told)]))
        for told in ("eerst 😀", text, "dan")
    ]


@given(anything)
def test_narrow_changes_only_what_is_two_units_wide(text: str) -> None:
    assert len(narrow(text).encode("utf-16-le")) == 2 * len(narrow(text))
    if len(plain(text).encode("utf-16-le")) == 2 * len(plain(text)):
        assert narrow(text) == plain(text)


def test_a_thing_has_one_guid_for_ever() -> None:
    assert code_guid("factor", "b1-001") == "3DC56140-5BB4-5979-B51E-173104140370"
    assert guid("coding", "a", of="b") != guid("coding", "a/b")


def test_all_guids_are_different() -> None:
    root, _ = opened(project(a_study_saying("x", "y")))
    found = [each.get("guid") for each in root.iter() if each.get("guid")]
    assert len(found) == len(set(found))


def test_two_factors_of_one_name_stay_two() -> None:
    twice = replace(FACTORS[1], id=FACTORS[2].id)
    study = ResearchData(journeys=(), codebook=(FACTORS[1], twice))
    names = [each.get("name") for each in opened(project(study))[0].iter("{*}Code")]
    assert {"- Geen plek", "- Geen plek (2)"} <= set(names)
    assert len(names) == len(set(names))
    assert twice.influence is Influence.NEGATIVE


@pytest.mark.filterwarnings("ignore")  # of the reader's own libraries
def test_another_program_reads_every_coding(tmp_path: Path) -> None:
    pyrefiqda = pytest.importorskip("pyrefiqda")
    path = tmp_path / "studie.qdpx"
    path.write_bytes(project(a_study()))
    found = pyrefiqda.RefiProject.load(path, extract_dir=str(tmp_path / "open"))
    codings = [
        coding.code_ref.target_guid
        for source in found.sources.text_source
        for selection in source.plain_text_selection
        for coding in selection.coding
    ]
    assert len(codings) == 14
    assert code_guid("factor", "b1-001") in codings
    assert len(found.cases.case) == 2
