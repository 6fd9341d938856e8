"""What leaves the file: only when every name is replaced, and without names."""

import shutil
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from pypdf import PdfReader

from levensreis.domain.anonymise.register import EntryKind, Register
from levensreis.domain.anonymise.release import NotReleased
from levensreis.domain.codebook import Factor
from levensreis.domain.factor_table import Order
from levensreis.domain.journey import Journey, Respondent
from levensreis.formats.table_csv import COLUMNS
from levensreis.services.exports import InsideStudy, UnknownFormat
from levensreis.services.study import Study
from levensreis.storage.errors import CannotWrite
from levensreis.storage.journeys import UnknownJourney
from tests.builders import (
    PASSPHRASE,
    a_coded_statement,
    a_factor,
    a_journey,
    a_register,
    a_statement,
    an_entry,
)
from tests.services import printed

CLOSED = Register(
    (
        an_entry("Jurre Wiersma", also=("Jurre",), replacement="William"),
        an_entry("Noordermarke", replacement="de instelling"),
    )
)
OPEN = a_register(Jurre="William", Noordermarke=None)

Save = Callable[[Study, Journey, Path], object]


def save_overview(study: Study, journey: Journey, folder: Path) -> None:
    printed.save_overview(study, journey.id, folder / "uit.pdf")


def save_journey(study: Study, journey: Journey, folder: Path) -> None:
    study.exports.save_journey(journey.id, folder / "uit.json")


def save_csv(study: Study, journey: Journey, folder: Path) -> None:
    study.exports.save_table(folder / "uit.csv", Order.CODEBOOK)


def save_pdf(study: Study, journey: Journey, folder: Path) -> None:
    study.exports.save_table(folder / "uit.pdf", Order.COUNT)


EVERY_WAY_OUT: list[Save] = [save_overview, save_journey, save_csv, save_pdf]


@pytest.fixture
def factor(study: Study) -> Factor:
    return study.journeys.codebook().factors[0]


@pytest.fixture
def journey(study: Study, factor: Factor) -> Journey:
    """A journey in which names stand wherever they can stand."""
    told = a_coded_statement(
        factor,
        example="Jurre wachtte",
        text="Jurre Wiersma naar Noordermarke",
        story="Jurre ging naar NOORDERMARKE.",
        quote="Dag Jürre",
        period="voor Noordermarke",
        loose_words=("#Noordermarke", "#Jurre_Wiersma"),
        respondent="beg",
        turning_point=True,
    )
    begun = a_journey(
        told,
        code="LR-001",
        pseudonym="William",
        respondents=(Respondent("beg", "begeleider van Noordermarke"),),
    )
    study.journeys.begin(begun, CLOSED)
    return begun


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "uitvoer"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("save", EVERY_WAY_OUT)
def test_nothing_leaves_while_a_name_is_open(
    save: Save, study: Study, journey: Journey, out: Path
) -> None:
    study.register.put(journey.id, OPEN)
    with pytest.raises(NotReleased, match=r"LR-001.*Anonimiseren"):
        save(study, journey, out)
    assert list(out.iterdir()) == []


@pytest.mark.parametrize("save", EVERY_WAY_OUT)
def test_no_name_is_in_a_file_or_in_its_name(
    save: Save, study: Study, journey: Journey, out: Path
) -> None:
    save(study, journey, out)
    [path] = out.iterdir()
    content = path.name.encode() + path.read_bytes()
    if path.suffix == ".pdf":
        reader = PdfReader(path)
        content += repr(reader.metadata).encode()
        content += "".join(page.extract_text() for page in reader.pages).encode()
        assert b"William" in content
    for name in ("Jurre", "Jürre", "Wiersma", "Noordermarke", "NOORDERMARKE"):
        for kind in ("utf-8", "utf-16-be", "latin-1"):
            assert name.encode(kind) not in content


@pytest.mark.parametrize("save", EVERY_WAY_OUT)
def test_an_own_factor_with_a_registered_name_stays_inside(
    save: Save, study: Study, journey: Journey, out: Path
) -> None:
    own = a_factor(label="Te ver van Noordermarke", own=True)
    study.journeys.add_factor(own)
    study.journeys.record(journey.id, [a_coded_statement(own)])
    with pytest.raises(NotReleased) as refused:
        save(study, journey, out)
    assert str(refused.value) == (
        "De 1e eigen factor van het codeboek bevat een naam uit het register van "
        "LR-001. Hernoem de factor."
    )
    assert list(out.iterdir()) == []


