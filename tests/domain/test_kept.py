"""A name that stays is excused in its own place of a file, and nowhere else."""

import pytest

from levensreis.domain.anonymise.kept import kept_at
from levensreis.domain.anonymise.leak import LeakScan

TOLD = "Zij zag hoe een Roos in de tuin bloeide"
KEPT = kept_at(TOLD, TOLD.index("Roos"), TOLD.index("Roos") + 4)
SCAN = LeakScan(["Roos"], words=["Roos"], kept=[KEPT])


@pytest.mark.parametrize(
    "file",
    [
        TOLD,
        "Zij zag hoe een\nRoos in\nde tuin bloeide",
        "vertrouwelijk\nhoe een Roos\nbladzijde 3 van 4",
        "bladzijde 4 Roos in de tuin bloeide",
        '"text": "Zij zag hoe een Roos in de tuin"',
        "exo;zag hoe een Roos;in de tuin",
    ],
    ids=["same", "wrapped", "page ends", "page begins", "json", "cells"],
)
def test_the_place_itself_is_excused(file: str) -> None:
    assert SCAN.find(file) == []


@pytest.mark.parametrize(
    "file",
    [
        "Toen kwam Roos binnen",
        "Roos",
        "een Roos",
        f"{TOLD}. Toen kwam Roos",
        "Roos.pdf",
    ],
)
def test_another_place_is_not(file: str) -> None:
    assert SCAN.find(file) == ["Roos"]


def test_beside_the_edge_of_a_text_anything_may_stand() -> None:
    kept = kept_at("Roos bloeit", 0, 4)
    scan = LeakScan(["Roos"], words=["Roos"], kept=[kept])
    assert scan.find("Woonplekken Roos bloeit\nDaarna") == []
    assert scan.find("Woonplekken Roos kwam") == ["Roos"]


def test_a_word_by_itself_is_known_by_nothing() -> None:
    scan = LeakScan(["Roos"], kept=[kept_at("Roos", 0, 4)])
    assert scan.find("Roos") == ["Roos"]


def test_the_name_of_a_file_is_no_place_about_which_somebody_decided() -> None:
    assert SCAN.find("een Roos in de tuin") == []
    assert SCAN.without_kept().find("een Roos in de tuin") == ["Roos"]
