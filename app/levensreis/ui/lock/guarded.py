"""What a lock asks of what is open in the window, whatever it is."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

Kept = Path | str
"""Where it is: a folder, or the address of a server without a password."""


class Guarded(Protocol):
    """A study, or a merged one."""

    @property
    def place(self) -> Kept:
        """Where it can be opened again."""

    def stop(self) -> None:
        """Ask what goes on to stop."""

    def keep_typed(self, over: Sequence[QWidget]) -> None:
        """Store what is typed and stored nowhere; `over` are the dialogs. May raise."""

    def note_locked(self) -> None:
        """Put it in the log, and do what must be done before it ends."""

    def end(self, seconds: float) -> bool:
        """Wait until what was stopped has ended; False when it has not."""