@pytest.mark.parametrize("save", EVERY_WAY_OUT)
def test_an_own_factor_names_nobody_of_another_journey_either(
    save: Save, study: Study, journey: Journey, out: Path
) -> None:
    study.journeys.add_factor(a_factor(label="Te ver van huis", own=True))
    own = a_factor(label="Ruzie met Ann\u00adeke", own=True)
    study.journeys.add_factor(own)
    study.journeys.record(journey.id, [a_coded_statement(own)])
    study.journeys.begin(a_journey(code="LR-002"), a_register(Anneke="Carla"))
    study.journeys.begin(a_journey(code="LR-003"), a_register(ANNEKE="Clara"))
    with pytest.raises(NotReleased, match=r"^De 2e eigen .* van LR-002, LR-003\. Hern"):
        save(study, journey, out)
    assert list(out.iterdir()) == []


def test_an_own_factor_that_is_not_used_stops_nothing(
    study: Study, journey: Journey, out: Path
) -> None:
    study.journeys.add_factor(a_factor(label="Te ver van Noordermarke", own=True))
    save_journey(study, journey, out)
    save_csv(study, journey, out)


@pytest.mark.parametrize("save", [save_overview, save_journey, save_csv, save_pdf])
def test_a_pseudonym_that_is_a_name_stays_inside(
    save: Save, study: Study, journey: Journey, out: Path
) -> None:
    named = a_journey(
        *journey.statements,
        id=journey.id,
        code=journey.code,
        pseudonym="Jurre",
        respondents=journey.respondents,
    )
    study.journeys.change(named)
    with pytest.raises(NotReleased, match=r"^LR-001: De schuilnaam bevat een naam"):
        save(study, journey, out)
    assert list(out.iterdir()) == []


@pytest.mark.parametrize("save", EVERY_WAY_OUT)
def test_a_name_that_a_replacement_makes_stays_inside(
    save: Save, study: Study, factor: Factor, out: Path
) -> None:
    told = a_coded_statement(factor, example="bij Bo Vlierhof")
    begun = a_journey(told, code="LR-001")
    house = an_entry("De Vlierhof", kind=EntryKind.OTHER, replacement="een huis")
    names = (an_entry("Bo", replacement="de"), house)
    study.journeys.begin(begun, Register(names))
    with pytest.raises(NotReleased, match=r"^LR-001: Een vervanging maakt met"):
        save(study, begun, out)
    assert list(out.iterdir()) == []


@pytest.mark.parametrize("save", EVERY_WAY_OUT)
def test_no_name_hides_behind_what_nobody_sees(
    save: Save, study: Study, factor: Factor, out: Path
) -> None:
    said = "Ju\u200brre, Jur\u00adre, Noor\u2060dermarke en Jan\u2011Willem"
    begun = a_journey(
        a_coded_statement(factor, example=said, text=said, story=said, quote=said),
        pseudonym="Sem",
    )
    names = (*CLOSED.entries, an_entry("Jan-Willem", replacement="Piet"))
    study.journeys.begin(begun, Register(names))
    save(study, begun, out)
    [path] = out.iterdir()
    content = path.read_bytes().decode(errors="replace")
    if path.suffix == ".pdf":
        pages = PdfReader(path).pages
        content = " ".join(" ".join(page.extract_text().split()) for page in pages)
    assert "William, William, de instelling en Piet" in content


@pytest.mark.parametrize("save", EVERY_WAY_OUT)
def test_loose_words_do_not_leave(
    save: Save, study: Study, factor: Factor, out: Path
) -> None:
    begun = a_journey(a_coded_statement(factor, loose_words=("#bij_de_vlierhof",)))
    study.journeys.begin(begun)
    save(study, begun, out)
    [path] = out.iterdir()
    content = path.read_bytes()
    if path.suffix == ".pdf":
        pages = PdfReader(path).pages
        content = "".join(page.extract_text() for page in pages).encode()
    assert b"vlierhof" not in content


def test_a_released_journey_has_its_replacements(
    study: Study, journey: Journey
) -> None:
    [told] = study.exports.released(journey.id).journey.statements
    assert told.text == "William naar de instelling"
    assert study.journeys.get(journey.id) == journey


def test_the_example_in_the_table_is_replaced(
    study: Study, journey: Journey, factor: Factor
) -> None:
    [row] = study.exports.factor_table(Order.CODEBOOK).rows
    assert row.factor == factor
    assert (row.tally.example, row.tally.example_journey) == (
        *("William wachtte",),
        "William",
    )


def test_the_table_shows_the_first_example_of_a_factor(
    study: Study, journey: Journey, factor: Factor
) -> None:
    later = a_journey(a_coded_statement(factor, example="een tent"), code="LR-002")
    study.journeys.begin(later, a_register(Anneke="Carla"))
    [row] = study.exports.factor_table(Order.CODEBOOK).rows
    assert (row.tally.journeys, row.tally.example) == (2, "William wachtte")


