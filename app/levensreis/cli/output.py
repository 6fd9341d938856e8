"""What a command tells, to a person or to a program behind a pipe."""

import io
import os
import sys

from levensreis.domain.errors import KnownError


class NobodyListens(Exception):
    """The program behind the pipe has gone, as `head` does when it has enough."""


def use_utf8() -> None:
    """Read and write UTF-8 in files and pipes; a terminal keeps its own encoding.

    What a terminal cannot show is told by its number.
    """
    if isinstance(sys.stdin, io.TextIOWrapper) and not sys.stdin.isatty():
        sys.stdin.reconfigure(encoding="utf-8", errors="strict")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def tell(words: str, end: str = "\n") -> None:
    """Print words at once; raises NobodyListens, or KnownError where it cannot."""
    try:
        print(words, end=end, flush=True)
    except BrokenPipeError:
        _close_quietly()
        raise NobodyListens from None
    except OSError:
        _close_quietly()
        raise KnownError(
            "Wat hier zou staan kon niet worden geschreven. Is de schijf vol?"
        ) from None


def tell_problem(words: str) -> None:
    """Print one line on stderr, whatever line ends there are in the words."""
    print(f"levensreis: {' '.join(words.split())}", file=sys.stderr)


def tell_warning(words: str) -> None:
    """Print one line on stderr about something that is done all the same."""
    tell_problem(f"let op: {words}")


def counted(number: int, one: str, many: str) -> str:
    """Return a number with its word: 1 uitspraak, 2 uitspraken."""
    return f"{number} {one if number == 1 else many}"


def _close_quietly() -> None:
    """Let what is left over go nowhere, else Python tells of it when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
