"""The characteristics from the command line: exact, compared, and for others."""

import csv
import json
from pathlib import Path

import pytest

from levensreis.services.merging import MergedStudy
from levensreis.storage.research.build import put
from tests.builders import CHEAP, PASSPHRASE
from tests.cli.command import Command
from tests.storage.research.selected import a_selected


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A merged study of forty invented journeys."""
    folder = tmp_path_factory.mktemp("kenmerken") / "samen"
    with (
        MergedStudy.create(folder, PASSPHRASE, CHEAP) as study,
        study.target.transaction() as connection,
    ):
        put(connection, a_selected(40))
    return folder


def test_the_team_gets_exact_counts_beside_what_was_published(
    command: Command, merged: Path, tmp_path: Path
) -> None:
    path, figures = tmp_path / "kenmerken.csv", tmp_path / "cijfers.csv"
    figures.write_text(
        "characteristic,category,share,count,of,source,page,date\n"
        "sex,m,50,,,Verzonnen rapport,blz. 3,2025\n",
        encoding="utf-8",
    )
    told = command("kenmerken", merged, "-o", path, "--vergelijk-met", figures)
    assert told.told == f"{path} is gemaakt: 10 kenmerken.\n"
    with path.open(encoding="utf-8", newline="") as file:
        every = list(csv.DictReader(file))
    rows = {(row["characteristic"], row["category"]): row for row in every}
    sexes = [int(rows["sex", each]["journeys"]) for each in ("m", "v", "x", "unknown")]
    assert sum(sexes) == 40
    assert rows["sex", "m"]["published_share"] == "50"
    assert rows["region", "unknown"]["journeys"] == "40"
    crossed = tmp_path / "kruis.json"
    asked = ("--kruis", "sex", "way_in")
    assert command("kenmerken", merged, "-o", crossed, *asked).code == 0
    [table] = json.loads(crossed.read_text("utf-8"))["crossed"]
    assert [row[-1] for row in table["journeys"][:2]] == sexes[:2]


def test_others_get_rounded_counts_and_are_told_how_few_are_alike(
    command: Command, merged: Path, tmp_path: Path
) -> None:
    path = tmp_path / "kenmerken.json"
    told = command("kenmerken", merged, "-o", path, "--publicatie")
    assert "Kleinste groep met hetzelfde geslacht" in told.out + told.err
    found = json.loads(path.read_text("utf-8"))
    assert (found["marking"], found["journeys"]) == (None, 40)
    counts = [
        each["journeys"]
        for table in found["characteristics"]
        for each in table["categories"]
    ]
    assert all(each is None or (each >= 10 and each % 5 == 0) for each in counts)
    assert "inflow_age" not in {each["id"] for each in found["characteristics"]}


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("k.txt",), "laat ‘k.txt’ eindigen op .pdf"),
        (("k.csv", "--kruis", "sex", "kleur"), "‘kleur’ is geen kenmerk"),
        (("k.csv", "--publicatie", "--kruis", "sex", "way_in"), "voor het team"),
        (("k.csv", "--vergelijk-met", "weg.csv"), "weg.csv"),
    ],
)
def test_what_cannot_be_made_is_told(
    command: Command,
    merged: Path,
    tmp_path: Path,
    asked: tuple[str, ...],
    told: str,
) -> None:
    path = tmp_path / asked[0]
    assert told in command("kenmerken", merged, "-o", path, *asked[1:]).problem
    assert not path.exists()
