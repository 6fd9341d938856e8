"""What is in memory stays there, also when the program falls."""

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from levensreis.process import report_no_memory

BEGIN = "from levensreis.process import keep_to_itself\nkeep_to_itself()\n"
TOLD = "Jurre uit Almelo"
ASK = (
    "import ctypes, resource\n"
    "print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3))\n"
)
"""What the system may dump of a process; 3 is PR_GET_DUMPABLE."""
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="it asks Linux itself")


def run(script: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", "-c", script],
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        check=False,
    )


def left_a_core(script: str, folder: Path) -> bool:
    """Let a process fall that may dump all it wants, and tell whether it did."""
    wanting = (
        "import os, resource\n"
        "most = resource.getrlimit(resource.RLIMIT_CORE)[1]\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (most, most))\n"
    )
    falling = [sys.executable, "-P", "-c", f"{wanting}{script}os.abort()\n"]
    with subprocess.Popen(falling, cwd=folder) as process:
        _, status = os.waitpid(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert os.WIFSIGNALED(status)
    return os.WCOREDUMP(status) or any(folder.iterdir())


@on_linux
def test_a_program_that_falls_dumps_nothing(tmp_path: Path) -> None:
    assert not left_a_core(BEGIN, tmp_path)


@on_linux
def test_the_memory_is_closed_to_others_of_the_same_user() -> None:
    assert run(BEGIN + ASK).stdout == "(0, 0) 0\n"


@on_linux
@pytest.mark.parametrize("words", [[], ["schema"]], ids=["window", "command"])
def test_the_window_and_the_commands_begin_with_it(words: list[str]) -> None:
    told = run(
        "import sys\n"
        f"sys.argv = ['levensreis', *{words!r}]\n"
        "from levensreis.__main__ import main\n"
        "for name in ('QT_QPA_PLATFORM', 'DISPLAY', 'WAYLAND_DISPLAY'):\n"
        "    __import__('os').environ.pop(name, None)  # the window ends at once\n"
        "main()\n" + ASK
    )
    assert told.stdout.endswith("(0, 0) 0\n"), told.stderr


@pytest.mark.parametrize(
    "bug",
    [
        f"raise ValueError({TOLD!r})",
        f"__import__('threading').Thread(target=lambda: int({TOLD!r})).start()",
        f"type('Bug', (), {{'__del__': lambda self: int({TOLD!r})}})()",
    ],
    ids=["in the program", "in a thread", "in letting go"],
)
def test_a_bug_tells_where_it_is_and_not_what_was_said(bug: str) -> None:
    told = run(f"{BEGIN}{bug}\n").stderr
    assert 'File "<string>", line 3' in told
    assert "ValueError" in told
    assert TOLD not in told
    assert TOLD in run(f"{bug}\n").stderr, "else nothing was kept in"


def test_a_bug_without_a_terminal_is_no_bug_more() -> None:
    told = run(f"{BEGIN}import sys\nsys.stderr = None\nraise ValueError({TOLD!r})\n")
    assert (told.returncode, told.stdout, told.stderr) == (1, "", "")


def test_windows_is_asked_to_leave_the_memory_out_of_a_report() -> None:
    asked: list[tuple[str, int]] = []
    kernel = SimpleNamespace(  # that of Windows is not here
        GetErrorMode=lambda: 0x8000,
        SetErrorMode=lambda mode: asked.append(("mode", mode)),
        WerSetFlags=lambda flags: asked.append(("report", flags)),
    )
    report_no_memory(kernel)
    assert asked == [("mode", 0x8002), ("report", 1)]
