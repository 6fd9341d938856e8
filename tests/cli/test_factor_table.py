"""The factor table from the command line: filtered, compared, of any target."""

import csv
import json
import shutil
from pathlib import Path

import pytest

from levensreis.services.merging import MergedStudy
from levensreis.storage.research.build import put
from tests.builders import CHEAP, PASSPHRASE
from tests.cli.command import Command
from tests.storage.research.selected import a_selected


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A merged study of thirty invented journeys."""
    folder = tmp_path_factory.mktemp("tabel") / "samen"
    with (
        MergedStudy.create(folder, PASSPHRASE, CHEAP) as study,
        study.target.transaction() as connection,
    ):
        put(connection, a_selected(30))
    return folder


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_filter_counts_a_part_and_the_file_says_so(
    command: Command, merged: Path, tmp_path: Path
) -> None:
    whole, part = tmp_path / "alles.csv", tmp_path / "deel.json"
    assert command("tabel", merged, "-o", whole).code == 0
    told = command("tabel", merged, "-o", part, "--filter", "geslacht=v systeem=exo")
    assert told.told == f"{part} is gemaakt: 2 factoren.\n"
    found = json.loads(part.read_text("utf-8"))
    assert found["selection"] == "geslacht: meisje; systeem: Betrokken organisaties"
    counts = {row["label"]: int(row["journeys"]) for row in rows(whole)}
    for each in found["factors"]:
        assert 0 < each["journeys"] <= counts[each["label"]]


def test_two_selections_are_put_side_by_side(
    command: Command, merged: Path, tmp_path: Path
) -> None:
    path = tmp_path / "naast.csv"
    asked = ("--filter", "geslacht=m", "--vergelijk", "geslacht=v")
    assert command("tabel", merged, "-o", path, *asked).code == 0
    for row in rows(path):
        first, second = int(row["journeys_a"]), int(row["journeys_b"])
        assert int(row["difference"]) == first - second
    pdf = tmp_path / "naast.pdf"
    other = shutil.copytree(merged, tmp_path / "vorig jaar")
    assert command("tabel", merged, "-o", pdf, "--met", other).code == 0
    assert pdf.read_bytes().startswith(b"%PDF")


def test_what_is_for_others_tells_how_few_are_alike(
    command: Command, merged: Path, tmp_path: Path
) -> None:
    path = tmp_path / "uit.xlsx"
    told = command("tabel", merged, "-o", path, "--publicatie")
    assert "Kleinste groep met hetzelfde geslacht" in told.out + told.err
    assert path.exists()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("--filter", "thema=tuin"), "teken 7: ‘tuin’ komt niet voor. Mogelijk:"),
        (("--filter", "rol=buurman"), 'Mogelijk: "Oma (moeder van vader)", moeder'),
        (("--vergelijk", "geslacht"), "hoort ‘=’"),
    ],
)
def test_a_wrong_filter_is_told_with_what_is_possible(
    command: Command, merged: Path, tmp_path: Path, asked: tuple[str, str], told: str
) -> None:
    path = tmp_path / "uit.csv"
    assert told in command("tabel", merged, "-o", path, *asked).problem
    assert not path.exists()


def test_a_comparison_is_no_document(
    command: Command, merged: Path, tmp_path: Path
) -> None:
    path = tmp_path / "uit.docx"
    asked = ("--vergelijk", "geslacht=v")
    assert ".xlsx" in command("tabel", merged, "-o", path, *asked).problem
