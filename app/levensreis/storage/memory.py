"""What this computer remembers of every study: how far it was when it was last saved.

One small file a study, in the state folder of the user. It tells a number and two
random names, and nothing of what is in the study.
"""

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final

from levensreis.storage.standing import Mark, Sitting

STATE: Final = "LEVENSREIS_STATE"
"""The variable that names another folder to remember in."""
_FOLDER: Final = "standen"


class Memory:
    """Remembers how far studies are; a disk that cannot be written remembers nothing.

    Nothing waits for the disk: after a power failure it may remember less, and then
    less is told, never something that is not so.
    """

    def __init__(self, state: Path | None = None) -> None:
        self._state = state
        self._open: dict[str, BinaryIO] = {}

    def recall(self, study: str) -> Mark | None:
        """Return how far a study was; None when nothing is known of it."""
        with suppress(OSError, ValueError):
            commits, token, first = self._path(study).read_text("ascii").split()
            return Mark(int(commits), Sitting(token, int(first)))
        return None

    def remember(self, study: str, mark: Mark) -> None:
        """Remember how far a study is, in place of how far it was."""
        # Always of one length, so that half of it is never there.
        line = f"{mark.commits:020} {mark.sitting.token} {mark.sitting.first:020}\n"
        with suppress(OSError):
            file = self._open.get(study) or self._opened(study)
            file.seek(0)
            file.write(line.encode("ascii"))

    def close(self) -> None:
        """Let the files go."""
        for file in self._open.values():
            with suppress(OSError):
                file.close()
        self._open.clear()

    def _opened(self, study: str) -> BinaryIO:
        path = self._path(study)
        path.parent.mkdir(0o700, parents=True, exist_ok=True)
        number = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
        self._open[study] = os.fdopen(number, "r+b", buffering=0)
        return self._open[study]

    def _path(self, study: str) -> Path:
        name = hashlib.sha256(f"levensreis/{study}".encode()).hexdigest()[:32]
        return self._folder() / _FOLDER / name

    def _folder(self) -> Path:
        if self._state is not None:
            return self._state
        if named := os.environ.get(STATE):
            return Path(named)
        # Slow to load, and only needed when a study is opened.
        from platformdirs import user_state_path

        return user_state_path("Levensreis", appauthor=False)
