"""What cannot be looked through gets no all-clear."""

import bz2
import gzip
import io
import lzma
import os
import tarfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from levensreis.cli.main import main
from levensreis.domain.anonymise.leak import LeakScan
from levensreis.services.leak_scan import scan_content
from tests.leaks.planted import NAME

SCAN = LeakScan([NAME])


def tarred(content: bytes, name: str = "verhaal.txt") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        part = tarfile.TarInfo(name)
        part.size = len(content)
        archive.addfile(part, io.BytesIO(content))
    return out.getvalue()


PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "xz": lzma.compress,
    "tar": tarred,
    "tgz": lambda content: gzip.compress(tarred(content)),
    "name in a tar": lambda content: tarred(b"x", content.decode()),
}


@pytest.mark.parametrize("packer", PACKERS)
def test_what_is_packed_is_opened(packer: str) -> None:
    assert scan_content(PACKERS[packer](f"{NAME} belde".encode()), "x", SCAN)
    assert not scan_content(PACKERS[packer](b"Wessel belde"), "x", SCAN)


@pytest.mark.parametrize(
    "content",
    [
        b"7z\xbc\xaf\x27\x1c rest",
        b"Rar!\x1a\x07\x00 rest",
        b"\x1f\x8b\x08 cut off",
        gzip.compress(b"Wessel belde" * 100)[:-12],
        os.urandom(4096),
        b"\x89PNG\r\n\x1a\n rest",
        b"\xff\xd8\xff\xe0 rest",
    ],
    ids=["7z", "rar", "no gz", "cut gz", "encrypted", "png", "jpeg"],
)
def test_what_cannot_be_looked_through_is_told(content: bytes) -> None:
    leaks = scan_content(content, "x", SCAN)
    assert any(each.why for each in leaks)


def test_a_picture_says_that_it_was_not_read_and_counts_as_such(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    register, image = tmp_path / "reg.json", tmp_path / "foto.png"
    register.write_text('{"personen": [{"voornaam": "Lotte"}]}')
    image.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    assert main(["lekcontrole", str(image), "--register", str(register)]) == 1
    assert "wordt niet gelezen" in capsys.readouterr().out


@pytest.mark.parametrize(
    "said",
    [
        *("twaalf maart tweeduizend negen", "12 maart tweeduizendnegen"),
        *("de twaalfde maart 2009", "twaalf maart tweeduizend en negen"),
        *("March 12, 2009", "twaalfde van de derde 2009"),
    ],
)
def test_a_birthday_in_words_is_found(said: str) -> None:
    scan = LeakScan([], [date(2009, 3, 12)])
    assert scan.find(f"Geboren op {said}, te vroeg")
    assert not scan.find("dertien maart tweeduizend negen, twaalf mei 2009")


def test_a_birthday_of_the_last_century_is_found_in_words() -> None:
    scan = LeakScan([], [date(1998, 8, 28)])
    assert scan.find("achtentwintig augustus negentienhonderd achtennegentig")
