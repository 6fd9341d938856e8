"""Wrong passphrases are remembered beside the study, and moved into its log."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from levensreis.storage import access_log, failed_unlocks
from levensreis.storage.database import Database
from levensreis.storage.failed_unlocks import MOST_BYTES, NAME

AT = datetime(2026, 3, 4, 9, 15, tzinfo=UTC)
NOW = datetime(2026, 3, 5, tzinfo=UTC)


def fail(folder: Path, *people: str) -> None:
    for number, who in enumerate(people):
        failed_unlocks.remember(folder, AT + timedelta(seconds=number), (who, "laptop"))


def moved(database: Database, folder: Path) -> list[tuple[str, str, str]]:
    with database.transaction() as connection:
        failed_unlocks.move_into_log(connection, folder, NOW)
        assert access_log.verify(connection) is None
        return [
            (each.at, each.who, each.machine) for each in access_log.entries(connection)
        ]


def test_attempts_are_moved_in_their_order(database: Database, tmp_path: Path) -> None:
    fail(tmp_path, "anna", "bert")
    assert (tmp_path / NAME).read_text("utf-8") == (
        "2026-03-04T09:15:00Z\tanna\tlaptop\n2026-03-04T09:15:01Z\tbert\tlaptop\n"
    )
    assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o600
    assert moved(database, tmp_path) == [
        ("2026-03-04T09:15:00Z", "anna", "laptop"),
        ("2026-03-04T09:15:01Z", "bert", "laptop"),
    ]
    failed_unlocks.forget(tmp_path)
    assert not (tmp_path / NAME).exists()


def test_a_plug_that_is_pulled_before_the_file_goes_doubles_nothing(
    database: Database, tmp_path: Path
) -> None:
    fail(tmp_path, "anna", "bert")
    moved(database, tmp_path)
    assert len(moved(database, tmp_path)) == 2
    fail(tmp_path, "carla")
    assert [who for _, who, _ in moved(database, tmp_path)] == ["anna", "bert", "carla"]
    failed_unlocks.forget(tmp_path)
    fail(tmp_path, "anna", "bert")  # the same again, in a new file
    assert len(moved(database, tmp_path)) == 5


def test_without_attempts_nothing_is_logged(database: Database, tmp_path: Path) -> None:
    assert moved(database, tmp_path) == []
    failed_unlocks.forget(tmp_path)


@pytest.mark.parametrize(
    "line",
    ["", "gisteren\tanna\tlaptop", "2026-03-04T09:15:00Z\tanna", "a\tb\tc\td", "\x00"],
)
def test_a_line_that_somebody_spoiled_still_counts(
    database: Database, tmp_path: Path, line: str
) -> None:
    (tmp_path / NAME).write_text(f"{line}\n", encoding="utf-8")
    assert moved(database, tmp_path) == [("2026-03-05T00:00:00Z", "?", "?")]


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.binary(max_size=200))
def test_whatever_stands_in_the_file_the_log_stays_sound(
    database: Database, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / NAME).write_bytes(content)
    for _, who, machine in moved(database, tmp_path):
        for name in (who, machine):
            assert name == name.strip(" =+-@") != ""
            assert name.isprintable()
            assert len(name) <= 60


def test_a_name_is_never_more_than_a_name(database: Database, tmp_path: Path) -> None:
    fail(tmp_path, "=cmd|' /C calc'!A0", "piet\tjan\nklaas", "x" * 500, "")
    assert [who for _, who, _ in moved(database, tmp_path)] == [
        "cmd C calcA0",
        "pietjanklaas",
        "x" * 60,
        "?",
    ]


def test_the_file_does_not_grow_without_end(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"x" * (MOST_BYTES + 1))
    fail(tmp_path, "anna")
    assert (tmp_path / NAME).stat().st_size == MOST_BYTES + 1


def test_a_folder_that_is_not_there_stops_nobody(tmp_path: Path) -> None:
    fail(tmp_path / "weg", "anna")
    failed_unlocks.forget(tmp_path / "weg")
