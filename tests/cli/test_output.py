"""What a command tells reaches the reader, or the reason why it does not."""

import io
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from levensreis.cli.main import main
from tests.cli.command import Command

LEVENSREIS = [sys.executable, "-m", "levensreis"]
FULL = Path("/dev/full")
needs_a_full_disk = pytest.mark.skipif(not FULL.exists(), reason="no /dev/full here")


class Terminal(io.TextIOWrapper):
    """A screen that knows few letters."""

    def isatty(self) -> bool:
        return True


def shown(
    monkeypatch: pytest.MonkeyPatch, stream: io.TextIOWrapper, *arguments: str
) -> bytes:
    """What a command writes to a stream."""
    monkeypatch.setattr(sys, "stdout", stream)
    with pytest.raises(SystemExit):
        main(arguments)
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue()


def test_a_pipe_gets_utf8(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    assert "commando’s" in shown(monkeypatch, pipe, "--help").decode()


def test_a_terminal_shows_what_it_can(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal(io.BytesIO(), encoding="ascii")
    assert rb"commando\u2019s" in shown(monkeypatch, terminal, "--help")


@pytest.mark.skipif(sys.platform == "win32", reason="names are text there")
def test_a_file_name_that_is_no_utf8_is_told(
    command: Command, example: Path, tmp_path: Path
) -> None:
    path = tmp_path / os.fsdecode(b"\xff.json")
    assert (
        r"\udcff.json is gemaakt"
        in command("uitvoer", example, "LR-001", "-o", path).told
    )


@needs_a_full_disk
@pytest.mark.parametrize("arguments", [["schema"], ["--help"], ["--versie"]])
def test_a_full_disk_is_told(
    arguments: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with FULL.open("w") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert main(arguments) == 1
    assert capsys.readouterr().err == (
        "levensreis: Wat hier zou staan kon niet worden geschreven. Is de schijf vol?\n"
    )


def told_by_program(word: str, out: int) -> tuple[int, bytes]:
    """The exit code of a program, and what it tells beside its output."""
    # With a buffer, as people run it: what is left in there is written at the end.
    surroundings = {**os.environ, "PYTHONUNBUFFERED": ""}
    done = subprocess.run(
        [*LEVENSREIS, word],
        stdout=out,
        stderr=subprocess.PIPE,
        env=surroundings,
        check=False,
    )
    return done.returncode, done.stderr


@needs_a_full_disk
@pytest.mark.parametrize("word", ["schema", "--versie"])
def test_a_full_disk_is_told_once(word: str) -> None:
    with FULL.open("wb") as full:
        code, told = told_by_program(word, full.fileno())
    assert code == 1
    assert told.count(b"\n") == 1


def test_a_reader_that_has_gone_is_no_problem(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        assert main(["schema"]) == 141
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("word", ["schema", "--versie"])
def test_nothing_is_told_to_a_reader_that_has_gone(word: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    told = told_by_program(word, writer)
    os.close(writer)
    assert told == (141, b"")


@pytest.fixture
def terminal() -> tuple[int, int]:
    """Both ends of a terminal; a bare machine may have none to lend."""
    try:
        return os.openpty()
    except (AttributeError, OSError) as error:
        pytest.skip(f"this machine lends no terminal: {error}")


@pytest.fixture
def _can_be_broken_off() -> Iterator[None]:
    """What a shell starts with & ignores Ctrl+C, and so do its children."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_can_be_broken_off")
def test_breaking_off_a_program_is_told_in_one_line(
    empty: Path, terminal: tuple[int, int]
) -> None:
    ours, theirs = terminal
    with subprocess.Popen(
        [*LEVENSREIS, "lijst", empty],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=theirs,
        start_new_session=True,
    ) as program:
        os.close(theirs)
        told = b""
        try:
            while b"Wachtzin: " not in told:
                told += os.read(ours, 1000)
            program.send_signal(signal.SIGINT)
            while b"afgebroken.\r\n" not in told:
                told += os.read(ours, 1000)
            out, _ = program.communicate()
        finally:
            program.kill()  # what does not end must not outlive this test
    os.close(ours)
    assert (program.returncode, out) == (130, b"")
    assert told.decode().split("\r\n") == ["Wachtzin: ", "levensreis: afgebroken.", ""]


def test_a_command_works_where_nothing_can_be_told(
    command: Command, example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert command("uitvoer", example, "LR-001", "-o", tmp_path / "uit.json").code == 0
    assert (tmp_path / "uit.json").exists()


def test_a_program_without_input_has_no_passphrase(empty: Path) -> None:
    closed = subprocess.run(
        [*LEVENSREIS, "lijst", empty],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert closed.returncode == 1
    assert closed.stderr == b"levensreis: Er is geen wachtzin gegeven.\n"