def test_an_own_factor_without_a_name_leaves(
    study: Study, journey: Journey, out: Path
) -> None:
    own = a_factor(label="Te ver van huis", own=True)
    study.journeys.add_factor(own)
    study.journeys.record(journey.id, [a_coded_statement(own)])
    save_journey(study, journey, out)
    assert len(study.exports.factor_table(Order.COUNT).rows) == 2


def test_the_table_as_csv_has_the_columns_of_the_study(
    study: Study, journey: Journey, factor: Factor, out: Path
) -> None:
    table = study.exports.save_table(out / "uit.CSV", Order.COUNT)
    assert len(table.rows) == 1
    assert (out / "uit.CSV").read_bytes().decode().split("\r\n") == [
        ",".join(COLUMNS),
        f"macro,Samenleving als geheel,,+,{factor.label},1,William wachtte,William",
        "",
    ]


def test_an_empty_study_has_an_empty_table(study: Study, out: Path) -> None:
    assert study.exports.save_table(out / "uit.csv", Order.CODEBOOK).rows == ()


def test_an_overview_and_a_table_are_pdf_files(
    study: Study, journey: Journey, out: Path
) -> None:
    for save in (save_overview, save_pdf):
        save(study, journey, out)
        assert (out / "uit.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("name", ["uit", "uit.txt", "uit.pdf.x", ".pdf"])
def test_the_ending_says_what_is_made(
    name: str, study: Study, journey: Journey, out: Path
) -> None:
    with pytest.raises(UnknownFormat, match=r"eindigen op \.pdf"):
        printed.save_overview(study, journey.id, out / name)
    with pytest.raises(UnknownFormat, match=r"eindigen op \.pdf of \.csv"):
        study.exports.save_table(out / name, Order.CODEBOOK)
    with pytest.raises(UnknownFormat, match=r"eindigen op \.json"):
        study.exports.save_journey(journey.id, out / name)
    assert list(out.iterdir()) == []


@pytest.mark.parametrize("save", EVERY_WAY_OUT)
@pytest.mark.parametrize("folder", [".", "onder", "onder/../../studie", "../link"])
def test_nothing_is_saved_in_the_folder_of_the_study(
    save: Save, folder: str, study: Study, journey: Journey
) -> None:
    (study.folder / "onder").mkdir()
    (study.folder.parent / "link").symlink_to(study.folder)
    before = sorted(study.folder.rglob("*"))
    # Told before anything is made: the names are open, and that is not the reason.
    study.register.put(journey.id, OPEN)
    with pytest.raises(InsideStudy, match="niet in de map van de studie zelf"):
        save(study, journey, study.folder / folder)
    assert sorted(study.folder.rglob("*")) == before


def test_a_study_that_was_opened_by_a_link_is_the_same_folder(
    new_study: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(new_study, tmp_path / "studie")
    (tmp_path / "link").symlink_to(folder)
    with (
        Study.open(tmp_path / "link", PASSPHRASE) as opened,
        pytest.raises(InsideStudy),
    ):
        opened.exports.save_table(folder / "uit.csv", Order.COUNT)


@pytest.mark.parametrize("name", ["sleutel.json", "sleutel-kopie.json", "link.json"])
def test_an_export_never_takes_the_place_of_a_key(
    name: str, study: Study, journey: Journey, out: Path
) -> None:
    (out / "link.json").symlink_to(study.folder / "sleutel.json")
    keys = {path: path.read_bytes() for path in study.folder.glob("*.json")}
    folder = out if name == "link.json" else study.folder
    with pytest.raises(InsideStudy):
        study.exports.save_journey(journey.id, folder / name)
    assert {path: path.read_bytes() for path in keys} == keys


def test_a_path_in_a_circle_is_told(study: Study, journey: Journey, out: Path) -> None:
    (out / "rond").symlink_to(out / "rond")
    with pytest.raises(CannotWrite):
        study.exports.save_journey(journey.id, out / "rond" / "uit.json")


@pytest.mark.parametrize("save", EVERY_WAY_OUT)
def test_a_file_that_cannot_be_written_is_told(
    save: Save, study: Study, journey: Journey, out: Path
) -> None:
    with pytest.raises(CannotWrite, match="de map bestaat niet"):
        save(study, journey, out / "weg")


def test_an_unknown_journey_is_told(study: Study) -> None:
    with pytest.raises(UnknownJourney):
        study.exports.released(uuid4())


def test_a_journey_that_is_uncoded_is_not_in_the_table(study: Study) -> None:
    study.journeys.begin(a_journey(a_statement()))
    assert study.exports.factor_table(Order.COUNT).rows == ()
