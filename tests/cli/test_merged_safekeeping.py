"""The commands that keep a study safe do so for a merged one too."""

from pathlib import Path

import pytest

from tests.cli.command import Command
from tests.ui.research.merged_study import make


@pytest.fixture
def merged(tmp_path: Path) -> Path:
    """A merged study of three journeys."""
    make(tmp_path / "doel", tmp_path / "binnen")
    return tmp_path / "doel"


def test_a_merged_study_is_copied_checked_and_put_back(
    command: Command, merged: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    told = command("reservekopie", merged, "-o", stick).told.splitlines()
    assert told[0].endswith("is gemaakt en nagekeken: 3 levensreizen, 6 uitspraken.")
    [copy] = stick.rglob("*.zip")
    lines = command("controleer", merged).told.splitlines()
    assert {line.partition(":")[0] for line in lines[:-1]} == {"in orde"}
    assert lines[-1] == "3 levensreizen, 6 uitspraken."
    told = command("herstel", copy, "-o", tmp_path / "terug").told.splitlines()
    assert told == [
        f"De reservekopie is teruggezet in {tmp_path / 'terug'}: 3 levensreizen.",
        "Voeg alle onderzoeksbestanden die daarna kwamen opnieuw samen: wat sindsdien "
        "is ingetrokken, staat er anders weer in.",
    ]
    outcome = command("controleer", merged, "--redden", tmp_path / "gered")
    assert outcome.code == 1
    assert "samengevoegde studie" in outcome.err


def test_a_merged_study_gets_another_passphrase(
    command: Command, merged: Path, tmp_path: Path
) -> None:
    new = tmp_path / "nieuw.txt"
    new.write_text("een heel andere wachtzin", encoding="utf-8")
    command("wachtzin", merged, "--nieuwe-wachtzin-bestand", new)
    assert "past niet" in command("controleer", merged).problem
    command.secret.write_bytes(new.read_bytes())
    assert command("logboek", merged, "-o", tmp_path / "log.csv").code == 0
