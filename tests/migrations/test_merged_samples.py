"""A merged study of every released version opens, with all that was in it."""

import shutil
from pathlib import Path

import pytest

from levensreis.domain.codebook import FactorId
from levensreis.services.codebook_work import CodebookWork
from levensreis.services.merging import MergedStudy
from levensreis.storage.research.schema import MERGED_SCHEMA
from tests.builders import PASSPHRASE
from tests.storage.research.arriving import Told, a_file, told_in, write_all

SAMPLES = Path(__file__).parent / "merged_samples"
VERSIONS = sorted(path.name for path in SAMPLES.iterdir())


@pytest.mark.parametrize("version", VERSIONS)
def test_a_merged_study_of_every_version_opens_and_can_be_worked_on(
    version: str, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(SAMPLES / version, tmp_path / "samen"))
    with MergedStudy.open(folder, PASSPHRASE) as merged:
        with merged.target.transaction() as connection:
            assert sorted(map(tuple, told_in(connection).values())) == [
                ("Thuis was het rustig", "Later verhuisd"),
                ("Weer een verhuizing",),
            ]
        # What was withdrawn then stays away.
        gone = merged.merge(write_all(tmp_path / "in", [a_file(Told("b"))]))
        assert gone.journeys == 2
        work = CodebookWork(merged)
        [question] = work.review_queue()
        assert [each.label for each in question.seen] == [  # type: ignore[union-attr]
            "Factor rust",
            "Rust in huis",
        ]
        work.merge([FactorId("rust")], FactorId("school"), why="Hetzelfde.")
        assert work.counts()[FactorId("school")].statements == 1


def test_there_is_a_sample_of_every_version_but_the_newest() -> None:
    assert [f"{number:04}" for number in range(1, int(MERGED_SCHEMA))] == VERSIONS
