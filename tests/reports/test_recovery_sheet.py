"""The paper of a recovery key, read back as who keeps it reads it."""

from datetime import date
from pathlib import Path

import pytest

from levensreis.reports.recovery_paper import RecoverySheet
from levensreis.reports.recovery_sheet import recovery_pdf
from levensreis.storage.recovery_code import write_recovery
from tests.reports.pages import body, look, pages, printed

KEY = write_recovery(bytes(range(20)))
SHEET = RecoverySheet("levensreizen", "kluis", KEY, date(2026, 10, 3))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "herstelsleutel.pdf"


def test_it_is_one_page_with_the_key_in_numbered_groups(path: Path) -> None:
    path.write_bytes(recovery_pdf(SHEET))
    assert len(pages(path)) == 1
    numbered = " ".join(
        f"{number} {group}" for number, group in enumerate(KEY.split("-"), start=1)
    )
    assert numbered in body(path)


def test_it_tells_of_which_study_it_is_and_since_when(path: Path) -> None:
    path.write_bytes(recovery_pdf(SHEET))
    words = body(path)
    assert "Studie: levensreizen Naam van de sleutel: kluis" in words
    assert "Gemaakt op: 3 oktober 2026" in words


def test_it_tells_what_it_is_for_and_how_it_is_kept_and_used(path: Path) -> None:
    path.write_bytes(recovery_pdf(SHEET))
    words = body(path)
    for told in (
        "Waarvoor is deze sleutel?",
        "Zo bewaart u hem",
        "de kluis van de instelling",
        "Zo gebruikt u hem",
        "Wachtzin vergeten? Open met een herstelsleutel",
        "Bewaard door",
        "Handtekening",
    ):
        assert told in words


def test_nothing_is_smaller_than_can_be_read_and_the_key_is_large(path: Path) -> None:
    path.write_bytes(recovery_pdf(SHEET))
    sizes = [each.size for each in printed(path)]
    assert min(sizes) >= 8
    assert max(sizes) >= 22


def test_a_long_name_stays_on_the_paper(path: Path) -> None:
    name = "levensreizen van jongeren met een heel lange naam " * 6
    path.write_bytes(recovery_pdf(RecoverySheet(name, name, KEY, date(2026, 10, 3))))
    assert len(pages(path)) == 1
    assert max(each.right for each in printed(path)) < 595 - 40
    assert "…" in body(path)


def test_the_same_key_gives_the_same_paper_and_another_key_another(path: Path) -> None:
    path.write_bytes(recovery_pdf(SHEET))
    assert path.read_bytes() == recovery_pdf(SHEET)
    before = look(path)
    other = write_recovery(bytes(20))
    path.write_bytes(
        recovery_pdf(RecoverySheet("levensreizen", "kluis", other, SHEET.made))
    )
    assert look(path) != before
