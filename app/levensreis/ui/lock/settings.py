"""After how long the study locks by itself: chosen, and never turned off."""

from typing import Final

from PySide6.QtCore import QSettings

MINUTES: Final = "lock/minutes"
CHOICES: Final = (2, 5, 10, 15, 30)
"""The minutes that can be chosen."""
USUAL: Final = 10


class LockSettings:
    """What the user of this computer chose; every window heeds it within seconds."""

    @property
    def minutes(self) -> int:
        """After how many minutes without a key or the mouse the study locks."""
        try:
            chosen = int(str(QSettings().value(MINUTES, USUAL)))
        except ValueError:  # a file of settings can be damaged
            return USUAL
        return chosen if chosen in CHOICES else USUAL

    @minutes.setter
    def minutes(self, chosen: int) -> None:
        if chosen not in CHOICES:
            raise ValueError(f"{chosen} is not one of {CHOICES}")
        QSettings().setValue(MINUTES, chosen)

    @property
    def seconds(self) -> float:
        """The same in seconds."""
        return self.minutes * 60.0
