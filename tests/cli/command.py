"""Run a command in this process, or as others do in one of its own."""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from levensreis.cli.main import main


@dataclass(frozen=True)
class Outcome:
    """What a command told, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def problem(self) -> str:
        """The line on stderr of a command that met a known error, after warnings."""
        assert (self.code, self.out) == (1, "")
        *warned, told = self.err.splitlines()
        assert all(line.startswith("levensreis: let op: ") for line in warned)
        assert told.startswith("levensreis: ")
        return told.removeprefix("levensreis: ")

    @property
    def told(self) -> str:
        """What a command that went well printed."""
        assert self.code == 0
        warned = self.err.splitlines()
        assert all(line.startswith("levensreis: let op: ") for line in warned)
        return self.out


@dataclass(frozen=True)
class Command:
    """Runs commands in this process, with the passphrase in a file."""

    secret: Path
    capsys: pytest.CaptureFixture[str]

    def __call__(self, name: str, *arguments: str | Path) -> Outcome:
        return self.bare(name, *arguments, "--wachtzin-bestand", self.secret)

    def bare(self, *arguments: str | Path) -> Outcome:
        """Run a command without a file for the passphrase."""
        try:
            code = main([str(each) for each in arguments])
        except SystemExit as stop:
            code = int(stop.code or 0)
        told = self.capsys.readouterr()
        return Outcome(code, told.out, told.err)


def run(arguments: Sequence[str | Path], typed: str | bytes = "") -> Outcome:
    """Run `python -m levensreis` with something in its pipe."""
    done = subprocess.run(
        [sys.executable, "-m", "levensreis", *map(str, arguments)],
        input=typed if isinstance(typed, bytes) else typed.encode(),
        capture_output=True,
        check=False,
    )
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())
