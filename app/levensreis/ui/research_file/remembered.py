"""Where the last research file came, and for which team it was."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings

RESEARCH_FOLDER: Final = "research_file/folder"
TEAM_KEY: Final = "research_file/team_key"
FOR_TEAM: Final = "research_file/for_team"


class Remembered:
    """What the user of this computer chose last; a public key is no secret."""

    @property
    def folder(self) -> Path:
        """Where the last file came; a folder that is gone is not proposed."""
        found = Path(str(QSettings().value(RESEARCH_FOLDER, "")))
        return found if found.is_absolute() and found.is_dir() else Path.home()

    @property
    def key(self) -> str:
        """The public key of the team for which a file was made last."""
        return str(QSettings().value(TEAM_KEY, ""))

    @property
    def is_for_team(self) -> bool:
        """Whether the last file was for one team only."""
        return str(QSettings().value(FOR_TEAM, "")).lower() == "true"

    def keep(self, folder: Path, key: str | None) -> None:
        """Keep where a file came, and the key of the team; None for everybody."""
        QSettings().setValue(RESEARCH_FOLDER, str(folder))
        QSettings().setValue(FOR_TEAM, "true" if key else "false")
        if key:
            QSettings().setValue(TEAM_KEY, key)
