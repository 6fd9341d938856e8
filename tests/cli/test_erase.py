"""`wis`: a journey is gone for good, and what is left outside is told."""

from pathlib import Path

import pytest

from tests.cli.command import Command


def test_a_journey_is_erased_and_what_is_outside_is_told(
    command: Command, example: Path, tmp_path: Path
) -> None:
    path = tmp_path / "uit.pdf"
    command("overzicht", example, "LR-001", "-o", path)
    told = command("wis", example, "LR-001", "--reden", "op verzoek").told.splitlines()
    assert told[0] == "LR-001 is gewist:"
    assert any(line.endswith(" namen uit het register") for line in told)
    assert told[-2] == "Verwijder zelf wat hier nog staat:"
    assert told[-1].startswith("  overzicht van ")
    assert told[-1].endswith(f": {path}")
    assert "LR-001" not in command("lijst", example).told
    assert (
        "staat niet in"
        in command("wis", example, "LR-001", "--reden", "nog eens").problem
    )


def test_without_exports_nothing_is_left_to_delete(
    command: Command, example: Path
) -> None:
    told = command("wis", example, "LR-002", "--reden", "op verzoek").told
    assert "Verwijder zelf" not in told
    assert len(command("lijst", example).told.splitlines()) == 8


@pytest.mark.parametrize(
    ("code", "reason", "problem"),
    [
        ("LR-999", "op verzoek", "Deze levensreis staat niet in deze studie."),
        ("lr-001", "op verzoek", "Deze levensreis staat niet in deze studie."),
        ("LR-001", " ", "Geef een reden: die blijft bewaard."),
    ],
)
def test_a_slip_erases_nothing(
    command: Command, example: Path, code: str, reason: str, problem: str
) -> None:
    assert command("wis", example, code, "--reden", reason).problem == problem
    assert len(command("lijst", example).told.splitlines()) == 9


def test_a_reason_that_names_somebody_is_refused_without_the_name(
    command: Command, example: Path
) -> None:
    told = command("wis", example, "LR-001", "--reden", "Jurre wil het").problem
    assert "schrijf die zonder naam" in told
    assert "Jurre" not in told


def test_a_reason_must_be_given(command: Command, example: Path) -> None:
    assert command("wis", example, "LR-001").code == 2
    assert len(command("lijst", example).told.splitlines()) == 9
