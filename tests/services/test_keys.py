"""The passphrase, the recovery keys and a new key of a study."""

from pathlib import Path

import pytest

from levensreis.domain.access import AccessKind
from levensreis.domain.progress import Cancelled, Progress
from levensreis.services.creation import EmptyPassphrase
from levensreis.services.folder import DATABASE_NAME, keys_of
from levensreis.services.keys import rekey_study
from levensreis.services.study import Study
from levensreis.storage.errors import StudyInUse, WrongPassphrase
from levensreis.storage.key import open_key
from levensreis.storage.recovery import BadLabel, WrongRecovery
from levensreis.storage.recovery_code import MistypedRecovery
from tests.builders import CHEAP, PASSPHRASE, a_journey, a_study

NEW = "een nieuwe zin van zes woorden"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a closed study with one journey in it."""
    a_study(tmp_path / "studie", a_journey(code="LR-001")).close()
    return tmp_path / "studie"


def log_of(study: Study) -> list[tuple[str, str]]:
    """What stands in the log, the last first."""
    return [(each.kind, each.what) for each in reversed(study.log.entries())]


def test_a_study_opens_with_its_new_passphrase_and_no_longer_with_the_old(
    folder: Path,
) -> None:
    with Study.open(folder, PASSPHRASE) as study:
        study.keys.change_passphrase(PASSPHRASE, NEW, CHEAP)
        assert (AccessKind.PASSPHRASE, "") in log_of(study)
    with pytest.raises(WrongPassphrase):
        Study.open(folder, PASSPHRASE)
    with Study.open(folder, NEW) as study:
        assert [each.code for each in study.journeys.overview()] == ["LR-001"]


def test_a_wrong_old_passphrase_changes_nothing_and_is_told_in_the_log(
    folder: Path,
) -> None:
    with Study.open(folder, PASSPHRASE) as study, pytest.raises(WrongPassphrase):
        study.keys.change_passphrase("niet de zin", NEW, CHEAP)
    with Study.open(folder, PASSPHRASE) as study:
        kinds = [kind for kind, _ in log_of(study)]
    assert AccessKind.FAILED_UNLOCK in kinds
    assert AccessKind.PASSPHRASE not in kinds


@pytest.mark.parametrize("empty", ["", "  \t "])
def test_a_study_is_not_closed_with_nothing(folder: Path, empty: str) -> None:
    with Study.open(folder, PASSPHRASE) as study, pytest.raises(EmptyPassphrase):
        study.keys.change_passphrase(PASSPHRASE, empty, CHEAP)
    Study.open(folder, PASSPHRASE).close()


def test_who_forgot_the_passphrase_opens_with_the_recovery_key_and_chooses_another(
    folder: Path,
) -> None:
    with Study.open(folder, PASSPHRASE) as study:
        recovery = study.keys.add_recovery(PASSPHRASE, "kluis")
        assert [each.label for each in study.keys.recoveries()] == ["kluis"]
        assert (AccessKind.PASSPHRASE, "recovery_added") in log_of(study)
    with Study.open_with_recovery(folder, recovery.lower()) as study:
        study.keys.change_passphrase(recovery, NEW, CHEAP)
    Study.open(folder, NEW).close()
    Study.open_with_recovery(folder, recovery).close()


def test_a_recovery_key_that_was_mistyped_is_told_apart_from_one_of_another_study(
    folder: Path, tmp_path: Path
) -> None:
    with Study.open(folder, PASSPHRASE) as study:
        ours = study.keys.add_recovery(PASSPHRASE, "kluis")
    with a_study(tmp_path / "andere") as other:
        theirs = other.keys.add_recovery(PASSPHRASE, "kluis")
    wrong = ours[:-1] + ("0" if ours[-1] != "0" else "1")
    with pytest.raises(MistypedRecovery):
        Study.open_with_recovery(folder, wrong)
    with pytest.raises(WrongRecovery):
        Study.open_with_recovery(folder, theirs)
    with Study.open(folder, PASSPHRASE) as study:
        failed = [kind for kind, _ in log_of(study) if kind == AccessKind.FAILED_UNLOCK]
    assert len(failed) == 1, "a typing error is no attempt to get in"


def test_a_removed_recovery_key_opens_nothing(folder: Path) -> None:
    with Study.open(folder, PASSPHRASE) as study:
        recovery = study.keys.add_recovery(PASSPHRASE, "kluis")
        study.keys.remove_recovery("kluis")
        assert study.keys.recoveries() == ()
        assert (AccessKind.PASSPHRASE, "recovery_removed") in log_of(study)
    with pytest.raises(WrongRecovery):
        Study.open_with_recovery(folder, recovery)


def test_two_recovery_keys_have_two_names(folder: Path) -> None:
    with Study.open(folder, PASSPHRASE) as study:
        study.keys.add_recovery(PASSPHRASE, "kluis")
        with pytest.raises(BadLabel):
            study.keys.add_recovery(PASSPHRASE, " Kluis ")


def test_after_a_leak_the_file_has_another_key_under_the_same_passphrase(
    folder: Path,
) -> None:
    before = open_key(keys_of(folder), PASSPHRASE)
    content = (folder / DATABASE_NAME).read_bytes()
    rekey_study(folder, PASSPHRASE, CHEAP)
    assert open_key(keys_of(folder), PASSPHRASE) != before
    assert (folder / DATABASE_NAME).read_bytes()[:4096] != content[:4096]
    with Study.open(folder, PASSPHRASE) as study:
        assert [each.code for each in study.journeys.overview()] == ["LR-001"]


def test_an_open_study_gets_no_new_key(folder: Path) -> None:
    with Study.open(folder, PASSPHRASE), pytest.raises(StudyInUse):
        rekey_study(folder, PASSPHRASE, CHEAP)


def test_a_new_key_that_was_stopped_leaves_the_study_as_it_was(folder: Path) -> None:
    before = open_key(keys_of(folder), PASSPHRASE)
    stopped = Progress(lambda *_: None, lambda: True)
    with pytest.raises(Cancelled):
        rekey_study(folder, PASSPHRASE, CHEAP, progress=stopped)
    assert open_key(keys_of(folder), PASSPHRASE) == before
    Study.open(folder, PASSPHRASE).close()


def test_a_wrong_passphrase_gives_no_new_key_and_is_told_in_the_log(
    folder: Path,
) -> None:
    with pytest.raises(WrongPassphrase):
        rekey_study(folder, "niet de zin", CHEAP)
    with Study.open(folder, PASSPHRASE) as study:
        assert AccessKind.FAILED_UNLOCK in [kind for kind, _ in log_of(study)]
