"""What was being typed comes back after the study was locked and opened again."""

import shutil
from pathlib import Path

from levensreis.services.drafts import Draft
from levensreis.services.study import Study
from tests.builders import PASSPHRASE, a_journey


def test_what_was_typed_is_given_back_until_it_is_settled(
    new_study: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(new_study, tmp_path / "studie"))
    journey = a_journey()
    with Study.open(folder, PASSPHRASE) as study:
        study.journeys.begin(journey)
        study.drafts.put("quick", journey.id, "6;6 naar een gezins")
        study.drafts.put("search", None, "huis")
    with Study.open(folder, PASSPHRASE) as study:
        assert study.drafts.get_all() == [
            Draft("quick", journey.id, "6;6 naar een gezins"),
            Draft("search", None, "huis"),
        ]
        study.drafts.put("quick", journey.id, "")
        assert study.drafts.get_all() == [Draft("search", None, "huis")]
