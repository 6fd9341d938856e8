"""What an erasure that was killed left behind stands in nobody's way."""

from levensreis.services.folder import DATABASE_NAME
from levensreis.services.study import Study
from levensreis.storage.archive import read_archive
from levensreis.storage.scrub import _COPY, _PLACE
from tests.builders import a_journey


def test_what_a_kill_left_of_a_reserve_copy_is_made_anew(study: Study) -> None:
    gone = a_journey(code="LR-007")
    study.journeys.begin(gone)
    path = study.backups.make().info.path
    left = path.with_name(_PLACE)
    left.mkdir()
    for name in (DATABASE_NAME, f"{DATABASE_NAME}-wal", "sleutel.json", _COPY):
        (left / name).write_bytes(b"half")
    found = study.erasure.erase(gone.id, gone.code, "op verzoek")
    assert (found.backups, found.unreached) == (1, ())
    assert read_archive(path).journeys == 0
    assert not left.exists()
