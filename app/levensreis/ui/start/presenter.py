"""What the first screen does with a folder and a passphrase. Knows no Qt."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from levensreis.domain.errors import KnownError

if TYPE_CHECKING:
    from levensreis.services.study import Study

SHORTEST: Final = 12
"""Characters of a passphrase; fewer are guessed too soon."""


class StartView(Protocol):
    """What the presenter asks of a page."""

    def show_open_problem(self, words: str, field: str) -> None:
        """Tell beside a field why the study does not open."""

    def show_new_problem(self, words: str, field: str) -> None:
        """Tell beside a field why the study cannot be made."""

    def forget_passphrases(self) -> None:
        """Empty the fields in which a passphrase was typed."""


class StartPresenter:
    """Opens or makes a study, and hands it over."""

    def __init__(self, view: StartView, opened: Callable[["Study"], None]) -> None:
        self._view = view
        self._opened = opened

    def open(self, folder: str, passphrase: str) -> None:
        """Open the study in a folder."""
        from levensreis.services.study import Study
        from levensreis.storage.errors import WrongPassphrase

        if not folder.strip():
            self._view.show_open_problem("Kies de map van de studie.", "folder")
            return
        if not passphrase:
            self._view.show_open_problem("Typ de wachtzin van de studie.", "passphrase")
            return
        try:
            study = Study.open(_path(folder), passphrase)
        except WrongPassphrase as error:
            self._view.show_open_problem(str(error), "passphrase")
        except KnownError as error:
            self._view.show_open_problem(str(error), "folder")
        else:
            self._hand_over(study)

    def create(self, folder: str, passphrase: str, again: str) -> None:
        """Make a new study in a folder."""
        from levensreis.services.study import Study

        if not folder.strip():
            self._view.show_new_problem(
                "Kies een map waarin de studie komt te staan.", "folder"
            )
            return
        if len(passphrase.strip()) < SHORTEST:
            self._view.show_new_problem(
                f"Deze wachtzin is te kort. Gebruik ten minste {SHORTEST} tekens, "
                "zoals vijf woorden die u onthoudt.",
                "passphrase",
            )
            return
        if passphrase != again:
            self._view.show_new_problem(
                "De twee wachtzinnen zijn niet gelijk. Typ ze nog een keer.", "again"
            )
            return
        try:
            study = Study.create(_path(folder), passphrase)
        except KnownError as error:
            self._view.show_new_problem(str(error), "folder")
        else:
            self._hand_over(study)

    def _hand_over(self, study: "Study") -> None:
        self._view.forget_passphrases()
        self._opened(study)


def _path(folder: str) -> Path:
    """Return a folder as it was typed, from the home folder when it says no more."""
    try:
        path = Path(folder.strip()).expanduser()
    except RuntimeError:
        raise KnownError(
            f"‘{folder.strip()}’ is geen map. Typ de hele naam, of kies de map."
        ) from None
    return path if path.is_absolute() else Path.home() / path
