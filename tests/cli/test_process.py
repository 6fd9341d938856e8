"""The commands as a program of their own."""

import json
import subprocess
import sys
from pathlib import Path

from tests.cli.command import Command, run

# Runs commands as `python -m levensreis` does, and tells what they loaded.
LOADED = """
import json, runpy, sys
for arguments in json.loads(sys.argv[1]):
    sys.argv = ["levensreis", *arguments]
    try:
        runpy.run_module("levensreis", run_name="__main__", alter_sys=True)
    except SystemExit as stop:
        assert stop.code == 0, arguments
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def loaded(*commands: list[str | Path]) -> set[str]:
    """The libraries that are loaded after these commands went well."""
    told = json.dumps([[str(each) for each in command] for command in commands])
    done = subprocess.run(
        [sys.executable, "-c", LOADED, told],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_a_command_that_only_reads_loads_nothing_heavy(
    command: Command, example: Path
) -> None:
    names = loaded(["lijst", example, "--wachtzin-bestand", command.secret])
    heavy = {"PySide6", "shiboken6", "reportlab", "jsonschema", "alembic"}
    assert names & heavy == set()
    assert "sqlcipher3" in names


def test_no_command_loads_qt(
    command: Command, example: Path, empty: Path, tmp_path: Path
) -> None:
    secret: list[str | Path] = ["--wachtzin-bestand", command.secret]
    data, table, report = (tmp_path / f"uit.{end}" for end in ("json", "csv", "pdf"))
    names = loaded(
        ["schema"],
        ["nieuw", tmp_path / "nieuw", *secret],
        ["lijst", example, "--json", *secret],
        ["tabel", example, "-o", table, *secret],
        ["tabel", example, "-o", report, *secret],
        ["overzicht", example, "LR-001", "-o", report, *secret],
        ["uitwerking", example, "LR-001", "-o", report, *secret],
        ["brief", example, "LR-001", "-o", report, "--contact", "Anja", *secret],
        ["controle", example, "LR-001", "-o", report, *secret],
        ["controle-inlezen", example, report, *secret],
        ["controle-afronden", example, "LR-001", "--reden", "proef", *secret],
        ["uitvoer", example, "LR-001", "-o", data, *secret],
        ["importeer", empty, data, *secret],
    )
    assert names & {"PySide6", "shiboken6"} == set()
    assert {"reportlab", "jsonschema"} <= names


def test_the_exit_codes_are_those_of_the_contract(
    command: Command, empty: Path
) -> None:
    secret = ("--wachtzin-bestand", str(command.secret))
    assert run(["lijst", empty, *secret]).told
    assert run(["lijst", empty.parent, *secret]).problem
    assert run(["lijst", str(empty), "--onzin"]).code == 2
