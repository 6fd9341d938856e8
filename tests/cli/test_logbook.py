"""`logboek`: who did what when, for whoever has to answer for it."""

import csv
from pathlib import Path

from levensreis.domain.access import AccessEntry, Head, first_break
from levensreis.services.merging import MergedStudy
from levensreis.services.study import Study
from tests.builders import CHEAP, PASSPHRASE
from tests.cli.command import Command


def read(path: Path) -> list[AccessEntry]:
    with path.open(encoding="utf-8", newline="") as file:
        return [
            AccessEntry(**row | {"number": int(row["number"])})  # type: ignore[arg-type]
            for row in csv.DictReader(file)
        ]


def test_the_log_is_written_with_its_own_making_in_it(
    command: Command, example: Path, tmp_path: Path
) -> None:
    command("overzicht", example, "LR-001", "-o", tmp_path / "uit.pdf")
    command.bare("lijst", example, "--wachtzin-bestand", __file__)  # no passphrase
    path = tmp_path / "logboek.csv"
    told = command("logboek", example, "-o", path).told
    lines = read(path)
    assert told == (
        f"{path} is gemaakt: {len(lines)} regels, en er is niets aan veranderd.\n"
    )
    assert [each.kind for each in lines[-7:]] == [
        *("open", "view", "export", "close"),
        *("failed_unlock", "open", "view_log"),
    ]
    assert [each.code for each in lines[-7:-4]] == ["", "LR-001", "LR-001"]


def test_whoever_has_the_file_can_check_the_chain(
    command: Command, example: Path, tmp_path: Path
) -> None:
    path = tmp_path / "logboek.csv"
    command("logboek", example, "-o", path)
    lines = read(path)
    last = Head(lines[-1].number, lines[-1].seal)
    assert first_break(lines, last) is None
    command("logboek", example, "-o", tmp_path / "later.csv")
    later = read(tmp_path / "later.csv")
    assert first_break(later, Head(later[-1].number, later[-1].seal), last) is None


def test_a_merged_study_has_a_log_as_well(command: Command, tmp_path: Path) -> None:
    folder, path = tmp_path / "samen", tmp_path / "logboek.csv"
    MergedStudy.create(folder, PASSPHRASE, CHEAP).close()
    assert "is niets aan veranderd" in command("logboek", folder, "-o", path).told
    assert [each.kind for each in read(path)] == [
        *("open", "close", "open", "view_log")
    ]
    assert "samengevoegde studie" in command("lijst", folder).problem


def test_a_log_that_was_changed_is_written_and_told(
    command: Command, example: Path, tmp_path: Path
) -> None:
    with (
        Study.open(example, PASSPHRASE) as study,
        study._database.transaction() as connection,
    ):
        connection.exec_driver_sql("DROP TRIGGER access_log_no_delete")
        connection.exec_driver_sql("DELETE FROM access_log WHERE id = 3")
    path = tmp_path / "logboek.csv"
    assert command("logboek", example, "-o", path).problem == (
        f"Regel 3 van het logboek is weg of staat verkeerd. {path} is wel gemaakt."
    )
    assert read(path)


def test_the_log_does_not_come_in_the_folder_of_the_study(
    command: Command, example: Path, tmp_path: Path
) -> None:
    told = command("logboek", example, "-o", example / "logboek.csv").problem
    assert "niet in de map van de studie zelf" in told
    assert (
        "eindigen op .csv"
        in command("logboek", example, "-o", tmp_path / "logboek.txt").problem
    )
    assert command("logboek", example).code == 2
