"""Makes the two keys of a research team. Knows no Qt."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from levensreis.domain.errors import KnownError
from levensreis.language import say
from levensreis.services.key_pair import KeysExist, MadePair, make_pair
from levensreis.ui.start.new_passphrase import RefusedPassphrase, require_new
from levensreis.ui.tasks.task import Runner


@dataclass(frozen=True, slots=True, kw_only=True)
class PairWish:
    """What somebody filled in."""

    folder: str
    name: str
    passphrase: str = field(repr=False)
    again: str = field(repr=False)


class KeyPairView(Protocol):
    """What the presenter asks of a dialog."""

    def show_busy(self, words: str) -> None:
        """Tell what is being done; nothing can be typed."""

    def show_ready(self) -> None:
        """Let people type again."""

    def show_problem(self, field: str, words: str) -> None:
        """Tell what is wrong: `folder`, `name`, `passphrase` or `again`."""

    def show_made(self, made: MadePair) -> None:
        """Show the two files, and where each is to be kept."""


class _Refused(KnownError):
    """Something that was filled in cannot be taken; `field` says what."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field = field


class KeyPairPresenter:
    """Checks what was filled in, and makes the keys."""

    def __init__(self, view: KeyPairView, tasks: Runner) -> None:
        self._view, self._tasks = view, tasks

    def make(self, wish: PairWish) -> None:
        """Make the keys; the private one is always under a passphrase here."""
        try:
            path = _place(wish)
            require_new(wish.passphrase, wish.again)
        except (_Refused, RefusedPassphrase) as error:
            self._view.show_problem(error.field, str(error))
            return

        def done(made: MadePair) -> None:
            self._view.show_ready()
            self._view.show_made(made)

        words = say("De sleutels worden gemaakt …")
        self._view.show_busy(words)
        self._tasks.run(
            lambda _: make_pair(path, wish.passphrase),
            done,
            self._fail,
            words,
            too_late=done,
        )

    def stop(self) -> None:
        """Stop waiting for it."""
        self._tasks.cancel()

    def _fail(self, error: KnownError) -> None:
        self._view.show_ready()
        field = "name" if isinstance(error, KeysExist) else "folder"
        self._view.show_problem(field, str(error))


def _place(wish: PairWish) -> Path:
    """Return where the keys come; raises _Refused."""
    name, folder = wish.name.strip(), Path(wish.folder.strip()).expanduser()
    if not wish.folder.strip() or not folder.is_dir():
        words = say("Deze map is er niet. Kies een map die er al is.")
        raise _Refused("folder", words)
    if not name or Path(name).name != name:
        words = say("Geef de sleutels een naam, zonder / of \\ erin.")
        raise _Refused("name", words)
    return folder / name
