"""A merged study of three journeys to work on: two mothers, and one without codes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from levensreis.domain.codebook import FactorId
from levensreis.services.merging import MergedStudy
from tests.builders import CHEAP, PASSPHRASE
from tests.storage.research.arriving import Told, a_file, name_outside, write_all

RUST, SCHOOL, VERHUIZING = map(FactorId, ("rust", "school", "verhuizing"))
JOURNEYS = (
    Told(
        "a",
        1,
        (("thuis", ("rust", "school")), ("later", ("rust",)), ("toen", ())),
        example="een vaste plek",
        pseudonym="William",
    ),
    Told("b", 1, (("weg", ("verhuizing",)), ("terug", ("school",))), pseudonym="Jonah"),
)
LATER = Told("c", 1, (("klas", ("rust", "school")),), pseudonym="Jessica")


def sid(name: str, place: int) -> str:
    """The outside name of a statement."""
    return name_outside(name, place)


@contextmanager
def a_merged_study(folder: Path) -> Iterator[MergedStudy]:
    """Lend an open merged study with two journeys in it."""
    with MergedStudy.create(folder / "samen", PASSPHRASE, CHEAP) as merged:
        arrive(merged, folder, *JOURNEYS)
        yield merged


def arrive(merged: MergedStudy, folder: Path, *told: Told, **options: object) -> None:
    """Merge a file with journeys."""
    content = a_file(*told, **options)  # type: ignore[arg-type]
    report = merged.merge(write_all(folder / "in", [content]))
    assert not report.refused
