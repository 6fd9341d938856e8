"""A few steps of every rung of the ladder; `./run faults` climbs all of it."""

import re
from pathlib import Path

import pytest

from tests.faults import (
    damaged,
    erasing,
    failing,
    full,
    fuzzing,
    instances,
    killed,
    merging,
    migrating,
    passphrases,
    plain_text,
    power,
    refused,
    syncing,
    tampering,
)
from tests.faults.ladder import RUNGS
from tests.faults.rung import Climb

TABLE = Path(__file__).parents[2] / "docs" / "storingen.md"


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A folder of which the name leads nowhere else."""
    return tmp_path.resolve()


def is_good(climb: Climb, work: Path) -> bool:
    """Climb a few steps; every fault is told by the assertion."""
    assert climb(work, whole=False).faults == ()
    return True


def test_what_was_acknowledged_survives_a_kill(work: Path) -> None:
    assert is_good(killed.climb_recording, work)


def test_what_was_acknowledged_survives_a_power_failure_and_only_by_waiting(
    work: Path,
) -> None:
    assert is_good(power.climb, work)


def test_a_disk_that_fails_is_never_told_to_have_saved(work: Path) -> None:
    assert is_good(failing.climb, work)


def test_a_system_that_refuses_a_file_is_told_and_leaves_nothing_half(
    work: Path,
) -> None:
    assert is_good(refused.climb, work)


def test_a_full_disk_is_told_and_goes_on_when_there_is_room(work: Path) -> None:
    assert is_good(full.climb, work)


def test_an_upgrade_that_goes_wrong_leaves_the_old_file(work: Path) -> None:
    assert is_good(migrating.climb, work)


def test_each_damage_is_told_in_its_own_words_and_nothing_is_written(
    work: Path,
) -> None:
    assert is_good(damaged.climb, work)


def test_any_passphrase_opens_its_study_and_no_other_does(work: Path) -> None:
    assert is_good(passphrases.climb, work)


def test_nothing_can_be_read_on_the_way_to_the_disk(work: Path) -> None:
    assert is_good(plain_text.climb, work)


def test_of_programs_that_open_a_study_at_once_one_gets_in(work: Path) -> None:
    assert is_good(instances.climb, work)


def test_what_a_service_does_to_a_folder_is_told(work: Path) -> None:
    assert is_good(syncing.climb, work)


def test_a_kill_leaves_no_half_reserve_copy(work: Path) -> None:
    assert is_good(killed.climb_backup, work)


def test_an_erased_journey_is_nowhere_also_after_a_kill(work: Path) -> None:
    assert is_good(erasing.climb, work)


def test_a_log_that_was_tampered_with_is_found(work: Path) -> None:
    assert is_good(tampering.climb, work)


def test_merging_that_falls_leaves_whole_files_and_can_go_on(work: Path) -> None:
    assert is_good(merging.climb, work)


def test_nonsense_is_refused_without_a_trace(work: Path) -> None:
    assert is_good(fuzzing.climb, work)


def test_every_rung_is_in_the_table_that_was_measured() -> None:
    told = re.findall(r"^(?:goed|FOUT)  (\w+)", TABLE.read_text("utf-8"), re.M)
    assert told == list(RUNGS)


def test_the_whole_ladder_spoils_ten_thousand_files() -> None:
    files = {**fuzzing.WHOLE, "wat ernaast ligt": 300 * fuzzing.BESIDE}
    assert sum(files.values()) == 10_000
