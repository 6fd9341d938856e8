"""A new key for a study that is opened again by itself, whatever happens."""

from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from levensreis.domain.access import AccessKind
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.services.folder import keys_of
from levensreis.services.rekeying import check_passphrase, rekey_and_open
from levensreis.services.study import Study
from levensreis.storage.errors import WrongPassphrase
from levensreis.storage.key import open_key
from tests.builders import CHEAP, PASSPHRASE, a_journey, a_study


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a closed study with one journey in it."""
    a_study(tmp_path / "studie", a_journey(code="LR-001")).close()
    return tmp_path / "studie"


def key_of(folder: Path) -> bytes:
    return open_key(keys_of(folder), PASSPHRASE)


def kinds(study: Study) -> list[str]:
    return [each.kind for each in study.log.entries()]


def test_the_study_opens_with_a_new_key_and_the_log_tells_it(folder: Path) -> None:
    before = key_of(folder)
    came = rekey_and_open(folder, PASSPHRASE, cost=CHEAP)
    with came.study as study:
        assert came.is_new
        assert came.problem == ""
        assert [each.code for each in study.journeys.overview()] == ["LR-001"]
        assert AccessKind.REKEY in kinds(study)
        assert study.findings == ()
    assert key_of(folder) != before


def test_who_stopped_it_has_the_study_open_as_it_was(folder: Path) -> None:
    before = key_of(folder)
    stopped = Progress(NO_PROGRESS.tell, lambda: True)
    came = rekey_and_open(folder, PASSPHRASE, stopped, CHEAP)
    with came.study as study:
        assert (came.is_new, came.problem) == (False, "")
        assert AccessKind.REKEY not in kinds(study)
    assert key_of(folder) == before


def test_what_went_wrong_is_told_and_the_study_is_open_as_it_was(folder: Path) -> None:
    before = key_of(folder)
    (folder / ".levensreis-onvoltooid").write_text("in de weg", "utf-8")
    came = rekey_and_open(folder, PASSPHRASE, cost=CHEAP)
    with came.study as study:
        assert not came.is_new
        assert came.problem
        assert AccessKind.REKEY not in kinds(study)
    assert key_of(folder) == before


def test_a_passphrase_is_looked_at_before_anything_is_closed(folder: Path) -> None:
    with Study.open(folder, PASSPHRASE):
        check_passphrase(folder, PASSPHRASE)
        with pytest.raises(WrongPassphrase):
            check_passphrase(folder, "niet de zin")
    with Study.open(folder, PASSPHRASE) as study:
        assert AccessKind.FAILED_UNLOCK in kinds(study)


def test_a_log_that_cannot_be_written_leaves_no_study_open(folder: Path) -> None:
    with (
        Study.open(folder, PASSPHRASE) as study,
        study._database.transaction() as connection,
    ):
        connection.exec_driver_sql(
            "CREATE TRIGGER full BEFORE INSERT ON access_log WHEN NEW.kind = 'rekey' "
            "BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    with pytest.raises(IntegrityError, match="full"):
        rekey_and_open(folder, PASSPHRASE, cost=CHEAP)
    Study.open(folder, PASSPHRASE).close()
