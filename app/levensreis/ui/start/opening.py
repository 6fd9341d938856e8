"""Opens or makes a study, in a thread of its own. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from levensreis.domain.errors import KnownError
from levensreis.language import say

if TYPE_CHECKING:
    from levensreis.services.study import Study


class Way(StrEnum):
    """What somebody can do when a study does not open."""

    TAKE_OVER = "take_over"
    RESTORE = "restore"
    SALVAGE = "salvage"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entrance:
    """A folder as it was typed, and what opens the study in it."""

    folder: str
    secret: str = field(repr=False)
    """The passphrase, or a recovery key; never in a message or a log."""
    by_recovery: bool = False
    take_over: bool = False
    """Whether another computer, that seems to have it open, is passed by."""

    def open(self) -> "Study":
        """Open the study; raises what `Study.open` does."""
        # What a study needs is slow to load: only when it is wanted.
        from levensreis.services.study import Study

        how = Study.open_with_recovery if self.by_recovery else Study.open
        return how(path_of(self.folder), self.secret, take_over=self.take_over)

    def field_of(self, error: KnownError) -> str:
        """Tell which field an error is about."""
        from levensreis.storage.errors import WrongPassphrase
        from levensreis.storage.recovery_code import MistypedRecovery

        if not isinstance(error, WrongPassphrase | MistypedRecovery):
            return "folder"
        return "recovery" if self.by_recovery else "passphrase"


def ways_out(error: KnownError) -> Sequence[Way]:
    """Return what can be done about an error, the best first."""
    from levensreis.storage.errors import (
        DamagedFile,
        DamagedKeyFile,
        MigrationFailed,
        StudyInUse,
    )

    match error:
        case DamagedFile():
            return (Way.RESTORE, Way.SALVAGE)
        case DamagedKeyFile() | MigrationFailed():
            return (Way.RESTORE,)
        case StudyInUse(elsewhere=True):
            return (Way.TAKE_OVER,)
    return ()


def new_study(folder: str, passphrase: str) -> "Study":
    """Make a new study in a folder; raises what `Study.create` does."""
    from levensreis.services.study import Study

    return Study.create(path_of(folder), passphrase)


def path_of(folder: str) -> Path:
    """Return a folder as it was typed, from the home folder when it says no more."""
    try:
        path = Path(folder.strip()).expanduser()
    except RuntimeError:
        raise KnownError(
            say(
                "‘{folder}’ is geen map. Typ de hele naam, of kies de map.",
                folder=folder.strip(),
            )
        ) from None
    return path if path.is_absolute() else Path.home() / path
