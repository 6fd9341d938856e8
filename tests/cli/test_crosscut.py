"""The cross-cutting picture from the command line."""

import json
from pathlib import Path

from tests.cli.command import Command


def test_the_picture_is_made_of_a_study_for_the_team_and_for_others(
    command: Command, example: Path, tmp_path: Path
) -> None:
    path = tmp_path / "dwarsbeeld.json"
    told = command("dwarsbeeld", example, "-o", path, "--filter", "geslacht=m").told
    assert told == f"{path} is gemaakt: 28 figuren.\n"
    found = json.loads(path.read_text("utf-8"))
    assert found["selection"] == "geslacht: jongen"
    assert 0 < found["journeys"] < 9
    wrong = command("dwarsbeeld", example, "-o", tmp_path / "dwarsbeeld.xls")
    assert ".docx" in wrong.problem
    assert not (tmp_path / "dwarsbeeld.xls").exists()


def test_of_an_empty_study_it_is_told_that_nothing_was_counted(
    command: Command, tmp_path: Path
) -> None:
    folder, path = tmp_path / "leeg", tmp_path / "leeg.csv"
    command("nieuw", folder)
    for name in ("dwarsbeeld", "kenmerken"):
        assert "elk aantal is nul" in command(name, folder, "-o", path).err
    told = command("oplossingen", folder, "-o", path).err
    assert "er staan nog geen oplossingen" in told
