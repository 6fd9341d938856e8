"""Opens or makes a study, in a thread of its own. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from levensreis.domain.errors import KnownError
from levensreis.language import say
from levensreis.ui.start.new_passphrase import RefusedPassphrase, require_new

if TYPE_CHECKING:
    from levensreis.services.study import Study


class Way(StrEnum):
    """What somebody can do when a study does not open."""

    TAKE_OVER = "take_over"
    RESTORE = "restore"
    SALVAGE = "salvage"
    MERGED = "merged"
    """What lies there is a merged study: that opens on the other side."""


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


def missing_in(entrance: Entrance) -> tuple[str, str] | None:
    """Tell what is not filled in, and in which field; None when nothing is."""
    if not entrance.folder.strip():
        return say("Kies de map van de studie."), "folder"
    if entrance.by_recovery and not entrance.secret.strip():
        return say("Typ de herstelsleutel over van het papier."), "recovery"
    if not entrance.secret:
        return say("Typ de wachtzin van de studie."), "passphrase"
    return None


def wrong_in_new(folder: str, passphrase: str, again: str) -> tuple[str, str] | None:
    """Tell why a study cannot be made so, and in which field; None when it can."""
    if not folder.strip():
        return say("Kies een map waarin de studie komt te staan."), "folder"
    try:
        require_new(passphrase, again)
    except RefusedPassphrase as error:
        return str(error), error.field
    return None


def warning_about(folder: str) -> str:
    """Tell why a study is not safe in a folder; nothing when it is, or is no folder."""
    from levensreis.storage.folders import warning_for

    try:
        return (warning_for(path_of(folder)) or "") if folder.strip() else ""
    except (KnownError, OSError, ValueError):  # no folder, or not yet
        return ""


def ways_out(error: KnownError, folder: str = "") -> Sequence[Way]:
    """Return what can be done about an error, the best first."""
    from levensreis.storage.errors import (
        DamagedFile,
        DamagedKeyFile,
        MigrationFailed,
        NoStudy,
        StudyInUse,
    )
    from levensreis.storage.research.merged import is_merged

    match error:
        case DamagedFile():
            return (Way.RESTORE, Way.SALVAGE)
        case DamagedKeyFile() | MigrationFailed():
            return (Way.RESTORE,)
        case StudyInUse(elsewhere=True):
            return (Way.TAKE_OVER,)
        case NoStudy() if folder and is_merged(path_of(folder)):
            return (Way.MERGED,)
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
