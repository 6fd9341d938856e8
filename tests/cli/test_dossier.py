"""The dossier from the command line."""

from pathlib import Path

import docx

from tests.cli.command import Command


def test_a_study_becomes_one_document(
    command: Command, empty: Path, tmp_path: Path
) -> None:
    path = tmp_path / "dossier.docx"
    done = command("dossier", empty, "-o", path, "--datum", "2026-09-01")
    assert done.told.startswith(f"{path} is gemaakt: 0 levensreizen, gegevens ")
    [about, *_] = docx.Document(str(path)).tables
    assert ["Gemaakt op", "1 september 2026"] in [
        [cell.text for cell in row.cells] for row in about.rows
    ]


def test_what_is_typed_wrong_is_told_before_a_passphrase_is_asked(
    command: Command, tmp_path: Path
) -> None:
    asked = ("dossier", tmp_path, "-o")
    assert "pdf of een document" in command.bare(*asked, "dossier.txt").problem
    wrong = command.bare(*asked, "dossier.pdf", "--datum", "morgen")
    assert wrong.code == 2
    assert "morgen" in wrong.err
