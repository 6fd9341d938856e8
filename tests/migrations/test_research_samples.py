"""A research file of every schema that ever left a laptop goes on opening."""

import gzip
from pathlib import Path

import pytest

from levensreis.services.merging import MergedStudy
from levensreis.storage.research.reading import read_research
from levensreis.storage.research.tables import SCHEMA
from tests.builders import CHEAP, PASSPHRASE
from tests.storage.research.arriving import name_outside, told_in, write_all

SAMPLES = Path(__file__).parent / "research_samples"
VERSIONS = sorted(int(path.name.split(".")[0]) for path in SAMPLES.glob("*.lrs.gz"))


@pytest.mark.parametrize("version", VERSIONS)
def test_a_research_file_of_every_schema_opens_and_is_merged(
    version: int, tmp_path: Path
) -> None:
    sample = gzip.decompress((SAMPLES / f"{version}.lrs.gz").read_bytes())
    found = read_research(sample)
    assert found.content.count("statement") == 3
    with MergedStudy.create(tmp_path / "samen", PASSPHRASE, CHEAP) as merged:
        [told] = merged.merge(write_all(tmp_path / "in", [sample])).files
        assert told.refusal is None
        assert told.signer == found.manifest.key
        assert told.schema == (version if version < SCHEMA else None)
        with merged.target.reading() as connection:
            assert told_in(connection) == {
                name_outside("a"): ["Thuis was het rustig", "Later verhuisd"],
                name_outside("c"): ["Weer een verhuizing"],
            }


def test_there_is_a_sample_of_every_schema() -> None:
    assert list(range(1, SCHEMA + 1)) == VERSIONS
