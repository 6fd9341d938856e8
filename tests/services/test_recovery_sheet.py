"""Where the paper of a recovery key may be saved."""

import stat
from datetime import date
from pathlib import Path

import pytest

from levensreis.reports.recovery_paper import RecoverySheet
from levensreis.services.outside import InsideStudy, UnknownFormat
from levensreis.services.recovery_sheet import save_sheet
from levensreis.storage.errors import CannotWrite
from levensreis.storage.recovery_code import write_recovery

SHEET = RecoverySheet("studie", "kluis", write_recovery(bytes(20)), date(2026, 10, 3))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "studie").mkdir()
    return tmp_path / "studie"


def test_it_is_saved_for_nobody_else(folder: Path) -> None:
    path = folder.parent / "sleutel.pdf"
    save_sheet(SHEET, folder, path)
    assert path.read_bytes().startswith(b"%PDF")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("place", ["sleutel.pdf", "reservekopieën/sleutel.pdf"])
def test_it_never_comes_in_the_folder_that_it_opens(folder: Path, place: str) -> None:
    (folder / "reservekopieën").mkdir()
    with pytest.raises(InsideStudy, match="niet in de map van de studie"):
        save_sheet(SHEET, folder, folder / place)
    link = folder.parent / "link"
    link.symlink_to(folder)
    with pytest.raises(InsideStudy):
        save_sheet(SHEET, folder, link / place)
    assert not list(folder.rglob("*.pdf"))


def test_it_is_a_pdf(folder: Path) -> None:
    with pytest.raises(UnknownFormat, match="eindigen op"):
        save_sheet(SHEET, folder, folder.parent / "sleutel.txt")


def test_a_place_that_cannot_be_written_is_told(folder: Path) -> None:
    with pytest.raises(CannotWrite):
        save_sheet(SHEET, folder, folder.parent / "weg" / "sleutel.pdf")
