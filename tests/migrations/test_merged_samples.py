"""A merged study of every released version opens, with all that was in it."""

import shutil
from pathlib import Path

import pytest

from levensreis.domain.codebook import FactorId
from levensreis.domain.help_step import Source
from levensreis.domain.merging.arrival import Verdict
from levensreis.services.codebook_work import CodebookWork
from levensreis.services.merging import MergedStudy
from levensreis.services.second_coding import SecondCoding
from levensreis.storage.research.data import research_data
from levensreis.storage.research.schema import MERGED_SCHEMA
from tests.builders import PASSPHRASE
from tests.storage.research.arriving import Told, a_file, told_in, write_all

SAMPLES = Path(__file__).parent / "merged_samples"
VERSIONS = sorted(path.name for path in SAMPLES.iterdir())
_OTHER = ("Weer een verhuizing", ("verhuizing",))


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


def test_work_on_the_codebook_of_schema_1_stands_beside_what_arrives_now(
    tmp_path: Path,
) -> None:
    folder = Path(shutil.copytree(SAMPLES / "0002", tmp_path / "samen"))
    with MergedStudy.open(folder, PASSPHRASE) as merged:
        work = CodebookWork(merged)
        assert len(work.history()) == 2
        moved = work.state().by_id[FactorId("verhuizing")]
        assert moved.definition == "Van plek veranderen."
        second = SecondCoding(merged)
        assert second.coders() == ["Tweede lezer"]
        # Nothing changed in one; the other tells more than it could.
        told = Told("c", pseudonym="Jessica", statements=(_OTHER,))
        newer = Told("a", 3, (("Thuis was het rustig", ()),), facts={"source": "file"})
        [report] = merged.merge(write_all(tmp_path / "in", [a_file(told, newer)])).files
        assert {each.pseudonym: each.verdict for each in report.journeys} == {
            "Jessica": Verdict.SAME,
            "Sem": Verdict.REPLACED,
        }
        data = research_data(merged.target.reading)
        assert {each.source for _, _, each in data.statements()} == {None, Source.FILE}
