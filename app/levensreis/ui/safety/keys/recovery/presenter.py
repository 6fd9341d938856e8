"""Holds a new recovery key until it is on paper. Knows no Qt."""

from collections.abc import Callable
from pathlib import Path

from levensreis.language import say
from levensreis.reports.recovery_paper import RecoverySheet
from levensreis.services.safekeeping import Safekept
from levensreis.storage.recovery_code import MistypedRecovery, read_recovery


class RecoveryPresenter:
    """Keeps nothing of the key when it is done."""

    def __init__(
        self, study: Safekept, sheet: RecoverySheet, ended: Callable[[str], None]
    ) -> None:
        self._study, self.sheet, self._ended = study, sheet, ended

    @property
    def proposed(self) -> str:
        """A name for its pdf."""
        return say("Herstelsleutel {study}.pdf", study=self.sheet.study)

    def save(self, path: Path) -> str:
        """Save the paper as a pdf, and return what to do with it.

        Raises UnknownFormat, InsideStudy or CannotWrite.
        """
        # What makes a pdf is slow to load: only when it is needed.
        from levensreis.services.recovery_sheet import save_sheet

        save_sheet(self.sheet, self._study.folder, path)
        return say(
            "Bewaard als {path}. Druk de pdf af, en verwijder hem daarna.", path=path
        )

    def is_last_group(self, typed: str) -> bool:
        """Tell whether this is the last group, however it was typed."""
        *groups, _ = self.sheet.groups
        try:
            return read_recovery("".join((*groups, typed))) == read_recovery(
                self.sheet.key
            )
        except MistypedRecovery:
            return False

    def end(self) -> None:
        """Tell that it is on paper."""
        self._ended(
            say(
                "Herstelsleutel gemaakt: {label}. Bewaar het papier achter slot, op "
                "een andere plek dan de laptop.",
                label=self.sheet.label,
            )
        )

    def discard(self) -> None:
        """Take the key back, since it is not on paper; raises CannotWrite."""
        self._study.keys.remove_recovery(self.sheet.label)
        self._ended(
            say("Weer verwijderd: herstelsleutel {label}.", label=self.sheet.label)
        )
