"""Nothing that is planted in a file is missed, and a clean file gives no alarm."""

import io
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader, PdfWriter

from levensreis.domain.anonymise.leak import LeakScan
from levensreis.services.leak_scan import scan_content, scan_file
from tests.leaks.planted import NAME, plants

CLEAN = "Wessel"
"""A pseudonym: it stands where a name was, and is no name of the family."""
SCAN = LeakScan([NAME, f"{NAME} van der Meulen", "Meulen", "Deventer", "F.M."])


@pytest.mark.parametrize("where", plants())
def test_a_planted_name_is_found(where: str) -> None:
    name, content = plants()[where](NAME)
    assert scan_content(content, name, SCAN)


@pytest.mark.parametrize("where", plants())
def test_a_pseudonym_in_the_same_place_gives_no_alarm(where: str) -> None:
    name, content = plants()[where](CLEAN)
    assert scan_content(content, name, SCAN) == []


def test_there_are_thirty_places_and_more() -> None:
    assert len(plants()) >= 30


def test_what_is_closed_with_a_passphrase_is_told_as_not_looked_into() -> None:
    writer = PdfWriter(PdfReader(io.BytesIO(plants()["pdf: gewone tekst"](CLEAN)[1])))
    writer.encrypt("een wachtzin")
    out = io.BytesIO()
    writer.write(out)
    leaks = scan_content(out.getvalue(), "stuk.pdf", SCAN)
    assert [each.why for each in leaks] == ["met een wachtzin gesloten"]


def test_files_within_files_are_looked_into_until_nobody_could_know() -> None:
    name, content = plants()["pdf: gewone tekst"](NAME)
    for _ in range(3):
        out = io.BytesIO()
        with ZipFile(out, "w") as archive:
            archive.writestr(name, content)
        name, content = "in.zip", out.getvalue()
    assert any(each.found == NAME for each in scan_content(content, name, SCAN))
    for _ in range(8):
        out = io.BytesIO()
        with ZipFile(out, "w") as archive:
            archive.writestr("in.zip", content)
        content = out.getvalue()
    assert any(each.why for each in scan_content(content, "in.zip", SCAN))


def test_the_words_of_a_leak_do_not_hold_the_name(tmp_path: Path) -> None:
    path = tmp_path / "tabel.csv"
    path.write_text(f"exo,{NAME}\n")
    words = [each.in_words() for each in scan_file(path, SCAN)]
    assert words == ["regel 1 en verder: J·······"]


@pytest.mark.parametrize(
    "date",
    [
        "14 maart 2007",
        "14-3-2007",
        "14-03-07",
        "14/03/2007",
        "2007-03-14",
        "14 mrt '07",
    ],
)
def test_a_birthday_is_found_in_every_notation(date: str) -> None:
    from datetime import date as day

    scan = LeakScan([], [day(2007, 3, 14)])
    assert scan.find(f"Geboren op {date}, te vroeg")
    assert not scan.find("Geboren op 15 maart 2007, of 14 april 2007")


def test_a_name_that_is_a_word_too_counts_with_a_capital_only() -> None:
    scan = LeakScan(["Roos"], words=["Roos"])
    assert scan.find("Toen ging Roos naar school")
    assert not scan.find("een roos in de tuin")
