"""What is in the memory of this process stays there, also when it falls.

A core dump, or a report of a crash, would put on disk as plain text what was told. So
the system is asked to make none, and a bug tells where it is and never with what.
Whoever runs the computer can ask for a dump all the same: see docs/veiligheid.md.
"""

import sys
from contextlib import suppress
from types import TracebackType
from typing import Any, Final

_SET_DUMPABLE: Final = 4  # PR_SET_DUMPABLE, of prctl(2)
_NO_REPORT_BOX: Final = 0x0002  # SEM_NOGPFAULTERRORBOX, of SetErrorMode
_NO_HEAP: Final = 0x0001  # WER_FAULT_REPORTING_FLAG_NOHEAP, of WerSetFlags


def keep_to_itself() -> None:
    """Let the system dump nothing of this process, and bugs tell no words.

    To be called before anything is read; what a system cannot do is left.
    """
    _tell_no_words()
    with suppress(OSError, ValueError, AttributeError):
        if sys.platform == "win32":
            import ctypes

            report_no_memory(ctypes.windll.kernel32)
        else:
            _dump_nothing()


def report_no_memory(kernel: Any) -> None:
    """Let Windows (`kernel32`) leave what is in memory out of a report of a crash."""
    kernel.SetErrorMode(kernel.GetErrorMode() | _NO_REPORT_BOX)
    kernel.WerSetFlags(_NO_HEAP)


def bug_report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Tell where a bug is and of what kind; what was said may stand in the error."""
    # Slow to load, and mostly there are no bugs.
    import traceback

    lines = traceback.format_list(traceback.extract_tb(trace))
    return f"{''.join(lines)}{kind.__name__}\n"


def _dump_nothing() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes

        # A program that the system pipes a dump into does not heed the limit. This
        # also keeps other programs of the same user from reading the memory.
        ctypes.CDLL(None).prctl(_SET_DUMPABLE, 0, 0, 0, 0)


def _tell_no_words() -> None:
    import threading

    def tell(kind: type[BaseException], trace: TracebackType | None) -> None:
        if sys.stderr is not None:  # a program without a terminal has none
            with suppress(OSError, ValueError):  # nor one that was closed
                sys.stderr.write(bug_report(kind, trace))

    sys.excepthook = lambda kind, _, trace: tell(kind, trace)
    sys.unraisablehook = lambda bug: tell(bug.exc_type, bug.exc_traceback)
    threading.excepthook = lambda bug: tell(bug.exc_type, bug.exc_traceback)
